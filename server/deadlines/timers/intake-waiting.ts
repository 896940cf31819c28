import { localDate } from '@motcua/rules/calendar';
import type { ParameterKey } from '@motcua/rules/regime';
import { parameter } from '../../organisation/index.ts';
import { alertDossier } from '../alert-dossier.ts';
import { sameMoment, type Opened } from '../opened.ts';

/** Still with the counter, and not handed in anew since the letter was posted. */
const waits = ({ dossier, due }: Opened): boolean =>
  dossier.state === 'SUBMITTED' && sameMoment(dossier.intake_due_at, due);

type IntakeHours = Extract<ParameterKey, `intake.online${string}Hours`>;

/** The time the law gives, as it stood when the dossier was sent. */
const given = ({ held, now, dossier }: Opened, key: IntakeHours): { hours: number } => ({
  hours: parameter(held, key, localDate(held.calendar, dossier.submitted_at ?? now)),
});

/** T1: two working hours after the submission the officers of the counter are told (NĐ 45/2020 Đ.11). */
export async function intakeWaiting(opened: Opened): Promise<void> {
  if (!waits(opened)) return;
  const hours = given(opened, 'intake.onlineNotifyOfficerHours');
  await alertDossier(opened, 'INTAKE_WAITING', ['OWNER'], hours);
}

/** T2: after eight the heads are; that the alert stands is the record of the breach. */
export async function intakeLate(opened: Opened): Promise<void> {
  if (!waits(opened)) return;
  const hours = given(opened, 'intake.onlineDecisionHours');
  await alertDossier(opened, 'INTAKE_LATE', ['HEAD', 'CENTRE'], hours);
}
