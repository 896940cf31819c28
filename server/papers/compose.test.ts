import { expect, test } from 'vitest';
import { composeSheet } from './compose.ts';
import { sampleSlip } from './sampleSlips.ts';
import { sheetWords } from './sheetWords.ts';
import type { IntakeReceipt, ResultDocument, SlipData, SlipKind, SlipRegime } from './slipData.ts';

const REGIMES = ['2018', '2025'] as const;

const IN_PRINT_ORDER: Record<SlipKind, Record<SlipRegime, string[]>> = {
  INTAKE_RECEIPT: {
    2018: [
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Mã hồ sơ: 000.00.06.H56-210616-0361',
      'tiếp nhận: Bộ phận tiếp nhận và trả kết quả thành phố Thanh Hóa',
      'Tiếp nhận hồ sơ của: Ông/Bà (Tổ chức) Nguyễn Thị Tuyết Nhung',
      'Địa chỉ: Số 12',
      'Số điện thoại: 0912 345 678',
      'Email: tuyetnhung.nguyen@example.vn',
      'Nội dung yêu cầu giải quyết: Đăng ký biến động',
      'Thành phần hồ sơ nộp gồm:',
      'TT',
      'Thành phần',
      'Số lượng',
      'Bản chính',
      'Bản chứng thực',
      'Bản photo',
      'Giấy chứng nhận quyền sử dụng đất đã cấp',
      'Số lượng hồ sơ: 01 (bộ)',
      'Thời gian giải quyết hồ sơ theo quy định là: 15 ngày làm việc',
      'Thời gian nhận hồ sơ: 08 giờ 05 phút, ngày 16 tháng 6 năm 2021',
      'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 07 tháng 7 năm 2021',
      'Đăng ký nhận kết quả tại: Nhà riêng',
      'Vào Sổ theo dõi hồ sơ, Quyển số: 02, Số thứ tự: 0075',
      'NGƯỜI NỘP HỒ SƠ',
      '(Ký, ghi rõ họ tên)',
      'Nguyễn Thị Tuyết Nhung',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'Phạm Quỳnh Phương',
    ],
    2025: [
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Mã hồ sơ: H56.33.12-260208-0075',
      'tiếp nhận: Trung tâm Phục vụ hành chính công phường Hàm Rồng',
      'Tiếp nhận hồ sơ của: Ông/Bà (Tổ chức) Nguyễn Thị Tuyết Nhung',
      'Số định danh: 038190000111',
      'Địa chỉ: Số 12',
      'Số điện thoại: 0912 345 678',
      'Email: tuyetnhung.nguyen@example.vn',
      'Người ủy quyền: Lê Văn Hưởng',
      'Địa chỉ: Thôn Phượng',
      'Số định danh: 038175000222',
      'Số điện thoại: 0987 654 321',
      'Email: huong.le@example.vn',
      'Giấy tờ ủy quyền: Hợp đồng ủy quyền',
      'Nội dung yêu cầu giải quyết: Đăng ký biến động',
      'Thành phần hồ sơ nộp gồm:',
      '1. Đơn đăng ký biến động đất đai, tài sản gắn liền với đất; 01 bản chính',
      '2. Giấy chứng nhận quyền sử dụng đất đã cấp; 01 bản chính; 02 bản sao',
      '3. Hợp đồng chuyển nhượng quyền sử dụng đất; 01 bản chứng thực',
      'Số lượng hồ sơ: 01 (bộ)',
      'Thời gian giải quyết hồ sơ theo quy định là: 15 ngày làm việc',
      'Thời gian nhận hồ sơ: 08 giờ 05 phút, ngày 08 tháng 02 năm 2026',
      'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 05 tháng 3 năm 2026',
      'Đăng ký nhận kết quả tại: Nhà riêng',
      'Vào Sổ theo dõi hồ sơ, Quyển số: 02, Số thứ tự: 0075',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'chữ ký số',
    ],
  },
  SUPPLEMENT_REQUEST: both([
    'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
    'Hồ sơ của: Nguyễn Thị Tuyết Nhung',
    'Nội dung yêu cầu giải quyết: Đăng ký biến động',
    'Địa chỉ: Số 12',
    'Số điện thoại: 0912 345 678',
    'Email: tuyetnhung.nguyen@example.vn',
    'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:',
    '1. Bản chính Giấy chứng nhận',
    '2. Văn bản thỏa thuận',
    'Lý do: Thành phần hồ sơ chưa đủ',
    'Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với bà Phạm Quỳnh Phương số điện thoại 0237 3852 246 để được hướng dẫn.',
    'NGƯỜI HƯỚNG DẪN',
    'Phạm Quỳnh Phương',
  ]),
  REFUSAL: both([
    'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
    'Tiếp nhận hồ sơ của: Nguyễn Thị Tuyết Nhung',
    'Số định danh: 038190000111',
    'Địa chỉ: Số 12',
    'Số điện thoại: 0912 345 678',
    'Email: tuyetnhung.nguyen@example.vn',
    'Mã hồ sơ (nếu có): ',
    'Nội dung yêu cầu giải quyết: Đăng ký biến động',
    'thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:',
    '1. Thửa đất đang có tranh chấp',
    '2. Người nộp hồ sơ không phải',
    'được biết và thực hiện./.',
    'NGƯỜI NỘP HỒ SƠ',
    'NGƯỜI TIẾP NHẬN HỒ SƠ',
  ]),
  CONTROL_SLIP: both([
    'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
    'Mã số hồ sơ: ',
    'Cơ quan (bộ phận) giải quyết hồ sơ: Chi nhánh',
    'Cơ quan phối hợp giải quyết: Phòng Kinh tế',
    'Ngày nhận: 08 giờ 05 phút',
    'Hẹn trả: 17 giờ 00 phút',
    'TÊN ĐƠN VỊ',
    'THỜI GIAN GIAO, NHẬN HỒ SƠ',
    'KẾT QUẢ GIẢI QUYẾT HỒ SƠ (Trước hạn / Đúng hạn / Quá hạn)',
    'GHI CHÚ',
    '1. Giao: ',
    '2. Nhận: Chi nhánh',
    '15 giờ 30 phút, ngày 08 tháng 02 năm 2026',
    'Người giao: Phạm Quỳnh Phương',
    'Người nhận: Trịnh Đình Dũng',
    'Đúng hạn',
    '01 bộ hồ sơ giấy',
    'Quá hạn',
    'Lý do chậm: Chờ kết quả đo đạc',
  ]),
  RESULT_RECEIPT: both([
    'GIẤY BIÊN NHẬN TRẢ KẾT QUẢ',
    'Hồ sơ của: Ông/Bà (Tổ chức) Nguyễn Thị Tuyết Nhung',
    'Người nhận kết quả: Lê Văn Hưởng',
    'Số định danh: 038175000222',
    'Giấy tờ ủy quyền: Giấy ủy quyền',
    '1. Giấy chứng nhận quyền sử dụng đất, số DA 123456, 02/03/2026; 01 bản',
    'Giấy tờ bản chính trả lại:',
    '1. Lệ phí cấp giấy chứng nhận: 50.000 đồng',
    'Tổng số tiền: 1.300.000 đồng',
    'Thời gian trả kết quả: 09 giờ 15 phút, ngày 04 tháng 3 năm 2026',
    'NGƯỜI NHẬN KẾT QUẢ',
    'NGƯỜI TRẢ KẾT QUẢ',
  ]),
  RESULT_DOCUMENT: {
    2018: resultDocument('Ủy ban nhân dân thành phố Thanh Hóa', '16/06/2021', [
      '01/2021/NĐ-CP',
      '01/2021/TT-BKHĐT',
    ]),
    2025: resultDocument('Ủy ban nhân dân phường Hàm Rồng', '08/02/2026', [
      '168/2025/NĐ-CP',
      '68/2025/TT-BTC',
    ]),
  },
  ANSWERS_COPY: both([
    'Tờ khai đăng ký khai sinh',
    'Mã hồ sơ: ',
    'Người được khai sinh',
    'Nơi sinh',
    'Bệnh viện Phụ sản Thanh Hóa\nphường Hạc Thành',
    'Giấy tờ gửi kèm',
    'Giấy chứng sinh\nGiấy chứng nhận kết hôn',
    'Tôi cam đoan',
    'Thời gian nộp: 08 giờ 05 phút',
  ]),
};

