import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Db, Schema } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

export type Pairing = Selectable<Schema['capture_pairing']>;

/** Of tokens and telephones only the hash is kept. */
export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The telephone that may send pages for this capture now. */
export const findPairing = (
  { db, now }: Pick<Context, 'db' | 'now'>,
  captureId: string,
): Promise<Pairing | undefined> =>
  live(db, now).where('capture_pairing.capture_id', '=', captureId).executeTakeFirst();

/**
 * The pairing of a token, alive: neither ended nor past its minutes, of a capture that is not kept yet.
 *
 * @throws {Refusal} PHONE_ENDED; the same words whatever the reason, so that nobody learns which tokens there were
 */
export async function getPairing({ db, now }: Context, token: string): Promise<Pairing> {
  const pairing = await live(db, now)
    .where('capture_pairing.token_hash', '=', secretHash(token))
    .executeTakeFirst();
  if (pairing === undefined) throw phoneEnded();
  return pairing;
}

const live = (db: Db | Tx, now: Date) =>
  db
    .selectFrom('capture_pairing')
    .innerJoin('capture', 'capture.id', 'capture_pairing.capture_id')
    .selectAll('capture_pairing')
    .where('capture_pairing.ended_at', 'is', null)
    .where('capture_pairing.expires_at', '>', now)
    .where('capture.file_id', 'is', null);

export const phoneEnded = (): Refusal =>
  new Refusal('PHONE_ENDED', 'Mã này đã hết hiệu lực. Nhờ cán bộ tại quầy cho hiện mã QR mới rồi quét lại.');

/**
 * The first telephone that sends a page keeps the token to itself.
 *
 * @throws {Refusal} PHONE_ENDED to any other
 */
export async function assertDevice(
  tx: Db | Tx,
  pairing: Pick<Pairing, 'token_hash'>,
  device: string,
): Promise<void> {
  const device_hash = secretHash(device);
  const { numUpdatedRows } = await tx
    .updateTable('capture_pairing')
    .set({ device_hash })
    .where('token_hash', '=', pairing.token_hash)
    .where(({ or, eb }) => or([eb('device_hash', 'is', null), eb('device_hash', '=', device_hash)]))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw phoneEnded();
}

/** Ends whatever telephone may send pages for the capture. */
export async function endPairings(db: Db | Tx, captureId: string, now: Date): Promise<void> {
  await db
    .updateTable('capture_pairing')
    .set({ ended_at: now })
    .where('capture_id', '=', captureId)
    .where('ended_at', 'is', null)
    .execute();
}
