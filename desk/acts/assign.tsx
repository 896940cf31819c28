import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { Colleagues } from './colleagues.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';

/** Give an open task to somebody who holds its role in its unit; an assignment step names who does the next step. */
export function AssignDialog({ task, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const [accountId, setAccountId] = useState('');
  const [note, setNote] = useState('');
  const assign = useAct('assignTask', () => {
    tell(words.done.assigned);
    onClose();
  });
  if (task === undefined) return null;
  const [next] = task.next;
  return (
    <ActDialog
      title={`${words.acts.assignTask}: ${task.name}`}
      submit={words.acts.assignTask}
      pending={assign.isPending}
      ready={accountId !== ''}
      onClose={onClose}
      onSubmit={() =>
        assign.mutate({
          taskId: task.id,
          accountId,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        })
      }
    >
      <Colleagues
        label={next === undefined ? words.dialogs.assignTo : `${words.dialogs.assignTo}: ${next.name}`}
        unit={next?.unit ?? task.unit.key}
        role={next?.role ?? task.role}
        value={accountId}
        onChange={setAccountId}
      />
      <Textarea
        label={`${words.words.note} (${words.words.optional})`}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
