import type { DeliveryState, MessageChannel } from '@motcua/contract/deadlines';
import type { NoticeKind } from '@motcua/rules/dossier';
import { sql, type Selectable } from 'kysely';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { mayBeLost } from './notices.ts';
import type { OutgoingText, Provider, Receipt, Sent } from './provider.ts';
import { simulator } from './simulator.ts';
import type { DeliveryTable } from './tables.ts';

export type Providers = Readonly<Record<MessageChannel, Provider>>;

type Payload = { step: 'SEND' | 'ASK'; deliveryId: string } | { step: 'UNREAD'; messageId: string };
type Delivery = Selectable<DeliveryTable>;

/** A provider that cannot be reached is tried so often, a minute, two, four apart. */
const MAX_SENDS = 4;
const MINUTE = 60_000;

/** Carries a delivery on: sends it, asks what has become of it, or sees that nobody has read the notice. */
export const deliverBy =
  (providers: Providers): OutboxHandler =>
  async (_services, tx, letter, now) => {
    const payload = letter as unknown as Payload;
    if (payload.step === 'UNREAD') return callIfUnread(tx, payload.messageId, now);
    const delivery = await lockDelivery(tx, payload.deliveryId);
    if (payload.step === 'SEND') {
      if (delivery.state === 'QUEUED') await send(tx, delivery, providers[delivery.channel], now);
    } else if (delivery.state === 'SENT' || delivery.state === 'DELIVERED') {
      await ask(tx, delivery, providers[delivery.channel], now);
    }
  };

/** The channels until there are real ones: see `simulator.ts`. */
export const carryDelivery = deliverBy({ SMS: simulator('SMS'), ZALO: simulator('ZALO') });

/** With its message, so that the last channel to fail sees that the others have failed. */
async function lockDelivery(tx: Tx, deliveryId: string): Promise<Delivery> {
  await sql`
    select message.id from message join delivery on delivery.message_id = message.id
    where delivery.id = ${deliveryId} for update of message`.execute(tx);
  return tx.selectFrom('delivery').selectAll().where('id', '=', deliveryId).executeTakeFirstOrThrow();
}

async function send(tx: Tx, delivery: Delivery, provider: Provider, now: Date): Promise<void> {
  const { to, text, text_sms } = await tx
    .selectFrom('message')
    .leftJoin('dossier', 'dossier.id', 'message.dossier_id')
    .leftJoin('account', 'account.id', 'message.account_id')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select([
      'message.text',
      'message.text_sms',
      // what is about no dossier goes to the telephone of the account
      sql<string>`case when message.dossier_id is null then coalesce(person.phone, '')
        else dossier.applicant ->> 'phone' end`.as('to'),
    ])
    .where('message.id', '=', delivery.message_id)
    .executeTakeFirstOrThrow();
  const by = delivery.channel === 'SMS' ? (text_sms ?? text) : text;
  if (to === '') return fail(tx, delivery, 'Không có số điện thoại', now);
  const attempts = delivery.attempts + 1;
  const sent = await handOver(provider, { id: delivery.id, to, text: by }, now);
  if ('ref' in sent) {
    await keep(tx, delivery, { state: 'SENT', at: now }, { attempts, provider_ref: sent.ref });
    await postStep(tx, 'ASK', delivery.id, sent.askAt, now);
  } else if ('failure' in sent || attempts >= MAX_SENDS) {
    const failure = 'failure' in sent ? sent.failure : sent.unreachable;
    await fail(tx, { ...delivery, attempts }, failure, now);
  } else {
    const again = new Date(now.getTime() + MINUTE * 2 ** delivery.attempts);
    const set = { attempts, failure: sent.unreachable };
    await tx.updateTable('delivery').set(set).where('id', '=', delivery.id).execute();
    await postStep(tx, 'SEND', delivery.id, again, now);
  }
}

async function handOver(
  provider: Provider,
  text: OutgoingText,
  now: Date,
): Promise<Sent | { unreachable: string }> {
  try {
    return await provider.send(text, now);
  } catch (error) {
    return { unreachable: error instanceof Error ? error.message : String(error) };
  }
}

async function ask(tx: Tx, delivery: Delivery, provider: Provider, now: Date): Promise<void> {
  const receipt: Receipt = await provider.ask(delivery.provider_ref ?? '', now);
  if (receipt.state === 'FAILED') return fail(tx, delivery, 'Nhà mạng báo không tới', receipt.at);
  if (receipt.state !== delivery.state) await keep(tx, delivery, receipt);
  if (receipt.state === 'READ')
    await tx
      .updateTable('message')
      .set({ read_at: receipt.at })
      .where('id', '=', delivery.message_id)
      .where('read_at', 'is', null)
      .execute();
  if (receipt.askAt !== null) await postStep(tx, 'ASK', delivery.id, receipt.askAt, now);
}

/** Where no channel is left somebody telephones, if it matters that the applicant knows. */
async function fail(tx: Tx, delivery: Delivery, failure: string, at: Date): Promise<void> {
  await keep(tx, delivery, { state: 'FAILED', at }, { failure, attempts: delivery.attempts });
  const { kind, left } = await tx
    .selectFrom('message')
    .select((eb) => [
      'kind',
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
  if (!left && !mayBeLost(kind as NoticeKind)) await postCall(tx, delivery.message_id, 'FAILED', at);
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
  set: Partial<Pick<Delivery, 'attempts' | 'provider_ref' | 'failure'>> = {},
): Promise<void> {
  const history = JSON.stringify([...delivery.history, { state, at: at.toISOString() }]);
  await tx
    .updateTable('delivery')
    .set({ state, history, failure: null, ...set })
    .where('id', '=', delivery.id)
    .execute();
}
