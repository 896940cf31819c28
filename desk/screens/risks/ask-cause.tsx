import type { RiskRow } from '@motcua/contract/deadlines';
import { addWorkingTime, isoInstant } from '@motcua/rules/calendar';
import { WORKING_HOUR_MS } from '@motcua/rules/clock';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { useOffice } from '../../office.ts';
import { MomentField } from '../../parts/moment-field.tsx';
import { useServerNow } from '../../shell/clock.tsx';

/** Working hours the holder is offered to answer in. */
const OFFERED_HOURS = 2;
const LEAST = 3;

interface AskCauseProps {
  row: RiskRow;
  onClose: () => void;
}

/** LD05: ask whoever holds the step why it takes so long, and until when an answer is wanted. */
export function AskCauseDialog(props: AskCauseProps): React.ReactNode {
  const { now } = useServerNow();
  const office = useOffice([now], props.row.unit.key);
  if (office === undefined) return null;
  const offered = addWorkingTime(office, new Date(now), OFFERED_HOURS * WORKING_HOUR_MS);
  return <Ask {...props} start={isoInstant(office, offered)} />;
}

function Ask({ row, start, onClose }: AskCauseProps & { start: string }): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { risks } = words;
  const [until, setUntil] = useState<string | undefined>(start);
  const [text, setText] = useState(risks.askDefault);
  const ask = useAct('askCause', () => {
    tell(risks.asked);
    onClose();
  });
  const { taskId } = row;
  return (
    <ActDialog
      title={`${risks.ask}: ${row.code ?? ''}`}
      submit={risks.ask}
      pending={ask.isPending}
      ready={taskId !== null && until !== undefined && says(text, LEAST)}
      onClose={onClose}
      onSubmit={() => {
        if (taskId !== null && until !== undefined) ask.mutate({ taskId, until, text: text.trim() });
      }}
    >
      <p>
        {lang === 'en' ? row.stepEn : row.step} · {row.owner?.fullName ?? words.list.nobody}
      </p>
      <TextField label={risks.askText} least={LEAST} most={500} value={text} onChange={setText} />
      <MomentField label={risks.until} start={start} onChange={setUntil} />
    </ActDialog>
  );
}
