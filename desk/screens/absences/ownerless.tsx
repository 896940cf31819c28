import type { Output } from '@motcua/contract/operations';
import { dateText } from '@motcua/ui/dates';
import { useWords } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';

/** Nobody's for longer than this is told (cover is found within a quarter of an hour). */
const ALLOWED_MINUTES = 15;

/** How long open steps of the unit had no owner, day by day. */
export function Ownerless({ days }: { days: Output<'listAbsences'>['ownerless'] }): React.ReactNode {
  const { absences: text } = useWords();
  const told = days.filter(({ minutes }) => minutes > 0);
  if (told.length === 0) return <p className="soft">{text.ownerlessNone}</p>;
  return (
    <WideTable
      caption={text.ownerless}
      aside={text.ownerlessHint}
      heads={[text.day, text.steps, text.minutes, text.longest]}
      numbers={[1, 2, 3]}
    >
      {told.map(({ date, steps, minutes, longest }) => (
        <tr key={date}>
          <th scope="row">{dateText(date)}</th>
          <td className="number">{steps}</td>
          <td className="number">{minutes}</td>
          <td className={longest > ALLOWED_MINUTES ? 'number late' : 'number'}>
            {longest > ALLOWED_MINUTES && '▲ '}
            {longest}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
