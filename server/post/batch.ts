import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { Context } from '../platform/context.ts';
import { assertPosts } from './rights.ts';
import type { PostBatch, PostOrder } from './tables.ts';

/**
 * A tally list of the caller's counter, held so that nobody changes it meanwhile.
 *
 * @throws {Refusal} NOT_FOUND, FORBIDDEN
 */
export async function holdBatch(context: Context, tx: Tx, id: string): Promise<PostBatch> {
  const batch = await tx
    .selectFrom('post_batch')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (batch === undefined) throw new Refusal('NOT_FOUND', 'Không có bảng kê này. Tải lại danh sách.');
  assertPosts(context, batch.unit_key);
  return batch;
}

/** @throws {Refusal} WRONG_STATE once the bag is sealed */
export function assertOpen({ sealed_at, number }: PostBatch): void {
  if (sealed_at !== null)
    throw new Refusal(
      'WRONG_STATE',
      `Bảng kê số ${number} đã niêm phong, không thêm bớt được. Lập bảng kê mới.`,
    );
}

export const ordersOf = (tx: Tx, batchId: string): Promise<PostOrder[]> =>
  tx.selectFrom('post_order').selectAll().where('batch_id', '=', batchId).orderBy('code').execute();
