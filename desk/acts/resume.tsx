import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { momentText } from '@motcua/ui/dates';
import { ActDialog, finished, type ActProps } from './dialog.tsx';
import { given, says, TextField } from './text-field.tsx';

const LEAST = 3;

/** Go on once the financial obligation is met; the clock follows its policy. */
export function ResumeDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const [document, setDocument] = useState('');
  const [note, setNote] = useState('');
  const resume = useAct('resumeDossier', (receipt) => {
    const due = receipt.dueAt === null ? [] : [`${words.deadline.due}: ${momentText(receipt.dueAt)}`];
    tell(words.done.resumed, ...due);
    finished(receipt, onClose);
  });
  return (
    <ActDialog
      title={words.acts.resumeDossier}
      submit={words.acts.resumeDossier}
      pending={resume.isPending}
      ready={says(document, LEAST)}
      onClose={onClose}
      onSubmit={() =>
        resume.mutate({ dossierId: dossier.id, document: document.trim(), ...given('note', note) })
      }
    >
      <TextField
        label={words.dialogs.paidDocument}
        least={LEAST}
        most={200}
        rows={1}
        value={document}
        onChange={setDocument}
      />
      <TextField label={words.words.note} least={0} most={500} value={note} onChange={setNote} />
    </ActDialog>
  );
}
