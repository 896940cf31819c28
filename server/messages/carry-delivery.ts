import type { DeliveryState, MessageChannel } from '@motcua/contract/deadlines';
import type { NoticeKind } from '@motcua/rules/dossier';
import { sql, type Selectable } from 'kysely';
import type { Services } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { handOver } from './hand-over.ts';
import { letterOf } from './letter-of.ts';
import { tellFrom } from './message-settings.ts';
import { isUrgent, mayBeLost } from './notices.ts';
import type { Provider, Providers, Receipt } from './provider.ts';
import { providersOf } from './providers.ts';
import { queueDeliveries } from './queue-delivery.ts';
import type { DeliveryTable } from './tables.ts';
import { simulatedProviders } from './trial-box.ts';

type Payload = { step: 'SEND' | 'ASK'; deliveryId: string } | { step: 'UNREAD'; messageId: string };
type Delivery = Selectable<DeliveryTable>;

/** The last provider of a channel is tried so often, a minute, two, four apart; one that another follows half as often. */
const MAX_SENDS = 4;
const SENDS_BEFORE_NEXT = 2;
const MINUTE = 60_000;

const NO_NUMBER = 'Không có số điện thoại';
const NO_ADDRESS = {
  SMS: NO_NUMBER,
  ZALO: NO_NUMBER,
  EMAIL: 'Không có địa chỉ thư điện tử',
} as const satisfies Record<MessageChannel, string>;

/** Carries a delivery on: sends it, asks what has become of it, or sees that nobody has read the notice. */
const deliver =
  (of: (services: Services) => Providers): OutboxHandler =>
  async (services, tx, letter, now) => {
    const payload = letter as unknown as Payload;
    if (payload.step === 'UNREAD') return callIfUnread(tx, payload.messageId, now);
    // this letter is the only one that carries the delivery on, so nothing is held while the provider is waited for
    const delivery = await getDelivery(tx, payload.deliveryId);
    const providers = of(services)[delivery.channel];
    if (payload.step === 'SEND') {
      if (delivery.state !== 'QUEUED') return;
      const from = await sendFrom(services, tx, delivery, now);
      if (from > now) await postStep(tx, 'SEND', delivery.id, from, now);
      else await send(services.db, tx, delivery, providers, now);
    } else if (delivery.state === 'SENT' || delivery.state === 'DELIVERED') {
      await ask(tx, delivery, providers, now);
    }
  };

/** By these, whatever the program is connected with. */
export const deliverBy = (providers: Providers): OutboxHandler => deliver(() => providers);

/** By stand-ins, whatever the program is connected with: nothing leaves the house. */
export const deliverInside = deliver(({ db }) => simulatedProviders(db));

/** By what the program is connected with. */
export const carryDelivery = deliver(providersOf);

const getDelivery = (tx: Tx, deliveryId: string): Promise<Delivery> =>
  tx.selectFrom('delivery').selectAll().where('id', '=', deliveryId).executeTakeFirstOrThrow();

/** With its message, so that the last channel to fail sees that the others have failed. */
const lockMessage = (tx: Tx, { message_id }: Delivery): Promise<unknown> =>
  sql`select id from message where id = ${message_id} for update`.execute(tx);

/** What is tried again, or is another channel's turn, does not ring at night either. */
async function sendFrom(services: Services, tx: Tx, { message_id }: Delivery, now: Date): Promise<Date> {
  const { kind, account_id } = await tx
    .selectFrom('message')
    .select(['kind', 'account_id'])
    .where('id', '=', message_id)
    .executeTakeFirstOrThrow();
  return isUrgent(kind as NoticeKind) ? now : tellFrom(services, tx, account_id, now);
}

async function send(
  db: Db,
  tx: Tx,
  delivery: Delivery,
  providers: readonly Provider[],
  now: Date,
): Promise<void> {
  const turn = turnOf(providers, delivery.attempts);
  if (turn === null) return fail(tx, delivery, 'Kênh này chưa được kết nối', now);
  const letter = await letterOf(tx, delivery);
  if (letter === null) return fail(tx, delivery, NO_ADDRESS[delivery.channel], now);
  const attempts = delivery.attempts + 1;
  const sent = await handOver(db, turn.provider, { id: delivery.id, ...letter }, now);
  if ('ref' in sent) {
    const set = { attempts, provider: turn.provider.name ?? null, provider_ref: sent.ref };
    await keep(tx, delivery, { state: 'SENT', at: now }, set);
    if (sent.askAt !== null) await postStep(tx, 'ASK', delivery.id, sent.askAt, now);
  } else if ('failure' in sent || turn.wait === null) {
    const failure = 'failure' in sent ? sent.failure : sent.unreachable;
    await fail(tx, { ...delivery, attempts }, failure, now);
  } else {
    const again = new Date(now.getTime() + turn.wait);
    const set = { attempts, failure: sent.unreachable };
    await tx.updateTable('delivery').set(set).where('id', '=', delivery.id).execute();
    await postStep(tx, 'SEND', delivery.id, again, now);
  }
}

