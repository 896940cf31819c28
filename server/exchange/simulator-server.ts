import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Value } from 'typebox/value';
import type { Clock } from '../platform/now.ts';
import { signature, type Dialect } from './adapters/base.ts';
import { leviesOn } from './simulators.ts';
import type { Word } from './outside.ts';

/**
 * What a simulated system does. DOWN: cuts every connection; BUSY: takes nobody now; FAULTY: fails at each request; SLOW: waits
 * before it answers; TWICE: gets each request twice, as from a network that repeats; LOSE_ANSWER: takes the request, and the
 * connection is gone before it says so; REFUSE: understands the request and does not take it; FORGETFUL: keeps nothing.
 */
export const SIMULATOR_MODES = [
  'UP',
  'DOWN',
  'BUSY',
  'FAULTY',
  'SLOW',
  'TWICE',
  'LOSE_ANSWER',
  'REFUSE',
  'FORGETFUL',
] as const;
export type SimulatorMode = (typeof SIMULATOR_MODES)[number];

export interface SimulatedRequest {
  id: string;
  reference: string;
  at: Date;
  body: Record<string, unknown>;
}

export interface SimulatorOptions {
  dialects: Readonly<Record<string, Dialect>>;
  /** Shared with whoever asks. */
  key: string;
  clock: Clock;
  /** How long after it came a request is answered. */
  answersAfterMs: number;
  /** How long a slow system waits. */
  slowMs?: number;
}

interface System {
  dialect: Dialect;
  mode: SimulatorMode;
  /** In the order in which they came, each id once. */
  held: Map<string, SimulatedRequest>;
  /** The id of each request that came and was understood, as often as it came. */
  received: string[];
}

/** Systems outside in a process of their own, each below `/<its name>` of one address. */
export interface Simulators {
  origin: string;
  turn(system: string, mode: SimulatorMode): void;
  held(system: string): SimulatedRequest[];
  /** Ids in the order in which they came, as often as they came. */
  received(system: string): readonly string[];
  close(): Promise<void>;
}

export async function startSimulators(
  options: SimulatorOptions,
  { port = 0, host = '127.0.0.1' }: { port?: number; host?: string } = {},
): Promise<Simulators> {
  const systems = new Map<string, System>(
    Object.entries(options.dialects).map(([name, dialect]) => [
      name,
      { dialect, mode: 'UP', held: new Map(), received: [] },
    ]),
  );
  const of = (name: string): System => {
    const system = systems.get(name);
    if (system === undefined) throw new Error(`no system ${name}`);
    return system;
  };
  const server = createServer((request, response) => {
    serve(options, systems, request, response).catch(() => response.destroy());
  });
  await listen(server, port, host);
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    turn(name, mode) {
      of(name).mode = mode;
    },
    held: (name) => [...of(name).held.values()],
    received: (name) => of(name).received,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, done);
  });

async function serve(
  options: SimulatorOptions,
  systems: ReadonlyMap<string, System>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://here');
  const [, name = '', what, reference] = url.pathname.split('/');
  const system = systems.get(name);
  const body = await textOf(request);
  const answer = (status: number, json: object): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  };
  if (system === undefined || what !== 'requests') return answer(404, {});
  if (system.mode === 'DOWN') return void response.destroy();
  if (system.mode === 'SLOW') await sleep(options.slowMs ?? 5_000);
  if (system.mode === 'BUSY') return answer(503, {});
  if (!isSigned(options.key, request, body)) return answer(401, {});
  if (system.mode === 'FAULTY') return answer(500, {});
  if (request.method === 'POST') {
    const given = { request, response, body, answer };
    if (system.mode === 'TWICE') take(options, system, { ...given, answer: () => undefined });
    return take(options, system, given);
  }
  if (reference === undefined) return answer(200, { items: listed(options, system, url) });
  const held = [...system.held.values()].find((one) => one.reference === decodeURIComponent(reference));
  return held === undefined ? answer(404, {}) : answer(200, fateOf(options, system, held));
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  body: string;
  answer: (status: number, json: object) => void;
}

function take(
  options: SimulatorOptions,
  { dialect, mode, held, received }: System,
  { request, response, body, answer }: Exchange,
): void {
  const id = String(request.headers['idempotency-key'] ?? '');
  const { id: named, ...asked } = JSON.parse(body) as Record<string, unknown>;
  if (id === '' || named !== id || !Value.Check(dialect.asked, asked)) return answer(400, {});
  received.push(id);
  if (mode === 'REFUSE') return answer(422, { reason: 'Thiếu thông tin bắt buộc' });
  const one = held.get(id) ?? { id, reference: `YC-${held.size + 1}`, at: options.clock.now(), body: asked };
  if (mode !== 'FORGETFUL') held.set(id, one);
  if (mode === 'LOSE_ANSWER') return void response.destroy();
  answer(200, { reference: one.reference, askAt: answeredAt(options, one).toISOString() });
}

const answeredAt = ({ answersAfterMs }: SimulatorOptions, { at }: SimulatedRequest): Date =>
  new Date(at.getTime() + answersAfterMs);

function listed(options: SimulatorOptions, { held }: System, url: URL): { id: string; answered: boolean }[] {
  const since = new Date(url.searchParams.get('since') ?? 0);
  return [...held.values()]
    .filter(({ at }) => at >= since)
    .map((one) => ({ id: one.id, answered: answeredAt(options, one) <= options.clock.now() }));
}

/** A transfer with a price is assessed, everything else is done. */
function fateOf(options: SimulatorOptions, { dialect }: System, one: SimulatedRequest): object {
  const at = answeredAt(options, one);
  const said = (state: Word['state']) =>
    Object.entries(dialect.states).find(([, ours]) => ours === state)?.[0] ?? '';
  if (options.clock.now() < at) return { state: said('WAITING'), askAt: at.toISOString() };
  const price = Number((one.body['thongTin'] as Record<string, string> | undefined)?.['price'] ?? 0);
  const number = `${one.reference}/${at.getUTCFullYear()}`;
  if (said('OBLIGATION') === '' || !(price > 0))
    return { state: said('DONE'), at: at.toISOString(), number, text: 'Đã giải quyết' };
  const days = (count: number) => new Date(at.getTime() + count * 86_400_000).toISOString().slice(0, 10);
  return { state: said('OBLIGATION'), number, issuedOn: days(0), payBy: days(30), lines: leviesOn(price) };
}

function isSigned(key: string, request: IncomingMessage, body: string): boolean {
  const { 'x-motcua-time': time, 'x-motcua-signature': given, 'idempotency-key': id } = request.headers;
  const expected = signature(key, {
    method: request.method ?? '',
    path: request.url ?? '',
    time: String(time ?? ''),
    id: String(id ?? ''),
    body,
  });
  const [left, right] = [Buffer.from(expected, 'hex'), Buffer.from(String(given ?? ''), 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
