import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { DraftToDecide } from '../parts/draft-to-decide.tsx';
import { useDelayCause } from './delay-cause.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';

const LEAST_COMMENT = 3;

/** Send the work back, saying what has to change. */
export function ReturnDialog({ task, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const [comment, setComment] = useState('');
  const sendBack = useAct('returnForRework', () => {
    tell(words.done.returned);
    onClose();
  });
  if (task === undefined) return null;
  return (
    <ActDialog
      title={words.acts.returnForRework}
      submit={words.acts.returnForRework}
      pending={sendBack.isPending}
      ready={comment.trim().length >= LEAST_COMMENT}
      onClose={onClose}
      onSubmit={() => sendBack.mutate({ taskId: task.id, comment: comment.trim() })}
    >
      <Textarea
        label={words.dialogs.comment}
        description={words.dialogs.commentHint}
        required
        autosize
        minRows={4}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

/** Approve from the dossier's own screen; signing in a row is LD02. */
export function ApproveDialog({ dossier, task, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const [comment, setComment] = useState('');
  const approve = useAct('approveResult', () => {
    tell(words.done.approved);
    onClose();
  });
  const delay = useDelayCause(task, approve.error);
  if (task === undefined) return null;
  return (
    <ActDialog
      title={words.acts.approveResult}
      submit={words.acts.approveResult}
      pending={approve.isPending}
      ready={delay.ready}
      wide
      onClose={onClose}
      onSubmit={() =>
        approve.mutate({
          taskId: task.id,
          ...delay.input,
          ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
        })
      }
    >
      <DraftToDecide dossier={dossier} />
      <Textarea
        label={`${words.dialogs.comment} (${words.words.optional})`}
        autosize
        minRows={2}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {delay.field}
    </ActDialog>
  );
}
