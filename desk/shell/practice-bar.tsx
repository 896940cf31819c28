import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { client } from '../client.ts';
import { useLang, useWords } from '../lang.ts';
import { toRealDesk } from '../practice.ts';
import { practiceTasks } from '../screens/practice/query.ts';

/** Above every screen of the practice room: that nothing here is real, the next step, and the way back. */
export function PracticeBar(): React.ReactNode {
  const { practice } = useWords();
  const lang = useLang();
  const { data } = useQuery(practiceTasks);
  const tasks = data?.tasks ?? [];
  const task =
    tasks.find(({ done, steps }) => !done && steps.some((step) => step.done)) ??
    tasks.find(({ done }) => !done);
  const step = task?.steps.find(({ done }) => !done);
  return (
    <aside className="practice-bar" aria-label={practice.mark}>
      <p className="practice-mark">
        <strong>◪ {practice.mark}</strong> – {practice.unreal}
      </p>
      <output className="practice-next">
        {task !== undefined && step !== undefined && (
          <>
            <strong>{lang === 'en' ? task.titleEn : task.title}</strong>
            {task.person !== null && ` (${task.person.fullName}, ${task.person.idNumber})`}:{' '}
            {lang === 'en' ? step.textEn : step.text}
          </>
        )}
        {tasks.length > 0 && task === undefined && <>✓ {practice.allDone}</>}
      </output>
      {tasks.length > 0 && (
        <Link to="/bai-thuc-hanh">
          {practice.tasks(tasks.filter(({ done }) => done).length, tasks.length)}
        </Link>
      )}
      <Button variant="default" size="xs" onClick={() => void leavePractice()}>
        {practice.leave}
      </Button>
    </aside>
  );
}

/** The session of the practice room ends with it; one that has ended already is no hindrance. */
async function leavePractice(): Promise<void> {
  await client.signOut({}).catch(() => undefined);
  toRealDesk();
}
