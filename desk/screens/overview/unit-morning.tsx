import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { client } from '../../client.ts';
import { localDay } from '../../dates.ts';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { REFRESH_MS } from '../../queries.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { ownerlessOf, toSign } from '../../workspace-queries.ts';
import { dueToSign, OWNERLESS } from './morning.ts';

/** What the head of a unit does first in the morning: sign, see who is away, and what nobody does; each one press away. */
export function UnitMorning({ unit }: { unit: string }): ReactNode {
  const { morning: text } = useWords();
  const today = localDay(useServerNow().now);
  const [params] = useSearchParams();
  const open = params.get('o') === OWNERLESS;
  const listed = new URLSearchParams(params);
  if (open) listed.delete('o');
  else listed.set('o', OWNERLESS);
  const signing = useQuery(toSign);
  const ownerless = useQuery(ownerlessOf(unit));
  const absences = useQuery({
    queryKey: ['work', 'absences', unit, today],
    queryFn: ({ signal }) => client.listAbsences({ unit, date: today }, { signal }),
    refetchInterval: REFRESH_MS,
    retry: false,
  });
  const away = absences.data?.items.filter(({ standing }) => standing === 'AWAY');
  const uncovered = away?.reduce((sum, one) => sum + one.uncovered, 0) ?? 0;
  const due = signing.data === undefined ? 0 : dueToSign(signing.data.items, today);
  return (
    <nav aria-label={text.title}>
      <ul className="tiles morning">
        <Press
          to="/ky-duyet"
          name={text.toSign}
          count={signing.data?.total}
          tone={due > 0 ? 'wait' : 'plain-tile'}
          below={due > 0 ? `▲ ${due} ${text.dueToSign}` : text.noneDue}
        />
        <Press
          to={`/vang-mat?don-vi=${encodeURIComponent(unit)}`}
          name={text.absent}
          count={away?.length}
          tone={uncovered > 0 ? 'late' : 'plain-tile'}
          below={
            uncovered > 0
              ? `▲ ${uncovered} ${text.uncovered}`
              : away?.length === 0
                ? text.nobodyAway
                : text.allCovered
          }
        />
        <Press
          to={`?${listed.toString()}`}
          current={open}
          name={text.ownerless}
          count={ownerless.data?.total}
          tone={(ownerless.data?.total ?? 0) > 0 ? 'late' : 'plain-tile'}
          below={(ownerless.data?.total ?? 0) > 0 ? `▲ ${text.ownerlessList}` : text.none}
        />
      </ul>
    </nav>
  );
}

interface PressProps {
  to: string;
  name: string;
  /** Undefined: not known yet, or not his to know; then it is not shown. */
  count: number | undefined;
  tone: string;
  below: string;
  current?: boolean;
}

function Press({ to, name, count, tone, below, current = false }: PressProps): ReactNode {
  const lang = useLang();
  if (count === undefined) return null;
  return (
    <li>
      <Link
        to={to}
        replace={to.startsWith('?')}
        preventScrollReset
        className={`tile ${count === 0 ? 'none' : tone}`}
        aria-current={current ? 'true' : undefined}
      >
        <span className="tile-name">{name}</span>
        <strong className="tile-figure">{countText(count, lang)}</strong>
        <span className="soft">{below}</span>
      </Link>
    </li>
  );
}
