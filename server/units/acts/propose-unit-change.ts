import { randomUUID } from 'node:crypto';
import { assertMay } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getUnitChange, unitChangeView } from '../changes.ts';
import { assertSensible } from '../problems.ts';
import { scopeOf } from '../scope.ts';
import { assertEmpty } from '../touched.ts';

/** A unit founded, changed or ended from a day on. Nothing changes before a second person decides. */
export const proposeUnitChange: Act<'proposeUnitChange'> = async (context, { reason, basis, ...change }) => {
  const held = context.reference.current();
  const scope = scopeOf(held, change);
  const caller = assertMay(context, 'propose', scope);
  const today = todayOf(held, context.now);
  assertSensible(held, change, today);
  const { kind, unit, validFrom, ...content } = change;
  return inTransaction(context.db, async (tx) => {
    await assertEmpty(tx, held, change, today);
    const id = randomUUID();
    await tx
      .insertInto('unit_change')
      .values({
        id,
        kind,
        unit_key: kind === 'NEW' ? null : (unit ?? null),
        scope,
        valid_from: validFrom,
        content: JSON.stringify(content),
        before: null,
        reason,
        basis,
        proposed_by: caller.accountId,
        proposed_at: context.now,
      })
      .execute();
    return rememberReply(context, tx, unitChangeView(context, await getUnitChange(tx, id)));
  });
};
