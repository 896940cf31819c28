import { Button } from '@mantine/core';
import { useState } from 'react';
import { localDay } from '../dates.ts';
import { useWords } from '../lang.ts';
import { monthBefore, monthOf, yearOf, type Period } from '../period.ts';
import { useServerNow } from '../shell/clock.tsx';
import { DayField } from './day-field.tsx';

interface PeriodFieldsProps {
  period: Period;
  onChange: (period: Period) => void;
}

/** First and last day, and the periods mostly asked for. */
export function PeriodFields({ period, onChange }: PeriodFieldsProps): React.ReactNode {
  const { period: text } = useWords();
  const today = localDay(useServerNow().now);
  const [ends, setEnds] = useState<{ from: string | undefined; to: string | undefined }>(period);
  const [kept, setKept] = useState(period);
  if (kept.from !== period.from || kept.to !== period.to) {
    setKept(period);
    setEnds(period);
  }
  const type = (next: typeof ends): void => {
    setEnds(next);
    if (next.from !== undefined && next.to !== undefined && next.from <= next.to)
      onChange({ from: next.from, to: next.to });
  };
  const usual: readonly (readonly [string, Period])[] = [
    [text.thisMonth, monthOf(today)],
    [text.lastMonth, monthBefore(today)],
    [text.thisYear, yearOf(today)],
  ];
  return (
    <>
      <DayField label={text.from} value={ends.from} onChange={(from) => type({ ...ends, from })} />
      <DayField label={text.to} value={ends.to} onChange={(to) => type({ ...ends, to })} />
      <span className="row usual">
        {usual.map(([label, one]) => (
          <Button
            key={label}
            variant={one.from === period.from && one.to === period.to ? 'light' : 'default'}
            aria-pressed={one.from === period.from && one.to === period.to}
            onClick={() => onChange(one)}
          >
            {label}
          </Button>
        ))}
      </span>
    </>
  );
}
