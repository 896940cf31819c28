import { isoInstant } from '@motcua/rules/calendar';
import { signedIn } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';

const MOST = 500;

/** Money that came and went nowhere yet: no obligation is named, or the dossier did not take it. For the control office. */
export const listWaitingPayments: Act<'listWaitingPayments'> = async (context) => {
  const { posts } = signedIn(context);
  if (!posts.some(({ roles }) => roles.includes('CONTROL_OFFICER')))
    throw new Refusal('FORBIDDEN', 'Danh sách này dành cho bộ phận kiểm soát. Đề nghị họ tra cứu giúp.');
  const { calendar } = context.reference.current();
  const rows = await context.db
    .selectFrom('payment')
    .leftJoin('obligation', 'obligation.id', 'payment.obligation_id')
    .selectAll('payment')
    .select('obligation.dossier_id')
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
    })),
  };
};
