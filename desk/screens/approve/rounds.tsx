import type { TaskView } from '@motcua/contract/dossier-view';
import { momentText } from '@motcua/ui/dates';
import { useWords, type Lang } from '../../lang.ts';

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
