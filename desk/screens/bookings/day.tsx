import { Button, NativeSelect } from '@mantine/core';
import type { VisitorView } from '@motcua/contract/booking';
import type { Output } from '@motcua/contract/operations';
import { BOOKING_STANDINGS, type BookingStanding } from '@motcua/rules/booking';
import { dateText, timeText, weekdayText } from '@motcua/ui/dates';
import { Link } from 'react-router';
import { useAct } from '../../act.ts';
import { useLang } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useBookingWords } from '../../words/bookings.ts';
import { beginPath } from './begin-path.ts';

const MARKS = {
  BOOKED: { shape: '○', tone: 'wait' },
  NO_SHIFT: { shape: '▲', tone: 'late' },
  ARRIVED: { shape: '✓', tone: 'ok' },
  MISSED: { shape: '▲', tone: 'late' },
  CANCELLED: { shape: '–', tone: 'soft' },
  PAST: { shape: '–', tone: 'soft' },
} as const satisfies Record<BookingStanding, { shape: string; tone: string }>;

interface DayProps {
  unit: string;
  today: string;
  list: Output<'listVisitors'>;
  mayReceive: boolean;
  onDay: (date: string) => void;
}

/** The visits of one day by the hour, and what may be done with each. */
export function Day({ unit, today, list, mayReceive, onDay }: DayProps): React.ReactNode {
  const { bookings: text } = useBookingWords();
  const lang = useLang();
  const { day, items, days } = list;
  const counts = new Map(days.map(({ date, count }) => [date, count]));
  const offered = [...new Set([today, day, ...counts.keys()])].toSorted();
  return (
    <>
      <search className="filters">
        <NativeSelect
          className="day-choice"
          label={text.day}
          value={day}
          onChange={(event) => onDay(event.currentTarget.value)}
          data={offered.map((date) => ({
            value: date,
            label: [
              weekdayText(date, lang),
              date === today ? ` (${text.today})` : '',
              counts.has(date) ? `: ${text.count(counts.get(date) ?? 0)}` : '',
            ].join(''),
          }))}
        />
      </search>
      {items.length === 0 ? (
        <p className="teach">{text.none}</p>
      ) : (
        <WideTable
          className="visits"
          caption={text.caption(dateText(day))}
          aside={items.length}
          heads={[text.hour, text.visitor, text.procedure, text.code, text.standing, text.acts]}
          scrolls={!mayReceive}
        >
          {items.map((one) => (
            <Visitor key={one.code} unit={unit} visitor={one} mayReceive={mayReceive} />
          ))}
        </WideTable>
      )}
    </>
  );
}

interface VisitorProps {
  unit: string;
  visitor: VisitorView;
  mayReceive: boolean;
}

function Visitor({ unit, visitor, mayReceive }: VisitorProps): React.ReactNode {
  const { bookings: text } = useBookingWords();
  const lang = useLang();
  const act = useAct('markVisitor');
  const { code, fullName, standing } = visitor;
  const { shape, tone } = MARKS[standing];
  const mark = (came: boolean): void => act.mutate({ unit, code, came });
  return (
    <tr>
      <td>
        {timeText(visitor.startsAt)}–{timeText(visitor.endsAt)}
      </td>
      <th scope="row">{fullName}</th>
      <td>{visitor.procedure.name}</td>
      <td className="code">{code}</td>
      <td>
        <span className={tone}>
          {shape} {BOOKING_STANDINGS[standing][lang]}
        </span>
      </td>
      <td>
        {mayReceive && (
          <div className="row">
            {visitor.mayArrive && (
              <Button
                size="compact-sm"
                loading={act.isPending}
                aria-label={`${text.arrived}: ${fullName}`}
                onClick={() => mark(true)}
              >
                {text.arrived}
              </Button>
            )}
            {visitor.mayMiss && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={act.isPending}
                aria-label={`${text.missed}: ${fullName}`}
                onClick={() => mark(false)}
              >
                {text.missed}
              </Button>
            )}
            {standing === 'ARRIVED' && (
              <Link to={beginPath(unit, code)} aria-label={`${text.begin}: ${fullName}`}>
                {text.begin}
              </Link>
            )}
          </div>
        )}
      </td>
    </tr>
  );
}
