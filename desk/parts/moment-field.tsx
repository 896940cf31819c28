import { TextInput } from '@mantine/core';
import { appointmentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { momentOf, typedMoment } from '../dates.ts';
import { useLang, useWords } from '../lang.ts';

interface MomentFieldProps {
  label: string;
  /** Shown first; what is typed afterwards counts. */
  start: string | undefined;
  /** The instant typed, or undefined while it is none. */
  onChange: (instant: string | undefined) => void;
}

/** A day as dd/mm/yyyy and a time as hh:mm, read back with the day of the week. */
export function MomentField({ label, start, onChange }: MomentFieldProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const [typed, setTyped] = useState(() =>
    start === undefined ? { day: '', time: '' } : typedMoment(start),
  );
  const moment = momentOf(typed.day, typed.time);
  const change = (next: typeof typed): void => {
    setTyped(next);
    onChange(momentOf(next.day, next.time));
  };
  return (
    <fieldset className="moment">
      <legend>{label}</legend>
      <div className="row">
        <TextInput
          aria-label={`${label}: ${words.dialogs.day}`}
          placeholder="dd/mm/yyyy"
          inputMode="numeric"
          value={typed.day}
          onChange={(event) => change({ ...typed, day: event.currentTarget.value })}
        />
        <TextInput
          aria-label={`${label}: ${words.dialogs.time}`}
          placeholder="hh:mm"
          className="time-field"
          value={typed.time}
          onChange={(event) => change({ ...typed, time: event.currentTarget.value })}
        />
        <output className={moment === undefined ? 'late' : 'soft'}>
          {moment !== undefined
            ? appointmentText(moment, lang)
            : typed.day !== '' && `▲ ${words.dialogs.notMoment}`}
        </output>
      </div>
    </fieldset>
  );
}
