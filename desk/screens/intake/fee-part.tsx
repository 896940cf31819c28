import type { ProcedureView } from '@motcua/contract/catalogue';
import { CASE_FACT } from '@motcua/rules/fees';
import { useWords } from '../../lang.ts';
import { FeeFields } from '../../parts/fee-fields.tsx';
import type { Visit } from './visit.ts';

/** What some facts of the fee are taken from: answers of the form, and the case. */
export const answersForFee = (visit: Visit): Record<string, unknown> => ({
  ...visit.answers,
  [CASE_FACT]: visit.case,
});

interface FeePartProps {
  procedure: ProcedureView | undefined;
  visit: Visit;
  onChange: (part: Partial<Visit>) => void;
}

/** What the fee of this procedure is reckoned with, where it is reckoned with anything. */
export function FeePart({ procedure, visit, onChange }: FeePartProps): React.ReactNode {
  const { intake } = useWords();
  const schedule = procedure?.fee?.schedule;
  if (schedule === undefined || schedule.facts.length === 0) return null;
  return (
    <fieldset className="block">
      <legend>{intake.fees}</legend>
      <FeeFields
        schedule={schedule}
        typed={visit.feeFacts}
        answers={answersForFee(visit)}
        onChange={(feeFacts) => onChange({ feeFacts })}
      />
    </fieldset>
  );
}
