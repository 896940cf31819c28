import type { WorkView } from '@motcua/contract/worklist';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import './tables.ts';

/** Whose lists they are: everybody has only his own. */
export function ownerOf({ caller }: Context): string {
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  return caller.accountId;
}

export async function viewsOf(db: Db | Tx, owner: string): Promise<WorkView[]> {
  return db
    .selectFrom('work_view')
    .select(['id', 'name', 'queue', 'filter'])
    .where('account_id', '=', owner)
    .orderBy('name')
    .execute();
}

/**
 * The name as it is kept: it says something, and no other list of the officer has it.
 *
 * @throws {Refusal} INVALID_INPUT
 */
export function nameFor(given: string, others: readonly WorkView[]): string {
  const name = given.trim().replaceAll(/\s+/g, ' ');
  const lower = name.toLocaleLowerCase('vi');
  if (name === '') throw wrongName('Đặt tên cho danh sách.');
  if (others.some((one) => one.name.toLocaleLowerCase('vi') === lower))
    throw wrongName(`Bạn đã có danh sách “${name}”. Chọn tên khác.`);
  return name;
}

const wrongName = (message: string): Refusal =>
  new Refusal('INVALID_INPUT', { detail: message, fields: [{ field: 'name', message }] });

export const noSuchView = (): Refusal =>
  new Refusal('NOT_FOUND', 'Không có danh sách đã lưu này. Tải lại trang để xem các danh sách của bạn.');
