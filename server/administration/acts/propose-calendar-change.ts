import { randomUUID } from 'node:crypto';
import type { Input } from '@motcua/contract/operations';
import { todayOf } from '../../catalogue/index.ts';
import { CALENDAR_ID, readCalendar } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { changeView, getChange } from '../calendar-changes.ts';
import type { ProposedChange } from '../calendar-content.ts';
import { assertSensible } from '../calendar-problems.ts';
import { assertMay } from '../guard.ts';

/** A change as it is typed in. */
export const typedChange = ({
  unit,
  days,
  shifts,
  pastToo,
}: Pick<Input<'proposeCalendarChange'>, 'unit' | 'days' | 'shifts' | 'pastToo'>): ProposedChange => ({
  id: null,
  unit: unit ?? null,
  content: { days: days.map((day) => ({ ...day, decided: true })), shifts: shifts ?? null },
  pastToo: pastToo ?? false,
  reverses: null,
});

/** Nothing changes yet: a second person looks at what would move, and decides. */
export const proposeCalendarChange: Act<'proposeCalendarChange'> = async (context, input) => {
  const caller = assertMay(context, 'propose', input.unit ?? null);
  const held = context.reference.current();
  const change = typedChange(input);
  assertSensible(held, await readCalendar(context.db), change, todayOf(held, context.now));
  return inTransaction(context.db, async (tx) => {
    const { id } = await tx
      .insertInto('calendar_change')
      .values({
        id: randomUUID(),
        calendar_id: CALENDAR_ID,
        unit_key: change.unit,
        content: JSON.stringify(change.content),
        past_too: change.pastToo,
        reason: input.reason,
        legal_basis: input.legalBasis,
        proposed_by: caller.accountId,
        proposed_at: context.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return rememberReply(context, tx, changeView(context, await getChange(tx, id)));
  });
};
