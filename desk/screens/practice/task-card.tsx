import type { PracticeTask } from '@motcua/contract/practice';
import { Link } from 'react-router';
import { useLang, useWords } from '../../lang.ts';

/** One task: about whom, on which dossier, its steps with what has been done. */
export function TaskCard({ task }: { task: PracticeTask }): React.ReactNode {
  const words = useWords();
  const { practice } = words;
  const lang = useLang();
  const next = task.steps.findIndex(({ done }) => !done);
  return (
    <article className="card practice-task" aria-labelledby={`practice-${task.id}`}>
      <header>
        <h2 id={`practice-${task.id}`}>{lang === 'en' ? task.titleEn : task.title}</h2>
        <Standing task={task} />
      </header>
      <About task={task} />
      <ol>
        {task.steps.map((step, index) => (
          <li key={step.text} className={index === next ? 'next' : undefined}>
            <span className={step.done ? 'ok' : 'soft'}>
              <span aria-hidden="true">{step.done ? '✓' : index === next ? '▸' : '○'}</span>
              <span className="hidden">{step.done ? practice.done : practice.toDo}: </span>
            </span>{' '}
            {lang === 'en' ? step.textEn : step.text}
          </li>
        ))}
      </ol>
    </article>
  );
}

function Standing({ task }: { task: PracticeTask }): React.ReactNode {
  const { practice } = useWords();
  if (task.done) return <span className="ok">✓ {practice.taskDone}</span>;
  return task.steps.some(({ done }) => done) ? (
    <span className="wait">◐ {practice.taskOpen}</span>
  ) : (
    <span className="soft">○ {practice.taskNew}</span>
  );
}

function About({ task: { begun, person, dossier } }: { task: PracticeTask }): React.ReactNode {
  const { practice } = useWords();
  if (person === null) return null;
  return (
    <p>
      {practice.person}: <strong>{person.fullName}</strong>, {practice.idNumber}{' '}
      <code>{person.idNumber}</code>
      {' · '}
      {dossier !== null ? (
        <>
          {practice.dossier}: <Link to={`/ho-so/${dossier.id}`}>{dossier.code}</Link>
        </>
      ) : begun ? (
        <Link to="/tiep-nhan">{practice.intake}</Link>
      ) : (
        practice.noDossier
      )}
    </p>
  );
}
