import type { MoneyException } from '@motcua/contract/refunds';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { CASH, excessOf, factsOf, ordersWithCash, remainderOf, stateOf, type Order } from '../order.ts';
import { assertSeesMoney } from '../rights.ts';

const MOST = 500;
/** So long the rest of an order may take before somebody looks into it. */
const PART_WAITS_MS = 24 * 3_600_000;

type Found = Order & { fee_total: number | null; undecided: boolean };

/** Whatever is neither paid with a receipt nor owed whole: somebody has to give it back, or ask for the rest. */
export const listMoneyExceptions: Act<'listMoneyExceptions'> = async (context, { unit }) => {
  assertSeesMoney(context, unit);
  const held = context.reference.current();
  const rows = await ordersWithCash(context.db)
    .innerJoin('dossier', 'dossier.id', 'payment_order.dossier_id')
    .select([
      'dossier.intake_unit',
      sql<string>`coalesce(dossier.code, dossier.submission_code)`.as('dossier_code'),
      sql<number | null>`(dossier.fee -> 'view' ->> 'total')::bigint`.as('fee_total'),
      sql<boolean>`exists (select from payment_attempt where order_id = payment_order.id and answer is null
        and expires_at < ${context.now})`.as('undecided'),
    ])
    .where((row) =>
      row.or([
        row('payment_order.received', '<>', 0),
        sql<boolean>`payment_order.id in (select order_id from payment_attempt where answer is null)`,
      ]),
    )
    .where((row) =>
      row.or([
        row('payment_order.paid_at', 'is', null),
        row('refunded_at', 'is not', null),
        sql<boolean>`(dossier.fee -> 'view' ->> 'total')::bigint <> payment_order.total`,
        sql<boolean>`payment_order.received + ${CASH} <> payment_order.total`,
      ]),
    )
    .$if(unit !== undefined, (of) => of.where('dossier.intake_unit', '=', unit ?? ''))
    .orderBy('payment_order.created_at')
    .limit(MOST)
    .execute();
  return {
    items: rows.flatMap((row): MoneyException[] => {
      const found = exceptionOf(row, context.now);
      if (found === undefined) return [];
      return [
        {
          ...found,
          orderId: row.id,
          code: row.code,
          dossierId: row.dossier_id,
          dossierCode: row.dossier_code,
          payerName: row.payer_name,
          unit: unitRef(held, row.intake_unit, localDate(held.calendar, row.created_at)),
          total: row.total,
          held: factsOf(row).held,
          since: isoInstant(held.calendar, row.created_at),
        },
      ];
    }),
  };
};

function exceptionOf(order: Found, now: Date): Pick<MoneyException, 'kind' | 'amount'> | undefined {
  const excess = excessOf(order);
  if (excess > 0) return { kind: 'EXCESS', amount: excess };
  if (order.undecided) return { kind: 'UNDECIDED', amount: remainderOf(order) };
  if (stateOf(order) === 'PART' && now.getTime() - order.created_at.getTime() > PART_WAITS_MS)
    return { kind: 'PART', amount: remainderOf(order) };
  const { fee_total, total } = order;
  if (stateOf(order) === 'PAID' && fee_total !== null && fee_total !== total)
    return { kind: 'FEE_CHANGED', amount: fee_total - total };
  return undefined;
}
