import { findBookingCode } from '@motcua/rules/codes';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

/** Bookings with whom they are of; those that were moved are told by the row that followed. */
export const visitors = (db: Db | Tx) =>
  db
    .selectFrom('booking as b')
    .innerJoin('account as a', 'a.id', 'b.account_id')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .selectAll('b')
    .select((eb) => [
      'a.full_name as fullName',
      'a.person_id as personId',
      eb.fn.coalesce('p.phone', eb.val('')).as('phone'),
    ])
    .where('b.moved_at', 'is', null);

/**
 * One of the visits to this unit, by what was typed or scanned; one to another unit is none of its business.
 *
 * @throws {Refusal} NOT_FOUND
 */
export async function visitHere(query: ReturnType<typeof visitors>, unit: string, code: string) {
  const row = await query
    .where('b.code', '=', findBookingCode(code) ?? '')
    .where('b.unit_key', '=', unit)
    .executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal(
    'NOT_FOUND',
    'Nơi này không có lịch hẹn mang mã ấy. Xem lại mã trên phiếu, hoặc phiếu hẹn ở nơi khác.',
  );
}
