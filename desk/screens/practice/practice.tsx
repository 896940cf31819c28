import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { Loading } from '../../parts/loading.tsx';
import { rolesOf } from '../../queues.ts';
import { useAccount } from '../../session.ts';
import { practiceTasks } from './query.ts';
import { ResetRoom } from './reset-room.tsx';
import { Sure } from './sure.tsx';
import { TaskCard } from './task-card.tsx';

/** The guided tasks of the officer’s roles; what he has done is marked by the room itself. */
export function Practice(): React.ReactNode {
  const words = useWords();
  const { practice } = words;
  const { data, error, refetch } = useQuery(practiceTasks);
  const roles = rolesOf(useAccount());
  const [sure, setSure] = useState(false);
  const again = useAct('startPracticeAgain', () => {
    setSure(false);
    tell(practice.againDone);
  });
  return (
    <section className="screen" aria-labelledby="practice-title">
      <title>{`${practice.title} – ${words.system}`}</title>
      <div className="screen-head practice-head">
        <h1 id="practice-title">{practice.title}</h1>
        <p className="soft">{practice.intro}</p>
      </div>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          {data.tasks.length === 0 && <p>{practice.none}</p>}
          <div className="practice-tasks">
            {data.tasks.map((task) => (
              <TaskCard key={task.id} task={task} />
            ))}
          </div>
          <div className="row">
            {data.tasks.length > 0 && (
              <Button variant="default" onClick={() => setSure(true)}>
                {practice.again}
              </Button>
            )}
            {roles.includes('ADMINISTRATOR') && <ResetRoom />}
          </div>
        </>
      )}
      {sure && (
        <Sure
          title={practice.again}
          why={practice.againWhy}
          pending={again.isPending}
          onYes={() => again.mutate({})}
          onClose={() => setSure(false)}
        />
      )}
    </section>
  );
}
