import { isoInstant, localDate } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { assertReadableNoted } from '../guard.ts';
import { getDossierForAct } from '../load.ts';

/** Every contact of the applicant with a counter in this matter, and how often he had to come. */
export const listVisits: Act<'listVisits'> = async (context, { dossierId }) => {
  await assertReadableNoted(context, await getDossierForAct(context.db, dossierId));
  const held = context.reference.current();
  const rows = await context.db
    .selectFrom('attempt')
    .innerJoin('visit', 'visit.dossier_id', 'attempt.attempt_id')
    .innerJoin('dossier', 'dossier.id', 'attempt.attempt_id')
    .select(['visit.at', 'visit.kind', 'visit.unit_key', 'visit.actor_name'])
    .select(['dossier.code', 'dossier.submission_code'])
    .where('attempt.dossier_id', '=', dossierId)
    .orderBy('visit.at')
    .orderBy('visit.seq')
    .execute();
  const trips = new Set(rows.map(({ unit_key, at }) => `${unit_key} ${localDate(held.calendar, at)}`));
  return {
    trips: trips.size,
    items: rows.map((row) => ({
      at: isoInstant(held.calendar, row.at),
      kind: row.kind,
      unit: unitName(held, row.unit_key, todayOf(held, row.at)),
      officer: row.actor_name,
      code: row.code ?? row.submission_code,
    })),
  };
};
