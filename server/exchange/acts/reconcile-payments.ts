import type { Act } from '../../platform/dispatch.ts';
import { keepFromBank, tellFromBank } from '../from-bank.ts';
import { assertFromBank } from '../signature.ts';

/**
 * The statement of a day: what the bank had not told of, or what did not reach us, is booked with the bank's time (T+1). All
 * of it is kept before any of it is told: a line that is not taken keeps no other back.
 */
export const reconcilePayments: Act<'reconcilePayments'> = async (context, { lines }) => {
  for (const line of lines) assertFromBank(context, line);
  const kept = [];
  for (const line of lines) kept.push(await keepFromBank(context, line, 'STATEMENT'));
  const told = [];
  for (const one of kept) told.push(await tellFromBank(context, one));
  return { lines: told };
};
