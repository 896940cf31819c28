import type { Act } from '../../platform/dispatch.ts';
import { fromBank } from '../from-bank.ts';
import { assertFromBank } from '../signature.ts';

/**
 * The statement of a day: what the bank had not told of, or what did not reach us, is booked with the bank's time (T+1). A
 * line that is not taken keeps no other back.
 */
export const reconcilePayments: Act<'reconcilePayments'> = async (context, { lines }) => {
  for (const line of lines) assertFromBank(context, line);
  const told = [];
  for (const line of lines)
    told.push({ bankReference: line.bankReference, booked: await fromBank(context, line, 'STATEMENT') });
  return { lines: told };
};
