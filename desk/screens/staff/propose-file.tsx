import type { StaffLine } from '@motcua/contract/staff';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { Why } from './give-post.tsx';

interface ProposeFileProps {
  name: string;
  lines: readonly StaffLine[];
  onDone: () => void;
  onClose: () => void;
}

/** All lines that would change something, as one proposal. */
export function ProposeFile({ name, lines, onDone, onClose }: ProposeFileProps): React.ReactNode {
  const { staff: text } = useWords();
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState('');
  const act = useAct('proposeStaff', () => {
    tell(text.sent);
    onDone();
  });
  return (
    <ActDialog
      title={`${text.proposeFile}: ${lines.length} ${text.lines}`}
      submit={text.send}
      pending={act.isPending}
      ready={says(reason, 1) && says(basis, 1)}
      onSubmit={() =>
        act.mutate({ lines: [...lines], reason: reason.trim(), basis: basis.trim(), file: name })
      }
      onClose={onClose}
    >
      <Why reason={reason} basis={basis} onReason={setReason} onBasis={setBasis} />
    </ActDialog>
  );
}
