import type { StepRecord, Trace } from '@motcua/rules/mining';
import type { StepKind } from '@motcua/rules/process';
import { sql, type RawBuilder } from 'kysely';
import { answersTogether } from '../dossier/index.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Span } from './asked.ts';

/** A dossier as the records tell it; nothing of its applicant is read but answers a choice of the map asks for. */
export interface Logged {
  code: string;
  versionId: string;
  trace: Trace;
  /** Names of the steps as they were done. */
  names: ReadonlyMap<string, { name: string; nameEn: string }>;
}

export interface LogQuestion {
  span: Span;
  /** Over `d` (dossier) and `pr` (process_version). */
  where: RawBuilder<boolean>;
  /** Questions of the form whose answers a choice of the map asks for. */
  answers: readonly string[];
  provinceCommittee: string;
  /** More dossiers are refused. */
  most: number;
}

type StepRow = [
  key: string,
  unit: string,
  role: string,
  person: string | null,
  openedAt: number,
  startedAt: number | null,
  doneAt: number | null,
  dueAt: number | null,
  status: StepRecord['status'],
  answer: string | null,
  aside: boolean,
  kind: StepKind,
  name: string,
  nameEn: string,
];

interface LogRow {
  id: string;
  code: string;
  versionId: string;
  accepted_at: Date;
  finished_at: Date | null;
  closed_at: Date | null;
  due_at: Date | null;
  intake_unit: string;
  authority: string;
  consulted: string[];
  channel: string;
  outcome: string | null;
  answers: Record<string, unknown> | null;
  pauses: Trace['pauses'] | null;
  steps: StepRow[];
}

/** Dossiers read at once. */
const PAGE = 1_000;

/**
 * Dossiers with their steps in the order of acceptance, page by page.
 *
 * @throws {Refusal} INVALID_INPUT where there are more than can be looked at in one go
 */
export async function* readLog(db: Db, question: LogQuestion): AsyncGenerator<Logged> {
  const { span, where, most, answers, provinceCommittee } = question;
  const { rows: found } = await sql<{ id: string }>`
    select d.id from dossier d join process_version pr on pr.id = d.process_version_id
    where ${where} and d.accepted_at >= ${new Date(span.from)} and d.accepted_at < ${new Date(span.to)}
    order by d.accepted_at, d.id limit ${most + 1}`.execute(db);
  if (found.length > most)
    throw new Refusal(
      'INVALID_INPUT',
      `Kỳ này có hơn ${most.toLocaleString('vi')} hồ sơ. Chọn kỳ ngắn hơn, một đơn vị hoặc một thủ tục.`,
    );
  for (let at = 0; at < found.length; at += PAGE) {
    const ids = found.slice(at, at + PAGE).map(({ id }) => id);
    const { rows } = await pageOf(ids, answers).execute(db);
    for (const row of rows) yield loggedOf(row, provinceCommittee);
  }
}

const ms = (column: string): RawBuilder<number> =>
  sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;

/** The few events of one dossier; kept apart, lest the index of all events by time is read for each step. */
const TOLD = sql`with told as materialized (
  select seq, at, kind, actor_id from dossier_event where dossier_id = d.id)`;

