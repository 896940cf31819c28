import type { Db } from '../platform/database.ts';
import { receiptsWith } from './receipt.ts';

/** Receipts of a unit that were issued or cancelled on a day, by number. */
export const receiptsOfDay = (db: Db, { unit, day }: { unit: string; day: string }) =>
  receiptsWith(db)
    .where('receipt.unit_key', '=', unit)
    .where((or) => or.or([or('receipt.issued_on', '=', day), or('receipt.cancelled_on', '=', day)]))
    .orderBy('receipt.year')
    .orderBy('receipt.symbol')
    .orderBy('receipt.number')
    .execute();
