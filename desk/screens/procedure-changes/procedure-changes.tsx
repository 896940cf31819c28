import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useAddress } from '../../address.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProcedureSearch } from '../intake/procedure-search.tsx';
import { ChangeCard } from './change-card.tsx';
import { Prepare } from './prepare.tsx';
import { procedureChanges } from './queries.ts';

/** New versions of procedures by decision: what has been decided and what waits, and the way to the next one. */
export function ProcedureChanges(): React.ReactNode {
  const words = useWords();
  const { procedureChange: text } = words;
  const [params, goTo] = useAddress();
  const [choosing, setChoosing] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const { data, error, refetch } = useQuery(procedureChanges);
  const code = params.get('soan');
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const { items, may } = data;
  return (
    <section className="screen" aria-labelledby="procedure-changes-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="procedure-changes-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
      </div>
      {may.propose && code !== null ? (
        <Prepare key={code} code={code} />
      ) : (
        <>
          {may.propose && (
            <div className="block stack">
              {choosing ? (
                <ProcedureSearch
                  input={search}
                  chosen={undefined}
                  onChoose={(chosen) => {
                    setChoosing(false);
                    goTo({ soan: chosen });
                  }}
                />
              ) : (
                <div className="row">
                  <Button onClick={() => setChoosing(true)}>{text.prepare}</Button>
                </div>
              )}
            </div>
          )}
          {items.length === 0 ? (
            <p className="teach">{text.none}</p>
          ) : (
            <ul className="cards" aria-label={text.list}>
              {items.map((change) => (
                <ChangeCard key={change.id} change={change} may={may} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
