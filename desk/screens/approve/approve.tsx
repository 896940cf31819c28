import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { toSign } from '../../workspace-queries.ts';
import { ApproveOne } from './approve-one.tsx';
import { Several } from './several.tsx';
import { SignRow } from './sign-row.tsx';

/** LD02: what waits for signature, one after another or several once read; a phone shows either the list or the draft. */
export function Approve(): React.ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const { dossierId } = useParams();
  const { data, error, refetch } = useQuery(toSign);
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const { items: rows, total } = data;
  const at = rows.findIndex((row) => row.dossierId === dossierId);
  const following = rows[at + 1] ?? rows.find((row) => row.dossierId !== dossierId);
  const goOn = (): void =>
    void navigate(following === undefined ? '/ky-duyet' : `/ky-duyet/${following.dossierId}`, {
      replace: true,
    });
  return (
    <div className={dossierId === undefined ? 'approve' : 'approve one-open'}>
      <title>{`${words.approve.title} – ${words.system}`}</title>
      <div className="approve-list">
        <h1>
          {words.approve.title} <span className="soft">{`${total} ${words.approve.waiting}`}</span>
        </h1>
        {rows.length === 0 ? (
          <p className="teach">{words.empty.APPROVAL}</p>
        ) : (
          <p className="soft">{words.sign.severalHint}</p>
        )}
        <nav aria-label={words.approve.list}>
          <ul>
            {rows.map((row) => (
              <SignRow key={row.taskId} item={row} />
            ))}
          </ul>
        </nav>
        {total > rows.length && (
          <p className="soft">
            {words.sign.more}: {rows.length} / {total}
          </p>
        )}
        <Several items={rows} />
      </div>
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
