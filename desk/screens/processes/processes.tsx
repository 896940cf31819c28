import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { addressOf } from '../../address.ts';
import { Loading } from '../../parts/loading.tsx';
import { printPage } from '../../parts/print.ts';
import { useDesignWords } from '../../words/design.ts';
import { ProcedureSearch } from '../intake/procedure-search.tsx';
import { editPath } from './address.ts';
import { CoverageTable } from './coverage.tsx';
import { MapTable } from './map-table.tsx';
import { library } from './queries.ts';

const TYPING_PAUSE_MS = 200;

/** The library: every map with its decision, what part of the procedures is covered, and the way to a new one. */
export function Processes(): React.ReactNode {
  const words = useDesignWords();
  const { processes: text } = words;
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const [find, setFind] = useState('');
  const [q] = useDebouncedValue(find.trim(), TYPING_PAUSE_MS);
  const [type, setType] = useState<'' | 'ORDINARY' | 'INTER_AGENCY'>('');
  const [decided, setDecided] = useState(false);
  const [underWay, setUnderWay] = useState(false);
  const { data, error, refetch } = useQuery(
    library({
      ...(q === '' ? {} : { q }),
      ...(type === '' ? {} : { type }),
      ...(decided ? { decided } : {}),
      ...(underWay ? { underWay } : {}),
    }),
  );
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <section className="screen" aria-labelledby="processes-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="processes-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
        <Button variant="default" onClick={() => printPage(addressOf('printProcessBook', {}))}>
          {text.printBook}
        </Button>
      </div>
      {data.mayPropose && (
        <section className="block" aria-label={text.draw}>
          <h2>{text.draw}</h2>
          <p className="soft">{text.drawHint}</p>
          <ProcedureSearch
            input={search}
            chosen={undefined}
            onChoose={(code) => void navigate(editPath(code))}
          />
        </section>
      )}
      <CoverageTable coverage={data.coverage} />
      <search className="filters">
        <TextInput
          label={text.find}
          type="search"
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        <NativeSelect
          label={text.type}
          value={type}
          data={[
            { value: '', label: text.allTypes },
            { value: 'ORDINARY', label: text.types.ORDINARY },
            { value: 'INTER_AGENCY', label: text.types.INTER_AGENCY },
          ]}
          onChange={(event) => setType(event.currentTarget.value as typeof type)}
        />
        <span className="row ticks">
          <Checkbox
            label={text.onlyDecided}
            checked={decided}
            onChange={(event) => setDecided(event.currentTarget.checked)}
          />
          <Checkbox
            label={text.onlyUnderWay}
            checked={underWay}
            onChange={(event) => setUnderWay(event.currentTarget.checked)}
          />
        </span>
      </search>
      {data.items.length === 0 ? (
        <p className="teach">{text.empty}</p>
      ) : (
        <MapTable items={data.items} total={data.total} />
      )}
    </section>
  );
}
