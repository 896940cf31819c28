import { useWords } from '../../lang.ts';
import { useOffered, useUnitsOffered } from '../../rights.ts';
import { useRecoveryWords } from '../../words/recoveries.ts';
import { AtCounter } from './at-counter.tsx';
import { Issued } from './issued.tsx';

/** The way back into an account: issued at a counter, overseen by the control office, inspectors and administrators. */
export function Recoveries(): React.ReactNode {
  const { system } = useWords();
  const { recoveries: text } = useRecoveryWords();
  const counters = useUnitsOffered('recoverAccounts');
  const oversees = useOffered('seeRecoveries');
  return (
    <section className="screen" aria-labelledby="recoveries-title">
      <title>{`${text.title} – ${system}`}</title>
      <div className="screen-head">
        <h1 id="recoveries-title">{text.title}</h1>
        <p className="soft">{counters.length > 0 ? text.intro : text.overseen}</p>
      </div>
      {counters.length > 0 && <AtCounter units={counters} />}
      {oversees && <Issued />}
      {counters.length === 0 && !oversees && <p className="teach">{text.notYours}</p>}
    </section>
  );
}
