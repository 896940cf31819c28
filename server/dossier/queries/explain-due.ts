import type { DueView } from '@motcua/contract/catalogue';
import { dueUnder, dueView, NOT_STARTED } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { assertReadable } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { pausesOf } from '../pauses.ts';
import type { DossierRow } from '../tables.ts';

export const explainDue: Act<'explainDue'> = async (context, { dossierId }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertReadable(context, loaded);
  return dueOf(context, loaded.dossier);
};

/** The due date as the clock gives it from what the dossier pinned, with its ledger in words. */
export function dueOf(
  { reference }: Pick<Context, 'reference'>,
  { clock, accepted_at, pauses, original_due_at }: DossierRow,
): DueView {
  if (clock === null || accepted_at === null) return NOT_STARTED;
  const held = reference.current();
  return dueView(
    held,
    clock,
    accepted_at,
    dueUnder(held, clock, accepted_at, pausesOf(pauses)),
    original_due_at,
  );
}
