import type { Act } from '../../platform/dispatch.ts';
import { assertDevice, endPairings, getPairing } from '../pairing.ts';

/** The telephone has sent all: nobody sends more under its address. */
export const endPhoneTask: Act<'endPhoneTask'> = async (context, { token, device }) => {
  const pairing = await getPairing(context, token);
  await assertDevice(context.db, pairing, device);
  await endPairings(context.db, pairing.capture_id, context.now);
  return {};
};
