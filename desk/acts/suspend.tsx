import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ActDialog, type ActProps } from './dialog.tsx';
import { LegalBasis } from './legal-basis.tsx';
import { says, TextField } from './text-field.tsx';

const LEAST = 5;
const LEAST_DOCUMENT = 3;

/** Propose to wait for a financial obligation; a second person decides. */
export function SuspendDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const [reason, setReason] = useState('');
  const [legalBasis, setLegalBasis] = useState('');
  const [document, setDocument] = useState('');
  const suspend = useAct('suspendForObligation', () => {
    tell(words.done.proposed);
    onClose();
  });
  return (
    <ActDialog
      title={words.acts.suspendForObligation}
      submit={words.acts.suspendForObligation}
      pending={suspend.isPending}
      ready={says(reason, LEAST) && says(legalBasis, LEAST) && says(document, LEAST_DOCUMENT)}
      onClose={onClose}
      onSubmit={() =>
        suspend.mutate({
          dossierId: dossier.id,
          reason: reason.trim(),
          legalBasis: legalBasis.trim(),
          document: document.trim(),
        })
      }
    >
      <p className="hint wait">◐ {dialogs.obligationHint}</p>
      <TextField label={dialogs.reason} least={LEAST} most={1000} value={reason} onChange={setReason} />
      <LegalBasis procedureCode={dossier.procedure.code} value={legalBasis} onChange={setLegalBasis} />
      <TextField
        label={dialogs.document}
        least={LEAST_DOCUMENT}
        most={200}
        rows={1}
        value={document}
        onChange={setDocument}
      />
    </ActDialog>
  );
}
