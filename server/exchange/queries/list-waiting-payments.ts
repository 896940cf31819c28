import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { assertControlOffice } from '../control-office.ts';

const MOST = 500;

/** Money that came and went nowhere yet: no obligation is named, or the dossier did not take it. For the control office. */
export const listWaitingPayments: Act<'listWaitingPayments'> = async (context) => {
  assertControlOffice(context);
  const { calendar } = context.reference.current();
  const rows = await context.db
    .selectFrom('payment')
    .leftJoin('obligation', 'obligation.id', 'payment.obligation_id')
    .leftJoin('payment_order', 'payment_order.id', 'payment.order_id')
    .leftJoin('dossier', (on) =>
      on.on('dossier.id', '=', (row) => row.fn.coalesce('obligation.dossier_id', 'payment_order.dossier_id')),
    )
    .selectAll('payment')
    .select([
      'dossier.id as dossier_id',
      sql<string | null>`coalesce(dossier.code, dossier.submission_code)`.as('dossier_code'),
    ])
    .where('booked_at', 'is', null)
    .orderBy('told_at')
    .limit(MOST)
    .execute();
  return {
    items: rows.map((one) => ({
      bankReference: one.bank_reference,
      code: one.code,
      amount: one.amount,
      paidAt: isoInstant(calendar, one.paid_at),
      toldAt: isoInstant(calendar, one.told_at),
      dossierId: one.dossier_id,
      dossierCode: one.dossier_code,
    })),
  };
};
