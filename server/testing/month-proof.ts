import type { AlertKind, AlertLevel } from '@motcua/contract/deadlines';
import { STATES, type DossierState } from '@motcua/rules/dossier';
import { sql } from 'kysely';
import type { DossierTimer, TimerPayload } from '../dossier/index.ts';
import type { Db } from '../platform/database.ts';

/** How a dossier stood when a letter was opened, and when its transaction was about to end. */
interface Sight {
  version: number;
  state: DossierState;
  due: string | null;
  intakeDue: string | null;
  limit: string | null;
  apology: boolean;
  tasks: { id: string; due: string | null }[];
}
interface OpenedLetter {
  letter: TimerPayload & { timer: MonthTimer; again?: true };
  before: Sight;
  after: Sight;
}
/** No process of the month has a step that only waits, parts, or systems outside. */
type MonthTimer = Exclude<DossierTimer, 'TIME_PASSED' | 'PART_MISSING' | 'SYSTEM_SILENT'>;
type Timer = MonthTimer | 'T6 again';

interface Law {
  applies(sight: Sight, letter: TimerPayload): boolean;
  alerts: readonly (readonly [AlertKind, AlertLevel])[];
  /** What else it does, once. */
  act?: 'APOLOGY_DRAFTED' | 'CLOSED_INCOMPLETE' | 'AGAIN';
}

const same = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && Date.parse(a) === Date.parse(b);
const waitsForIntake: Law['applies'] = ({ state, intakeDue }, { due }) =>
  state === 'SUBMITTED' && same(intakeDue, due);
const runsTowards: Law['applies'] = (sight, { due }) =>
  STATES[sight.state].clock !== 'ENDED' && same(sight.due, due);

const stepWaits: Law['applies'] = ({ tasks }, { taskId, due }) =>
  tasks.some((task) => task.id === taskId && same(task.due, due));

/** The timers as rules A.4 has them, said once more apart from the program. In this month nobody is re-appointed. */
const LAWS: Record<Timer, Law> = {
  T1: { applies: waitsForIntake, alerts: [['INTAKE_WAITING', 'OWNER']] },
  T2: {
    applies: waitsForIntake,
    alerts: [
      ['INTAKE_LATE', 'HEAD'],
      ['INTAKE_LATE', 'CENTRE'],
    ],
  },
  T4: {
    applies: runsTowards,
    alerts: [
      ['DUE_SOON', 'OWNER'],
      ['DUE_SOON', 'HEAD'],
    ],
  },
  T5: {
    applies: runsTowards,
    alerts: [
      ['APOLOGY_TO_SIGN', 'OWNER'],
      ['APOLOGY_TO_SIGN', 'HEAD'],
    ],
    act: 'APOLOGY_DRAFTED',
  },
  T6: {
    applies: runsTowards,
    alerts: [
      ['OVERDUE', 'OWNER'],
      ['OVERDUE', 'HEAD'],
      ['OVERDUE', 'CENTRE'],
    ],
    act: 'AGAIN',
  },
  'T6 again': { applies: runsTowards, alerts: [['OVERDUE_STILL', 'CENTRE']] },
  ANSWER_SOON: { applies: stepWaits, alerts: [['ANSWER_SOON', 'OWNER']] },
  T7: {
    applies: stepWaits,
    alerts: [
      ['CONSULTATION_SILENT', 'OWNER'],
      ['CONSULTATION_SILENT', 'CENTRE'],
    ],
  },
  T8: {
    applies: ({ state, limit }, { due }) => state.startsWith('SUPPLEMENT_') && same(limit, due),
    alerts: [['CLOSED_INCOMPLETE', 'OWNER']],
    act: 'CLOSED_INCOMPLETE',
  },
};
export const TIMERS = Object.keys(LAWS) as Timer[];
const KINDS = Object.values(LAWS).flatMap(({ alerts }) => alerts.map(([kind]) => kind));

const timerOf = ({ letter }: OpenedLetter): Timer => (letter.again ? 'T6 again' : letter.timer);
const applied = (opened: OpenedLetter): boolean =>
  LAWS[timerOf(opened)].applies(opened.before, opened.letter);
const acts = ({ act }: Law, { apology }: Sight): boolean =>
  act !== undefined && !(act === 'APOLOGY_DRAFTED' && apology);

/** One line for each effect, comparable with what the tables hold. */
function effects(opened: OpenedLetter, sight: Sight): string[] {
  const { dossierId, taskId, due } = opened.letter;
  const law = LAWS[timerOf(opened)];
  const at = new Date(due).toISOString();
  const told = law.alerts.flatMap(([kind, level]) => {
    const subjects = level === 'OWNER' ? sight.tasks.map(({ id }) => id) : [dossierId];
    return (taskId === null ? subjects : [taskId]).map((subject) => `${kind} ${level} ${subject} ${at}`);
  });
  return acts(law, sight) ? [...told, `${law.act} ${dossierId}`] : told;
}

/** An act of somebody else came between: the letter may have seen the dossier before it or after. */
function crossed(opened: OpenedLetter): boolean {
  const law = LAWS[timerOf(opened)];
  const own = applied(opened) && acts(law, opened.before) && law.act !== 'AGAIN' ? 1 : 0;
  return opened.after.version - opened.before.version !== own;
}

export interface MonthProof {
  /** Effects a letter that applied should have had and has not. */
  missing: string[];
  /** Effects that no letter accounts for, or that came twice. */
  beyond: string[];
  /** How many letters of each timer applied. */
  applied: Record<Timer, number>;
  /** How many came to nothing. */
  void: number;
  /** How many an act crossed, so that they could do either; each did it once at most. */
  crossed: number;
}

