import { randomUUID } from 'node:crypto';
import type { FieldError } from '@motcua/contract/errors';
import type { Input } from '@motcua/contract/operations';
import type { AbsenceView } from '@motcua/contract/absence';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { lettersOf } from '../letters.ts';
import { assertMayMark, signedIn, unitsOf } from '../rights.ts';
import type { AbsenceRow } from '../tables.ts';
import { absenceViews } from '../view.ts';

/**
 * Somebody is away: from its beginning on his open steps get another owner within a quarter of an hour, and new ones pass
 * him by.
 */
export const markAbsent: Act<'markAbsent'> = async (context, input) => {
  const caller = signedIn(context);
  const officer = input.officer ?? caller.accountId;
  await assertMayMark(context, officer);
  const fields = await problems(context, officer, input);
  if (fields.length > 0)
    throw new Refusal('INVALID_INPUT', { detail: 'Sửa các mục chưa phù hợp rồi gửi lại.', fields });
  const row: AbsenceRow = {
    id: randomUUID(),
    account_id: officer,
    from_at: new Date(input.from),
    to_at: input.to === undefined ? null : new Date(input.to),
    reason: input.reason,
    note: input.note ?? '',
    deputy: input.deputy ?? null,
    marked_by: caller.accountId,
    marked_at: context.now,
    ended_at: null,
    ended_by: null,
  };
  return inTransaction(context.db, async (tx) => {
    // two who mark the same officer at once wait for each other
    await sql`select pg_advisory_xact_lock(hashtext(${`absence ${officer}`}))`.execute(tx);
    await assertNoOther(tx, row);
    await tx.insertInto('absence').values(row).execute();
    await post(tx, lettersOf(row, context.now), context.now);
    const [view] = await absenceViews(context, tx, [row]);
    return rememberReply(context, tx, view as AbsenceView);
  });
};

async function problems(
  context: Context,
  officer: string,
  { from, to, deputy }: Input<'markAbsent'>,
): Promise<FieldError[]> {
  const units = await unitsOf(context, officer);
  if (units.length === 0) throw new Refusal('NOT_FOUND', 'Người này hiện không giữ chức vụ nào.');
  const fields: FieldError[] = [];
  if (to !== undefined && new Date(to) <= new Date(from))
    fields.push({ field: 'to', message: 'Thời điểm trở lại phải sau thời điểm bắt đầu' });
  else if (to !== undefined && new Date(to) <= context.now)
    fields.push({ field: 'to', message: 'Thời điểm trở lại đã qua' });
  if (deputy === officer) fields.push({ field: 'deputy', message: 'Chọn người khác làm thay' });
  else if (deputy !== undefined && !(await unitsOf(context, deputy)).some((unit) => units.includes(unit)))
    fields.push({ field: 'deputy', message: 'Người làm thay phải giữ chức vụ trong cùng đơn vị' });
  return fields;
}

async function assertNoOther(tx: Tx, row: AbsenceRow): Promise<void> {
  const other = await tx
    .selectFrom('absence')
    .select('id')
    .where('account_id', '=', row.account_id)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', row.from_at)]))
    .$if(row.to_at !== null, (query) => query.where('from_at', '<', row.to_at))
    .executeTakeFirst();
  if (other !== undefined)
    throw new Refusal(
      'ABSENCE_OVERLAPS',
      'Người này đã được ghi nhận vắng mặt trong thời gian này. Kết thúc lần đó trước, hoặc chọn thời gian khác.',
    );
}
