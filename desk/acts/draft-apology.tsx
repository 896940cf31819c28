import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ApologyFields, completeApology, draftOf, useStartDate } from './apology-fields.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';

/** Draft the apology of Mẫu 04; the head signs it. */
export function DraftApologyDialog(props: ActProps): React.ReactNode {
  const start = useStartDate(props.dossier);
  return start === undefined ? null : <Draft {...props} start={start} />;
}

function Draft({ dossier, start, onClose }: ActProps & { start: string }): React.ReactNode {
  const words = useWords();
  const [draft, setDraft] = useState(() => draftOf(dossier, start));
  const complete = completeApology(draft);
  const act = useAct('draftApology', () => {
    tell(words.done.apologyDrafted);
    onClose();
  });
  return (
    <ActDialog
      title={words.acts.draftApology}
      submit={words.acts.draftApology}
      pending={act.isPending}
      ready={complete !== undefined}
      wide
      onClose={onClose}
      onSubmit={() => {
        if (complete !== undefined) act.mutate({ dossierId: dossier.id, ...complete });
      }}
    >
      <ApologyFields dossier={dossier} draft={draft} start={start} onChange={setDraft} />
    </ActDialog>
  );
}
