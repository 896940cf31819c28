import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { tell } from '../../notices.ts';
import { useConnectionWords } from '../../words/connections.ts';

/** A request that can be sent again: which, and of which dossier. */
export interface Sendable {
  taskId: string;
  code: string;
}

const LEAST = 3;

/** Sent again under its own number, and why. */
export function SendAgain({ request, onClose }: { request: Sendable; onClose: () => void }): React.ReactNode {
  const { connections: text } = useConnectionWords();
  const [reason, setReason] = useState('');
  const act = useAct('sendRequestAgain', () => {
    tell(text.againDone);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.again}: ${request.code}`}
      submit={text.again}
      pending={act.isPending}
      ready={says(reason, LEAST)}
      onSubmit={() => act.mutate({ taskId: request.taskId, reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{text.againWhy}</p>
      <TextField label={text.reason} least={LEAST} most={500} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
