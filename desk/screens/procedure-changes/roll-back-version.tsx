import type { ProcedureChangeView } from '@motcua/contract/procedure-change';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DifferenceWords } from './difference-words.tsx';

interface RollBackVersionProps {
  change: ProcedureChangeView;
  onClose: () => void;
}

/** Before its day a version is taken back in one action. */
export function RollBackVersion({ change, onClose }: RollBackVersionProps): React.ReactNode {
  const { procedureChange: text } = useWords();
  const [reason, setReason] = useState('');
  const act = useAct('rollBackProcedureChange', () => {
    tell(text.rolledBack);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.rollBack}: ${change.name}`}
      submit={text.rollBack}
      pending={act.isPending}
      ready={says(reason, 1)}
      onSubmit={() => act.mutate({ changeId: change.id, reason: reason.trim() })}
      onClose={onClose}
    >
      <DifferenceWords difference={change.difference} />
      <p className="hint wait">◐ {text.rollBackHint}</p>
      <TextField label={text.reason} least={1} most={1000} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
