import { localDay } from '../../dates.ts';
import { useAddress } from '../../address.ts';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { Loading } from '../../parts/loading.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { useUnitsOffered } from '../../rights.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { useBookingWords } from '../../words/bookings.ts';
import { Arrival } from './arrival.tsx';
import { Day } from './day.tsx';
import { Offer } from './offer.tsx';
import { WithoutShift } from './without-shift.tsx';

/** How often the list asks whether somebody has booked meanwhile. */
const EVERY_MS = 60_000;

/** CD13 from the other side: who comes to this counter by the hour, who has come, and who needs another hour. */
export function Bookings(): React.ReactNode {
  const words = useBookingWords();
  const { bookings: text } = words;
  const [params, change] = useAddress();
  const units = useUnitsOffered('seeBookings');
  const receives = useUnitsOffered('receiveVisitors');
  const today = localDay(useServerNow().now);
  const unit = params.get('don-vi') ?? units[0] ?? '';
  const asked = params.get('ngay') ?? today;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today;
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'visitors', unit, day],
    queryFn: ({ signal }) => client.listVisitors({ unit, day }, { signal }),
    enabled: unit !== '',
    refetchInterval: EVERY_MS,
  });
  const mayReceive = receives.includes(unit);
  return (
    <section className="screen" aria-labelledby="bookings-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="bookings-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
      </div>
      {units.length === 0 && <p className="teach">{text.notYours}</p>}
      {units.length > 1 && (
        <search className="filters">
          <UnitField value={unit} only={units} onChange={(key) => change({ 'don-vi': key })} />
        </search>
      )}
      {mayReceive && <Arrival unit={unit} />}
      {units.length > 0 &&
        (data === undefined ? (
          <Loading error={error} onRetry={() => void refetch()} />
        ) : (
          <>
            <WithoutShift rows={data.withoutShift} />
            <Day
              unit={unit}
              today={today}
              list={data}
              mayReceive={mayReceive}
              onDay={(date) => change({ ngay: date === today ? undefined : date })}
            />
            <Offer key={unit} unit={unit} today={today} offer={data.offer} maySet={data.maySetOffer} />
          </>
        ))}
    </section>
  );
}
