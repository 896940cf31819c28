import { createHash, createHmac } from 'node:crypto';
import Type, { type Static, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { HttpSystem } from '../../platform/outside-settings.ts';
import { OutsideError, type Held, type Moment, type SystemOutside, type Word } from '../outside.ts';
import type { AskedContent } from '../tables.ts';

/** How one system speaks: what it is sent, and its own words for what became of a request. */
export interface Dialect<Asked extends TSchema = TSchema> {
  /** The shape of what it is sent; a simulator takes nothing else. */
  asked: Asked;
  body(content: AskedContent): Static<Asked>;
  states: Readonly<Record<string, Word['state']>>;
}

const PATIENCE_MS = 10_000;
/** A system that does not say when to ask again is asked so often. */
const ASK_AGAIN_MS = 30 * 60_000;
/** Not the request's fault: the system is busy or closed, or does not let this program in. */
const NOBODY_GETS_THROUGH = [401, 403, 408, 425, 429, 502, 503, 504];
const REFUSES = [409, 422];

const TakenReply = Type.Object({
  reference: Type.String({ minLength: 1 }),
  askAt: Type.Optional(Type.String()),
});
const WordReply = Type.Object({
  state: Type.String(),
  at: Type.Optional(Type.String()),
  number: Type.Optional(Type.String()),
  text: Type.Optional(Type.String()),
  askAt: Type.Optional(Type.String()),
  issuedOn: Type.Optional(Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` })),
  payBy: Type.Optional(Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` })),
  lines: Type.Optional(
    Type.Array(
      Type.Object({ name: Type.String(), amount: Type.Integer({ minimum: 0 }), basis: Type.String() }),
    ),
  ),
});
const HeldReply = Type.Object({
  items: Type.Array(Type.Object({ id: Type.String(), answered: Type.Boolean() })),
});

/**
 * A system spoken to by signed JSON over HTTP: `POST <address>/requests` under an Idempotency-Key that is the request's own,
 * `GET <address>/requests/<reference>`, and `GET <address>/requests?since=` to compare. docs/adapters.md is its contract.
 */
export const httpSystem = (dialect: Dialect, { address, key }: HttpSystem): SystemOutside => ({
  async send({ id, content }, { now }) {
    const body = JSON.stringify({ id, ...(dialect.body(content) as object) });
    const reply = await call({ key, now, url: `${address}/requests`, body, id }, TakenReply);
    return { reference: reply.reference, askAt: momentOf(reply.askAt) ?? later(now) };
  },
  async ask(reference, moment) {
    const url = `${address}/requests/${encodeURIComponent(reference)}`;
    return wordOf(dialect, await call({ key, now: moment.now, url }, WordReply), moment);
  },
  async list(since, { now }): Promise<Held[]> {
    const url = `${address}/requests?since=${encodeURIComponent(since.toISOString())}`;
    return (await call({ key, now, url }, HeldReply)).items;
  },
});

interface Call {
  key: string;
  now: Date;
  url: string;
  /** Absent: a question, not a request. */
  body?: string;
  id?: string;
}

/** What is signed: method, path with query, moment, the request's own id, and the body's SHA-256, a line each. */
export const signature = (
  key: string,
  { method, path, time, id, body }: Record<'method' | 'path' | 'time' | 'id' | 'body', string>,
): string =>
  createHmac('sha256', key)
    .update([method, path, time, id, createHash('sha256').update(body).digest('hex')].join('\n'))
    .digest('hex');

async function call<T extends TSchema>({ key, now, url, body, id = '' }: Call, shape: T): Promise<Static<T>> {
  const method = body === undefined ? 'GET' : 'POST';
  const { pathname, search } = new URL(url);
  const time = now.toISOString();
  const signed = { method, path: `${pathname}${search}`, time, id, body: body ?? '' };
  const headers = {
    accept: 'application/json',
    'x-motcua-time': time,
    'x-motcua-signature': signature(key, signed),
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': id }),
  };
  const init = { method, headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) } as const;
  const { status, json } = await exchange(url, body === undefined ? init : { ...init, body });
  if (status >= 400 || status < 200) throw faultOf(status, json);
  if (!Value.Check(shape, json)) throw new OutsideError('TEMPORARY', 'Trả lời không đọc được');
  return json;
}

async function exchange(url: string, init: RequestInit): Promise<{ status: number; json: unknown }> {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, json: readJson(text) };
  } catch {
    // the cause may repeat the address
    throw new OutsideError('AWAY', 'Không kết nối được');
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function faultOf(status: number, json: unknown): OutsideError {
  if (NOBODY_GETS_THROUGH.includes(status))
    return new OutsideError('AWAY', `Không cho kết nối lúc này (mã ${status})`);
  if (status < 200 || status >= 500) return new OutsideError('TEMPORARY', `Bên nhận báo lỗi (mã ${status})`);
  if (!REFUSES.includes(status))
    return new OutsideError('PERMANENT', `Bên nhận không hiểu yêu cầu (mã ${status})`);
  const { reason } = (json ?? {}) as { reason?: unknown };
  const why = typeof reason === 'string' && reason !== '' ? `: ${reason.slice(0, 200)}` : ` (mã ${status})`;
  return new OutsideError('REFUSED', `Bên nhận không nhận yêu cầu${why}`);
}

function wordOf({ states }: Dialect, reply: Static<typeof WordReply>, { now }: Moment): Word {
  const state = states[reply.state];
  const { number = '', text = '', issuedOn, payBy, lines } = reply;
  const askAt = momentOf(reply.askAt) ?? later(now);
  switch (state) {
    case 'WAITING':
      return { state, askAt };
    case 'VERIFYING':
      return { state, at: momentOf(reply.at) ?? now, number, text, askAt };
    case 'DONE':
    case 'REJECTED':
      return { state, at: momentOf(reply.at) ?? now, number, text };
    case 'OBLIGATION':
      if (issuedOn !== undefined && payBy !== undefined && lines !== undefined)
        return { state, number, issuedOn, payBy, lines };
  }
  throw new OutsideError('TEMPORARY', 'Trả lời trạng thái lạ');
}

const later = (now: Date): Date => new Date(now.getTime() + ASK_AGAIN_MS);

function momentOf(text: string | undefined): Date | null {
  const at = new Date(text ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}
