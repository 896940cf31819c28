import { isoInstant } from '@motcua/rules/calendar';
import { receiptNumber } from '@motcua/rules/fees';
import { moneyInWords } from '@motcua/rules/text';
import { unitName } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { ReceiptWith } from './receipt.ts';
import { collectedFor } from './receipt-sheet.ts';

type Xml = readonly [name: string, content: string | number | readonly Xml[]];

/** An element with what it contains; text is escaped. */
export const xmlOf = ([name, content]: Xml): string =>
  `<${name}>${typeof content === 'object' ? content.map(xmlOf).join('') : escaped(String(content))}</${name}>`;

/** As a file of its own. */
export const xmlFile = (root: Xml): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(root)}\n`);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A receipt as data: what stands on its paper, and the hash of that paper. */
export function receiptXml({ reference }: Pick<Context, 'reference'>, row: ReceiptWith): Xml {
  const held = reference.current();
  const name = (key: string): string => unitName(held, key, row.issued_on);
  return [
    'BienLai',
    [
      ['KyHieuMau', row.form],
      ['KyHieu', row.symbol],
      ['So', receiptNumber(row.number)],
      ['NgayLap', isoInstant(held.calendar, row.issued_at)],
      ['DonViThu', name(row.unit_key)],
      ['NguoiThu', row.issuer_name],
      ['NguoiNop', row.payer_name],
      ['DiaChi', row.payer_address],
      ['MaHoSo', row.dossier_code ?? row.submission_code],
      [
        'CacKhoan',
        row.lines.map((line): Xml => [
          'Khoan',
          [
            ['Ten', line.name],
            ['ThuCho', collectedFor(line, name)],
            ['SoTien', line.amount],
          ],
        ]),
      ],
      ['TongTien', row.total],
      ['BangChu', moneyInWords(row.total)],
      ['LoaiTien', 'VND'],
      ['TrangThai', row.cancelled_at === null ? 'HieuLuc' : 'DaHuy'],
      ...(row.cancel_reason === null ? [] : [['LyDoHuy', row.cancel_reason] as const]),
      ...(row.before_number === null ? [] : [['ThayThe', receiptNumber(row.before_number)] as const]),
      ...(row.pdf_sha256 === null ? [] : [['Sha256', row.pdf_sha256] as const]),
    ],
  ];
}
