import type { Output } from '@motcua/contract/operations';
import { isoInstant } from '@motcua/rules/calendar';
import { differencesOf } from '@motcua/rules/fees';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { assertControlOffice } from '../control-office.ts';
import type { StatementLine } from '../tables.ts';

type Source = Output<'getReconciliation'>['sources'][number];
interface Line {
  reference: string;
  amount: number;
  text: string;
  at: Date;
}

/** Orders, statements and receipts of a day, beside each other (QĐ 31/2021/QĐ-TTg). */
export const getReconciliation: Act<'getReconciliation'> = async (context, { day }) => {
  assertControlOffice(context);
  const [bank, gateway, sums] = await Promise.all([
    compared(context, day, 'BANK'),
    compared(context, day, 'GATEWAY'),
    sumsOf(context, day),
  ]);
  return { sources: [bank, gateway], ...sums, withoutReceipt: sums.orders - sums.receipts };
};

async function compared(context: Context, day: string, source: StatementLine['source']): Promise<Source> {
  const { calendar } = context.reference.current();
  const stated = await context.db
    .selectFrom('statement_line')
    .select(['reference', 'amount', 'text', 'at'])
    .where('source', '=', source)
    .where('day', '=', day)
    .orderBy('at')
    .execute();
  const booked = await bookedOn(context, day, source);
  const sum = (lines: readonly Line[]): number => lines.reduce((all, { amount }) => all + amount, 0);
  const known = new Map([...booked, ...stated].map((line) => [line.reference, line]));
  return {
    source,
    stated: stated.length === 0 ? null : sum(stated),
    booked: sum(booked),
    // a day without a statement has nothing to be compared with
    differences: (stated.length === 0 ? [] : differencesOf(stated, booked)).map((one) => {
      const line = known.get(one.reference);
      return { ...one, text: line?.text ?? '', at: isoInstant(calendar, line?.at ?? context.now) };
    }),
  };
}

/** What is booked here of a day: the bank's word of money in, our refunds of money out; the gateway's word. */
async function bookedOn(
  { db, reference }: Context,
  day: string,
  source: StatementLine['source'],
): Promise<Line[]> {
  const zone = sql.lit(reference.current().calendar.utcOffsetMinutes);
  const { rows } =
    source === 'BANK'
      ? await sql<Line>`
          select coalesce(confirmed_by, bank_reference) as reference, amount, code as text, paid_at as at from payment
          where (paid_at at time zone 'UTC' + ${zone} * interval '1 minute')::date = ${day}
            and (obligation_id is not null or order_id is not null)
          union all
          select reference, amount, '', at from order_entry
          where method = 'REFUND' and (at at time zone 'UTC' + ${zone} * interval '1 minute')::date = ${day}`.execute(
          db,
        )
      : await sql<Line>`
          select substr(reference, 5) as reference, amount, '' as text, at from order_entry
          where method = 'GATEWAY' and (at at time zone 'UTC' + ${zone} * interval '1 minute')::date = ${day}`.execute(
          db,
        );
  return rows;
}

async function sumsOf(
  { db, reference }: Context,
  day: string,
): Promise<{ orders: number; receipts: number }> {
  const zone = sql.lit(reference.current().calendar.utcOffsetMinutes);
  const { rows } = await sql<{ orders: number; receipts: number }>`
    select
      (select coalesce(sum(amount), 0) from (
        select amount, at from order_entry union all select amount, at from cash_movement) as moved
        where (at at time zone 'UTC' + ${zone} * interval '1 minute')::date = ${day})::bigint as orders,
      ((select coalesce(sum(total), 0) from receipt where issued_on = ${day}) -
       (select coalesce(sum(total), 0) from receipt where cancelled_on = ${day}))::bigint as receipts`.execute(
    db,
  );
  return rows[0] ?? { orders: 0, receipts: 0 };
}
