import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { taskPath } from '../../acts/named-task.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { ownerlessOf } from '../../workspace-queries.ts';

/** Steps nobody does now, each opening its dossier, where they are given to somebody. */
export function OwnerlessList({ unit }: { unit: string }): React.ReactNode {
  const words = useWords();
  const { morning: text, overview } = words;
  const lang = useLang();
  const { data, error, refetch } = useQuery(ownerlessOf(unit));
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <section className="stack" aria-labelledby="ownerless-title">
      <h2 id="ownerless-title">
        {text.ownerlessList} <span className="soft">{data.total}</span>
      </h2>
      {data.items.length === 0 ? (
        <p className="teach">{overview.empty}</p>
      ) : (
        <ol className="standing-list">
          {data.items.map((row) => (
            <li key={row.taskId}>
              <span className="who">
                <Link className="code" to={taskPath(row.dossierId, row.taskId)}>
                  {row.code}
                </Link>
                <span className="below soft">{row.procedureName}</span>
              </span>
              <span>
                {lang === 'en' ? row.stepEn : row.step}
                <span className="below late">
                  ▲ {row.away === null ? words.list.nobody : `${row.away} ${text.isAway}`}{' '}
                  <span className="soft">
                    {words.words.from} {momentText(row.since)}
                  </span>
                </span>
              </span>
              <span>{row.dueAt === null ? overview.noDue : `${overview.due} ${momentText(row.dueAt)}`}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
