import { isoInstant } from '@motcua/rules/calendar';
import { STATES } from '@motcua/rules/dossier';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { eventText } from '../event-words.ts';
import { assertReadableNoted, assertSeesInside } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { printed } from '../print.ts';
import { base } from '../slips.ts';

/** Quá trình xử lý hồ sơ: every event, oldest first, for whoever may read the dossier inside. */
export const printHistory: Act<'printHistory'> = async (context, { dossierId, as }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  await assertReadableNoted(context, loaded);
  assertSeesInside(context, loaded);
  const { dossier } = loaded;
  const held = context.reference.current();
  const iso = (at: Date | null): string | undefined =>
    at === null ? undefined : isoInstant(held.calendar, at);
  const unit = (key: string, at: Date): string => unitName(held, key, todayOf(held, at));
  const events = await context.db
    .selectFrom('dossier_event')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('seq')
    .execute();
  const code = dossier.code ?? dossier.submission_code;
  return printed(
    {
      kind: 'PROCESS_HISTORY',
      ...base(context, loaded, code),
      dossierCode: code,
      requestContent: dossier.procedure_name,
      applicantName: dossier.applicant_name,
      intakeUnit: unit(dossier.intake_unit, context.now),
      handlingUnit: unit(dossier.authority, context.now),
      receivedAt: iso(dossier.accepted_at),
      originalDueAt: iso(dossier.original_due_at),
      dueAt: iso(dossier.due_at),
      rescheduledTo: iso(dossier.rescheduled_to),
      finishedAt: iso(dossier.finished_at),
      state: STATES[dossier.state].vi,
      events: events.map((row) => ({
        at: isoInstant(held.calendar, row.at),
        unit: row.unit_key === null ? undefined : unit(row.unit_key, row.at),
        actor: row.actor_name,
        act: eventText(row.kind, row.data, held.calendar, 'vi'),
        document: row.data.number,
      })),
      asOf: isoInstant(held.calendar, context.now),
    },
    `qua-trinh-${code}`,
    as,
  );
};
