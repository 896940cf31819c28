import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ActDialog, finished, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const LEAST = 3;

/** The applicant takes the dossier back; the counter notes it for him. */
export function WithdrawDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const [reason, setReason] = useState('');
  const withdraw = useAct('withdrawDossier', (receipt) => {
    tell(words.done.withdrawn);
    finished(receipt, onClose);
  });
  return (
    <ActDialog
      title={words.acts.withdrawDossier}
      submit={words.acts.withdrawDossier}
      pending={withdraw.isPending}
      ready={says(reason, LEAST)}
      onClose={onClose}
      onSubmit={() => withdraw.mutate({ dossierId: dossier.id, reason: reason.trim() })}
    >
      <p className="hint wait">◐ {words.dialogs.withdrawHint}</p>
      <TextField label={words.dialogs.reason} least={LEAST} most={1000} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