function both(lines: string[]): Record<SlipRegime, string[]> {
  return { 2018: lines, 2025: lines };
}

function resultDocument(authority: string, signedOn: string, [decree, circular]: [string, string]): string[] {
  return [
    authority.toLocaleUpperCase('vi'),
    'Số: 05/KQ-UBND',
    'GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH',
    'Đăng ký thành lập hộ kinh doanh',
    'Căn cứ văn bản quy phạm pháp luật số 59/2020/QH14 của Quốc hội;',
    `Căn cứ Nghị định số ${decree} của Chính phủ;`,
    `Căn cứ Thông tư số ${circular};`,
    'Căn cứ hồ sơ mã số ',
    `${authority} giải quyết hồ sơ của Ông/Bà (Tổ chức): Nguyễn Thị Tuyết Nhung`,
    'Số định danh: 038190000111',
    'Địa chỉ: Số 12',
    'Chứng nhận hộ kinh doanh “Tạp hóa Tuyết Nhung”',
    'Chủ hộ kinh doanh chịu trách nhiệm',
    'Nơi nhận:',
    '- Nguyễn Thị Tuyết Nhung;',
    '- Lưu: VT, hồ sơ.',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Vương Thị Tâm',
    `(Đã ký duyệt trên hệ thống lúc 08 giờ 05 phút, ngày ${signedOn})`,
    'Bản điện tử; tra cứu, xác minh tại https://dichvucong.thanhhoa.example/tra-cuu/',
  ];
}

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

test('The result claims no digital signature', () => {
  expect(wordsOf(sampleSlip('RESULT_DOCUMENT', '2025'))).not.toMatch(/chữ ký số|ký số|ký điện tử/i);
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
