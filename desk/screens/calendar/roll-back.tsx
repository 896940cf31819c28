import type { CalendarChangeView } from '@motcua/contract/administration';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { Content } from './change-content.tsx';

/** Taking a change back is a proposal like any other. */
export function RollBack({
  change,
  onClose,
}: {
  change: CalendarChangeView;
  onClose: () => void;
}): React.ReactNode {
  const { calendarChange: text } = useWords();
  const [reason, setReason] = useState('');
  const act = useAct('rollbackCalendarChange', () => {
    tell(text.rollbackDone);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.rollbackTitle}: ${text.number} ${change.number}`}
      submit={text.rollback}
      pending={act.isPending}
      ready={says(reason, 1)}
      onSubmit={() => act.mutate({ changeId: change.id, reason: reason.trim() })}
      onClose={onClose}
    >
      <Content change={change} />
      <p className="hint wait">◐ {text.rollbackWhy}</p>
      <TextField label={text.reason} least={1} most={1000} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
