import type { Act } from '../../platform/dispatch.ts';
import { receiptsOfDay } from '../of-day.ts';
import { receiptView } from '../receipt.ts';
import { assertSeesMoney } from '../rights.ts';

/** What a one-stop unit issued or cancelled on a day: báo cáo cuối ngày. */
export const listReceipts: Act<'listReceipts'> = async (context, { unit, day }) => {
  assertSeesMoney(context, unit);
  const rows = await receiptsOfDay(context.db, { unit, day });
  const sum = (of: typeof rows) => ({
    count: of.length,
    total: of.reduce((all, { total }) => all + total, 0),
  });
  return {
    items: rows.map((row) => receiptView(context, row)),
    issued: sum(rows.filter(({ issued_on }) => issued_on === day)),
    cancelled: sum(rows.filter(({ cancelled_on }) => cancelled_on === day)),
  };
};
