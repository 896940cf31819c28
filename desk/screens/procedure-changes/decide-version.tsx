import type { ProcedureChangeView } from '@motcua/contract/procedure-change';
import { dateText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { decisionOf } from '../../parts/decision.ts';
import { DecisionFields } from '../../parts/decision-fields.tsx';
import { VerdictDialog } from '../../parts/verdict.tsx';
import { DifferenceWords } from './difference-words.tsx';

interface DecideVersionProps {
  change: ProcedureChangeView;
  onClose: () => void;
}

/** The second person sees what would change and names the decision where the proposal does not. */
export function DecideVersion({ change, onClose }: DecideVersionProps): React.ReactNode {
  const { procedureChange: text } = useWords();
  const [typed, setTyped] = useState({
    number: change.decision?.number ?? '',
    date: change.decision?.date,
  });
  const act = useAct('decideProcedureChange', () => {
    tell(text.decided);
    onClose();
  });
  const decision = decisionOf(typed);
  return (
    <VerdictDialog
      title={`${text.decide}: ${change.name}`}
      question={text.verdict}
      yes={text.approve}
      no={text.reject}
      words={{ label: text.comment, hint: text.rejectHint, leastForYes: 0, leastForNo: 5, most: 1000 }}
      submit={text.decide}
      readyForYes={decision !== undefined}
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
      forYes={<DecisionFields text={text} required value={typed} onChange={setTyped} />}
    >
      <p>
        {text.from} <strong>{dateText(change.validFrom)}</strong> · {change.reason}
      </p>
      <DifferenceWords difference={change.difference} />
    </VerdictDialog>
  );
}
