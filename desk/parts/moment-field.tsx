import { TextInput } from '@mantine/core';
import { appointmentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { typedMoment } from '../dates.ts';
import { useLang, useWords } from '../lang.ts';
import { readMoment } from './moment-field-read.ts';

interface MomentFieldProps {
  label: string;
  /** Shown first; what is typed afterwards counts. */
  start: string | undefined;
  /** The instant typed, or undefined while it is none; `unreadable` where something is typed that is no moment. */
  onChange: (instant: string | undefined, unreadable: boolean) => void;
}

/** A day as dd/mm/yyyy and a time as hh:mm, read back with the day of the week. */
export function MomentField({ label, start, onChange }: MomentFieldProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const [typed, setTyped] = useState(() =>
    start === undefined ? { day: '', time: '' } : typedMoment(start),
  );
  const { instant: moment, wrong } = readMoment(typed.day, typed.time);
  const change = (next: typeof typed): void => {
    setTyped(next);
    const read = readMoment(next.day, next.time);
    onChange(read.instant, read.wrong !== undefined);
  };
  return (
    <fieldset className="moment">
      <legend>{label}</legend>
      <div className="row">
        <TextInput
          aria-label={`${label}: ${words.dialogs.day}`}
          placeholder="dd/mm/yyyy"
          inputMode="numeric"
          error={wrong === 'DAY'}
          value={typed.day}
          onChange={(event) => change({ ...typed, day: event.currentTarget.value })}
        />
        <TextInput
          aria-label={`${label}: ${words.dialogs.time}`}
          placeholder="hh:mm"
          className="time-field"
          error={wrong === 'TIME'}
          value={typed.time}
          onChange={(event) => change({ ...typed, time: event.currentTarget.value })}
        />
        <output className={moment === undefined ? 'late' : 'soft'}>
          {moment !== undefined
            ? appointmentText(moment, lang)
            : wrong !== undefined && `▲ ${words.dialogs.notMoment}`}
        </output>
      </div>
    </fieldset>
  );
}
