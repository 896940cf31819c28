import { TextInput } from '@mantine/core';
import { DayField } from './day-field.tsx';
import type { TypedDecision } from './decision.ts';

interface DecisionFieldsProps {
  text: { decisionNumber: string; decisionDate: string };
  required?: boolean;
  value: TypedDecision;
  onChange: (decision: TypedDecision) => void;
}

/** Number and day of the decision something is done by. */
export function DecisionFields({
  text,
  required = false,
  value,
  onChange,
}: DecisionFieldsProps): React.ReactNode {
  return (
    <div className="two">
      <TextInput
        label={text.decisionNumber}
        required={required}
        maxLength={60}
        value={value.number}
        onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
      />
      <DayField
        label={text.decisionDate}
        required={required}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
      />
    </div>
  );
}