/** What the letters of the month should have done, against every attempt at an alert and every act of the system. */
export async function proveTimers(db: Db): Promise<MonthProof> {
  const { rows: letters } = await sql<OpenedLetter>`select letter, before, after from opened`.execute(db);
  const certain = letters.filter((opened) => !crossed(opened));
  const doing = certain.filter(applied);
  const left = await effectsFound(db);
  const missing: string[] = [];
  for (const effect of doing.flatMap((opened) => effects(opened, opened.before))) take(left, effect, missing);
  for (const opened of letters.filter(crossed))
    for (const effect of new Set([...effects(opened, opened.before), ...effects(opened, opened.after)]))
      take(left, effect, []);
  const count = (timer: Timer) => doing.filter((opened) => timerOf(opened) === timer).length;
  return {
    missing,
    beyond: left,
    applied: Object.fromEntries(TIMERS.map((timer) => [timer, count(timer)])) as Record<Timer, number>,
    void: certain.length - doing.length,
    crossed: letters.length - certain.length,
  };
}

function take(left: string[], effect: string, missing: string[]): void {
  const index = left.indexOf(effect);
  if (index === -1) missing.push(effect);
  else left.splice(index, 1);
}

/** `raised` holds every attempt, also one that the key of `alert` turned away. */
async function effectsFound(db: Db): Promise<string[]> {
  const { rows: told } = await sql<{ kind: string; level: string; subject: string; due: Date }>`
    select kind, level, subject, due from raised where by_letter and kind = any(${KINDS})`.execute(db);
  const { rows: done } = await sql<{ kind: string; dossier_id: string }>`
    select kind, dossier_id from dossier_event where kind in ('APOLOGY_DRAFTED', 'CLOSED_INCOMPLETE')
    union all
    select 'AGAIN', (payload ->> 'dossierId')::uuid from outbox where payload ? 'again'`.execute(db);
  return [
    ...told.map(({ kind, level, subject, due }) => `${kind} ${level} ${subject} ${due.toISOString()}`),
    ...done.map(({ kind, dossier_id }) => `${kind} ${dossier_id}`),
  ];
}

/** Lists that have to be empty when the month is over. */
export const EMPTY_AT_THE_END = {
  'a letter opened twice, or not at all': sql`
    select coalesce(w.letter, o.letter) from
      (select payload as letter, count(*) from outbox where topic = 'timer' group by payload) w
      full join (select letter, count(*) from opened group by letter) o on o.letter = w.letter
    where o.count is distinct from w.count`,
  'a letter opened before its time': sql`
    select letter from opened join outbox on topic = 'timer' and payload = letter where now < next_try_at`,
  'an alert before its deadline': sql`
    select * from alert where created_at < due
    and kind in ('INTAKE_LATE', 'OVERDUE', 'OVERDUE_STILL', 'CONSULTATION_SILENT', 'CLOSED_INCOMPLETE')`,
  'an alert twice': sql`
    select kind, subject, due, level from alert group by kind, subject, due, level having count(*) > 1`,
  'an attempt that left no alert': sql`
    select kind, subject, due, level from raised except select kind, subject, due, level from alert`,
  // whoever gets a step later is told by a job what already stands about its dossier
  'an alert of a timer that came without its letter': sql`
    select kind, level, subject, due from raised where by_letter is not true and kind = any(${KINDS})
      and not (level = 'OWNER' and kind in ('DUE_SOON', 'APOLOGY_TO_SIGN', 'OVERDUE'))`,
  'a deadline without its letter, or a letter without its deadline': sql`
    with due as (
      select unnest(case
          when kind = 'SUBMITTED' or kind = 'SUPPLIED' and to_state = 'SUBMITTED' then array['T1', 'T2']
          when kind in ('ACCEPTED', 'DUE_SET') and data ? 'dueAt' then array['T4', 'T5', 'T6']
          when kind = 'CONSULTATION_REQUESTED' then array['ANSWER_SOON', 'T7']
          when kind = 'SUPPLEMENT_REQUESTED' then array['T8'] end) as timer, dossier_id
      from dossier_event
    ), posted as (
      select payload ->> 'timer' as timer, (payload ->> 'dossierId')::uuid as dossier_id
      from outbox where topic = 'timer' and not payload ? 'again'
    )
    (select * from due except all select * from posted) union all
    (select * from posted except all select * from due)`,
  'nobody took it in, and not everybody knows': sql`
    select id from dossier where state = 'SUBMITTED' and 3 <> (select count(*) from alert
      where dossier_id = dossier.id and due = intake_due_at and kind in ('INTAKE_WAITING', 'INTAKE_LATE'))`,
  'overdue, and not everybody knows': sql`
    select id from dossier where accepted_at is not null and finished_at is null and closed_at is null and 3 <>
      (select count(*) from alert where dossier_id = dossier.id and due = due_at
        and (kind = 'OVERDUE' and level <> 'OWNER' or kind = 'OVERDUE_STILL'))`,
  'an agency is silent, and not everybody knows': sql`
    select id from task where kind = 'CONSULT' and done_at is null and 2 <>
      (select count(*) from alert where subject = task.id::text and kind = 'CONSULTATION_SILENT')`,
  'papers never came, and it is not closed': sql`select id from dossier where state like 'SUPPLEMENT_%'`,
  'an applicant told twice, or not at all': sql`
    with told as (select kind, dossier_id, count(*) from message group by kind, dossier_id),
      due as (select payload ->> 'kind' as kind, (payload ->> 'dossierId')::uuid as dossier_id, count(*)
        from outbox where topic = 'notice' group by 1, 2)
    select * from told full join due using (kind, dossier_id) where told.count is distinct from due.count`,
  'a letter that failed': sql`select topic, attempts, failure from outbox where failure is not null`,
} as const;
