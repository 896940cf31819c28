import { useAddress } from '../address.ts';
import { localDay } from '../dates.ts';
import { useAccount } from '../session.ts';
import { useServerNow } from '../shell/clock.tsx';
import { DayField } from './day-field.tsx';
import { UnitField } from './unit-field.tsx';

interface UnitAndDay {
  unit: string;
  date: string;
}

/** The unit and day an address asks about: the officer's own unit, today, where it names none. */
export function useUnitAndDay(): UnitAndDay {
  const [params] = useAddress();
  const today = localDay(useServerNow().now);
  const { posts } = useAccount();
  return { unit: params.get('don-vi') ?? posts[0]?.unit.key ?? '', date: params.get('ngay') ?? today };
}

/** Their fields; what may be begun there stands beside them. */
export function UnitAndDayFields({
  label,
  children,
}: {
  label: string;
  children: React.ReactNode;
}): React.ReactNode {
  const { unit, date } = useUnitAndDay();
  const [, change] = useAddress();
  const today = localDay(useServerNow().now);
  return (
    <search className="filters">
      <UnitField value={unit} onChange={(key) => change({ 'don-vi': key })} />
      <DayField
        label={label}
        value={date}
        onChange={(day) => {
          if (day !== undefined) change({ ngay: day === today ? undefined : day });
        }}
      />
      {children}
    </search>
  );
}
