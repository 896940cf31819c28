import { Button } from '@mantine/core';
import type { NoticeWording, WordingChangeView } from '@motcua/contract/wording';
import { useState } from 'react';
import { wordingEntry } from '../../history.ts';
import { useWords } from '../../lang.ts';
import { History } from '../../parts/history.tsx';
import { DecideWording } from './decide-wording.tsx';

/** Every version of a notice beside the one before it; what waits for a second person is decided here. */
export function Versions({ item }: { item: NoticeWording }): React.ReactNode {
  const words = useWords();
  const [deciding, setDeciding] = useState<WordingChangeView>();
  const toDecide = new Map(item.changes.filter((one) => one.mayDecide).map((one) => [one.id, one]));
  const act = (id: string): React.ReactNode =>
    toDecide.has(id) && (
      <div>
        <Button size="compact-sm" onClick={() => setDeciding(toDecide.get(id))}>
          {words.wording.decide}
        </Button>
      </div>
    );
  return (
    <>
      <History
        entries={item.changes.map((change) => wordingEntry(change, words))}
        open
        {...(toDecide.size === 0 ? {} : { act })}
      />
      {deciding !== undefined && (
        <DecideWording item={item} change={deciding} onClose={() => setDeciding(undefined)} />
      )}
    </>
  );
}
