import { randomUUID } from 'node:crypto';
import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { isoInstant } from '@motcua/rules/calendar';
import {
  ACT_FACTS,
  allows,
  STATES,
  type ActFacts,
  type DossierAct,
  type DossierState,
  type EventKind,
} from '@motcua/rules/dossier';
import { sql, type RawBuilder, type Updateable } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { replyRow } from '../platform/idempotency.ts';
import { letters, type Outgoing } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { SlipData } from '../papers/index.ts';
import { signedIn, wrongState } from './guard.ts';
import { endedLetters } from './parts/letters.ts';
import { assertSeen } from './seen.ts';
import { stepLetters } from './timer-letters.ts';
import type { TaskRow } from './load.ts';
import type { ConsultationRequest, DossierRow, DossierTable, EventData, TaskTable } from './tables.ts';

export interface NewEvent {
  kind: EventKind;
  to?: DossierState;
  unit?: string;
  data?: EventData;
}

/** A step to be opened; it waits where the applicant has to act first. */
export type NewTask = Omit<
  TaskTable,
  | 'id'
  | 'dossier_id'
  | 'status'
  | 'opened_at'
  | 'done_at'
  | 'done_by'
  | 'note'
  | 'request'
  | 'answer'
  | 'delay_cause'
  | 'answered_at'
  | 'changed'
> & { id?: string; status?: 'WAITING'; request?: ConsultationRequest };
const CHANGEABLE = [
  'status',
  'account_id',
  'done_at',
  'done_by',
  'note',
  'due_at',
  'dossier_due_at',
  'answer',
  'delay_cause',
  'answered_at',
] as const satisfies readonly (keyof TaskRow)[];
export type TaskChange = Partial<Pick<TaskRow, (typeof CHANGEABLE)[number]>> & { task: TaskRow };
export interface NewSlip {
  id: string;
  number: string;
  data: SlipData;
}

/** A version of the draft result with the opinion it came with. */
export interface NewDraft {
  /** The step it was written in; null where it corrects a result. */
  taskId: string | null;
  text: string;
  outcome: 'GRANT' | 'DENY';
  opinion: string;
}

/** What an act decided, to be written all at once or not at all. */
export interface Change {
  act: DossierAct;
  state: DossierState;
  set?: Omit<Updateable<DossierTable>, 'id' | 'state' | 'version' | 'last_seq' | 'updated_at'>;
  events: readonly NewEvent[];
  tasks?: readonly TaskChange[];
  opens?: readonly NewTask[];
  slips?: readonly NewSlip[];
  /** The draft of the result as it is put before those who decide; kept as a version. */
  draft?: NewDraft;
  outgoing?: readonly Outgoing[];
}

/**
 * Writes a change in one statement: state, events, steps, slips, messages and the remembered reply. It applies to the
 * version that was loaded; when somebody else was quicker nothing is written.
 *
 * @throws {Refusal} CHANGED_MEANWHILE; the caller may say more
 */
