import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ApologyFields, completeApology, draftOf, useStartDate } from './apology-fields.tsx';
import { ActDialog, finished, type ActProps } from './dialog.tsx';

/** The head signs the apology and re-appoints, once (Mẫu 04); he may correct the draft. */
export function SignApologyDialog(props: ActProps): React.ReactNode {
  const start = useStartDate(props.dossier);
  return start === undefined || props.dossier.apology === null ? null : <Sign {...props} start={start} />;
}

function Sign({ dossier, start, onClose }: ActProps & { start: string }): React.ReactNode {
  const words = useWords();
  const [draft, setDraft] = useState(() => draftOf(dossier, start));
  const complete = completeApology(draft);
  const sign = useAct('rescheduleDossier', (receipt) => {
    tell(words.done.rescheduled);
    finished(receipt, onClose);
  });
  return (
    <ActDialog
      title={words.acts.rescheduleDossier}
      submit={words.acts.rescheduleDossier}
      pending={sign.isPending}
      ready={complete !== undefined}
      wide
      onClose={onClose}
      onSubmit={() => {
        if (complete !== undefined) sign.mutate({ dossierId: dossier.id, ...complete });
      }}
    >
      <ApologyFields dossier={dossier} draft={draft} start={start} onChange={setDraft} />
    </ActDialog>
  );
}
