import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { localDay } from '../../dates.ts';
import { calendarEntry } from '../../history.ts';
import { useWords } from '../../lang.ts';
import { History } from '../../parts/history.tsx';
import { viewIn, Views } from '../../parts/views.tsx';
import { useOffered } from '../../rights.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { Changes } from './changes.tsx';
import { ProposeChange } from './propose-change.tsx';
import { calendarChanges } from './queries.ts';
import { Year } from './year.tsx';

/** QT02: the year as the clock counts it; its changes, which one person proposes and another decides. */
export function WorkingCalendar(): React.ReactNode {
  const words = useWords();
  const { calendar: text, calendarChange } = words;
  const [params] = useSearchParams();
  const today = localDay(useServerNow().now);
  const year = Number(params.get('nam') ?? today.slice(0, 4));
  const [sees, proposes] = [useOffered('seeSettings'), useOffered('proposeSettings')];
  const { data } = useQuery({ ...calendarChanges, enabled: sees });
  const waiting = data?.items.filter((change) => change.status === 'WAITING').length ?? 0;
  const view = viewIn(params, ['lich', ...(proposes ? ['de-xuat'] : []), ...(sees ? ['thay-doi'] : [])]);
  return (
    <section className="screen" aria-labelledby="calendar-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <h1 id="calendar-title">{text.title}</h1>
      {sees && (
        <Views
          label={text.title}
          now={view}
          views={[
            ['lich', calendarChange.views.year],
            ...(proposes ? [['de-xuat', calendarChange.views.propose] as const] : []),
            [
              'thay-doi',
              `${calendarChange.views.changes}${waiting === 0 ? '' : ` (${waiting} ${calendarChange.waiting})`}`,
            ],
          ]}
        />
      )}
      {view === 'lich' && <Year year={year} today={today} />}
      {view === 'lich' && data !== undefined && (
        <History entries={data.items.map((change) => calendarEntry(change, words))} />
      )}
      {view === 'de-xuat' && <ProposeChange />}
      {view === 'thay-doi' && <Changes />}
    </section>
  );
}
