import { addWorkingTime, localDate } from '@motcua/rules/calendar';
import { WORKING_DAY_MS } from '@motcua/rules/clock';
import { parameter } from '../../organisation/index.ts';
import { post } from '../../platform/outbox.ts';
import { alertDossier } from '../alert-dossier.ts';
import { runsTowards, type Opened } from '../opened.ts';

/**
 * T6: the due date has passed without a result: owner, head and centre know. A working day later, or when the date of
 * re-appointment has passed as well, the centre is told again.
 */
export async function overdue(opened: Opened): Promise<void> {
  if (!runsTowards(opened)) return;
  const { letter } = opened;
  if ('again' in letter) return alertDossier(opened, 'OVERDUE_STILL', ['CENTRE']);
  await alertDossier(opened, 'OVERDUE', ['OWNER', 'HEAD', 'CENTRE']);
  await post(
    opened.tx,
    [{ topic: 'timer', payload: { ...letter, again: true }, at: nextLook(opened) }],
    opened.now,
  );
}

function nextLook({ held, due, dossier }: Opened): Date {
  const days = parameter(held, 'overdue.escalateAgainDays', localDate(held.calendar, due));
  const later = addWorkingTime(held.calendar, due, days * WORKING_DAY_MS);
  const promised = dossier.rescheduled_to;
  return promised !== null && promised > later ? promised : later;
}
