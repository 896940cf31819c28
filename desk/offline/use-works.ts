import { useEffect, useState } from 'react';
import { items, takenOf, unreadable } from './items.ts';
import { kept, trueNow } from './kept.ts';
import { standing } from './opened.ts';
import { whatWorks, type Works } from './what-works.ts';

const TICK_MS = 10_000;

/** What works without network at this moment. */
export function useWorks(): Works {
  const open = standing.useValue().kind === 'OPEN';
  const now = kept.useValue();
  const all = items.useValue();
  const lost = unreadable.useValue();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return whatWorks(open, now, trueNow(now), takenOf(all, lost));
}
