import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../../lang.ts';
import { DayField } from '../../parts/day-field.tsx';
import { asksConfirmed, DAY_KINDS, emptyDay, type DraftDay } from './draft.ts';

interface DayRowsProps {
  days: readonly DraftDay[];
  onChange: (days: readonly DraftDay[]) => void;
}

/** The days of a change, one a row. */
export function DayRows({ days, onChange }: DayRowsProps): React.ReactNode {
  const { calendarChange: text } = useWords();
  const set = (row: number, change: Partial<DraftDay>): void =>
    onChange(days.map((day) => (day.row === row ? { ...day, ...change } : day)));
  return (
    <fieldset className="day-rows">
      <legend>{text.days}</legend>
      {days.map((day) => (
        <div key={day.row} className="day-row">
          <DayField label={text.day} required value={day.date} onChange={(date) => set(day.row, { date })} />
          <NativeSelect
            label={text.kind}
            value={day.kind}
            onChange={(event) =>
              set(day.row, { kind: DAY_KINDS.find((kind) => kind === event.currentTarget.value) ?? day.kind })
            }
            data={DAY_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          />
          <Button
            variant="default"
            aria-label={`${text.removeDay} ${day.name}`}
            onClick={() => onChange(days.filter((other) => other.row !== day.row))}
          >
            ✕
          </Button>
          <TextInput
            className="span-row"
            label={text.name}
            required={day.kind !== 'regular'}
            maxLength={200}
            value={day.name}
            onChange={(event) => set(day.row, { name: event.currentTarget.value })}
          />
          {asksConfirmed(day.kind) && (
            <Checkbox
              className="span-row"
              label={text.confirmed}
              checked={day.confirmed}
              onChange={(event) => set(day.row, { confirmed: event.currentTarget.checked })}
            />
          )}
        </div>
      ))}
      <p className="soft">{text.nameHint}</p>
      <Button
        variant="default"
        onClick={() => onChange([...days, emptyDay(Math.max(0, ...days.map(({ row }) => row)) + 1)])}
      >
        + {text.addDay}
      </Button>
    </fieldset>
  );
}
