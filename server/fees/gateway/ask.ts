import { randomUUID } from 'node:crypto';
import type { Gateway } from '../../platform/gateway.ts';
import type { OutboxHandler } from '../../platform/outbox.ts';
import type { PaymentAttempt } from '../tables.ts';
import { decide, type GatewayWord } from './decide.ts';
import {
  ANSWERED,
  ASKED,
  fromGateway,
  isSignedBody,
  readStamp,
  signedBody,
  stamp,
  SUCCESS,
  UNDECIDED,
  UNKNOWN,
  VERSION,
  type GatewayFields,
} from './protocol.ts';

const LONGEST_WAIT_MS = 10_000;
const MINUTE_MS = 60_000;
/** After its time to pay the gateway is still asked for so long; then it counts as not paid. */
const ASKED_FOR_MS = 72 * 60 * MINUTE_MS;

/** The attempt ran out, and the gateway never knew of money. */
const EXPIRED = 'EXPIRED';

/**
 * Nobody told what became of a way to the gateway: it is asked, ever more rarely, until it says so or has had days to. Whoever
 * closed the window after paying is not lost.
 */
export const askGateway: OutboxHandler = async (services, tx, payload, now) => {
  const attempt = await services.db
    .selectFrom('payment_attempt')
    .selectAll()
    .where('reference', '=', String(payload['reference']))
    .executeTakeFirstOrThrow();
  if (attempt.answer !== null || services.gateway === undefined) return;
  const word = await askOnce(services.gateway, attempt, now);
  const since = now.getTime() - attempt.begun_at.getTime();
  if (typeof word === 'object') {
    await decide(services, tx, attempt, { ...word, now });
    return;
  }
  if (word !== 'DOWN' && now.getTime() - attempt.expires_at.getTime() > ASKED_FOR_MS) {
    await decide(services, tx, attempt, {
      code: EXPIRED,
      transaction: '',
      amount: 0,
      paidAt: now,
      toldBy: 'ASKED',
      now,
    });
    return;
  }
  return { at: new Date(now.getTime() + Math.min(since, 60 * MINUTE_MS)), because: word };
};

/** What the gateway says of an attempt now: that it has been decided, that it has not, or nothing that can be trusted. */
async function askOnce(
  gateway: Gateway,
  { reference, begun_at }: PaymentAttempt,
  now: Date,
): Promise<GatewayWord | 'UNDECIDED' | 'DOWN'> {
  const question = signedBody(
    gateway.secret,
    {
      vnp_RequestId: randomUUID().replaceAll('-', ''),
      vnp_Version: VERSION,
      vnp_Command: 'querydr',
      vnp_TmnCode: gateway.merchant,
      vnp_TxnRef: reference,
      vnp_OrderInfo: reference,
      vnp_TransactionDate: stamp(begun_at),
      vnp_CreateDate: stamp(now),
      vnp_IpAddr: '127.0.0.1',
    },
    ASKED,
  );
  const answer = await send(gateway.askUrl, question);
  if (answer === undefined || !isSignedBody(gateway.secret, answer, ANSWERED)) return 'DOWN';
  if (answer['vnp_ResponseCode'] === UNKNOWN) return 'UNDECIDED';
  if (answer['vnp_ResponseCode'] !== SUCCESS || answer['vnp_TxnRef'] !== reference) return 'DOWN';
  return wordOf(answer, now);
}

function wordOf(answer: GatewayFields, now: Date): GatewayWord | 'UNDECIDED' | 'DOWN' {
  const code = answer['vnp_TransactionStatus'] ?? '';
  if (code === UNDECIDED) return 'UNDECIDED';
  const amount = fromGateway(answer['vnp_Amount'] ?? '');
  const transaction = answer['vnp_TransactionNo'] ?? '';
  const paidAt = readStamp(answer['vnp_PayDate'] ?? '') ?? now;
  if (code === '' || amount === undefined || (code === SUCCESS && transaction === '')) return 'DOWN';
  return { code, transaction, amount, paidAt, toldBy: 'ASKED' };
}

async function send(url: string, fields: GatewayFields): Promise<GatewayFields | undefined> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    return reply.ok ? ((await reply.json()) as GatewayFields) : undefined;
  } catch {
    return undefined;
  }
}

/** A letter that asks what became of an attempt nobody told of. */
export const letterOf = ({ reference }: Pick<PaymentAttempt, 'reference'>, at: Date) => ({
  topic: 'gatewayPayment',
  payload: { reference },
  at,
});
