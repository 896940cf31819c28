import { TextInput } from '@mantine/core';
import type { ProcedureChangeView } from '@motcua/contract/procedure-change';
import { dateText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { VerdictDialog } from '../../parts/verdict.tsx';
import { DifferenceWords } from './difference-words.tsx';

interface DecideVersionProps {
  change: ProcedureChangeView;
  onClose: () => void;
}

/** The second person sees what would change and names the decision where the proposal does not. */
export function DecideVersion({ change, onClose }: DecideVersionProps): React.ReactNode {
  const { procedureChange: text } = useWords();
  const [number, setNumber] = useState(change.decision?.number ?? '');
  const [date, setDate] = useState(change.decision?.date);
  const act = useAct('decideProcedureChange', () => {
    tell(text.decided);
    onClose();
  });
  const decision = number.trim() === '' || date === undefined ? undefined : { number: number.trim(), date };
  return (
    <VerdictDialog
      title={`${text.decide}: ${change.name}`}
      question={text.verdict}
      yes={text.approve}
      no={text.reject}
      words={{ label: text.comment, hint: text.rejectHint, leastForYes: 0, leastForNo: 5, most: 1000 }}
      submit={text.decide}
      pending={act.isPending}
      wide
      onSubmit={({ yes, text: comment }) =>
        act.mutate({
          changeId: change.id,
          approve: yes,
          comment,
          ...(yes && decision !== undefined ? { decision } : {}),
        })
      }
      onClose={onClose}
    >
      <p>
        {text.from} <strong>{dateText(change.validFrom)}</strong> · {change.reason}
      </p>
      <DifferenceWords difference={change.difference} />
      <div className="two">
        <TextInput
          label={text.decisionNumber}
          maxLength={60}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DayField label={text.decisionDate} value={date} onChange={setDate} />
      </div>
    </VerdictDialog>
  );
}
