import { useWords } from '../../lang.ts';
import { markOf, type CalendarDay } from './day-mark.ts';
import { weeksOf } from './weeks.ts';

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
  const { calendar: text, calendarChange } = useWords();
  const mark = special === undefined ? undefined : markOf(special);
  const kind = mark === undefined || mark.said === 'regular' ? (weekend ? 'weekend' : '') : mark.said;
  return (
    <td className={`day ${kind}`} title={special?.name} aria-current={now ? 'date' : undefined}>
      {number}
      {mark !== undefined && mark.shape !== '' && <sup aria-hidden="true">{mark.shape}</sup>}
      {special !== undefined && mark !== undefined && (
        <span className="hidden">
          {' '}
          {mark.said === 'off' ? text.off : mark.said === 'work' ? text.work : calendarChange[mark.said]}
          {mark.doubtful && ` (${text.unconfirmed})`}: {special.name}
        </span>
      )}
    </td>
  );
}
