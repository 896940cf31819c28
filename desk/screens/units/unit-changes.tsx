import { Button } from '@mantine/core';
import type { UnitChangeView } from '@motcua/contract/units';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unitEntry } from '../../history.ts';
import { useWords } from '../../lang.ts';
import { History } from '../../parts/history.tsx';
import { Loading } from '../../parts/loading.tsx';
import { DecideUnit } from './decide-unit.tsx';
import { unitChanges } from './queries.ts';

/** Every change of every unit, or of one; what waits for a second person stands first. */
export function UnitChanges({ unit }: { unit?: string }): React.ReactNode {
  const words = useWords();
  const { unitChanges: text } = words;
  const { data, error, refetch } = useQuery(unitChanges(unit));
  const [deciding, setDeciding] = useState<UnitChangeView>();
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const toDecide = new Map(data.items.filter((one) => one.mayDecide).map((one) => [one.id, one]));
  const act = (id: string): React.ReactNode =>
    toDecide.has(id) && (
      <div>
        <Button size="compact-sm" onClick={() => setDeciding(toDecide.get(id))}>
          {text.decide}
        </Button>
      </div>
    );
  return (
    <>
      <History
        entries={data.items.map((change) => unitEntry(change, words))}
        open={unit === undefined}
        {...(toDecide.size === 0 ? {} : { act })}
      />
      {deciding !== undefined && <DecideUnit change={deciding} onClose={() => setDeciding(undefined)} />}
    </>
  );
}
