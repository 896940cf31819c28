import { NativeSelect } from '@mantine/core';
import { REVOCATIONS, type DeviceView, type Revocation } from '@motcua/contract/devices';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';

/** A device that is gone: its numbers are voided, its sessions end; asked with a reason. */
export function RevokeDevice({
  device,
  onClose,
}: {
  device: DeviceView;
  onClose: () => void;
}): React.ReactNode {
  const { devices: text } = useWords();
  const [revocation, setRevocation] = useState<Revocation>('STOLEN');
  const [comment, setComment] = useState('');
  const act = useAct('revokeDevice', () => {
    tell(text.revoked);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.revokeTitle}: ${device.name}`}
      submit={text.revoke}
      pending={act.isPending}
      ready={says(comment, 3)}
      onSubmit={() => act.mutate({ deviceId: device.id, revocation, comment: comment.trim() })}
      onClose={onClose}
    >
      <NativeSelect
        label={text.why}
        value={revocation}
        onChange={(event) => setRevocation(event.currentTarget.value as Revocation)}
        data={REVOCATIONS.map((value) => ({ value, label: text.revocations[value] }))}
      />
      <TextField
        label={text.whyText}
        hint={text.revokeHint}
        least={3}
        most={500}
        value={comment}
        onChange={setComment}
      />
    </ActDialog>
  );
}
