import { Button, TextInput } from '@mantine/core';
import type { Output } from '@motcua/contract/operations';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { tell } from '../../notices.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useBookingWords } from '../../words/bookings.ts';

interface OfferProps {
  unit: string;
  today: string;
  offer: Output<'listVisitors'>['offer'];
  maySet: boolean;
}

/** What the unit offers today; its head changes it from a day on. */
export function Offer({ unit, today, offer, maySet }: OfferProps): React.ReactNode {
  const { bookings: text } = useBookingWords();
  return (
    <>
      <p className="soft">{text.offer(offer.slotMinutes, offer.places)}</p>
      {maySet && (
        <details>
          <summary>{text.setTitle}</summary>
          <SetOffer unit={unit} today={today} offer={offer} />
        </details>
      )}
    </>
  );
}

const isWhole = (typed: string): boolean => /^\d{1,3}$/.test(typed.trim());

function SetOffer({ unit, today, offer }: Omit<OfferProps, 'maySet'>): React.ReactNode {
  const { bookings: text } = useBookingWords();
  const [minutes, setMinutes] = useState(String(offer.slotMinutes));
  const [places, setPlaces] = useState(String(offer.places));
  const [from, setFrom] = useState<string | undefined>(today);
  const act = useAct('setBookingOffer', () => tell(text.setDone));
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (from !== undefined && isWhole(minutes) && isWhole(places))
          act.mutate({ unit, validFrom: from, slotMinutes: Number(minutes), places: Number(places) });
      }}
    >
      <TextInput
        label={text.slotMinutes}
        inputMode="numeric"
        autoComplete="off"
        value={minutes}
        onChange={(event) => setMinutes(event.currentTarget.value)}
      />
      <TextInput
        label={text.places}
        inputMode="numeric"
        autoComplete="off"
        value={places}
        onChange={(event) => setPlaces(event.currentTarget.value)}
      />
      <DayField label={text.validFrom} value={from} onChange={setFrom} />
      <Button
        type="submit"
        loading={act.isPending}
        disabled={from === undefined || !isWhole(minutes) || !isWhole(places)}
      >
        {text.set}
      </Button>
      <p className="soft">{text.setAbout}</p>
    </form>
  );
}
