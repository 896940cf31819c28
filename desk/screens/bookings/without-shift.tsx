import type { VisitorView } from '@motcua/contract/booking';
import { appointmentText } from '@motcua/ui/dates';
import { useLang } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useBookingWords } from '../../words/bookings.ts';

/** Whose hour is gone because shifts were changed or the unit closes; nothing of it is lost silently. */
export function WithoutShift({ rows }: { rows: readonly VisitorView[] }): React.ReactNode {
  const { bookings: text } = useBookingWords();
  const lang = useLang();
  if (rows.length === 0) return null;
  return (
    <section className="block stack" aria-labelledby="without-shift">
      <h2 id="without-shift" className="late">
        ▲ {text.withoutShift}
      </h2>
      <p>{text.withoutShiftAbout}</p>
      <WideTable
        className="visits"
        caption={text.toCall}
        aside={rows.length}
        heads={[text.hour, text.visitor, text.phone, text.procedure, text.code]}
        scrolls
      >
        {rows.map((one) => (
          <tr key={one.code}>
            <td>{appointmentText(one.startsAt, lang)}</td>
            <th scope="row">{one.fullName}</th>
            <td>{one.phone === '' ? text.noPhone : one.phone}</td>
            <td>{one.procedure.name}</td>
            <td className="code">{one.code}</td>
          </tr>
        ))}
      </WideTable>
    </section>
  );
}
