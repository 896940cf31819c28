import { sql } from 'kysely';
import type { Recurring } from '../platform/schedule.ts';
import { postPayment } from './payment-letter.ts';

const HOUR_MS = 3_600_000;

/** Every hour: money kept for a dossier that has not been told of it, and has no letter that would, is given one. */
const tellKeptMoney: Recurring = {
  name: 'exchange.payments',
  first: (now) => now,
  next: (after) => new Date(after.getTime() + HOUR_MS),
  catchUp: 'LATEST',
  async run(_services, tx, _at, now) {
    const kept = await tx
      .selectFrom('payment')
      .select(['bank_reference as bankReference', 'paid_at as paidAt'])
      .where((row) => row.or([row('obligation_id', 'is not', null), row('order_id', 'is not', null)]))
      .where('booked_at', 'is', null)
      .where('told_at', '<', new Date(now.getTime() - HOUR_MS))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('outbox')
              .select('id')
              .where('topic', '=', 'payment')
              .where('done_at', 'is', null)
              .where(sql<boolean>`payload->>'bankReference' = payment.bank_reference`),
          ),
        ),
      )
      .execute();
    for (const one of kept) await postPayment(tx, one, now);
  },
};

/** Jobs of what is exchanged with systems outside. */
export const EXCHANGE_JOBS: readonly Recurring[] = [tellKeptMoney];
