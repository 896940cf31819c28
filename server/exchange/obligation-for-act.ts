import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Obligation } from './tables.ts';

/** @throws {Refusal} NOT_FOUND */
export async function obligationForAct({ db }: Context, id: string): Promise<Obligation> {
  const row = await db.selectFrom('obligation').selectAll().where('id', '=', id).executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('NOT_FOUND', 'Không có nghĩa vụ tài chính này, hoặc bạn không được xem.');
}
