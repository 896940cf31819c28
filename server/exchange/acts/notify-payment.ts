import type { Act } from '../../platform/dispatch.ts';
import { fromBank } from '../from-bank.ts';
import { assertFromBank } from '../signature.ts';

/** The bank tells of one payment, as it happens; telling it again changes nothing. */
export const notifyPayment: Act<'notifyPayment'> = async (context, notice) => {
  assertFromBank(context, notice);
  return { booked: await fromBank(context, notice, 'NOTICE') };
};
