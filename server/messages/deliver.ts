import { randomUUID } from 'node:crypto';
import { localDate } from '@motcua/rules/calendar';
import type { NoticeKind } from '@motcua/rules/dossier';
import { wordNotice } from '@motcua/rules/notice';
import { parameter } from '../organisation/index.ts';
import { post, type OutboxHandler, type Outgoing } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { tellFrom } from './message-settings.ts';
import { channelsOf, isUrgent } from './notices.ts';
import { queueDeliveries } from './queue-delivery.ts';
import { textsInForce } from './texts.ts';
import { waysOf } from './ways-of.ts';

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
 * what he can be reached by. It says what counts at this moment, and keeps it.
 */
export const deliverNotice: OutboxHandler = async (services, tx, payload, now) => {
  const { kind, dossierId, accountId, facts } = payload as unknown as NoticePayload;
  const ways = await waysOf(services, tx, { kind, dossierId, accountId });
  if (accountId === null && ways.atOnce.length === 0) return;
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
        fallback: reader.id === messageId ? [...ways.after] : [],
      })),
    )
    .execute();
  const from = isUrgent(kind) ? now : await tellFrom(services, tx, accountId, now);
  await queueDeliveries(tx, messageId, ways.atOnce, now, from);
  const hours = parameter(held, 'message.unreadHours', localDate(calendar, now));
  const unreadAt = new Date(from.getTime() + hours * HOUR_MS);
  // a text message tells of no reading: only what goes by a channel that does is waited for
  // nor does anybody telephone for what is about no dossier
  if (channelsOf(kind).length > 0 && dossierId !== null)
    await post(tx, [unreadLetter(messageId, unreadAt)], now);
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

const unreadLetter = (messageId: string, at: Date): Outgoing => ({
  topic: 'delivery',
  payload: { step: 'UNREAD', messageId },
  at,
});
