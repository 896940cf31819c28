import { assertReadableNoted, getDossierForAct } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { conditionView } from '../conditions.ts';
import { peopleOf } from '../view.ts';

/** On which conditions a dossier was accepted without network, in the order they were made. */
export const listConditions: Act<'listConditions'> = async (context, { dossierId }) => {
  await assertReadableNoted(context, await getDossierForAct(context.db, dossierId));
  const rows = await context.db
    .selectFrom('offline_condition')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  const person = await peopleOf(
    context.db,
    rows.map(({ answered_by }) => answered_by),
  );
  return { items: rows.map((row) => conditionView(context, row, person)) };
};
