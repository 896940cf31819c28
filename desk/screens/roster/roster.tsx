import { Button } from '@mantine/core';
import type { RosterView } from '@motcua/contract/roster';
import { addDays } from '@motcua/rules/calendar';
import { mondayOf } from '@motcua/rules/roster';
import { dateText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../address.ts';
import { localDay } from '../../dates.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { UnitField } from '../../parts/unit-field.tsx';
import { useUnsaved } from '../../parts/unsaved.tsx';
import { useAccount } from '../../session.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { History } from './history.tsx';
import { rosterOf } from './roster-query.ts';
import { ownDays } from './half-days.ts';
import { Sectors } from './sectors.tsx';
import { Week } from './week.tsx';

/** Who of a unit is on duty on which half-day of a week; its head sets and publishes it. */
export function Roster(): React.ReactNode {
  const words = useWords();
  const { roster: text } = words;
  const [params, change] = useAddress();
  const { posts } = useAccount();
  const own = [...new Set(posts.map((post) => post.unit.key))];
  const unit = params.get('don-vi') ?? own[0] ?? '';
  const thisMonday = mondayOf(localDay(useServerNow().now));
  const asked = params.get('tuan') ?? thisMonday;
  const monday = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? mondayOf(asked) : thisMonday;
  const number = Number(params.get('ban') ?? 0);
  const { data, error, refetch } = useQuery(
    rosterOf({ unit, date: monday, ...(number > 0 ? { number } : {}) }),
  );
  const toWeek = (date: string): void =>
    change({ tuan: date === thisMonday ? undefined : date, ban: undefined });
  const [weekDirty, setWeekDirty] = useState(false);
  const [sectorsDirty, setSectorsDirty] = useState(false);
  const guard = useUnsaved(weekDirty || sectorsDirty);
  const latest = data === undefined || data.published?.number === data.history[0]?.number;
  const past = data !== undefined && addDays(data.monday, 6) < data.today;
  return (
    <section className="screen" aria-labelledby="roster-title">
      {guard.question}
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="roster-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
      </div>
      <search className="filters">
        {own.length > 1 && (
          <UnitField value={unit} only={own} onChange={(key) => change({ 'don-vi': key, ban: undefined })} />
        )}
        <Button variant="default" onClick={() => toWeek(addDays(monday, -7))}>
          ‹ {text.previous}
        </Button>
        <strong className="week-shown">
          {text.week} {dateText(monday)} – {dateText(addDays(monday, 6))}
        </strong>
        <Button variant="default" onClick={() => toWeek(addDays(monday, 7))}>
          {text.next} ›
        </Button>
        {monday !== thisMonday && (
          <Button variant="subtle" onClick={() => toWeek(thisMonday)}>
            {text.thisWeek}
          </Button>
        )}
      </search>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : data.lines.length === 0 ? (
        <p className="teach">{text.nobodyThere}</p>
      ) : (
        <>
          {latest && data.published !== null && <OwnWeek view={data} />}
          {!latest && data.published !== null && (
            <p className="effect">
              {text.older(data.published.number)}{' '}
              <Button size="compact-sm" variant="default" onClick={() => change({ ban: undefined })}>
                {text.toLatest}
              </Button>
            </p>
          )}
          {data.mayPublish && latest && past && <p className="soft">{text.past}</p>}
          <Week
            key={`${unit} ${monday} ${number}`}
            view={data}
            editable={data.mayPublish && latest && !past}
            onDirty={setWeekDirty}
          />
          <Sectors key={unit} unit={unit} onDirty={setSectorsDirty} />
          <History view={data} />
        </>
      )}
    </section>
  );
}

/** What the reader himself has: the first thing he looks for. */
function OwnWeek({ view }: { view: RosterView }): React.ReactNode {
  const { roster: text, calendar } = useWords();
  const { accountId } = useAccount();
  if (!view.lines.some(({ officer }) => officer.accountId === accountId)) return null;
  const days = ownDays(view, accountId);
  if (days.length === 0) return <p className="effect">{text.ownNone}</p>;
  return (
    <p className="effect">
      <strong>{text.own}</strong>{' '}
      {days
        .map(({ date, halves }) => {
          const weekday = calendar.weekdays[view.days.findIndex((day) => day.date === date)] ?? '';
          const parts = halves.map((half) => text.halves[half].toLowerCase()).join(', ');
          return `${weekday} ${dateText(date).slice(0, 5)} ${parts}`;
        })
        .join(' · ')}
    </p>
  );
}
