import { randomUUID } from 'node:crypto';
import type { OutboxHandler } from '../platform/outbox.ts';
import { noticeText, type NoticeKind } from './notices.ts';
import type { MessageTable } from './tables.ts';

interface NoticePayload {
  kind: NoticeKind;
  dossierId: string;
  accountId: string;
  facts: Record<string, string | null>;
}

/** Puts a notice into the applicant's inbox on the portal. */
export const deliverNotice: OutboxHandler = async ({ reference }, tx, payload, now) => {
  const { kind, dossierId, accountId, facts } = payload as unknown as NoticePayload;
  const { calendar } = reference.current();
  const row: MessageTable = {
    id: randomUUID(),
    account_id: accountId,
    dossier_id: dossierId,
    kind,
    text: noticeText(kind, 'vi', facts, calendar),
    text_en: noticeText(kind, 'en', facts, calendar),
    created_at: now,
    read_at: null,
  };
  await tx.insertInto('message').values(row).execute();
};
