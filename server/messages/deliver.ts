import { randomUUID } from 'node:crypto';
import type { NoticeKind } from '@motcua/rules/dossier';
import { post, type OutboxHandler, type Outgoing } from '../platform/outbox.ts';
import { channelsOf, noticeText } from './notices.ts';

interface NoticePayload {
  kind: NoticeKind;
  dossierId: string;
  /** Null where the applicant has no account; then only the telephone channels are left. */
  accountId: string | null;
  facts: Record<string, string | null>;
}

/** A message nobody has opened after this becomes a call. */
const UNREAD_AFTER_MS = 24 * 3_600_000;

/** Puts a notice into the applicant's inbox on the portal, and on its way by the channels it names. */
export const deliverNotice: OutboxHandler = async ({ reference }, tx, payload, now) => {
  const { kind, dossierId, accountId, facts } = payload as unknown as NoticePayload;
  const channels = channelsOf(kind);
  if (accountId === null && channels.length === 0) return;
  const { calendar } = reference.current();
  const messageId = randomUUID();
  await tx
    .insertInto('message')
    .values({
      id: messageId,
      account_id: accountId,
      dossier_id: dossierId,
      kind,
      text: noticeText(kind, 'vi', facts, calendar),
      text_en: noticeText(kind, 'en', facts, calendar),
      created_at: now,
      read_at: null,
    })
    .execute();
  if (channels.length === 0) return;
  const queued = channels.map((channel) => ({
    id: randomUUID(),
    message_id: messageId,
    channel,
    state: 'QUEUED' as const,
    history: JSON.stringify([{ state: 'QUEUED', at: now.toISOString() }]),
    attempts: 0,
    provider_ref: null,
    failure: null,
  }));
  await tx.insertInto('delivery').values(queued).execute();
  await post(tx, [...queued.map(({ id }) => sendLetter(id)), unreadLetter(messageId, now)], now);
};

const sendLetter = (deliveryId: string): Outgoing => ({
  topic: 'delivery',
  payload: { step: 'SEND', deliveryId },
});

const unreadLetter = (messageId: string, now: Date): Outgoing => ({
  topic: 'delivery',
  payload: { step: 'UNREAD', messageId },
  at: new Date(now.getTime() + UNREAD_AFTER_MS),
});
