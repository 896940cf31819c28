import { randomUUID } from 'node:crypto';
import { outageView } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertMay } from '../guard.ts';
import { assertTellable } from '../outages.ts';

/** Told by one person, at once: it changes nothing but what people know. */
export const announceOutage: Act<'announceOutage'> = async (context, input) => {
  const { accountId } = assertMay(context, 'propose', null);
  assertTellable(context, input);
  const { kind, what, whatEn = '', instead, insteadEn = '', from, until } = input;
  const told = await inTransaction(context.db, async (tx) => {
    const row = await tx
      .insertInto('outage')
      .values({
        id: randomUUID(),
        kind,
        what: what.trim(),
        what_en: whatEn.trim(),
        instead: instead.trim(),
        instead_en: insteadEn.trim(),
        from_at: new Date(from),
        until_at: until === undefined ? null : new Date(until),
        announced_by: accountId,
        announced_at: context.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return rememberReply(context, tx, outageView(context.reference.current(), row, context.now));
  });
  await context.reference.reload();
  return told;
};
