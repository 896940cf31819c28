import { isoInstant } from '@motcua/rules/calendar';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { receiptsOfDay } from '../of-day.ts';
import { assertSeesMoney } from '../rights.ts';
import { receiptXml, xmlFile } from '../xml.ts';

/** Bảng tổng hợp dữ liệu biên lai of a day, which goes to the tax authority the same day (NĐ 254/2026/NĐ-CP Đ.29.3b). */
export const getReceiptSummary: Act<'getReceiptSummary'> = async (context, { unit, day }) => {
  assertSeesMoney(context, unit);
  const held = context.reference.current();
  const rows = await receiptsOfDay(context.db, { unit, day });
  return sentBytes({
    type: 'application/xml; charset=utf-8',
    name: `bang-tong-hop-bien-lai-${day}.xml`,
    bytes: xmlFile([
      'BangTongHop',
      [
        ['DonViThu', unitName(held, unit, day)],
        ['Ngay', day],
        ['LapLuc', isoInstant(held.calendar, context.now)],
        ['SoBienLai', rows.length],
        ['CacBienLai', rows.map((row) => receiptXml(context, row))],
      ],
    ]),
  });
};
