import { isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { assertReadable, assertSeesInside, signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';

/** Who has not said so for this long has closed the dossier. */
const FORGOTTEN_MS = 60_000;

/**
 * Who has the dossier open, told to each other. Control and inspection, who look from outside its units, see and are not
 * shown: whoever is inspected does not watch the inspector. Nothing of this is kept.
 */
export const noteReading: Act<'noteReading'> = async (context, { dossierId }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertReadable(context, loaded);
  assertSeesInside(context, loaded);
  const { db, now, reference } = context;
  const { accountId, posts } = signedIn(context);
  const forgotten = new Date(now.getTime() - FORGOTTEN_MS);
  await db
    .deleteFrom('dossier_reading')
    .where('dossier_id', '=', dossierId)
    .where('last_at', '<', forgotten)
    .execute();
  const units = [loaded.dossier.intake_unit, ...loaded.handlingUnits, ...loaded.askedUnits];
  const post = posts.find(({ unitKey }) => units.includes(unitKey));
  if (post !== undefined)
    await db
      .insertInto('dossier_reading')
      .values({
        dossier_id: dossierId,
        account_id: accountId,
        unit_key: post.unitKey,
        since: now,
        last_at: now,
      })
      .onConflict((on) =>
        on.columns(['dossier_id', 'account_id']).doUpdateSet({ last_at: now, unit_key: post.unitKey }),
      )
      .execute();
  const rows = await db
    .selectFrom('dossier_reading as reading')
    .innerJoin('account', 'account.id', 'reading.account_id')
    .select(['reading.account_id', 'reading.unit_key', 'reading.since', 'account.full_name'])
    .where('dossier_id', '=', dossierId)
    .where('account_id', '<>', accountId)
    .orderBy('since')
    .execute();
  const held = reference.current();
  return {
    others: rows.map((row) => ({
      accountId: row.account_id,
      fullName: row.full_name,
      unit: unitRef(held, row.unit_key, todayOf(held, now)),
      since: isoInstant(held.calendar, row.since),
    })),
  };
};
