import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { proposals } from '../../queries.ts';
import { ApologiesToSign } from './apologies.tsx';
import { ProposalItem } from './proposal-item.tsx';

/** LD02: what waits for a second person: changes of the clock, and apologies. */
export function Proposals(): React.ReactNode {
  const words = useWords();
  const text = words.proposals;
  const { data, error, refetch } = useQuery(proposals);
  return (
    <section className="screen" aria-labelledby="proposals-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <h1 id="proposals-title">{text.title}</h1>
      <h2>
        {text.changes} {data !== undefined && <span className="soft">{data.items.length}</span>}
      </h2>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          {data.items.length === 0 && <p className="soft">{text.none}</p>}
          {data.items.map((one) => (
            <ProposalItem key={one.dossierId} item={one} />
          ))}
          <ApologiesToSign apologies={data.apologies} />
        </>
      )}
    </section>
  );
}
