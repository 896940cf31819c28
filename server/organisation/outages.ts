import type { Outage } from '@motcua/contract/outage';
import { isoInstant } from '@motcua/rules/calendar';
import type { Selectable } from 'kysely';
import type { Reference } from './reference.ts';
import type { OutageTable } from './tables.ts';

type Row = Selectable<OutageTable>;

/** It is over when somebody said so, or when the time it was expected to last has passed. */
const standingOf = ({ from_at, until_at, ended_at }: Row, now: Date): Outage['standing'] => {
  if (ended_at !== null || (until_at !== null && until_at <= now)) return 'PAST';
  return from_at > now ? 'COMING' : 'NOW';
};

export function outageView({ calendar }: Pick<Reference, 'calendar'>, row: Row, now: Date): Outage {
  const at = (moment: Date): string => isoInstant(calendar, moment);
  return {
    id: row.id,
    kind: row.kind,
    standing: standingOf(row, now),
    what: row.what,
    whatEn: row.what_en,
    instead: row.instead,
    insteadEn: row.instead_en,
    from: at(row.from_at),
    until: row.until_at === null ? null : at(row.until_at),
    announcedAt: at(row.announced_at),
    endedAt: row.ended_at === null ? null : at(row.ended_at),
  };
}

/** Told on every page: those that are, then those that come, from what is held in memory. */
export const outagesToTell = (held: Reference, now: Date): Outage[] =>
  held.outages
    .map((row) => outageView(held, row, now))
    .filter(({ standing }) => standing !== 'PAST')
    .toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
