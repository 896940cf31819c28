import { mayDo } from '@motcua/rules/authority';
import { signedIn } from '../dossier/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

/** @throws {Refusal} FORBIDDEN for whoever is no officer of the counter of the unit */
export function assertCashier(context: Context, unit: string): Caller {
  const caller = signedIn(context);
  if (mayDo('collectFee', caller.posts, { intakeUnit: unit, handlingUnits: [], askedUnits: [] }))
    return caller;
  throw new Refusal('FORBIDDEN', 'Chỉ cán bộ một cửa của đơn vị này được thu tiền ở đây.');
}

/** Who may see what money came and went: of his own units whoever works there, of the province those who control it. */
export function seesMoneyOf({ posts }: Caller, units: readonly string[]): boolean {
  return posts.some(
    ({ unitKey, roles }) =>
      roles.includes('CONTROL_OFFICER') ||
      roles.includes('INSPECTOR') ||
      (units.includes(unitKey) &&
        roles.some((role) =>
          ['COUNTER_OFFICER', 'CENTRE_DIRECTOR', 'LEADER', 'DIVISION_HEAD'].includes(role),
        )),
  );
}

/** @throws {Refusal} FORBIDDEN */
export function assertSeesMoney(context: Context, unit: string | undefined): void {
  if (seesMoneyOf(signedIn(context), unit === undefined ? [] : [unit])) return;
  throw new Refusal(
    'FORBIDDEN',
    'Số tiền thu của một đơn vị do cán bộ một cửa và lãnh đạo đơn vị ấy, và cơ quan kiểm soát xem.',
  );
}

/** Who agrees to a refund: who leads the counter that took the money, or the control office; never who asked for it. */
export const decidesRefundsOf = (
  context: Context,
  { intake_unit, asked_by }: { intake_unit: string; asked_by: string },
): boolean => {
  const { accountId, posts } = signedIn(context);
  return (
    accountId !== asked_by &&
    posts.some(
      ({ unitKey, roles }) =>
        roles.includes('CONTROL_OFFICER') || (unitKey === intake_unit && roles.includes('CENTRE_DIRECTOR')),
    )
  );
};
