import { MAX_CAPTURE_PAGES, type PageUpload } from '@motcua/contract/capture';
import { createHash } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Db, Schema } from '../platform/database.ts';
import type { ByteSource } from '../platform/dispatch.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { pageBytes } from './assemble.ts';
import { pageFacts } from './page-facts.ts';

export type PageRow = Selectable<Schema['capture_page']>;

/** A page to come; the same one announced again is the one there is. */
export async function announcePage(
  db: Db | Tx,
  page: Pick<PageRow, 'id' | 'capture_id' | 'pairing' | 'size' | 'sha256' | 'created_at'>,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('capture_page')
    .columns(['id', 'capture_id', 'pairing', 'size', 'sha256', 'created_at'])
    .expression(
      sql`select ${page.id}::uuid, ${page.capture_id}::uuid, ${page.pairing}::bytea, ${page.size}::bigint, ${page.sha256}, ${page.created_at}::timestamptz
        where (select count(*) from capture_page where capture_id = ${page.capture_id}::uuid) < ${MAX_CAPTURE_PAGES * 2}`,
    )
    .onConflict((on) =>
      on
        .column('id')
        .doUpdateSet({ size: page.size })
        .where('capture_page.capture_id', '=', page.capture_id)
        .where('capture_page.pairing', 'is not distinct from', page.pairing)
        .where('capture_page.size', '=', page.size),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return;
  throw new Refusal(
    'TOO_MANY',
    `Lượt quét này đã có quá nhiều trang. Tạo tệp với tối đa ${MAX_CAPTURE_PAGES} trang rồi quét tiếp thành tệp khác.`,
  );
}

/** Where the upload of a page stands. */
export async function pageUpload({ files }: Pick<Context, 'files'>, page: PageRow): Promise<PageUpload> {
  const complete = page.facts !== null;
  const offset = complete ? page.size : await files.length(page.id);
  return { pageId: page.id, size: page.size, offset, complete };
}

/**
 * The next bytes of a page; with the last of them it is looked at by the scanner for malicious code and read as picture or
 * PDF. What is not fit is thrown away whole, and may be sent again from the start.
 */
export async function takePart(
  context: Context,
  page: PageRow,
  offset: number,
  bytes: ByteSource | null,
): Promise<PageUpload> {
  const { files, db } = context;
  if (page.facts !== null) return pageUpload(context, page);
  const stored = await files.length(page.id);
  if (offset !== stored)
    throw new Refusal('UPLOAD_OFFSET', `Đã có ${stored} byte; gửi tiếp từ vị trí ${stored}.`);
  if (bytes === null) throw new Refusal('INVALID_INPUT', 'Gửi nội dung trang trong thân yêu cầu.');
  const length = await files.append(page.id, offset, bytes, page.size);
  if (length < page.size) return pageUpload(context, page);
  const facts = await look(context, page).catch(async (error: unknown) => {
    await files.drop(page.id);
    throw error;
  });
  await db
    .updateTable('capture_page')
    .set({ facts: JSON.stringify(facts) })
    .where('id', '=', page.id)
    .execute();
  return pageUpload(context, { ...page, facts });
}

async function look({ files, scanner }: Context, page: PageRow) {
  if ((await scanner(files.uploadPath(page.id))) !== null)
    throw new Refusal('FILE_INFECTED', 'Trang này có mã độc nên không được nhận. Chụp hoặc quét lại.');
  const bytes = await pageBytes(files, page);
  if (page.sha256 !== null && createHash('sha256').update(bytes).digest('hex') !== page.sha256)
    throw new Refusal('FILE_DAMAGED', 'Trang nhận được không giống trang gửi đi. Gửi lại trang này.');
  return pageFacts(bytes);
}
