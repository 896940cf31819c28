import type { HttpSettings } from '../platform/message-settings.ts';
import { askAgain, readRef, refOf } from './ask-again.ts';
import type { Provider, Receipt } from './provider.ts';

const PATIENCE_MS = 10_000;
/** Not the message's fault: the provider is busy, or does not let this program in. */
const NOT_NOW = [401, 403, 408, 425, 429];
const STATES = ['SENT', 'DELIVERED', 'READ', 'FAILED'] as const;

/**
 * A provider spoken to by JSON over HTTP: `POST <address>` with id, receiver and text, under an Idempotency-Key that is the
 * message's own, answers `{ ref }`; `GET <address>/<ref>` answers `{ state, at }`. What fails says neither number nor text.
 */
export const httpProvider = (name: string, { address, key, perSecond }: HttpSettings): Provider => ({
  name,
  perSecond,
  async send({ id, to, text }, now) {
    const response = await call(address, key, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify({ id, to, text }),
    });
    const { status } = response;
    if (status >= 400 && status < 500 && !NOT_NOW.includes(status))
      return { failure: `Nhà cung cấp không nhận tin (mã ${status})` };
    if (!response.ok) throw new Error(`Nhà cung cấp trả lời mã ${status}`);
    const { ref } = (await response.json()) as { ref?: unknown };
    if (typeof ref !== 'string' || ref === '') throw new Error('Nhà cung cấp trả lời không có mã tin');
    return { ref: refOf(ref, now), askAt: askAgain(now, now) as Date };
  },
  async ask(ref, now) {
    const { sentAt, providersRef } = readRef(ref);
    const response = await call(`${address}/${encodeURIComponent(providersRef)}`, key, {}).catch(() => null);
    // nothing to hear now says nothing of the message: it is asked again, as long as asking makes sense
    if (response === null || !response.ok) return { state: 'SENT', at: sentAt, askAt: askAgain(sentAt, now) };
    return receiptOf((await response.json()) as { state?: unknown; at?: unknown }, sentAt, now);
  },
});

function receiptOf(reply: { state?: unknown; at?: unknown }, sentAt: Date, now: Date): Receipt {
  const state = STATES.find((one) => one === reply.state);
  if (state === undefined) throw new Error('Nhà cung cấp trả lời trạng thái lạ');
  const told = new Date(typeof reply.at === 'string' ? reply.at : Number.NaN);
  const at = Number.isNaN(told.getTime()) ? now : told;
  const ends = state === 'FAILED' || state === 'READ';
  return { state, at, askAt: ends ? null : askAgain(sentAt, now) };
}

async function call(address: string, key: string, init: RequestInit): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${key}` };
  try {
    return await fetch(address, {
      ...init,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    // the cause may repeat the address
    throw new Error('Không kết nối được nhà cung cấp');
  }
}
