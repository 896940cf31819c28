import { TextInput } from '@mantine/core';
import { parseDate } from '@motcua/rules/text';
import { dateText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useWords } from '../lang.ts';

interface DayFieldProps {
  label: string;
  hint?: string;
  required?: boolean;
  /** Local day, YYYY-MM-DD; undefined while nothing usable is typed. */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A day typed as dd/mm/yyyy. */
export function DayField({ label, hint, required = false, value, onChange }: DayFieldProps): React.ReactNode {
  const { intake, period } = useWords();
  const [typed, setTyped] = useState(value === undefined ? '' : dateText(value));
  const [kept, setKept] = useState(value);
  if (kept !== value) {
    setKept(value);
    if (parseDate(typed) !== value) setTyped(value === undefined ? '' : dateText(value));
  }
  const wrong = typed.length >= 8 && parseDate(typed) === undefined;
  return (
    <TextInput
      className="day-field"
      label={label}
      description={hint}
      required={required}
      placeholder={intake.dateHint}
      inputMode="numeric"
      autoComplete="off"
      error={wrong && period.wrongDay}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseDate(event.currentTarget.value));
      }}
    />
  );
}
