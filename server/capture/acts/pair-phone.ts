import { randomBytes } from 'node:crypto';
import { PAIRING_MINUTES } from '@motcua/contract/capture';
import { isoInstant } from '@motcua/rules/calendar';
import { qrSvg } from '../../papers/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getOpenCapture } from '../own-capture.ts';
import { endPairings, secretHash } from '../pairing.ts';

/**
 * An address for one telephone, which holds nothing but chance. It is kept nowhere but in its hash, so a repeated request
 * gets a new one, and the earlier one ends.
 */
export const pairPhone: Act<'pairPhone'> = async (context, { captureId }) => {
  await getOpenCapture(context, captureId);
  const { now, origin, reference } = context;
  const token = randomBytes(24).toString('base64url');
  const expires_at = new Date(now.getTime() + PAIRING_MINUTES * 60_000);
  await inTransaction(context.db, async (tx) => {
    await endPairings(tx, captureId, now);
    await tx
      .insertInto('capture_pairing')
      .values({
        token_hash: secretHash(token),
        capture_id: captureId,
        created_at: now,
        expires_at,
        ended_at: null,
        device_hash: null,
      })
      .execute();
  });
  const address = `${origin}/chup/${token}`;
  return {
    address,
    qrSvg: qrSvg(address),
    expiresAt: isoInstant(reference.current().calendar, expires_at),
  };
};
