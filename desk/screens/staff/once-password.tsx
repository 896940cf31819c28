import { Button, Modal } from '@mantine/core';
import type { StaffMember } from '@motcua/contract/staff';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';

interface OncePasswordProps {
  member: StaffMember;
  onClose: () => void;
}

/** A password for one sign-in; it is shown here and nowhere else. */
export function OncePassword({ member, onClose }: OncePasswordProps): React.ReactNode {
  const words = useWords();
  const { staff: text } = words;
  const [reason, setReason] = useState('');
  const act = useAct('resetPassword');
  if (act.data !== undefined)
    return (
      <Modal
        opened
        onClose={onClose}
        title={`${text.resetDone}: ${member.fullName}`}
        closeOnClickOutside={false}
        withCloseButton={false}
      >
        <div className="stack">
          <p className="once-password code">{act.data.password}</p>
          <p>
            {text.resetRead} {momentText(act.data.until)}.
          </p>
          <div className="row end">
            <Button onClick={onClose}>{words.words.close}</Button>
          </div>
        </div>
      </Modal>
    );
  return (
    <ActDialog
      title={`${text.resetTitle}: ${member.fullName}`}
      submit={text.resetSend}
      pending={act.isPending}
      ready={says(reason, 1)}
      onSubmit={() => act.mutate({ accountId: member.accountId, reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{text.resetWhy}</p>
      <TextField label={text.reason} least={1} most={1000} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
