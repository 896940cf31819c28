import type { CertificationView } from '@motcua/contract/certification';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { tell } from '../../notices.ts';
import { useCertificationWords } from '../../words/certification.ts';

const LEAST = 10;

interface RevokeDialogProps {
  item: CertificationView;
  onClose: () => void;
}

/** The original was found false: the copy is taken back, with the reason everybody who used it reads. */
export function RevokeDialog({ item, onClose }: RevokeDialogProps): React.ReactNode {
  const { certification: text } = useCertificationWords();
  const [reason, setReason] = useState('');
  const revoke = useAct('revokeCertification', () => {
    tell(text.revoked, item.number);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.revoke}: ${item.number}`}
      submit={text.revoke}
      pending={revoke.isPending}
      ready={says(reason, LEAST)}
      onClose={onClose}
      onSubmit={() => revoke.mutate({ certificationId: item.id, reason: reason.trim() })}
    >
      <p className="hint wait">◐ {text.revokeHint}</p>
      <TextField label={text.reason} least={LEAST} most={1000} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
