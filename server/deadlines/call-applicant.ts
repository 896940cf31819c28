import { addWorkingTime, isoInstant, localDate } from '@motcua/rules/calendar';
import { parameter } from '../organisation/index.ts';
import type { OutboxHandler } from '../platform/outbox.ts';
import { raise } from './raise.ts';

/** A notice has not come through or has not been read: the counter that took the dossier in telephones, soon (C-10). */
export const callApplicant: OutboxHandler = async ({ reference }, tx, payload, now) => {
  const { messageId, why } = payload as unknown as { messageId: string; why: 'FAILED' | 'UNREAD' };
  const held = reference.current();
  const row = await tx
    .selectFrom('message')
    .innerJoin('dossier', 'dossier.id', 'message.dossier_id')
    .select([
      'dossier.id',
      'dossier.code',
      'dossier.submission_code',
      'intake_unit',
      'authority',
      'message.created_at',
    ])
    .where('message.id', '=', messageId)
    .executeTakeFirstOrThrow();
  const minutes = parameter(held, 'message.callWithinMinutes', localDate(held.calendar, now));
  const until = addWorkingTime(held.calendar, now, minutes * 60_000);
  await raise(tx, held, now, {
    kind: 'CALL_APPLICANT',
    level: 'OWNER',
    subject: messageId,
    // of the message, so that one notice leads to one call however it failed
    due: row.created_at,
    dossierId: row.id,
    facts: {
      code: row.code ?? row.submission_code,
      why,
      hours: parameter(held, 'message.unreadHours', localDate(held.calendar, row.created_at)),
      at: isoInstant(held.calendar, until),
    },
    to: {
      intakeUnit: row.intake_unit,
      authority: row.authority,
      task: { unitKey: row.intake_unit, role: 'COUNTER_OFFICER', accountId: null },
    },
  });
};
