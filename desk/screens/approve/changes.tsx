import type { TaskView } from '@motcua/contract/dossier-view';
import { momentText } from '@motcua/ui/dates';
import { differences } from '../../diff.ts';
import { useWords, type Lang } from '../../lang.ts';
import { sentBack } from '../../sent-back.ts';

/** Word by word against the draft this leader sent back; nothing on the first round. */
export function Changes({ dossierId, now }: { dossierId: string; now: string }): React.ReactNode {
  const words = useWords();
  const before = sentBack(dossierId);
  if (before === null || before === now) return null;
  return (
    <>
      <h3>{words.approve.changes}</h3>
      <p className="draft">
        {differences(before, now).map((piece, index) =>
          piece.kind === 'SAME' ? (
            <span key={index}>{piece.text}</span>
          ) : piece.kind === 'ADDED' ? (
            <ins key={index}>{piece.text}</ins>
          ) : (
            <del key={index}>{piece.text}</del>
          ),
        )}
      </p>
    </>
  );
}

/** Opinions of finished steps and comments of earlier returns. */
export function Rounds({ tasks, lang }: { tasks: readonly TaskView[]; lang: Lang }): React.ReactNode {
  const words = useWords();
  const told = tasks.filter((task) => task.note !== '' && task.doneAt !== null);
  if (told.length === 0) return null;
  return (
    <section className="block" aria-labelledby="rounds-title">
      <h2 id="rounds-title">{words.approve.rounds}</h2>
      <ul className="rounds">
        {told.map((task) => (
          <li key={task.id}>
            <strong>{lang === 'en' ? task.nameEn : task.name}</strong>{' '}
            <span className="soft">
              {task.owner?.fullName} · {task.doneAt !== null && momentText(task.doneAt)} ·{' '}
              {words.dossier.status[task.status]}
            </span>
            <p>{task.note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