export async function write(
  context: Context,
  db: Db | Tx,
  dossier: DossierRow,
  change: Change,
): Promise<DossierReceipt> {
  assertSeen(context, dossier);
  if (!allows(dossier.state, change.act, change.state)) throw wrongState(dossier.state);
  assertDeclared(change);
  const receipt = receiptOf(
    context,
    { ...dossier, ...change.set, state: change.state, version: dossier.version + 1 } as DossierRow,
    change.slips?.find(({ data }) => data.kind !== 'CONTROL_SLIP')?.id ?? null,
  );
  const reply = replyRow(context, receipt);
  const { tasks = [] } = change;
  const opens = (change.opens ?? []).map((task) => ({ ...task, id: task.id ?? randomUUID() }));
  const outgoing = [
    ...(change.outgoing ?? []),
    ...stepLetters(context.reference.current(), { dossierId: dossier.id, from: context.now }, opens),
    ...endedLetters(context, dossier, change.state),
  ];
  const { rows } = await sql<{ written: number }>`
    with changed as (
      update dossier set ${assignments(dossier, context, change)}
      where id = ${dossier.id} and version = ${dossier.version}
      returning id
    ), told as (
      insert into dossier_event (dossier_id, seq, at, kind, actor_id, actor_name, unit_key, from_state, to_state, data)
      select changed.id, e.seq, e.at, e.kind, e.actor_id, e.actor_name, e.unit_key, e.from_state, e.to_state, e.data
      from changed, jsonb_to_recordset(${JSON.stringify(eventRows(context, dossier, change))}::jsonb)
        as e(seq int, at timestamptz, kind text, actor_id uuid, actor_name text, unit_key text, from_state text, to_state text, data jsonb)
    ), moved as (
      update task set status = t.status, account_id = t.account_id, done_at = t.done_at, done_by = t.done_by, note = t.note, due_at = t.due_at, dossier_due_at = t.dossier_due_at, answer = t.answer, delay_cause = t.delay_cause, answered_at = t.answered_at
      from changed, jsonb_to_recordset(${JSON.stringify(taskRows(context, change))}::jsonb)
        as t(id uuid, status text, account_id uuid, done_at timestamptz, done_by uuid, note text, due_at timestamptz, dossier_due_at timestamptz, answer text, delay_cause text, answered_at timestamptz)
      where task.id = t.id
    ), noted as (
      update task set note = note from changed
      where ${tasks.length === 0}::boolean and task.dossier_id = changed.id and task.done_at is null
    ), opened as (
      insert into task (id, dossier_id, step_index, step_key, name, name_en, kind, role, unit_key, account_id, status, opened_at, due_at, dossier_due_at, note, request)
      select t.id, changed.id, t.step_index, t.step_key, t.name, t.name_en, t.kind, t.role, t.unit_key, t.account_id, coalesce(t.status, 'OPEN'), ${context.now}::timestamptz, t.due_at, t.dossier_due_at, '', t.request
      from changed, jsonb_to_recordset(${JSON.stringify(opens)}::jsonb)
        as t(id uuid, step_index int, step_key text, name text, name_en text, kind text, role text, unit_key text, account_id uuid, status text, due_at timestamptz, dossier_due_at timestamptz, request jsonb)
    ), drafted as (
      insert into result_draft (dossier_id, task_id, text, outcome, opinion, sent, at, by_account, by_name)
      select changed.id, d."taskId", d.text, d.outcome, d.opinion, true, ${context.now}::timestamptz, ${signedIn(context).accountId}::uuid, ${signedIn(context).fullName}::text
      from changed, jsonb_to_recordset(${JSON.stringify(change.draft === undefined ? [] : [change.draft])}::jsonb) as d("taskId" uuid, text text, outcome text, opinion text)
    ), papers as (
      insert into slip (id, dossier_id, kind, number, data, issued_at, issued_by)
      select s.id, changed.id, s.data ->> 'kind', s.number, s.data, ${context.now}::timestamptz, ${signedIn(context).accountId}::uuid
      from changed, jsonb_to_recordset(${JSON.stringify(change.slips ?? [])}::jsonb) as s(id uuid, number text, data jsonb)
    ), sent as (
      insert into outbox (topic, payload, created_at, next_try_at)
      select o.topic, o.payload, o.created_at, o.next_try_at
      from changed, jsonb_to_recordset(${JSON.stringify(letters(outgoing, context.now))}::jsonb) as o(topic text, payload jsonb, created_at timestamptz, next_try_at timestamptz)
    ), replied as (
      insert into idempotency (account_id, key, operation, request_hash, reply, created_at)
      select ${reply?.account_id ?? null}::uuid, ${reply?.key ?? null}::text, ${context.request.operation}::text, ${reply?.request_hash ?? null}::bytea, ${reply?.reply ?? null}::jsonb, ${context.now}::timestamptz
      from changed where ${reply !== null}::boolean
    )
    select count(*) as written from changed`.execute(db);
  if (rows[0]?.written === 0)
    throw new Refusal(
      'CHANGED_MEANWHILE',
      'Hồ sơ vừa có người khác xử lý. Tải lại hồ sơ rồi làm tiếp; nội dung bạn nhập chưa được ghi.',
    );
  return receipt;
}

/** The table of the law names every paper and notice of an act; writing another is a fault of the program. */
function assertDeclared({ act, slips = [], outgoing = [] }: Change): void {
  const facts: ActFacts = ACT_FACTS[act];
  const papers: readonly string[] = facts.papers;
  const notices: readonly string[] = facts.notices;
  const strange = [
    ...slips.map(({ data }) => data.kind).filter((kind) => !papers.includes(kind)),
    ...outgoing
      .filter(({ topic }) => topic === 'notice')
      .map(({ payload }) => String(payload['kind']))
      .filter((kind) => !notices.includes(kind)),
  ];
  if (strange.length > 0)
    throw new Error(`${act} writes ${strange.join(', ')}, which act-facts.ts does not name`);
}

function assignments(dossier: DossierRow, { now }: Context, change: Change): RawBuilder<unknown> {
  const values: Record<string, unknown> = {
    ...change.set,
    // what has ended stands nowhere in its process
    ...(STATES[change.state].terminal ? { tokens: [] } : {}),
    state: change.state,
    version: dossier.version + 1,
    last_seq: dossier.last_seq + change.events.length,
    updated_at: now,
  };
  return sql.join(Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
}

function eventRows(context: Context, dossier: DossierRow, { events }: Change): object[] {
  const caller = signedIn(context);
  let from = dossier.state;
  return events.map(({ kind, to, unit, data = {} }, index) => {
    const row = {
      seq: dossier.last_seq + index + 1,
      at: context.now,
      kind,
      actor_id: caller.accountId,
      actor_name: caller.fullName,
      unit_key: unit ?? null,
      from_state: from,
      to_state: to ?? from,
      data,
    };
    from = to ?? from;
    return row;
  });
}

function taskRows({ now }: Context, { tasks = [] }: Change): object[] {
  return tasks.map(({ task, ...change }) => {
    const came = task.status === 'WAITING' && change.status === 'OPEN';
    const after = { ...task, ...(came ? { answered_at: now } : {}), ...change };
    return Object.fromEntries([
      ['id', task.id],
      ...CHANGEABLE.map((column) => [column, after[column]] as const),
    ]);
  });
}

export function receiptOf(
  { reference }: Context,
  dossier: DossierRow,
  slipId: string | null,
): DossierReceipt {
  const { calendar } = reference.current();
  return {
    dossierId: dossier.id,
    state: dossier.state,
    submissionCode: dossier.submission_code,
    code: dossier.code,
    dueAt: dossier.due_at === null ? null : isoInstant(calendar, dossier.due_at),
    version: dossier.version,
    slipId,
  };
}
