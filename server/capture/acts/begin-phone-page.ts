import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertDevice, getPairing, phoneEnded } from '../pairing.ts';
import { announcePage, pageUpload } from '../take-page.ts';

/** A telephone announces a photograph under a name of its own, so that repeating itself makes no second page. */
export const beginPhonePage: Act<'beginPhonePage'> = async (
  context,
  { token, device, pageId, size, sha256 },
) => {
  const pairing = await getPairing(context, token);
  const page = await inTransaction(context.db, async (tx) => {
    await assertDevice(tx, pairing, device);
    await announcePage(tx, {
      id: pageId,
      capture_id: pairing.capture_id,
      pairing: pairing.token_hash,
      size,
      sha256: sha256 ?? null,
      created_at: context.now,
    });
    return tx.selectFrom('capture_page').selectAll().where('id', '=', pageId).executeTakeFirst();
  });
  if (page === undefined) throw phoneEnded();
  return pageUpload(context, page);
};
