import { localDate } from '@motcua/rules/calendar';
import { officersOf, unitName } from '../organisation/index.ts';
import type { OutboxHandler } from '../platform/outbox.ts';
import { raise } from './raise.ts';

interface Asked {
  dossierId: string;
  /** The request, on Mẫu 02. */
  slipId: string;
  /** Until when the papers may come, ISO 8601. */
  due: string;
}

/**
 * An authority elsewhere asks for more papers: the officer who received the dossier is told with the reason, because the
 * applicant comes to him (NĐ 118/2025 Đ.14); where he is away or has no post at that counter any more, whoever has one. What has
 * come meanwhile needs nobody.
 */
export const tellReceiver: OutboxHandler = async ({ reference }, tx, payload, now) => {
  const { dossierId, slipId, due } = payload as unknown as Asked;
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const dossier = await tx
    .selectFrom('dossier')
    .select(['id', 'state', 'code', 'submission_code', 'intake_unit', 'authority', 'supplement'])
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow();
  const { supplement, intake_unit, authority } = dossier;
  if (dossier.state !== 'SUPPLEMENT_IN_PROCESS' || supplement?.dueAt !== due) return;
  const accepted = await tx
    .selectFrom('dossier_event')
    .select('actor_id')
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', 'ACCEPTED')
    .executeTakeFirst();
  const atCounter = await officersOf(tx, {
    unit: intake_unit,
    role: 'COUNTER_OFFICER',
    date: today,
    at: now,
  });
  const receiver = atCounter.find(({ accountId }) => accountId === accepted?.actor_id);
  await raise(tx, held, now, {
    kind: 'MORE_ASKED_FOR',
    level: 'OWNER',
    // so that a second request, for a new fact, is told again
    subject: slipId,
    due: new Date(due),
    dossierId,
    facts: {
      code: dossier.code ?? dossier.submission_code,
      agency: unitName(held, authority, today),
      text: supplement.reason,
      at: due,
    },
    to: {
      intakeUnit: intake_unit,
      authority,
      task: {
        unitKey: intake_unit,
        role: 'COUNTER_OFFICER',
        accountId: receiver?.accountId ?? null,
      },
    },
  });
};