/** The applicant is waited for before intake too. Who did a step first touched it by his first act on the dossier after it opened. */
const pageOf = (ids: readonly string[], answers: readonly string[]) => sql<LogRow>`
  select d.id, coalesce(d.code, d.submission_code) as code, d.process_version_id as "versionId", d.accepted_at,
    d.finished_at, d.closed_at, d.due_at, d.intake_unit, d.authority, d.consulted, d.channel,
    coalesce(d.result ->> 'outcome', d.draft_result ->> 'outcome') as outcome,
    (select jsonb_object_agg(a.key, a.value) from jsonb_each(d.answers) a where a.key = any(${answers})) as answers,
    (${TOLD} select jsonb_agg(jsonb_build_object('from', ${ms('w.from')}, 'to', ${ms('w.to')})) from (
        select p."from", p."to"
        from jsonb_to_recordset(d.pauses) as p("from" timestamptz, "to" timestamptz, policy text, "taskId" text)
        where p."taskId" is null and coalesce(p.policy, d.clock ->> 'policy') <> 'CONTINUE'
        union all
        select e.at, least((select min(s.at) from told s where s.kind = 'SUPPLIED' and s.seq > e.seq), d.accepted_at)
        from told e where e.kind = 'SUPPLEMENT_REQUESTED' and e.at < d.accepted_at
      ) as w("from", "to")) as pauses,
    (${TOLD} select coalesce(jsonb_agg(jsonb_build_array(t.step_key, t.unit_key, t.role, coalesce(t.done_by, t.account_id),
        ${ms('t.opened_at')}, (
          select (extract(epoch from min(e.at)) * 1000)::bigint from told e
          where e.actor_id = coalesce(t.done_by, t.account_id) and e.at > t.opened_at and e.at < t.done_at),
        ${ms('t.done_at')}, ${ms('t.due_at')}, t.status, t.answer,
        t.request is not null and not t.request ? 'ofProcess', t.kind, t.name, t.name_en) order by t.opened_at, t.id), '[]')
      from task t where t.dossier_id = d.id) as steps
  from dossier d
  where d.id = any(${ids}::uuid[])
  order by d.accepted_at, d.id`;

function loggedOf(row: LogRow, provinceCommittee: string): Logged {
  const names = new Map<string, { name: string; nameEn: string }>();
  const steps = row.steps.map((step) => {
    const record = recordOf(step);
    names.set(record.step, { name: step[12], nameEn: step[13] });
    return record;
  });
  const asked = Object.entries(row.answers ?? {}).map(([key, value]) => [`answers.${key}`, String(value)]);
  const trace: Trace = {
    dossier: row.id,
    acceptedAt: row.accepted_at.getTime(),
    finishedAt: row.finished_at?.getTime() ?? null,
    closedAt: row.closed_at?.getTime() ?? null,
    dueAt: row.due_at?.getTime() ?? null,
    pauses: row.pauses ?? [],
    steps: answeredTogether(steps, row.steps),
    facts: {
      ...Object.fromEntries(asked),
      channel: row.channel,
      ...(row.outcome === null ? {} : { outcome: row.outcome }),
    },
    units: {
      intakeUnit: row.intake_unit,
      returnUnit: row.steps.findLast((step) => step[11] === 'RETURN')?.[1] ?? row.intake_unit,
      authority: row.authority,
      consulted: row.consulted,
      provinceCommittee,
    },
  };
  return { code: row.code, versionId: row.versionId, trace, names };
}

/** A question an officer asked beside the map is a step of a name of its own; when a result is collected is the applicant's affair. */
function recordOf(row: StepRow): StepRecord {
  const [step, unit, role, person, openedAt, startedAt, doneAt, due, status, , aside, kind] = row;
  const dueAt = kind === 'RETURN' ? null : due;
  const record: StepRecord = { step, unit, role, person, openedAt, startedAt, doneAt, dueAt, status };
  return aside ? { ...record, step: `${step}?`, aside } : record;
}

const ANSWERING: readonly StepKind[] = ['CONSULT', 'EXTERNAL', 'PART', 'MEETING'];

/** Each agency that was asked at the same moment has what came of all of them. */
function answeredTogether(records: readonly StepRecord[], rows: readonly StepRow[]): StepRecord[] {
  const rounds = Map.groupBy(
    rows,
    ([step, , , , openedAt, , , , , , aside]) => `${step} ${openedAt} ${aside}`,
  );
  return records.map((record, at) => {
    const [step, , , , openedAt, , , , , , aside, kind] = rows[at] as StepRow;
    if (aside || !ANSWERING.includes(kind) || record.doneAt === null) return record;
    const answers = (rounds.get(`${step} ${openedAt} ${aside}`) ?? []).map((row) => row[9]);
    const answer = answersTogether(answers);
    return answer === undefined ? record : { ...record, answer };
  });
}
