import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { tell } from '../../notices.ts';
import { useDesignWords } from '../../words/design.ts';
import type { Change } from './queries.ts';

/** One action before the day a version takes effect. */
export function RollBackMap({ change, onClose }: { change: Change; onClose: () => void }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const [reason, setReason] = useState('');
  const act = useAct('rollBackProcess', () => {
    tell(text.rolledBack);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.rollBackTitle}: ${change.name}`}
      submit={text.rollBack}
      pending={act.isPending}
      ready={says(reason, 1)}
      onSubmit={() => act.mutate({ changeId: change.id, reason: reason.trim() })}
      onClose={onClose}
    >
      <TextField label={text.reason} least={1} most={1000} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
