import { tellsPerson, unusualIn, type Purpose, type Unusual } from '@motcua/rules/access';
import { isWorkingMoment, localDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { inOffice, parameter, unitName, type Reference } from '../organisation/index.ts';
import { post, type Outgoing } from '../platform/outbox.ts';
import type { Recurring } from '../platform/schedule.ts';
import type { Tx } from '../platform/transaction.ts';
import { personHashOf } from './access.ts';
import { runDetectors } from './detectors/index.ts';
import { unusualLooks } from './detectors/unusual-looks.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** After the hour, so that the looks of the hour it ends are judged whole. */
const PAST_THE_HOUR = 5 * MINUTE;

const floorToHour = (at: Date): Date => new Date(Math.floor(at.getTime() / HOUR) * HOUR);
const nextRun = (after: Date): Date => {
  const thisHour = new Date(floorToHour(after).getTime() + PAST_THE_HOUR);
  return thisHour > after ? thisHour : new Date(thisHour.getTime() + HOUR);
};

/**
 * Every hour, the looks of whole hours are judged once the work they were for should have followed: what is unusual is
 * marked, becomes a finding of the reader's unit, is told to its head and the control office, and to the person (C-18).
 */
export const judgeLooks: Recurring = {
  name: 'audit.looks',
  first: nextRun,
  next: nextRun,
  // each run begins where the last one ended
  catchUp: 'LATEST',
  async run(services, tx, at, now) {
    const held = services.reference.current();
    const minutes = parameter(held, 'audit.lookFollowedMinutes', localDate(held.calendar, at));
    const until = floorToHour(new Date(at.getTime() - minutes * MINUTE));
    const looks = await looksOf(tx, await judgedUntil(tx, held, at, minutes), until, minutes);
    const found = await mark(tx, withReasons(held, looks), at);
    if (found.length === 0) return;
    await post(tx, [...lettersToPeople(held, found), ...lettersToSupervisors(held, found)], now);
    await runDetectors(services, tx, at, [unusualLooks]);
  },
};

/** From here on nothing has been judged; a run before this one has judged the rest. */
async function judgedUntil(tx: Tx, held: Reference, at: Date, minutes: number): Promise<Date> {
  const days = parameter(held, 'audit.windowDays', localDate(held.calendar, at));
  const before = await tx
    .selectFrom('schedule')
    .select('ran_at')
    .where('name', '=', judgeLooks.name)
    .executeTakeFirst();
  const from = before?.ran_at ?? new Date(at.getTime() - days * 24 * HOUR);
  return floorToHour(new Date(from.getTime() - minutes * MINUTE - HOUR));
}

interface LookRow {
  id: number;
  account: string;
  unit: string;
  purpose: Purpose;
  at: Date;
  hour: Date;
  /** Whose data it was: a hash of his number. */
  person: string;
  dossierId: string | null;
  code: string | null;
  /** Account to be told; null: none. */
  tell: string | null;
  worked: boolean;
  cause: boolean;
}

/** Looks of whole hours with a purpose, each with what came of it, that are not marked yet. */
async function looksOf(tx: Tx, from: Date, until: Date, minutes: number): Promise<LookRow[]> {
  const near = sql`${minutes} * interval '1 minute'`;
  const { rows } = await sql<LookRow>`
    select a.id, a.account_id as account, a.unit_key as unit, a.purpose, a.at, a.hour, a.dossier_id as "dossierId",
      coalesce(d.code, d.submission_code) as code, coalesce(a.subject, d.owner_account) as tell,
      coalesce(a.detail ->> 'person', ${personHashOf(sql`d.applicant_id_number`)}) as person,
      case when d.id is null then
        exists (select from dossier own where own.created_by = a.account_id
          and own.created_at between a.at - ${near} and a.at + ${near}
          and ${personHashOf(sql`own.applicant_id_number`)} = a.detail ->> 'person')
        or exists (select from access_log near join dossier own on own.id = near.dossier_id
          where near.account_id = a.account_id and near.at between a.at - ${near} and a.at + ${near}
            and ${personHashOf(sql`own.applicant_id_number`)} = a.detail ->> 'person'
            and exists (select from dossier_event e where e.dossier_id = own.id and e.actor_id = a.account_id
              and e.at between a.at - ${near} and a.at + ${near}))
      else
        exists (select from dossier_event e where e.dossier_id = d.id and e.actor_id = a.account_id)
        or exists (select from task where task.dossier_id = d.id and a.account_id in (task.account_id, task.done_by))
      end as worked,
      d.id is not null and (
        d.due_at < a.at
        or exists (select from finding_dossier fd join finding on finding.id = fd.finding_id
          where fd.dossier_id = d.id and finding.officer is distinct from a.account_id)
        or exists (select from refusal_ledger l where l.dossier_id = d.id and l.objected_at is not null)
        or exists (select from alert where alert.dossier_id = d.id)
        or exists (select from access_log list where list.account_id = a.account_id and list.dossier_id is null
          and list.at between a.at - interval '1 hour' and a.at and list.detail ->> 'unit' in (d.intake_unit, d.authority))
      ) as cause
    from access_log a left join dossier d on d.id = a.dossier_id
    where a.hour >= ${from} and a.hour < ${until} and a.purpose is not null
      and not exists (select from unusual_access u where u.access_id = a.id)
    order by a.id`.execute(tx);
  return rows;
}

type Marked = LookRow & { reasons: Unusual[] };

function withReasons(held: Reference, looks: readonly LookRow[]): Marked[] {
  const people = new Map<string, Set<string>>();
  const hourOf = ({ account, hour }: LookRow): string => `${account} ${hour.toISOString()}`;
  for (const look of looks)
    if (!look.worked) people.set(hourOf(look), (people.get(hourOf(look)) ?? new Set()).add(look.person));
  return looks.flatMap((look) => {
    const limit = parameter(held, 'audit.lookPeople', localDate(held.calendar, look.at));
    const reasons = unusualIn(
      {
        ...look,
        ofDossier: look.dossierId !== null,
        inHours: isWorkingMoment(inOffice(held, look.unit).calendar, look.at),
        people: people.get(hourOf(look))?.size ?? 0,
      },
      { people: limit },
    );
    return reasons.length === 0 ? [] : [{ ...look, reasons }];
  });
}

/** @returns those nobody had marked before */
async function mark(tx: Tx, looks: readonly Marked[], at: Date): Promise<Marked[]> {
  if (looks.length === 0) return [];
  const rows = await tx
    .insertInto('unusual_access')
    .values(looks.map(({ id, reasons }) => ({ access_id: id, reasons, found_at: at })))
    .onConflict((on) => on.doNothing())
    .returning('access_id')
    .execute();
  const written = new Set(rows.map(({ access_id }) => access_id));
  return looks.filter(({ id }) => written.has(id));
}

/** One notice for each reader and person, however often he looked. */
function lettersToPeople(held: Reference, found: readonly Marked[]): Outgoing[] {
  const told = Map.groupBy(
    found.filter(({ reasons, tell, dossierId }) => tellsPerson(reasons) && (tell ?? dossierId) !== null),
    ({ account, person }) => `${account} ${person}`,
  );
  return [...told.values()].flatMap(([first]) =>
    first === undefined
      ? []
      : [
          {
            topic: 'notice',
            payload: {
              kind: 'TB23',
              dossierId: first.dossierId,
              accountId: first.tell,
              facts: {
                code: first.code,
                unit: unitName(held, first.unit, localDate(held.calendar, first.at)),
              },
            },
          },
        ],
  );
}

/** The room of the deadlines tells them; of an officer once a day. */
function lettersToSupervisors(held: Reference, found: readonly Marked[]): Outgoing[] {
  const dayOf = ({ at }: Marked): string => localDate(held.calendar, at);
  const days = Map.groupBy(found, (look) => `${look.account} ${look.unit} ${dayOf(look)}`);
  return [...days.values()].flatMap(([first]) =>
    first === undefined
      ? []
      : [
          {
            topic: 'unusualLooks',
            payload: { account: first.account, unit: first.unit, date: dayOf(first) },
          },
        ],
  );
}
