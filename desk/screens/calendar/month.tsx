import { useWords } from '../../lang.ts';
import { isWorkedInstead } from '../../queries.ts';
import { weeksOf } from './weeks.ts';

interface CalendarDay {
  date: string;
  kind: string;
  name: string;
  confirmed: boolean;
}

interface MonthProps {
  year: number;
  month: number;
  days: readonly CalendarDay[];
  today: string;
}

const SATURDAY = 5;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export function Month({ year, month, days, today }: MonthProps): React.ReactNode {
  const words = useWords();
  const { calendar: text } = words;
  return (
    <table className="month">
      <caption>
        {text.month} {month}
      </caption>
      <thead>
        <tr>
          {text.weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, row) => (
          <tr key={row}>
            {week.map((number, weekday) => {
              if (number === null) return <td key={weekday} aria-hidden="true" />;
              const date = `${year}-${twoDigits(month)}-${twoDigits(number)}`;
              const special = days.find((day) => day.date === date);
              return (
                <Day
                  key={weekday}
                  number={number}
                  weekend={weekday >= SATURDAY}
                  special={special}
                  now={date === today}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  number: number;
  weekend: boolean;
  special: CalendarDay | undefined;
  now: boolean;
}

/** A special day has a mark beside its number and its name for whoever asks; never colour alone. */
function Day({ number, weekend, special, now }: DayProps): React.ReactNode {
  const { calendar: text } = useWords();
  const work = special !== undefined && isWorkedInstead(special.kind);
  const kind = special === undefined ? (weekend ? 'weekend' : '') : work ? 'work' : 'off';
  const mark = special === undefined ? '' : !special.confirmed ? '?' : work ? '✓' : '✕';
  return (
    <td className={`day ${kind}`} title={special?.name} aria-current={now ? 'date' : undefined}>
      {number}
      {mark !== '' && <sup aria-hidden="true">{mark}</sup>}
      {special !== undefined && (
        <span className="hidden">
          {' '}
          {work ? text.work : text.off}: {special.name}
        </span>
      )}
    </td>
  );
}
