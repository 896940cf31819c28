import { Radio } from '@mantine/core';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { useServerNow } from '../shell/clock.tsx';
import { isStepLate } from './delay-cause.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const LEAST = 5;

/** Go on without an answer after its deadline: an explicit decision of the head. */
export function EndConsultationDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const { now } = useServerNow();
  const silent = dossier.tasks.filter(
    (task) => task.kind === 'CONSULT' && task.status === 'OPEN' && isStepLate(task, now),
  );
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const taskId = silent.length === 1 ? silent[0]?.id : silent.find((task) => task.id === chosen)?.id;
  const end = useAct('endConsultation', () => {
    tell(words.done.consultationEnded);
    onClose();
  });
  return (
    <ActDialog
      title={words.acts.endConsultation}
      submit={words.acts.endConsultation}
      pending={end.isPending}
      ready={taskId !== undefined && says(reason, LEAST)}
      onClose={onClose}
      onSubmit={() => {
        if (taskId !== undefined) end.mutate({ taskId, reason: reason.trim() });
      }}
    >
      {silent.length === 0 ? (
        <p className="hint wait">◐ {dialogs.allInTime}</p>
      ) : (
        <>
          <p className="hint wait">◐ {dialogs.silence}</p>
          <Radio.Group label={dialogs.whichAgency} value={taskId ?? ''} onChange={setChosen}>
            <div className="choices">
              {silent.map((task) => (
                <Radio
                  key={task.id}
                  value={task.id}
                  label={task.unit.name}
                  description={
                    task.dueAt === null ? undefined : `${dialogs.answerBy} ${momentText(task.dueAt)}`
                  }
                />
              ))}
            </div>
          </Radio.Group>
          <TextField label={dialogs.reason} least={LEAST} most={1000} value={reason} onChange={setReason} />
        </>
      )}
    </ActDialog>
  );
}
