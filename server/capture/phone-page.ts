import type { Context } from '../platform/context.ts';
import { phoneEnded, secretHash } from './pairing.ts';
import type { PageRow } from './take-page.ts';

/**
 * A photograph of the telephone that began it, as long as its pairing lives.
 *
 * @throws {Refusal} PHONE_ENDED to any other telephone, and after the end
 */
export async function getPhonePage({ db, now }: Context, pageId: string, device: string): Promise<PageRow> {
  const page = await db
    .selectFrom('capture_page')
    .innerJoin('capture_pairing', 'capture_pairing.token_hash', 'capture_page.pairing')
    .innerJoin('capture', 'capture.id', 'capture_page.capture_id')
    .selectAll('capture_page')
    .where('capture_page.id', '=', pageId)
    .where('capture_pairing.device_hash', '=', secretHash(device))
    .where('capture_pairing.ended_at', 'is', null)
    .where('capture_pairing.expires_at', '>', now)
    .where('capture.file_id', 'is', null)
    .executeTakeFirst();
  if (page === undefined) throw phoneEnded();
  return page;
}
