import { addDays } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { assertMay, assertSecond, assertWaiting } from '../guard.ts';
import {
  decidedRows,
  getParameterChange,
  getParameterChangeToDecide,
  parameterChangeView,
  type ParameterChangeRow,
} from '../parameters.ts';

/** The second person's word: approved, the value is in force from its date on, above the data files. */
export const decideParameter: Act<'decideParameter'> = async (context, { changeId, approve, comment }) => {
  const caller = assertMay(context, 'decide', null);
  const view = await inTransaction(context.db, async (tx) => {
    const change = await getParameterChangeToDecide(tx, changeId);
    assertWaiting(change);
    assertSecond(caller, change.proposed_by);
    const before = await decidedRows(tx, change);
    if (approve) await putInForce(tx, change);
    const after = await decidedRows(tx, change);
    await tx
      .updateTable('parameter_change')
      .set({
        decided_by: caller.accountId,
        decided_at: context.now,
        approved: approve,
        comment,
        applied_at: approve ? context.now : null,
        before: JSON.stringify(before),
        after: JSON.stringify(after),
      })
      .where('id', '=', changeId)
      .execute();
    return rememberReply(context, tx, parameterChangeView(context, await getParameterChange(tx, changeId)));
  });
  if (approve) await context.reference.reload();
  return view;
};

/** A value without an end closes the decided one before it; one for a time only stands before it meanwhile. */
async function putInForce(tx: Tx, change: ParameterChangeRow): Promise<void> {
  const { key, procedure_code, value, valid_from, valid_to, basis, certain, reason } = change;
  if (valid_to === null)
    await tx
      .updateTable('parameter')
      .set({ valid_to: addDays(valid_from, -1) })
      .where('key', '=', key)
      .where('procedure_code', 'is not distinct from', procedure_code)
      .where('source', '=', 'LOCAL')
      .where('valid_from', '<', valid_from)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', valid_from)]))
      .execute();
  await tx
    .deleteFrom('parameter')
    .where('key', '=', key)
    .where('procedure_code', 'is not distinct from', procedure_code)
    .where('source', '=', 'LOCAL')
    .where('valid_from', '=', valid_from)
    .execute();
  await tx
    .insertInto('parameter')
    .values({
      key,
      procedure_code,
      valid_from,
      valid_to,
      value: JSON.stringify(value),
      basis,
      certain,
      source: 'LOCAL',
      note: reason,
    })
    .execute();
}
