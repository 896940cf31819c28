import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { handovers, waitingFor } from '../../queries.ts';
import { useAccount } from '../../session.ts';
import { PastHandovers } from './past.tsx';
import { ToGive } from './to-give.tsx';
import { ToReceive } from './to-receive.tsx';

/** QU05: papers go to another unit on one slip, with both persons named (NĐ 61/2018 Đ.18). */
export function Handovers(): React.ReactNode {
  const words = useWords();
  const text = words.handovers;
  const mine = new Set(useAccount().posts.map((post) => post.unit.key));
  const { data, error, refetch } = useQuery(handovers);
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const waits = waitingFor(mine, data.items);
  const units = [...new Map(data.toHandOver.map((one) => [one.to.key, one.to])).values()];
  return (
    <section className="screen" aria-labelledby="handovers-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="handovers-title">{text.title}</h1>
        <p className="soft">{text.rule}</p>
      </div>
      <h2>
        {text.toGive} <span className="soft">{data.toHandOver.length}</span>
      </h2>
      {units.length === 0 && <p className="soft">{text.none}</p>}
      {units.map((unit) => (
        <ToGive
          key={unit.key}
          unit={unit}
          papers={data.toHandOver.filter((one) => one.to.key === unit.key)}
        />
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
