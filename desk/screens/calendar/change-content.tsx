import type { CalendarChangeView } from '@motcua/contract/administration';
import { dateText } from '@motcua/ui/dates';
import { useWords } from '../../lang.ts';

/** The days and hours of a change, each with what it was before. */
export function Content({ change }: { change: CalendarChangeView }): React.ReactNode {
  const { calendar, calendarChange: text } = useWords();
  const { shifts } = change;
  return (
    <ul className="plain">
      {change.days.map((day) => (
        <li key={day.date}>
          <strong>{dateText(day.date)}</strong> {text.kinds[day.kind]}
          {day.name !== '' && ` – ${day.name}`}
          {!day.confirmed && <span className="wait"> ◐ {calendar.unconfirmed}</span>}
          {day.before !== null && (
            <span className="soft">
              {' '}
              ({text.was}: {day.before.kind === 'regular' ? text.regular : text.kinds[day.before.kind]}
              {day.before.name !== '' && ` – ${day.before.name}`})
            </span>
          )}
        </li>
      ))}
      {shifts !== null && (
        <li>
          <strong>{text.shifts}</strong> {shifts.shifts.map(({ from, to }) => `${from}–${to}`).join(', ')},{' '}
          {text.validFrom.toLowerCase()} {dateText(shifts.validFrom)}
          {shifts.validTo !== null && ` ${text.until} ${dateText(shifts.validTo)}`}
        </li>
      )}
    </ul>
  );
}
