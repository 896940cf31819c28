import { addDays, isWorkingDay, localDate, type Calendar } from '@motcua/rules/calendar';
import { computeDue, type Granularity } from '@motcua/rules/clock';
import { prepareDraft } from './dossiers.ts';
import type { World } from './world.ts';

const LIMITS = [3, 5, 7, 10, 15, 20, 30] as const;
/** Of a hundred, how many waited for papers once. */
const WAITED = 5;
const CHUNK = 10_000;
const HOUR = 3_600_000;

/**
 * Dossiers under way by SQL, spread over the one-stop offices, each with one open step: accepted on a working day of the
 * last three weeks at a second of its own, due as the clock says, most of them after today. Those there already are counted in.
 */
export async function fillOpen(world: World, many: number, calendar: Calendar, now: Date): Promise<void> {
  const begun = await filled(world);
  if (begun >= many) return;
  const { dossierId } = await prepareDraft(world, 0);
  const client = await world.database.pool.connect();
  try {
    await client.query('set synchronous_commit = off');
    const { rows } = await client.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'motcua' and table_name = 'dossier' and is_generated = 'NEVER'`,
    );
    const insert = dossiers(rows.map(({ name }) => name));
    const days = workingDays(calendar, now);
    for (let from = begun; from < many; from += CHUNK) {
      const chunk = Array.from({ length: Math.min(CHUNK, many - from) }, (_, index) =>
        facts(calendar, days, from + index),
      );
      await client.query(insert, [dossierId, JSON.stringify(chunk)]);
      await client.query(steps, [JSON.stringify(chunk)]);
    }
    await client.query('vacuum analyze dossier, task');
  } finally {
    client.release(true);
  }
}

/** How many an earlier figure has made. */
async function filled({ database }: World): Promise<number> {
  const { rows } = await database.pool.query<{ many: number }>(
    `select count(*)::int as many from dossier where submission_code like 'OPEN-%'`,
  );
  return rows[0]?.many ?? 0;
}

function workingDays(calendar: Calendar, now: Date): string[] {
  const today = localDate(calendar, now);
  return Array.from({ length: 21 }, (_, back) => addDays(today, -1 - back)).filter((day) =>
    isWorkingDay(calendar, day),
  );
}

function facts(calendar: Calendar, days: readonly string[], n: number): object {
  // spread without order, the same every time
  const spread = (n * 7_919 + 13) % 14_400;
  const start = new Date(
    Date.parse(`${days[n % days.length] ?? ''}T07:30:00+07:00`) +
      spread * 1_000 +
      (spread >= 7_200 ? 3.5 * HOUR : 0),
  );
  const limit = { value: LIMITS[n % LIMITS.length] ?? 3, unit: 'workingDay' as const };
  const granularity: Granularity = n % 2 === 0 ? 'HOUR' : 'DAY';
  const waited = n % 100 < WAITED;
  const stop = { from: new Date(start.getTime() + HOUR), to: new Date(start.getTime() + 20 * HOUR) };
  const { due } = computeDue({
    start,
    limit,
    granularity,
    policy: 'PAUSE',
    calendar,
    pauses: waited ? [stop] : [],
  });
  const pause = {
    ...stop,
    kind: 'SUPPLEMENT',
    legalBasis: 'NĐ 61/2018',
    document: '',
    proposedBy: '',
    approvedBy: '',
  };
  return {
    n,
    start,
    due,
    clock: { limit, granularity, policy: 'PAUSE', sameDayCutoff: null, lateHourMinutes: 0 },
    pauses: waited ? [pause] : [],
  };
}

const id = (first: string): string => `('${first}-0000-4000-8000-' || lpad(to_hex(f.n), 12, '0'))::uuid`;
const DOSSIER = id('0ca1e4da');

const FACTS = (parameter: string): string =>
  `jsonb_to_recordset(${parameter}::jsonb) as f(n int, start timestamptz, due timestamptz, clock jsonb, pauses jsonb)`;

const CHANGED: Readonly<Record<string, string>> = {
  id: DOSSIER,
  submission_code: `'OPEN-' || f.n`,
  code: `'OPEN.' || f.n`,
  state: `'IN_PROCESS'`,
  intake_unit: 'offices.units[1 + f.n % offices.many]',
  authority: 'offices.authorities[1 + f.n % offices.many]',
  created_at: 'f.start',
  submitted_at: 'f.start',
  accepted_at: 'f.start',
  due_at: 'f.due',
  original_due_at: 'f.due',
  clock: 'f.clock',
  pauses: 'f.pauses',
};

const OFFICES = `(select array_agg(key order by key) as units, array_agg(parent order by key) as authorities, count(*) as many
  from unit where kind = 'ONE_STOP' and parent is not null and valid_to is null) offices`;

const dossiers = (columns: readonly string[]): string =>
  `insert into dossier (${columns.join(', ')})
   select ${columns.map((name) => CHANGED[name] ?? `t.${name}`).join(', ')}
   from dossier t, ${OFFICES}, ${FACTS('$2')} where t.id = $1`;

const steps = `insert into task (id, dossier_id, step_index, step_key, name, name_en, kind, role, unit_key, status, opened_at, due_at, dossier_due_at, note)
  select ${id('0ca1e4db')}, d.id, 1, 'tham-dinh', 'Thẩm định', 'Appraise', 'WORK', 'SPECIALIST', d.authority, 'OPEN', d.accepted_at, d.due_at, d.due_at, ''
  from ${FACTS('$1')}, dossier d where d.id = ${DOSSIER}`;
