import { Button } from '@mantine/core';
import { dateText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useAddress } from '../../address.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { calendarOf } from '../../queries.ts';
import { markOf, type CalendarDay } from './day-mark.ts';
import { Month } from './month.tsx';

/** Days off, swapped days, expected days and office hours of a year, of all units or of one. */
export function Year({ year, today }: { year: number; today: string }): React.ReactNode {
  const { calendar: text, calendarChange } = useWords();
  const [params, change] = useAddress();
  const unit = params.get('don-vi') ?? undefined;
  const { data, error, refetch } = useQuery(calendarOf(year, unit));
  const go = (next: number): void => change({ nam: String(next) });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <div className="filters">
        <span className="row">
          <Button variant="default" onClick={() => go(year - 1)}>
            ← {text.previous}
          </Button>
          <strong className="big">{year}</strong>
          <Button variant="default" onClick={() => go(year + 1)}>
            {text.next} →
          </Button>
        </span>
        <UnitField
          label={calendarChange.forUnit}
          all={calendarChange.allUnits}
          value={unit}
          onChange={(key) => change({ 'don-vi': key })}
        />
      </div>
      <Hours data={data} />
      <ul className="legend" aria-label={text.legend}>
        <li>
          <span className="day off">✕</span> {text.off}
        </li>
        <li>
          <span className="day work">✓</span> {text.work}
        </li>
        <li>
          <span className="day weekend"> </span> {text.weekend}
        </li>
        <li>
          <span className="day expected">?</span> {text.unconfirmed}
        </li>
      </ul>
      <div className="year">
        {Array.from({ length: 12 }, (_, month) => (
          <Month key={month} year={year} month={month + 1} days={data.days} today={today} />
        ))}
      </div>
      <h2>{text.list}</h2>
      <ul className="day-list">
        {data.days.map((day) => (
          <DayLine key={`${day.date}${day.unit ?? ''}`} day={day} />
        ))}
      </ul>
    </>
  );
}

function Hours({
  data,
}: {
  data: Awaited<ReturnType<NonNullable<ReturnType<typeof calendarOf>['queryFn']>>>;
}) {
  const { calendar: text, calendarChange } = useWords();
  const told = (shifts: readonly { from: string; to: string }[]): string =>
    shifts.map((shift) => `${shift.from}–${shift.to}`).join(', ');
  return (
    <p>
      {text.shifts}: {told(data.shifts)}
      {data.shiftPeriods.map(({ validFrom, validTo, shifts }) => (
        <span key={validFrom} className="wait">
          {' · '}◐ {calendarChange.validFrom.toLowerCase()} {dateText(validFrom)}
          {validTo !== null && ` ${calendarChange.until} ${dateText(validTo)}`}: {told(shifts)}
        </span>
      ))}
    </p>
  );
}

function DayLine({ day }: { day: CalendarDay }): React.ReactNode {
  const { calendar: text, calendarChange } = useWords();
  const { said, doubtful } = markOf(day);
  const notes = [
    doubtful && said !== 'expected' ? text.unconfirmed : '',
    day.decidedHere === true ? calendarChange.here : '',
  ].filter((note) => note !== '');
  return (
    <li>
      <time dateTime={day.date}>{dateText(day.date)}</time> {day.name} –{' '}
      {said === 'off' ? text.off : said === 'work' ? text.work : calendarChange[said]}
      {notes.length > 0 && ` (${notes.join('; ')})`}
    </li>
  );
}
