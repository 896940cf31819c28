import { randomUUID } from 'node:crypto';
import type { FieldError } from '@motcua/contract/errors';
import type { Duty, RosterView } from '@motcua/contract/roster';
import { isLocalDate } from '@motcua/rules/calendar';
import { mondayOf, weekFrom } from '@motcua/rules/roster';
import { formatDate } from '@motcua/rules/text';
import { sql } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { assertMayPublish, signedIn } from '../rights.ts';
import { daysOf, keyOf, linesOf, publicationsOf, rosterView, type Week } from '../week.ts';

/** The week of a unit is published, anew where it was before: from now on it decides to whom what opens goes. */
export const publishRoster: Act<'publishRoster'> = async (context, { unit, monday, after, duties }) => {
  const { accountId } = signedIn(context);
  const reference = context.reference.current();
  if (!reference.units.has(unit)) throw new Refusal('NOT_FOUND', 'Không có đơn vị này.');
  await assertMayPublish(context, unit);
  const today = todayOf(reference, context.now);
  assertWeek(monday, today);
  const week = { unit, monday };
  return inTransaction(context.db, async (tx) => {
    // two who publish the same week at once wait for each other
    await sql`select pg_advisory_xact_lock(hashtext(${`roster ${unit} ${monday}`}))`.execute(tx);
    const [last] = await publicationsOf(context, tx, week);
    if ((last?.number ?? 0) !== after)
      throw new Refusal(
        'ROSTER_CHANGED',
        `${last?.by.fullName ?? 'Người khác'} vừa công bố lịch trực của tuần này. Xem bản mới rồi công bố lại.`,
      );
    const fields = await problems(context, tx, week, duties, today);
    if (fields.length > 0)
      throw new Refusal('INVALID_INPUT', { detail: 'Sửa các buổi chưa phù hợp rồi công bố lại.', fields });
    const past = last?.duties.filter(({ date }) => date < today) ?? [];
    const asked = new Map(duties.map((duty) => [keyOf(duty), duty]));
    const id = randomUUID();
    await tx
      .insertInto('roster_publication')
      .values({ id, unit_key: unit, monday, number: after + 1, at: context.now, by_account: accountId })
      .execute();
    const rows = [...past, ...asked.values()].map(({ accountId: account_id, role, date: day, half }) => ({
      publication_id: id,
      account_id,
      role,
      day,
      half,
    }));
    if (rows.length > 0) await tx.insertInto('roster_duty').values(rows).execute();
    const view = await rosterView(context, tx, week, { mayPublish: true });
    return rememberReply(context, tx, view as RosterView);
  });
};

function assertWeek(monday: string, today: string): void {
  const wrong = !isLocalDate(monday)
    ? 'Ngày này không có trong lịch'
    : mondayOf(monday) !== monday
      ? 'Tuần bắt đầu từ thứ hai'
      : monday < mondayOf(today)
        ? 'Tuần này đã qua'
        : undefined;
  if (wrong === undefined) return;
  throw new Refusal('INVALID_INPUT', {
    detail: `${wrong}. Chọn tuần này hoặc một tuần sắp tới.`,
    fields: [{ field: 'monday', message: wrong }],
  });
}

async function problems(
  context: Context,
  tx: Tx,
  week: Week,
  duties: readonly Duty[],
  today: string,
): Promise<FieldError[]> {
  const days = daysOf(context, week);
  const lines = await linesOf(tx, week);
  return duties.flatMap(({ accountId, role, date, half }, index): FieldError[] => {
    const day = days.find((one) => one.date === date);
    const line = lines.find((one) => one.officer.accountId === accountId && one.role === role);
    const message = !weekFrom(week.monday).includes(date)
      ? 'Ngày này không thuộc tuần đang xếp'
      : date < today
        ? `Ngày ${formatDate(date)} đã qua, không xếp lại được`
        : day?.halves.includes(half) !== true
          ? `Đơn vị không làm việc buổi này ngày ${formatDate(date)}`
          : line?.serves.includes(date) !== true
            ? `Người này không giữ vị trí ấy ở đơn vị vào ngày ${formatDate(date)}`
            : undefined;
    return message === undefined ? [] : [{ field: `duties.${index}`, message }];
  });
}
