import { DELAY_CAUSES } from '@motcua/rules/dossier';
import type { AlertAnswer } from '@motcua/contract/deadlines';
import { addWorkingTime, isoInstant, localDate } from '@motcua/rules/calendar';
import { WORKING_DAY_MS } from '@motcua/rules/clock';
import { parameter, type Reference } from '../../organisation/index.ts';
import { asSystem, draftApology, getDossierForAct, proposeApology } from '../../dossier/index.ts';
import { alertDossier } from '../alert-dossier.ts';
import { runsTowards, type Opened } from '../opened.ts';

/**
 * T5: eight working hours before the due date the apology stands as a draft, with the cause from the control slip and a
 * proposed date, and its signer knows (NĐ 61/2018 Đ.19.9). A dossier re-appointed before is not apologised for again.
 */
export async function apologyDue(opened: Opened): Promise<void> {
  const { dossier } = opened;
  if (!runsTowards(opened) || dossier.rescheduled_to !== null) return;
  if (dossier.apology === null) await draft(opened);
  await alertDossier(opened, 'APOLOGY_TO_SIGN', ['HEAD', 'OWNER']);
}

async function draft({ services, tx, now, held, dossier }: Opened): Promise<void> {
  const system = asSystem(services, tx, now);
  const proposed = await proposeApology(system, await getDossierForAct(tx, dossier.id));
  if (new Date(proposed.newDueAt) <= now) proposed.newDueAt = isoInstant(held.calendar, daysFrom(held, now));
  const answered = await answeredCause({ tx, dossier });
  const words = answered?.cause
    ? { cause: answered.cause, reason: `${DELAY_CAUSES[answered.cause].vi}. ${answered.text}` }
    : {};
  await draftApology(system, { dossierId: dossier.id, ...proposed, ...words }, null);
}

/** Where nothing ran for so long that the usual proposal has passed, the days count from now. */
function daysFrom(held: Reference, now: Date): Date {
  const days = parameter(held, 'apology.extensionDays', localDate(held.calendar, now));
  return addWorkingTime(held.calendar, now, days * WORKING_DAY_MS);
}

/** What the owner answered when his head asked for the cause comes before what the system sees. */
async function answeredCause({ tx, dossier }: Pick<Opened, 'tx' | 'dossier'>): Promise<AlertAnswer | null> {
  const row = await tx
    .selectFrom('alert')
    .select('answer')
    .where('dossier_id', '=', dossier.id)
    .where('kind', '=', 'CAUSE_ASKED')
    .where('answer', 'is not', null)
    .orderBy('done_at', 'desc')
    .executeTakeFirst();
  return row?.answer ?? null;
}
