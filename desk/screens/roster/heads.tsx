import type { RosterView } from '@motcua/contract/roster';
import { dateText } from '@motcua/ui/dates';
import type { ReactNode } from 'react';
import { useWords } from '../../lang.ts';
import type { Column } from './half-days.ts';

/** Days above, their halves below. */
export function Heads({ view, columns }: { view: RosterView; columns: readonly Column[] }): ReactNode {
  const { roster: text, calendar } = useWords();
  const days = view.days
    .map(({ date }, index) => ({
      date,
      weekday: calendar.weekdays[index] ?? '',
      halves: columns.filter((column) => column.date === date),
    }))
    .filter(({ halves }) => halves.length > 0);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {text.officer}
        </th>
        {days.map(({ date, weekday, halves }) => (
          <th
            key={date}
            scope="colgroup"
            colSpan={halves.length}
            aria-current={date === view.today ? 'date' : undefined}
          >
            {weekday} {dateText(date).slice(0, 5)}
          </th>
        ))}
      </tr>
      <tr>
        {columns.map(({ date, half }) => (
          <th key={`${date} ${half}`} scope="col">
            {text.halves[half]}
          </th>
        ))}
      </tr>
    </thead>
  );
}
