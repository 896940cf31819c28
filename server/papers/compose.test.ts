import { expect, test } from 'vitest';
import { composeSheet } from './compose.ts';
import { IN_PRINT_ORDER } from './printOrder.ts';
import { sampleSlip } from './sampleSlips.ts';
import { sheetWords } from './sheetWords.ts';
import type { Apology, DueNotice } from './noticeData.ts';
import type { DossierHandover, Register } from './listData.ts';
import type { IntakeReceipt, ResultDocument, SlipData, SlipKind, SlipRegime } from './slipData.ts';
import { slipTitle } from './slipTitles.ts';

const REGIMES = ['2018', '2025'] as const;

const CASES = (Object.keys(IN_PRINT_ORDER) as SlipKind[]).flatMap((kind) =>
  REGIMES.map((regime) => ({ kind, regime })),
);

test.each(CASES)('$kind of $regime says every field of the form, in the form’s order', ({ kind, regime }) => {
  const read = wordsOf(sampleSlip(kind, regime));
  let from = 0;
  for (const line of IN_PRINT_ORDER[kind][regime]) {
    const at = read.indexOf(line, from);
    expect(at, line).toBeGreaterThanOrEqual(0);
    from = at + line.length;
  }
});

test.each(CASES)('$kind of $regime is NFC throughout', ({ kind, regime }) => {
  const decomposed = JSON.parse(JSON.stringify(sampleSlip(kind, regime)).normalize('NFD')) as SlipData;
  const read = wordsOf(decomposed);
  expect(read).toBe(read.normalize('NFC'));
  expect(read).toBe(wordsOf(sampleSlip(kind, regime)));
});

test('The header names governing and issuing unit in capitals, number, Quốc hiệu, Tiêu ngữ, place and date', () => {
  expect(sheetWords(composeSheet(sampleSlip('INTAKE_RECEIPT', '2025'))).slice(0, 6)).toEqual([
    'ỦY BAN NHÂN DÂN PHƯỜNG HÀM RỒNG',
    'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
    'Số: 05/GTN-TTPVHCC',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Phường Hàm Rồng, ngày 08 tháng 02 năm 2026',
  ]);
});

test('A unit not named is called as the regime calls the one-stop unit', () => {
  const units = REGIMES.map((regime) => composeSheet(blank(regime)).header.issuingUnit);
  expect(units).toEqual(['BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG']);
});

test('A department signs for itself: no TM., and no KT. when its head signs', () => {
  const slip = sampleSlip('RESULT_DOCUMENT', '2025') as ResultDocument;
  const { collective: _, actingFor: __, ...own } = slip;
  const read = wordsOf({ ...own, signerPosition: 'Giám đốc' });
  expect(read).not.toMatch(/TM\.|KT\./);
  expect(read).toContain('\nGIÁM ĐỐC\n');
});

test.each(['RESULT_DOCUMENT', 'APOLOGY', 'CONTROL_SLIP', 'REPORT'] as const)(
  '%s once signed claims no digital signature',
  (kind) => {
    expect(wordsOf(sampleSlip(kind, '2025'))).not.toMatch(/chữ ký số|ký số|ký điện tử/i);
  },
);

test.each(CASES)(
  '$kind of $regime bears the name it has on screen, or a name of its own',
  ({ kind, regime }) => {
    const { titleLines } = composeSheet(sampleSlip(kind, regime));
    const named = kind !== 'RESULT_DOCUMENT' && kind !== 'ANSWERS_COPY';
    expect(titleLines.join(' ') === slipTitle(kind, regime).toLocaleUpperCase('vi')).toBe(named);
  },
);

test('The apology is signed by the head of the authority, whose post the form names when nobody has signed', () => {
  const {
    collective: _,
    actingFor: __,
    signerPosition: ___,
    ...unsigned
  } = sampleSlip('APOLOGY', '2025') as Apology;
  expect(wordsOf(unsigned)).toMatch(/THỦ TRƯỞNG\nCƠ QUAN, ĐƠN VỊ/);
  expect(wordsOf(sampleSlip('APOLOGY', '2025'))).not.toContain('THỦ TRƯỞNG');
});

test('While the clock stands, the notice names no new date', () => {
  const { newDueAt: _, ...slip } = sampleSlip('DUE_NOTICE', '2025') as DueNotice;
  const read = wordsOf({ ...slip, cause: 'FINANCIAL_OBLIGATION', pausedFrom: '2026-03-02T10:00' });
  expect(read).toContain('tạm dừng kể từ 10 giờ 00 phút, ngày 02 tháng 3 năm 2026');
  expect(read).not.toContain('Thời gian trả kết quả mới');
});

test('A book not yet closed says up to when it was read', () => {
  const { closedAt: _, ...open } = sampleSlip('REGISTER', '2025') as Register;
  const read = wordsOf({ ...open, asOf: '2026-06-30T17:00' });
  expect(read).toContain('Sổ chưa khóa. Số liệu đến 17 giờ 00 phút, ngày 30 tháng 6 năm 2026: 76 hồ sơ.');
  expect(read).not.toContain('Khóa sổ lúc');
});

test('Duty and deadline have columns only where dossiers are handed on with them', () => {
  const slip = sampleSlip('DOSSIER_HANDOVER', '2025') as DossierHandover;
  const plain = slip.dossiers?.map(({ duty: _, deadline: __, ...dossier }) => dossier);
  expect(wordsOf({ ...slip, dossiers: plain })).not.toMatch(/Việc phải làm|Thời hạn/);
});

test('The form of 2018 knows no authorised person and no identity number', () => {
  const read = wordsOf(sampleSlip('INTAKE_RECEIPT', '2018'));
  expect(read).not.toMatch(/Người ủy quyền|Số định danh/);
});

test('The authorised person appears only when there is one', () => {
  expect(wordsOf(blank('2025'))).not.toContain('ủy quyền');
});

test('An empty slip is the paper form with dotted lines', () => {
  const read = wordsOf(blank('2025'));
  expect(read).toContain('Số định danh: …');
  expect(read).toContain('1. …\n2. …\n3. …');
  expect(read).toContain('Thời gian nhận hồ sơ: … giờ … phút, ngày … tháng … năm …');
  expect(read).toContain('Số lượng hồ sơ: … (bộ)');
});

test('Two liên are made on demand, and only under the regime of 2018', () => {
  const copies = (regime: SlipRegime, twoCopies: boolean): readonly string[] =>
    composeSheet({ ...blank(regime), twoCopies }).copies;
  expect(copies('2018', true)).toEqual(['Liên 1: Lưu', 'Liên 2: Giao người nộp']);
  expect(copies('2018', false)).toEqual(['']);
  expect(copies('2025', true)).toEqual(['']);
});

test('What the typeface cannot draw prints as a box, what cannot be seen is dropped', () => {
  const slip = { ...blank('2025'), applicantName: 'Ánh\u202E 😀\u0000 中\tB\u200B' };
  expect(wordsOf(slip)).toContain('Ông/Bà (Tổ chức) Ánh □ □ B\n');
});

test('The QR code holds a web address and nothing else', () => {
  expect(() => composeSheet({ ...blank('2025'), qrUrl: '038190000111' })).toThrow(RangeError);
});

function blank(regime: SlipRegime): IntakeReceipt {
  const header = { governingUnit: 'Ủy ban nhân dân xã Mường Lý', date: '2026-11-22' };
  return { kind: 'INTAKE_RECEIPT', regime, header, qrUrl: 'https://tinh.example/tra-cuu' };
}

function wordsOf(data: SlipData): string {
  return sheetWords(composeSheet(data)).join('\n');
}
