import { isoInstant, type Calendar } from '@motcua/rules/calendar';
import type { ObligationView } from '@motcua/contract/exchange';
import { remainderOf } from '@motcua/rules/obligation';
import type { Selectable } from 'kysely';
import { assertReadableNoted, getDossierForAct, isOwn, signedIn } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { countedUntil } from '../counted-until.ts';
import { isSimulated } from '../is-simulated.ts';
import type { Obligation, PaymentTable } from '../tables.ts';

/** What is to be paid for a dossier and what has been; and whom outside the province's own software it waits for. */
export const listObligations: Act<'listObligations'> = async (context, { dossierId }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  await assertReadableNoted(context, loaded);
  const open = new Set(loaded.open.map(({ id }) => id));
  const own = isOwn(loaded, signedIn(context));
  const { calendar } = context.reference.current();
  const [obligations, payments, requests] = await Promise.all([
    context.db
      .selectFrom('obligation')
      .selectAll()
      .where('dossier_id', '=', dossierId)
      .orderBy('code')
      .execute(),
    context.db
      .selectFrom('payment')
      .innerJoin('obligation', 'obligation.id', 'payment.obligation_id')
      .selectAll('payment')
      .where('obligation.dossier_id', '=', dossierId)
      .where('paid_at', '<=', countedUntil(context.now))
      .orderBy('paid_at')
      .execute(),
    context.db
      .selectFrom('external_request')
      .selectAll()
      .where('dossier_id', '=', dossierId)
      .orderBy('asked_at')
      .execute(),
  ]);
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(calendar, at));
  return {
    obligations: obligations.map((one) =>
      obligationView(
        calendar,
        { ...one, open: open.has(one.task_id) },
        payments.filter(({ obligation_id }) => obligation_id === one.id),
      ),
    ),
    requests: requests.map((one) => ({
      taskId: one.task_id,
      system: one.system,
      askedAt: isoInstant(calendar, one.asked_at),
      sentAt: iso(one.sent_at),
      // hosts and ports are not for everybody
      failure: own && one.failure !== null ? '' : one.failure,
      attempts: one.attempts,
      stopped: one.dead_at !== null,
      repliedAt: iso(one.replied_at),
      outcome: one.outcome,
      open: open.has(one.task_id),
      reply: one.reply,
    })),
    simulated: isSimulated(context),
  };
};

function obligationView(
  calendar: Calendar,
  {
    id,
    task_id,
    code,
    number,
    issued_on,
    pay_by,
    lines,
    total,
    settled_at,
    open,
  }: Obligation & { open: boolean },
  payments: readonly Selectable<PaymentTable>[],
): ObligationView {
  const paid = payments.map(({ amount, paid_at }) => ({ amount, paidAt: paid_at }));
  return {
    id,
    taskId: task_id,
    code,
    number,
    issuedOn: issued_on,
    payBy: pay_by,
    lines,
    total,
    payments: payments.map((one) => ({
      bankReference: one.bank_reference,
      amount: one.amount,
      paidAt: isoInstant(calendar, one.paid_at),
    })),
    remainder: remainderOf(total, paid),
    open,
    settledAt: settled_at === null ? null : isoInstant(calendar, settled_at),
  };
}
