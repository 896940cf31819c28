import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ActDialog, type ActProps } from './dialog.tsx';

/** Record at the counter that the applicant has brought what was asked for. */
export function SupplyDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const [note, setNote] = useState(() => dossier.supplement?.items.map((item) => item.text).join('\n') ?? '');
  const supply = useAct('supplyDocuments', () => {
    tell(words.done.supplied);
    onClose();
  });
  return (
    <ActDialog
      title={words.acts.supplyDocuments}
      submit={words.acts.supplyDocuments}
      pending={supply.isPending}
      ready
      onClose={onClose}
      onSubmit={() =>
        supply.mutate({ dossierId: dossier.id, ...(note.trim() === '' ? {} : { note: note.trim() }) })
      }
    >
      <Textarea
        label={words.dialogs.supplyNote}
        autosize
        minRows={3}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
