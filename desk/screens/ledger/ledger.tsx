import { useWords } from '../../lang.ts';
import { useAddress } from '../../address.ts';
import { localDay } from '../../dates.ts';
import { PeriodFields } from '../../parts/period-fields.tsx';
import { viewIn, Views } from '../../parts/views.tsx';
import { monthOf, periodIn } from '../../period.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { Agencies } from './agencies.tsx';
import { Attempts } from './attempts.tsx';
import { Contradictions } from './contradictions.tsx';
import { Entries } from './entries.tsx';
import { Statistics } from './statistics.tsx';
import { Visits } from './visits.tsx';

/** KS09: every time somebody was guided away, asked for more or refused, and how officers compare. */
export function Ledger(): React.ReactNode {
  const words = useWords();
  const { ledger: text } = words;
  const [params, change] = useAddress();
  const period = periodIn(params, monthOf(localDay(useServerNow().now)));
  const view = viewIn(params, ['tung-lan', 'so-sanh', 'trai-nguoc', 'bi-chan', 'duoc-hoi', 'so-lan-den']);
  return (
    <section className="screen" aria-labelledby="ledger-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <h1 id="ledger-title">{text.title}</h1>
      <Views
        label={text.title}
        now={view}
        views={[
          ['tung-lan', text.views.entries],
          ['so-sanh', text.views.statistics],
          ['trai-nguoc', text.views.contradictions],
          ['bi-chan', text.views.attempts],
          ['duoc-hoi', text.views.agencies],
          ['so-lan-den', words.counter.statistics.view],
        ]}
      />
      <search className="filters">
        <PeriodFields period={period} onChange={({ from, to }) => change({ tu: from, den: to })} />
      </search>
      {view === 'tung-lan' && <Entries period={period} />}
      {view === 'so-sanh' && <Statistics period={period} />}
      {view === 'trai-nguoc' && <Contradictions period={period} />}
      {view === 'bi-chan' && <Attempts period={period} />}
      {view === 'duoc-hoi' && <Agencies period={period} />}
      {view === 'so-lan-den' && <Visits period={period} />}
    </section>
  );
}
