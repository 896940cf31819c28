import { sql } from 'kysely';
import { asSystem, recordExternalReply } from '../dossier/index.ts';
import type { Context, Services } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ExternalSystem, ProcessDefinition } from '@motcua/rules/process';
import { call, failureOf, NOT_IN_TIME } from './call.ts';
import { setObligation } from './obligations.ts';
import type { SystemsOutside, Taken, Word } from './outside.ts';
import { SIMULATORS } from './simulators.ts';
import type { AskedContent, ExternalRequest } from './tables.ts';

const MINUTE = 60_000;
/** A system that does not answer in this time is taken as one that cannot be reached. */
const PATIENCE_MS = 10_000;
/** So long nothing more is asked of a system that did not answer in time. */
const PAUSE_MS = 5 * MINUTE;
/** A system that cannot be reached is tried again after a quarter of an hour, a half, one, and then every two. */
const AGAIN = [15, 30, 60, 120];

interface OutsideStep {
  dossierId: string;
  dossierCode: string;
  procedure: string;
  applicantName: string;
  applicantIdNumber: string;
  answers: Record<string, unknown>;
  process: ProcessDefinition;
  stepKey: string;
  stepName: string;
}

/**
 * Carries a request on: sends it, or asks what has become of it. Nobody waits meanwhile: the request is committed before the
 * system is turned to, nothing is locked while it answers, and what it says is written down if the step is still open then.
 * A program that stops in between turns to it again under the same id. No request is given up.
 *
 * Where a system does not answer in time, the other requests to it pause, and say so; then one of them tries it again.
 */
export const carryBy = (systems: SystemsOutside, patience = PATIENCE_MS): OutboxHandler => {
  const silentSince = new Map<ExternalSystem, Date>();
  return async (services, tx, payload, now) => {
    const taskId = String(payload['taskId']);
    const step = await findOpenStep(services.db, taskId);
    if (step === undefined) return;
    const asked = await requestOf(services.db, step, taskId, now);
    const pausedUntil = pauseEnd(silentSince.get(asked.system), now);
    if (pausedUntil !== null) return paused(tx, asked, pausedUntil, now);
    const { calendar } = services.reference.current();
    const said = await call(systems[asked.system], asked, { now, calendar }, patience);
    if ('late' in said && said.late) silentSince.set(asked.system, now);
    else silentSince.delete(asked.system);
    const request = await holdWaiting(tx, asked);
    if (request === undefined) return;
    if ('failure' in said) return failed(tx, request, said.failure, now);
    if ('taken' in said) return sent(tx, request, said.taken, now);
    return heard(services, tx, { request, word: said.word, now });
  };
};

/** The connections until there are real ones: see `simulators.ts`. */
export const carryExternal = carryBy(SIMULATORS);

/** Null: it does not pause, or the clock has been set back since. */
function pauseEnd(since: Date | undefined, now: Date): Date | null {
  if (since === undefined || since > now) return null;
  const end = new Date(since.getTime() + PAUSE_MS);
  return end > now ? end : null;
}

/** The step while it waits for the system; none where its paper or its notice has come meanwhile. */
function findOpenStep(db: Db | Tx, taskId: string): Promise<OutsideStep | undefined> {
  return db
    .selectFrom('task')
    .innerJoin('dossier', 'dossier.id', 'task.dossier_id')
    .innerJoin('process_version as pr', 'pr.id', 'dossier.process_version_id')
    .select([
      'dossier.id as dossierId',
      sql<string>`coalesce(dossier.code, dossier.submission_code)`.as('dossierCode'),
      'dossier.procedure_name as procedure',
      'dossier.applicant_name as applicantName',
      'dossier.applicant_id_number as applicantIdNumber',
      'dossier.answers',
      'pr.content as process',
      'task.step_key as stepKey',
      'task.name as stepName',
    ])
    .where('task.id', '=', taskId)
    .where('task.done_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('obligation').select('id').whereRef('task_id', '=', 'task.id'))),
    )
    .executeTakeFirst();
}

/** The request as it stands now, with its dossier held; undefined where the step waits for the system no more. */
async function holdWaiting(
  tx: Tx,
  { dossier_id, task_id }: ExternalRequest,
): Promise<ExternalRequest | undefined> {
  await tx.selectFrom('dossier').select('id').where('id', '=', dossier_id).forUpdate().execute();
  return (await findOpenStep(tx, task_id)) === undefined ? undefined : findRequest(tx, task_id);
}

