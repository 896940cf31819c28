import { sql } from 'kysely';
import { asSystem, recordExternalReply } from '../dossier/index.ts';
import type { Context, Services } from '../platform/context.ts';
import { post, type Again, type OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ExternalSystem } from '@motcua/rules/process';
import { systemOf } from './adapters/registry.ts';
import { call, failureOf, type Failed, type Said } from './call.ts';
import { noteAway, noteReached, restOf, type Rest } from './circuit.ts';
import { setObligation } from './obligations.ts';
import type { SystemOutside, SystemsOutside, Taken, Word } from './outside.ts';
import { changeRequest, findOpenStep, holdWaiting, requestOf, waitsBehind } from './request.ts';
import type { ExternalRequest } from './tables.ts';
import { sleepWith, wakeAll, wakeNext } from './waiting.ts';

const MINUTE = 60_000;
const DAY_MS = 1_440 * MINUTE;
/** A system that does not answer in this time is taken as one that cannot be reached. */
const PATIENCE_MS = 10_000;
/** A request that failed is tried again after a quarter of an hour, a half, one, and then every two. */
const AGAIN = [15, 30, 60, 120];
/** A system that is there and fails so often at one request will not do it: a person sees to it (about a day). */
const MOST_FAULTS = 12;

const NOT_CONNECTED = 'Chưa kết nối: ghi kết quả từ giấy của cơ quan đó';
const BEHIND = 'Chờ yêu cầu trước của hồ sơ này';

/**
 * Carries a request on: sends it, or asks what has become of it. Nobody waits meanwhile: the request is committed before the
 * system is turned to, nothing is locked while it answers, and what it says is written down if the step is still open then.
 * A program that stops in between turns to it again under the same id. No request is given up because nobody can be reached.
 *
 * Where a system cannot be reached it rests, for all copies of the program, and then one request tries it (`circuit.ts`). A
 * letter that waits is put off and keeps its place, so that all go out in their order afterwards.
 */
const carry =
  (
    of: (services: Services, system: ExternalSystem) => SystemOutside | undefined,
    patience = PATIENCE_MS,
  ): OutboxHandler =>
  async (services, tx, payload, now) => {
    const { db } = services;
    const taskId = String(payload['taskId']);
    const step = await findOpenStep(db, taskId);
    if (step === undefined) return;
    const asked = await requestOf(db, step, taskId, now);
    if (asked.dead_at !== null) return;
    const system = of(services, asked.system);
    if (system === undefined) return putOff(tx, asked, NOT_CONNECTED, new Date(now.getTime() + DAY_MS));
    if (await waitsBehind(db, step, taskId)) return putOff(tx, asked, BEHIND, againAt(asked, now));
    const rest = await restOf(db, asked.system, now);
    if (rest !== null) return sleep(services, tx, asked, rest);
    const { calendar } = services.reference.current();
    const said = await call(system, asked, { now, calendar }, patience);
    const resting = await note(services, asked.system, said, now);
    const request = await holdWaiting(tx, asked);
    if (request === undefined) return;
    if ('failure' in said) return failed(tx, request, said, { now, resting });
    await wakeNext(tx, request, now);
    if ('taken' in said) return sent(tx, request, said.taken, now);
    return heard(services, tx, { request, word: said.word, now });
  };

/** By these, whatever the program is connected with. */
export const carryBy = (systems: SystemsOutside, patience?: number): OutboxHandler =>
  carry((_, system) => systems[system], patience);

/** By what the program is connected with. */
export const carryExternal = carry(systemOf);

/** What all copies know of the system from now on. Answers until when it rests, if it does. */
async function note({ db }: Services, system: ExternalSystem, said: Said, now: Date): Promise<Rest | null> {
  if ('failure' in said && said.fault === 'AWAY') {
    const until = await noteAway(db, system, said, now);
    if (until === null) return null;
    const rest = { until, failure: said.failure };
    await sleepWith(db, system, rest);
    return rest;
  }
  if (await noteReached(db, system, now)) await wakeAll(db, system, now);
  return null;
}

async function sent(tx: Tx, request: ExternalRequest, { reference, askAt }: Taken, now: Date): Promise<void> {
  const attempts = request.attempts + 1;
  await changeRequest(tx, request.id, {
    sent_at: now,
    reference,
    failure: null,
    fault: null,
    faults: 0,
    attempts,
  });
  await postNext(tx, request, askAt, now);
}

async function heard(
  services: Services,
  tx: Tx,
  { request, word, now }: { request: ExternalRequest; word: Word; now: Date },
): Promise<Again | void> {
  if (request.failure !== null)
    await changeRequest(tx, request.id, { failure: null, fault: null, faults: 0, attempts: 0 });
  if (word.state === 'WAITING') return postNext(tx, request, word.askAt, now);
  // what the act refuses is tried again like a system that is away, and the request says why
  await sql`savepoint word`.execute(tx);
  try {
    await carryOut(asSystem(services, tx, now), tx, request, word);
  } catch (error) {
    await sql`rollback to savepoint word`.execute(tx);
    const said: Failed = { failure: failureOf(error), fault: 'TEMPORARY', late: false };
    return failed(tx, request, said, { now, resting: null });
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
    await changeRequest(tx, request.id, { verifying_at: at });
    await recordExternalReply(context, { taskId, outcome: state, text, number, at });
    return;
  }
  await changeRequest(tx, request.id, { replied_at: at, outcome: state, reply: text, failure: null });
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

/** What nobody could have got through is tried again for ever; what the system does not take waits for a person. */
async function failed(
  tx: Tx,
  request: ExternalRequest,
  { failure, fault }: Failed,
  { now, resting }: { now: Date; resting: Rest | null },
): Promise<Again | void> {
  const attempts = request.attempts + 1;
  if (fault === 'AWAY') {
    await changeRequest(tx, request.id, { failure, fault: null, attempts });
    return { at: resting?.until ?? againAt(request, now) };
  }
  const faults = request.faults + 1;
  const dead = fault !== 'TEMPORARY' || faults >= MOST_FAULTS;
  await changeRequest(tx, request.id, { failure, fault, faults, attempts, dead_at: dead ? now : null });
  if (!dead) return { at: againAt(request, now) };
}

/** It has not been tried itself: its officer sees why it waits, and no attempt is counted. */
async function sleep({ db }: Services, tx: Tx, asked: ExternalRequest, rest: Rest): Promise<Again | void> {
  await sleepWith(db, asked.system, rest);
  return putOff(tx, asked, rest.failure, rest.until);
}

async function putOff(tx: Tx, asked: ExternalRequest, failure: string, at: Date): Promise<Again | void> {
  const request = await holdWaiting(tx, asked);
  if (request === undefined) return;
  if (request.failure !== failure) await changeRequest(tx, request.id, { failure });
  return { at };
}

function againAt({ attempts }: ExternalRequest, now: Date): Date {
  const wait = AGAIN[Math.min(attempts, AGAIN.length - 1)] ?? 0;
  return new Date(now.getTime() + wait * MINUTE);
}

const postNext = (tx: Tx, { task_id }: ExternalRequest, at: Date, now: Date): Promise<void> =>
  post(tx, [{ topic: 'external', payload: { taskId: task_id }, at }], now);
