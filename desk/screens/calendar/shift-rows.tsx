import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { localDay } from '../../dates.ts';
import { useWords } from '../../lang.ts';
import { DayField } from '../../parts/day-field.tsx';
import { calendarOf } from '../../queries.ts';
import { useServerNow } from '../../shell/clock.tsx';
import type { DraftShifts, Shift } from './draft.ts';

interface ShiftRowsProps {
  shifts: DraftShifts | undefined;
  onChange: (shifts: DraftShifts | undefined) => void;
}

/** Office hours for a time, beginning with those of today. */
export function ShiftRows({ shifts, onChange }: ShiftRowsProps): React.ReactNode {
  const { calendarChange: text } = useWords();
  const year = Number(localDay(useServerNow().now).slice(0, 4));
  const { data } = useQuery(calendarOf(year));
  const turn = (on: boolean): void =>
    onChange(on ? { validFrom: undefined, validTo: undefined, shifts: data?.shifts ?? [] } : undefined);
  return (
    <>
      <Checkbox
        label={text.withShifts}
        checked={shifts !== undefined}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      {shifts !== undefined && <Hours shifts={shifts} onChange={onChange} />}
    </>
  );
}

function Hours({
  shifts: draft,
  onChange,
}: {
  shifts: DraftShifts;
  onChange: (shifts: DraftShifts) => void;
}): React.ReactNode {
  const { calendarChange: text } = useWords();
  const { shifts } = draft;
  const put = (next: readonly Shift[]): void => onChange({ ...draft, shifts: next });
  const set = (index: number, change: Partial<Shift>): void =>
    put(shifts.map((shift, at) => (at === index ? { ...shift, ...change } : shift)));
  return (
    <fieldset className="day-rows">
      <legend>{text.shifts}</legend>
      <div className="row">
        <DayField
          label={text.validFrom}
          required
          value={draft.validFrom}
          onChange={(validFrom) => onChange({ ...draft, validFrom })}
        />
        <DayField
          label={text.validTo}
          hint={text.noEnd}
          value={draft.validTo}
          onChange={(validTo) => onChange({ ...draft, validTo })}
        />
      </div>
      {shifts.map((shift, index) => (
        <div key={index} className="row shift-row">
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              className="time-field"
              label={end === 'from' ? text.shiftFrom : text.shiftTo}
              placeholder="hh:mm"
              value={shift[end]}
              onChange={(event) => set(index, { [end]: event.currentTarget.value })}
            />
          ))}
          <Button
            variant="default"
            aria-label={`${text.removeShift} ${shift.from}–${shift.to}`}
            onClick={() => put(shifts.filter((_, at) => at !== index))}
          >
            ✕
          </Button>
        </div>
      ))}
      <Button variant="default" onClick={() => put([...shifts, { from: '', to: '' }])}>
        + {text.addShift}
      </Button>
      <p className="soft">{text.shiftsHint}</p>
    </fieldset>
  );
}
