import type { Act } from '../../platform/dispatch.ts';
import { keepFromBank, tellFromBank } from '../from-bank.ts';
import { assertFromBank } from '../signature.ts';

/** The bank tells of one payment, as it happens; telling it again changes nothing. */
export const notifyPayment: Act<'notifyPayment'> = async (context, notice) => {
  assertFromBank(context, notice);
  const { booked } = await tellFromBank(context, await keepFromBank(context, notice, 'NOTICE'));
  return { booked };
};
