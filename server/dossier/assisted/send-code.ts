import { sendText } from '../../messages/index.ts';
import type { OutboxHandler } from '../../platform/outbox.ts';

/**
 * The code goes to the person's phone. The letter names the request only, so that no code stands in a queue; one that was asked
 * anew meanwhile is not sent.
 */
export const sendCode: OutboxHandler = async (services, tx, payload, now) => {
  const request = await tx
    .selectFrom('assisted_request as r')
    .innerJoin('dossier as d', 'd.id', 'r.dossier_id')
    .select(['r.id', 'r.phone', 'r.code', 'r.expires_at', 'd.submission_code'])
    .where('r.id', '=', String(payload['requestId']))
    .executeTakeFirstOrThrow();
  const { id, phone, code, expires_at, submission_code } = request;
  if (phone === null || code === null || expires_at === null || expires_at <= now) return;
  const text = `Ma xac nhan ho so ${submission_code}: ${code}. Chi doc ma cho nguoi nop giup khi ban da nghe doc lai va dong y nop.`;
  const sent = await sendText(services, { id, to: phone, text }, now);
  await tx
    .updateTable('assisted_request')
    .set('failure' in sent ? { failure: sent.failure } : { sent_at: now })
    .where('id', '=', id)
    .execute();
};
