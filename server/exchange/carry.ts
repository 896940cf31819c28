import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { asSystem, recordExternalReply } from '../dossier/index.ts';
import type { Context, Services } from '../platform/context.ts';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ProcessDefinition } from '@motcua/rules/process';
import { setObligation } from './obligations.ts';
import type { SystemsOutside, Word } from './outside.ts';
import { SIMULATORS } from './simulators.ts';
import type { AskedContent, ExternalRequest } from './tables.ts';

const MINUTE = 60_000;
/** A system that does not answer in this time is taken as one that cannot be reached. */
const PATIENCE_MS = 10_000;
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

/** Carries a request on: sends it, or asks what has become of it. The counter never waits for it, and it is never given up. */
export const carryBy =
  (systems: SystemsOutside): OutboxHandler =>
  async (services, tx, payload, now) => {
    const taskId = String(payload['taskId']);
    const step = await openStepOf(tx, taskId);
    if (step === undefined) return;
    const request = await requestOf(tx, step, taskId, now);
    if (request.reference === null) return send(services, tx, { systems, request, now });
    return ask(services, tx, { systems, request, now });
  };

/** The connections until there are real ones: see `simulators.ts`. */
export const carryExternal = carryBy(SIMULATORS);

interface Carried {
  systems: SystemsOutside;
  request: ExternalRequest;
  now: Date;
}

/** The step while it waits for the system, with its dossier held; none where its paper or its notice has come meanwhile. */
async function openStepOf(tx: Tx, taskId: string): Promise<OutsideStep | undefined> {
  return tx
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
    .forUpdate(['dossier'])
    .executeTakeFirst();
}

async function requestOf(tx: Tx, step: OutsideStep, taskId: string, now: Date): Promise<ExternalRequest> {
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
  await tx
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
  return tx
    .selectFrom('external_request')
    .selectAll()
    .where('task_id', '=', taskId)
    .executeTakeFirstOrThrow();
}

async function send(services: Services, tx: Tx, { systems, request, now }: Carried): Promise<void> {
  const { calendar } = services.reference.current();
  const { id, content, system, attempts } = request;
  try {
    const { reference, askAt } = await inTime(systems[system].send({ id, content }, { now, calendar }));
    await change(tx, id, { sent_at: now, reference, failure: null, attempts: attempts + 1 });
    await postNext(tx, request, askAt, now);
  } catch (error) {
    await failed(tx, request, error, now);
  }
}

async function ask(services: Services, tx: Tx, { systems, request, now }: Carried): Promise<void> {
  const { calendar } = services.reference.current();
  const { system, reference } = request;
  let word: Word;
  try {
    word = await inTime(systems[system].ask(reference ?? '', { now, calendar }));
  } catch (error) {
    return failed(tx, request, error, now);
  }
  if (request.failure !== null) await change(tx, request.id, { failure: null, attempts: 0 });
  if (word.state === 'WAITING') return postNext(tx, request, word.askAt, now);
  // what the act refuses is tried again like a system that is away, and the request says why
  await sql`savepoint word`.execute(tx);
  try {
    await carryOut(asSystem(services, tx, now), tx, request, word);
  } catch (error) {
    await sql`rollback to savepoint word`.execute(tx);
    await failed(tx, request, error, now);
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

async function inTime<T>(answer: Promise<T>): Promise<T> {
  const patience = new AbortController();
  const late = sleep(PATIENCE_MS, undefined, { signal: patience.signal }).then(() => {
    throw new Error('không trả lời kịp');
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    patience.abort();
    late.catch(() => undefined);
  }
}

async function failed(tx: Tx, request: ExternalRequest, error: unknown, now: Date): Promise<void> {
  const failure = error instanceof Error ? error.message : String(error);
  const wait = AGAIN[Math.min(request.attempts, AGAIN.length - 1)] ?? 0;
  await change(tx, request.id, { failure, attempts: request.attempts + 1 });
  await postNext(tx, request, new Date(now.getTime() + wait * MINUTE), now);
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
