import { useAddress } from '../../address.ts';
import { localDay } from '../../dates.ts';
import { useWords } from '../../lang.ts';
import { DayField } from '../../parts/day-field.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { useOffered, useUnitsOffered } from '../../rights.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { useMoneyWords } from '../../words/money.ts';
import { Exceptions } from './exceptions.tsx';
import { ReceiptsOfDay } from './receipts-of-day.tsx';
import { Refunds } from './refunds.tsx';
import { Settlement } from './settlement.tsx';
import { ShiftPanel } from './shift-panel.tsx';

/** QU06: the officer's own shift, the receipts of the last day of a period, and whom its money was collected for. */
export function Money(): React.ReactNode {
  const words = useMoneyWords();
  const { money: text } = words;
  const { system } = useWords();
  const [params, change] = useAddress();
  const today = localDay(useServerNow().now);
  const everywhere = useOffered('seeProvince');
  const takes = useOffered('takeMoney');
  const own = useUnitsOffered('seeMoney');
  const unit = params.get('don-vi') ?? (everywhere ? undefined : own[0]);
  const from = params.get('tu') ?? `${today.slice(0, 7)}-01`;
  const to = params.get('den') ?? today;
  return (
    <section className="screen" aria-labelledby="money-title">
      <title>{`${text.title} – ${system}`}</title>
      <h1 id="money-title">{text.title}</h1>
      {takes && <ShiftPanel />}
      <search className="filters">
        <UnitField
          {...(everywhere ? { all: text.allUnits } : { only: own })}
          value={unit}
          onChange={(key) => change({ 'don-vi': key })}
        />
        <DayField label={text.from} value={from} onChange={(day) => change({ tu: day })} />
        <DayField label={text.to} value={to} onChange={(day) => change({ den: day })} />
      </search>
      {unit !== undefined && (
        <section className="block" aria-labelledby="receipts-title">
          <h2 id="receipts-title">{text.receipts}</h2>
          <ReceiptsOfDay unit={unit} day={to} />
        </section>
      )}
      {(unit !== undefined || everywhere) && (
        <>
          <section className="block" aria-labelledby="exceptions-title">
            <h2 id="exceptions-title">{text.exceptions}</h2>
            <Exceptions unit={unit} asks={takes} />
          </section>
          <section className="block" aria-labelledby="refunds-title">
            <h2 id="refunds-title">{text.refunds}</h2>
            <Refunds unit={unit} since={from} />
          </section>
        </>
      )}
      <section className="block" aria-labelledby="settlement-title">
        <h2 id="settlement-title">{text.settlement}</h2>
        <p className="soft">{text.settlementHint}</p>
        <Settlement unit={unit} from={from} to={to} />
      </section>
    </section>
  );
}
