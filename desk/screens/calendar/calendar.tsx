import { Button } from '@mantine/core';
import { dateText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { localDay } from '../../dates.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { calendarOf, isWorkedInstead } from '../../queries.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { Month } from './month.tsx';

/** QT02: the year as the clock counts it: days off, swapped days, office hours. */
export function WorkingCalendar(): React.ReactNode {
  const words = useWords();
  const { calendar: text } = words;
  const [params, setParams] = useSearchParams();
  const today = localDay(useServerNow().now);
  const year = Number(params.get('nam') ?? today.slice(0, 4));
  const { data, error, refetch } = useQuery(calendarOf(year));
  const go = (next: number): void => setParams({ nam: String(next) });
  return (
    <section className="screen" aria-labelledby="calendar-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="row spread">
        <h1 id="calendar-title">
          {text.title} {year}
        </h1>
        <div className="row">
          <Button variant="default" onClick={() => go(year - 1)}>
            ← {text.previous}
          </Button>
          <Button variant="default" onClick={() => go(year + 1)}>
            {text.next} →
          </Button>
        </div>
      </div>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : (
        <>
          <p>
            {text.shifts}: {data.shifts.map((shift) => `${shift.from}–${shift.to}`).join(', ')}
          </p>
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
              <span className="day off">?</span> {text.unconfirmed}
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
              <li key={day.date}>
                <time dateTime={day.date}>{dateText(day.date)}</time> {day.name} –{' '}
                {isWorkedInstead(day.kind) ? text.work : text.off}
                {!day.confirmed && ` (${text.unconfirmed})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
