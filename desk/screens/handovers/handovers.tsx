import type { Output } from '@motcua/contract/operations';
import type { UnitRef } from '@motcua/contract/shape';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { handovers, waitingFor } from '../../queries.ts';
import { useAccount } from '../../session.ts';
import { PastHandovers } from './past.tsx';
import { ToGive, type Paper } from './to-give.tsx';
import { ToReceive } from './to-receive.tsx';

/** QU05: papers go to another unit on one slip, with both persons named (NĐ 61/2018 Đ.18). */
export function Handovers(): React.ReactNode {
  const words = useWords();
  const text = words.handovers;
  const mine = new Set(useAccount().posts.map((post) => post.unit.key));
  const { data, error, refetch } = useQuery(handovers);
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const waits = waitingFor(mine, data.items);
  const groups = groupsOf(data);
  return (
    <section className="screen" aria-labelledby="handovers-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="handovers-title">{text.title}</h1>
        <p className="soft">{text.rule}</p>
      </div>
      <h2>
        {text.toGive}{' '}
        <span className="soft">{groups.reduce((sum, { papers }) => sum + papers.length, 0)}</span>
      </h2>
      {groups.length === 0 && <p className="soft">{text.none}</p>}
      {groups.map(({ unit, kind, papers }) => (
        <ToGive key={`${unit.key} ${kind}`} unit={unit} kind={kind} papers={papers} />
      ))}
      <h2>
        {text.toReceive} <span className="soft">{waits.length}</span>
      </h2>
      {waits.length === 0 && <p className="soft">{text.noneWaiting}</p>}
      {waits.map((slip) => (
        <ToReceive key={slip.id} slip={slip} />
      ))}
      <PastHandovers slips={data.items.filter((slip) => !waits.includes(slip))} />
    </section>
  );
}

interface Group {
  unit: UnitRef;
  kind: 'DOSSIER' | 'RESULT';
  papers: readonly Paper[];
}

/** What goes to one unit on one slip: dossiers apart from results. */
function groupsOf({ toHandOver, resultsToHandOver }: Output<'listHandovers'>): readonly Group[] {
  const all = [
    ...toHandOver.map((one) => ({ ...one, kind: 'DOSSIER' as const, when: one.transferDueAt })),
    ...resultsToHandOver.map((one) => ({ ...one, kind: 'RESULT' as const, when: one.readyAt, late: false })),
  ];
  const groups = new Map<string, { unit: UnitRef; kind: Group['kind']; papers: Paper[] }>();
  for (const { to, kind, ...paper } of all) {
    const key = `${to.key} ${kind}`;
    const group = groups.get(key) ?? { unit: to, kind, papers: [] };
    group.papers.push(paper);
    groups.set(key, group);
  }
  return [...groups.values()];
}
