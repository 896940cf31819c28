import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { localDay } from '../../dates.ts';
import { useWords } from '../../lang.ts';
import { later } from '../../later.tsx';
import { viewIn, Views } from '../../parts/views.tsx';
import { useOffered } from '../../rights.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { unitChanges } from './queries.ts';
import { Tree } from './tree.tsx';

const ProposeUnit = later(async () => (await import('./propose-unit.tsx')).ProposeUnit);
const UnitChanges = later(async () => (await import('./unit-changes.tsx')).UnitChanges);

/** QT01: the units of a day, and their changes, which one person proposes and another decides. */
export function Units(): React.ReactNode {
  const words = useWords();
  const { units: text, unitChanges: changes } = words;
  const [params] = useSearchParams();
  const today = localDay(useServerNow().now);
  const [sees, proposes] = [useOffered('seeSettings'), useOffered('proposeSettings')];
  const { data } = useQuery({ ...unitChanges(), enabled: sees });
  const waiting = data?.items.filter(({ status }) => status === 'WAITING').length ?? 0;
  const view = viewIn(params, [
    'cay',
    ...(proposes ? (['de-xuat'] as const) : []),
    ...(sees ? (['thay-doi'] as const) : []),
  ]);
  const changed = `${changes.view}${waiting === 0 ? '' : ` (${waiting} ${changes.waiting})`}`;
  return (
    <section className="screen" aria-labelledby="units-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <h1 id="units-title">{text.title}</h1>
      {sees && (
        <Views
          label={text.title}
          now={view}
          views={[
            ['cay', changes.tree],
            ...(proposes ? [['de-xuat', changes.propose] as const] : []),
            ['thay-doi', changed],
          ]}
        />
      )}
      {view === 'cay' && <Tree today={today} />}
      {view === 'de-xuat' && <ProposeUnit today={today} />}
      {view === 'thay-doi' && <UnitChanges />}
    </section>
  );
}
