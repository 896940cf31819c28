import type { FieldError } from '@motcua/contract/errors';
import type { Input } from '@motcua/contract/operations';
import type { SectorAssignmentView } from '@motcua/contract/roster';
import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertMayPublish, signedIn } from '../rights.ts';
import { sectorView } from '../sectors.ts';

/** The head says who does the steps of which sector; from now on what opens goes by it. */
export const setSectorAssignment: Act<'setSectorAssignment'> = async (context, { unit, after, rules }) => {
  const { accountId } = signedIn(context);
  if (!context.reference.current().units.has(unit)) throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
  await assertMayPublish(context, unit);
  return inTransaction(context.db, async (tx) => {
    // two who change it at once wait for each other
    await sql`select pg_advisory_xact_lock(hashtext(${`sectors ${unit}`}))`.execute(tx);
    const before = await sectorView(context, tx, { unit, maySet: true });
    if ((before.changed?.number ?? 0) !== after)
      throw new Refusal(
        'ROSTER_CHANGED',
        `${before.changed?.by.fullName ?? 'Người khác'} vừa đổi phân công theo lĩnh vực. Tải lại trang, xem rồi sửa.`,
      );
    const fields = problems(before, rules);
    if (fields.length > 0)
      throw new Refusal('INVALID_INPUT', { detail: 'Sửa các dòng chưa phù hợp rồi lưu lại.', fields });
    await tx
      .insertInto('sector_assignment')
      .values({
        unit_key: unit,
        number: after + 1,
        at: context.now,
        by_account: accountId,
        rules: JSON.stringify(rules),
      })
      .execute();
    return rememberReply(context, tx, await sectorView(context, tx, { unit, maySet: true }));
  });
};

/** What stood there before may stay, though its sector or somebody's post has ended since. */
function problems(before: SectorAssignmentView, rules: Input<'setSectorAssignment'>['rules']): FieldError[] {
  const sectors = [...before.sectors, ...before.rules.map(({ sector }) => sector)];
  const known = [...before.people, ...before.rules.flatMap(({ people }) => people)];
  return rules.flatMap(({ sector, people }, index): FieldError[] => {
    const message = !sectors.includes(sector)
      ? `Không có lĩnh vực “${sector}”`
      : rules.findIndex((one) => one.sector === sector) !== index
        ? `Lĩnh vực “${sector}” có hai dòng`
        : new Set(people).size < people.length
          ? `Một người có tên hai lần ở lĩnh vực “${sector}”`
          : people.some((one) => !known.some(({ accountId }) => accountId === one))
            ? `Người được phân công ở lĩnh vực “${sector}” không làm bước nào của đơn vị`
            : undefined;
    return message === undefined ? [] : [{ field: `rules.${index}`, message }];
  });
}