/**
 * Which provider is tried after so many attempts, and how long to wait where it is not reached: no time before the next
 * provider's turn; null: that was the last attempt.
 */
function turnOf(
  providers: readonly Provider[],
  attempts: number,
): { provider: Provider; wait: number | null } | null {
  const index = Math.min(Math.floor(attempts / SENDS_BEFORE_NEXT), providers.length - 1);
  const provider = providers[index];
  if (provider === undefined) return null;
  const sends = attempts - index * SENDS_BEFORE_NEXT + 1;
  const last = index === providers.length - 1;
  if (last && sends >= MAX_SENDS) return { provider, wait: null };
  if (!last && sends >= SENDS_BEFORE_NEXT) return { provider, wait: 0 };
  return { provider, wait: MINUTE * 2 ** (sends - 1) };
}

/** Only who took it over knows; of one that is no longer connected nothing more is heard. */
async function ask(tx: Tx, delivery: Delivery, providers: readonly Provider[], now: Date): Promise<void> {
  const provider = providers.find(({ name = null }) => name === delivery.provider);
  if (provider === undefined) return;
  const receipt: Receipt = await provider.ask(delivery.provider_ref ?? '', now);
  if (receipt.state === 'FAILED') return fail(tx, delivery, 'Nhà mạng báo không tới', receipt.at);
  // a provider that is not heard for a while does not take back that it arrived
  const news = receipt.state !== delivery.state && receipt.state !== 'SENT';
  if (news) await keep(tx, delivery, receipt);
  if (receipt.state === 'READ')
    await tx
      .updateTable('message')
      .set({ read_at: receipt.at })
      .where('id', '=', delivery.message_id)
      .where('read_at', 'is', null)
      .execute();
  if (receipt.askAt !== null) await postStep(tx, 'ASK', delivery.id, receipt.askAt, now);
}

/** Where no channel is left the next is tried; where there is none somebody telephones, if it matters that the applicant knows. */
async function fail(tx: Tx, delivery: Delivery, failure: string, at: Date): Promise<void> {
  await lockMessage(tx, delivery);
  await keep(tx, delivery, { state: 'FAILED', at }, { failure, attempts: delivery.attempts });
  const { kind, fallback, left } = await tx
    .selectFrom('message')
    .select((eb) => [
      'kind',
      'fallback',
      eb
        .exists(
          eb
            .selectFrom('delivery')
            .select('id')
            .whereRef('message_id', '=', 'message.id')
            .where('state', '<>', 'FAILED'),
        )
        .as('left'),
    ])
    .where('id', '=', delivery.message_id)
    .executeTakeFirstOrThrow();
  if (left) return;
  const [next, ...after] = fallback;
  if (next !== undefined) {
    await tx.updateTable('message').set({ fallback: after }).where('id', '=', delivery.message_id).execute();
    await queueDeliveries(tx, delivery.message_id, [next], at);
  } else if (!mayBeLost(kind as NoticeKind)) await postCall(tx, delivery.message_id, 'FAILED', at);
}

async function callIfUnread(tx: Tx, messageId: string, now: Date): Promise<void> {
  const { read_at } = await tx
    .selectFrom('message')
    .select('read_at')
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow();
  if (read_at === null) await postCall(tx, messageId, 'UNREAD', now);
}

/** The room of the deadlines makes a task of it. */
const postCall = (tx: Tx, messageId: string, why: 'FAILED' | 'UNREAD', now: Date): Promise<void> =>
  post(tx, [{ topic: 'call', payload: { messageId, why } }], now);

const postStep = (tx: Tx, step: 'SEND' | 'ASK', deliveryId: string, at: Date, now: Date): Promise<void> =>
  post(tx, [{ topic: 'delivery', payload: { step, deliveryId }, at }], now);

async function keep(
  tx: Tx,
  delivery: Delivery,
  { state, at }: { state: DeliveryState; at: Date },
  set: Partial<Pick<Delivery, 'attempts' | 'provider' | 'provider_ref' | 'failure'>> = {},
): Promise<void> {
  const history = JSON.stringify([...delivery.history, { state, at: at.toISOString() }]);
  await tx
    .updateTable('delivery')
    .set({ state, history, failure: null, ...set })
    .where('id', '=', delivery.id)
    .execute();
}