async function requestOf(db: Db, step: OutsideStep, taskId: string, now: Date): Promise<ExternalRequest> {
  const { system, needs = [] } = step.process.steps.find((one) => one.key === step.stepKey) ?? {};
  if (system === undefined) throw new Error(`step ${step.stepKey} waits for no system`);
  const content: AskedContent = {
    dossierCode: step.dossierCode,
    procedure: step.procedure,
    step: step.stepName,
    applicantName: step.applicantName,
    applicantIdNumber: step.applicantIdNumber,
    answers: Object.fromEntries(
      needs.flatMap((key) => (key in step.answers ? [[key, String(step.answers[key])]] : [])),
    ),
  };
  await db
    .insertInto('external_request')
    .values({
      // the step's own, so that a request repeated after a crash is the same request outside
      id: taskId,
      dossier_id: step.dossierId,
      task_id: taskId,
      system,
      content: JSON.stringify(content),
      asked_at: now,
      sent_at: null,
      reference: null,
      failure: null,
      verifying_at: null,
      replied_at: null,
      outcome: null,
      reply: null,
    })
    .onConflict((on) => on.column('task_id').doNothing())
    .execute();
  return findRequest(db, taskId);
}

const findRequest = (db: Db | Tx, taskId: string): Promise<ExternalRequest> =>
  db.selectFrom('external_request').selectAll().where('task_id', '=', taskId).executeTakeFirstOrThrow();

async function sent(tx: Tx, request: ExternalRequest, { reference, askAt }: Taken, now: Date): Promise<void> {
  await change(tx, request.id, { sent_at: now, reference, failure: null, attempts: request.attempts + 1 });
  await postNext(tx, request, askAt, now);
}

async function heard(
  services: Services,
  tx: Tx,
  { request, word, now }: { request: ExternalRequest; word: Word; now: Date },
): Promise<void> {
  if (request.failure !== null) await change(tx, request.id, { failure: null, attempts: 0 });
  if (word.state === 'WAITING') return postNext(tx, request, word.askAt, now);
  // what the act refuses is tried again like a system that is away, and the request says why
  await sql`savepoint word`.execute(tx);
  try {
    await carryOut(asSystem(services, tx, now), tx, request, word);
  } catch (error) {
    await sql`rollback to savepoint word`.execute(tx);
    await failed(tx, request, failureOf(error), now);
  }
}

async function carryOut(
  context: Context,
  tx: Tx,
  request: ExternalRequest,
  word: Exclude<Word, { state: 'WAITING' }>,
): Promise<void> {
  const { task_id: taskId } = request;
  const said = word.state === 'OBLIGATION' ? owedBy(word, context.now) : word;
  if (said.state === 'OBLIGATION') {
    await setObligation(context, tx, taskId, said);
    return;
  }
  const { state, text, number, at } = said;
  if (state === 'VERIFYING') {
    await postNext(tx, request, said.askAt, context.now);
    if (request.verifying_at !== null) return;
    await change(tx, request.id, { verifying_at: at });
    await recordExternalReply(context, { taskId, outcome: state, text, number, at });
    return;
  }
  await change(tx, request.id, { replied_at: at, outcome: state, reply: text, failure: null });
  await recordExternalReply(context, { taskId, outcome: state, text, number, at });
}

/** A notice of nothing to pay (miễn, không phát sinh) is an answer. */
function owedBy(
  word: Extract<Word, { state: 'OBLIGATION' }>,
  now: Date,
): Exclude<Word, { state: 'WAITING' }> {
  const lines = word.lines.filter(({ amount }) => amount > 0);
  return lines.length > 0
    ? { ...word, lines }
    : { state: 'DONE', at: now, number: word.number, text: 'Không phát sinh nghĩa vụ tài chính' };
}

async function failed(tx: Tx, request: ExternalRequest, failure: string, now: Date): Promise<void> {
  await change(tx, request.id, { failure, attempts: request.attempts + 1 });
  await postNext(tx, request, againAt(request, now), now);
}

/** It has not been tried itself: its officer sees why it waits, and no attempt is counted. */
async function paused(tx: Tx, asked: ExternalRequest, until: Date, now: Date): Promise<void> {
  const request = await holdWaiting(tx, asked);
  if (request === undefined) return;
  const again = againAt(request, now);
  await change(tx, request.id, { failure: NOT_IN_TIME });
  await postNext(tx, request, again > until ? again : until, now);
}

function againAt({ attempts }: ExternalRequest, now: Date): Date {
  const wait = AGAIN[Math.min(attempts, AGAIN.length - 1)] ?? 0;
  return new Date(now.getTime() + wait * MINUTE);
}

const change = async (
  tx: Tx,
  id: string,
  set: Partial<
    Pick<
      ExternalRequest,
      'sent_at' | 'reference' | 'attempts' | 'failure' | 'verifying_at' | 'replied_at' | 'outcome' | 'reply'
    >
  >,
): Promise<void> => {
  await tx.updateTable('external_request').set(set).where('id', '=', id).execute();
};

const postNext = (tx: Tx, { task_id }: ExternalRequest, at: Date, now: Date): Promise<void> =>
  post(tx, [{ topic: 'external', payload: { taskId: task_id }, at }], now);
