import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ActDialog, finished, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const LEAST = 5;

/** Close a dossier whose papers did not come in time; the system does it by itself, too. */
export function CloseIncompleteDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const [note, setNote] = useState('');
  const close = useAct('closeIncomplete', (receipt) => {
    tell(words.done.closed);
    finished(receipt, onClose);
  });
  return (
    <ActDialog
      title={words.acts.closeIncomplete}
      submit={words.acts.closeIncomplete}
      pending={close.isPending}
      ready={says(note, LEAST)}
      onClose={onClose}
      onSubmit={() => close.mutate({ dossierId: dossier.id, note: note.trim() })}
    >
      <p className="hint wait">◐ {words.dialogs.closeHint}</p>
      <TextField label={words.dialogs.reason} least={LEAST} most={1000} value={note} onChange={setNote} />
    </ActDialog>
  );
}
