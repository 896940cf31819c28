import { signedIn } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { PageRow } from './take-page.ts';

/** @throws {Refusal} NOT_FOUND for a page of another officer's capture */
export async function getOwnPage(context: Context, pageId: string): Promise<PageRow> {
  const page = await context.db
    .selectFrom('capture_page')
    .innerJoin('capture', 'capture.id', 'capture_page.capture_id')
    .selectAll('capture_page')
    .where('capture_page.id', '=', pageId)
    .where('capture.created_by', '=', signedIn(context).accountId)
    .executeTakeFirst();
  if (page === undefined) throw new Refusal('NOT_FOUND', 'Không có trang này. Chụp hoặc quét lại.');
  return page;
}
