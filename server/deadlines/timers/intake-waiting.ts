import { alertDossier } from '../alert-dossier.ts';
import { sameMoment, type Opened } from '../opened.ts';

/** Still with the counter, and not handed in anew since the letter was posted. */
const waits = ({ dossier, due }: Opened): boolean =>
  dossier.state === 'SUBMITTED' && sameMoment(dossier.intake_due_at, due);

/** T1: two working hours after the submission the officers of the counter are told (NĐ 45/2020 Đ.11). */
export async function intakeWaiting(opened: Opened): Promise<void> {
  if (waits(opened)) await alertDossier(opened, 'INTAKE_WAITING', ['OWNER']);
}

/** T2: after eight the heads are; that the alert stands is the record of the breach. */
export async function intakeLate(opened: Opened): Promise<void> {
  if (waits(opened)) await alertDossier(opened, 'INTAKE_LATE', ['HEAD', 'CENTRE']);
}
