import { formatInstant } from '@motcua/rules/text';
import { asSystem, closeIncomplete } from '../../dossier/index.ts';
import { alertDossier } from '../alert-dossier.ts';
import type { Opened } from '../opened.ts';

/** T8: what was asked for has not come by its limit: the system closes the dossier (NĐ 45/2020 Đ.11) and its officers know. */
export async function supplementLimit(opened: Opened): Promise<void> {
  const { services, tx, now, held, due, dossier } = opened;
  const waits = dossier.state === 'SUPPLEMENT_BEFORE_INTAKE' || dossier.state === 'SUPPLEMENT_IN_PROCESS';
  const limit = dossier.supplement?.dueAt ?? null;
  if (!waits || limit === null || new Date(limit).getTime() !== due.getTime()) return;
  const note = `Quá hạn bổ sung hồ sơ ${formatInstant(held.calendar, due, 'vi')}.`;
  await closeIncomplete(asSystem(services, tx, now), { dossierId: dossier.id, note }, null);
  await alertDossier(opened, 'CLOSED_INCOMPLETE', opened.tasks.length > 0 ? ['OWNER'] : ['HEAD']);
}
