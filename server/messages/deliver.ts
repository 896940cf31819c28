import { randomUUID } from 'node:crypto';
import type { MessageChannel } from '@motcua/contract/deadlines';
import { localDate } from '@motcua/rules/calendar';
import type { NoticeKind } from '@motcua/rules/dossier';
import { wordNotice } from '@motcua/rules/notice';
import { sql } from 'kysely';
import { parameter } from '../organisation/index.ts';
import type { Services } from '../platform/context.ts';
import { post, type OutboxHandler, type Outgoing } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { channelsOf } from './notices.ts';
import { isUsed } from './providers.ts';
import { textsInForce } from './texts.ts';

interface NoticePayload {
  kind: NoticeKind;
  /** Null where it is about the person and no dossier. */
  dossierId: string | null;
  /** Null where the applicant has no account; then only the telephone is left. */
  accountId: string | null;
  facts: Record<string, string | null>;
}

const HOUR_MS = 3_600_000;

/**
 * Puts a notice into the applicant's inbox on the portal, and on its way by the channels it names; without an inbox, by
 * text message. It says what counts at this moment, and keeps it.
 */
export const deliverNotice: OutboxHandler = async (services, tx, payload, now) => {
  const { kind, dossierId, accountId, facts } = payload as unknown as NoticePayload;
  const named = channelsOf(kind);
  const channels =
    named.length === 0 && accountId === null ? await byTelephone(services, tx, dossierId) : named;
  if (accountId === null && channels.length === 0) return;
  const held = services.reference.current();
  const { calendar } = held;
  const { texts } = await textsInForce(tx, kind, localDate(calendar, now));
  const messageId = randomUUID();
  const agent = dossierId === null ? null : await agentOf(tx, dossierId, localDate(calendar, now));
  // who filed it for the applicant reads the same in his own inbox; the other channels are the applicant's
  const readers = [
    { id: messageId, account_id: accountId },
    ...(agent === null || agent === accountId ? [] : [{ id: randomUUID(), account_id: agent }]),
  ];
  await tx
    .insertInto('message')
    .values(
      readers.map((reader) => ({
        ...reader,
        dossier_id: dossierId,
        kind,
        text: wordNotice(texts.vi, 'vi', facts, calendar),
        text_en: wordNotice(texts.en, 'en', facts, calendar),
        text_sms: texts.sms === null ? null : wordNotice(texts.sms, 'sms', facts, calendar),
        created_at: now,
        read_at: null,
      })),
    )
    .execute();
  if (channels.length === 0) return;
  const queued = channels.map((channel) => ({
    id: randomUUID(),
    message_id: messageId,
    channel,
    state: 'QUEUED' as const,
    history: JSON.stringify([{ state: 'QUEUED', at: now.toISOString() }]),
    attempts: 0,
    provider: null,
    provider_ref: null,
    failure: null,
  }));
  await tx.insertInto('delivery').values(queued).execute();
  const hours = parameter(held, 'message.unreadHours', localDate(calendar, now));
  const unreadAt = new Date(now.getTime() + hours * HOUR_MS);
  // a text message tells of no reading: only what goes by a channel that does is waited for
  // nor does anybody telephone for what is about no dossier
  const looks = named.length === 0 || dossierId === null ? [] : [unreadLetter(messageId, unreadAt)];
  await post(tx, [...queued.map(({ id }) => sendLetter(id)), ...looks], now);
};

/** Who filed it on the applicant's behalf and still represents him today. */
async function agentOf(tx: Tx, dossierId: string, today: string): Promise<string | null> {
  const row = await tx
    .selectFrom('dossier as d')
    .innerJoin('representation as r', 'r.id', 'd.representation_id')
    .select('d.agent_account')
    .where('d.id', '=', dossierId)
    .where('r.ended_at', 'is', null)
    .where((or) => or.or([or('r.last_day', 'is', null), or('r.last_day', '>=', today)]))
    .executeTakeFirst();
  return row?.agent_account ?? null;
}

/** By text message where the dossier has a number; by Zalo where only that is connected. */
async function byTelephone(services: Services, tx: Tx, dossierId: string | null): Promise<MessageChannel[]> {
  if (dossierId === null) return [];
  const row = await tx
    .selectFrom('dossier')
    .select(sql<string | null>`applicant ->> 'phone'`.as('phone'))
    .where('id', '=', dossierId)
    .executeTakeFirst();
  if (!row?.phone) return [];
  return !isUsed(services, 'SMS') && isUsed(services, 'ZALO') ? ['ZALO'] : ['SMS'];
}

const sendLetter = (deliveryId: string): Outgoing => ({
  topic: 'delivery',
  payload: { step: 'SEND', deliveryId },
});

const unreadLetter = (messageId: string, at: Date): Outgoing => ({
  topic: 'delivery',
  payload: { step: 'UNREAD', messageId },
  at,
});
