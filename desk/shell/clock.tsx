import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { timeOfDay } from '../dates.ts';
import { useWords } from '../lang.ts';
import { workPulse } from '../queries.ts';
import { queuesOf, rolesOf } from '../queues.ts';
import { useAccount, whoAmI } from '../session.ts';

const TICK_MS = 10_000;

/** The server's time: it may stand on another day than this computer. */
export function useServerNow(): { now: string; closesAt: string | null } {
  const account = useAccount();
  const [first] = queuesOf(rolesOf(account));
  const session = useQuery(whoAmI);
  const work = useQuery({ ...workPulse, enabled: first !== undefined });
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const [told, at] =
    work.data === undefined ? [account.now, session.dataUpdatedAt] : [work.data.now, work.dataUpdatedAt];
  return {
    now: new Date(Date.parse(told) + Math.max(0, here - at)).toISOString(),
    closesAt: work.data?.closesAt ?? null,
  };
}

/** Time now, and when the office closes today. */
export function Clock(): React.ReactNode {
  const words = useWords();
  const { now, closesAt } = useServerNow();
  const open = closesAt !== null && closesAt > now;
  return (
    <span className="clock" title={open ? undefined : words.clock.closed}>
      <time dateTime={now}>{momentText(now)}</time>
      {open && (
        <span className="soft">
          {' · '}
          {words.clock.closes} <time dateTime={closesAt}>{timeOfDay(closesAt)}</time>
        </span>
      )}
    </span>
  );
}
