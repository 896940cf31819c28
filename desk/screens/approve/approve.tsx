import { useQuery } from '@tanstack/react-query';
import { NavLink, useNavigate, useParams } from 'react-router';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { Deadline } from '../../parts/deadline.tsx';
import { Loading } from '../../parts/loading.tsx';
import { REFRESH_MS } from '../../queries.ts';
import { ApproveOne } from './approve-one.tsx';

const ENOUGH = 100;

/** LD02: what waits for signature, one after another; a phone shows either the list or the draft. */
export function Approve(): React.ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const { dossierId } = useParams();
  const list = useQuery({
    queryKey: ['work', 'list', 'APPROVAL'],
    queryFn: ({ signal }) => client.listWork({ queue: 'APPROVAL', limit: ENOUGH }, { signal }),
    refetchInterval: REFRESH_MS,
  });
  if (list.data === undefined) return <Loading error={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.items;
  const at = rows.findIndex((row) => row.dossierId === dossierId);
  const following = rows[at + 1] ?? rows.find((row) => row.dossierId !== dossierId);
  const goOn = (): void =>
    void navigate(following === undefined ? '/ky-duyet' : `/ky-duyet/${following.dossierId}`, {
      replace: true,
    });
  return (
    <div className={dossierId === undefined ? 'approve' : 'approve one-open'}>
      <title>{`${words.approve.title} – ${words.system}`}</title>
      <nav className="approve-list" aria-label={words.approve.list}>
        <h1>
          {words.approve.title} <span className="soft">{`${rows.length} ${words.approve.waiting}`}</span>
        </h1>
        {rows.length === 0 && <p className="teach">{words.empty.APPROVAL}</p>}
        <ul>
          {rows.map((row) => (
            <li key={row.taskId}>
              <NavLink to={`/ky-duyet/${row.dossierId}`}>
                <strong>{row.applicantName}</strong>
                <span>{row.procedureName}</span>
                <Deadline state={row.deadline} minutesLeft={row.minutesLeft} dueAt={row.dueAt} />
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <section className="approve-one" aria-live="polite">
        {dossierId === undefined ? (
          <p className="teach">{rows.length === 0 ? words.approve.allDone : words.empty.withdrawn}</p>
        ) : (
          <ApproveOne key={dossierId} dossierId={dossierId} onDone={goOn} />
        )}
      </section>
    </div>
  );
}
