import { isoInstant } from '@motcua/rules/calendar';
import { certificationNumber } from '@motcua/rules/certification';
import { unitName } from '../organisation/index.ts';
import { localDate } from '@motcua/rules/calendar';
import type { OutboxHandler } from '../platform/outbox.ts';
import { raise } from './raise.ts';

/**
 * A certified copy was taken back: of each dossier that used it, whoever has a step of it and the heads of the authority are
 * told, also where it is settled long ago; somebody there closes it when the matter has been looked at again.
 */
export const tellCopyUsers: OutboxHandler = async ({ reference }, tx, payload, now) => {
  const { certificationId } = payload as { certificationId: string };
  const held = reference.current();
  const copy = await tx
    .selectFrom('certification')
    .selectAll()
    .where('id', '=', certificationId)
    .executeTakeFirstOrThrow();
  if (copy.revoked_at === null || copy.sha256 === null) return;
  const due = copy.revoked_at;
  const users = await tx
    .selectFrom('dossier')
    .select(['dossier.id', 'code', 'submission_code', 'intake_unit', 'authority', 'accepted_at'])
    .distinct()
    .innerJoin('dossier_file as file', 'file.dossier_id', 'dossier.id')
    .where('file.sha256', '=', copy.sha256)
    .where('file.removed_at', 'is', null)
    .where('dossier.id', '<>', copy.dossier_id)
    .where('dossier.state', '<>', 'DRAFT')
    .execute();
  for (const { id, code, submission_code, intake_unit, authority } of users) {
    const tasks = await tx
      .selectFrom('task')
      .select(['id', 'unit_key', 'role', 'account_id'])
      .where('dossier_id', '=', id)
      .where('done_at', 'is', null)
      .orderBy('opened_at')
      .execute();
    const alert = {
      kind: 'COPY_REVOKED',
      due,
      dossierId: id,
      facts: {
        code: code ?? submission_code,
        text: certificationNumber(copy.seq, copy),
        agency: unitName(held, copy.unit_key, localDate(held.calendar, now)),
        at: isoInstant(held.calendar, due),
      },
    } as const;
    const places = { intakeUnit: intake_unit, authority };
    await raise(tx, held, now, { ...alert, level: 'HEAD', subject: `${certificationId} ${id}`, to: places });
    for (const task of tasks)
      await raise(tx, held, now, {
        ...alert,
        level: 'OWNER',
        subject: `${certificationId} ${task.id}`,
        taskId: task.id,
        to: {
          ...places,
          task: { unitKey: task.unit_key, role: task.role, accountId: task.account_id },
        },
      });
  }
};
