import type { DossierView } from '@motcua/contract/dossier-view';
import type { ReturnCounter } from '@motcua/rules/dossier';
import { otherCounter, todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { DossierRow } from './tables.ts';

type Placed = Pick<DossierRow, 'intake_unit' | 'authority' | 'return_at'>;

/** The counter at which the result of a dossier is handed over, as its applicant has chosen (NĐ 118/2025 Đ.6). */
export const returnUnitOf = (context: Pick<Context, 'reference' | 'now'>, dossier: Placed): string =>
  (dossier.return_at === 'AUTHORITY' ? authorityCounterOf(context, dossier) : null) ?? dossier.intake_unit;

/** The counter of the authority, where that is another than the one that took the dossier in. */
export function authorityCounterOf(
  { reference, now }: Pick<Context, 'reference' | 'now'>,
  { intake_unit, authority }: Pick<DossierRow, 'intake_unit' | 'authority'>,
): string | null {
  const held = reference.current();
  return otherCounter(held, { intakeUnit: intake_unit, authority }, todayOf(held, now));
}

/** The same as it is shown, with the other counter there is to choose. */
export function returnPlace(context: Context, dossier: Placed): DossierView['returnPlace'] {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const other = authorityCounterOf(context, dossier);
  return {
    at: dossier.return_at,
    unit: unitRef(held, returnUnitOf(context, dossier), today),
    authorityCounter: other === null ? null : unitRef(held, other, today),
  };
}

/** The columns of a choice; who takes it by post or electronically leaves the counter as it was. */
export const chosenPlace = (
  channel: DossierRow['result_channel'],
  returnAt: ReturnCounter,
): Pick<DossierRow, 'result_channel' | 'return_at'> => ({
  result_channel: channel,
  return_at: channel === 'COUNTER' ? returnAt : 'INTAKE',
});
