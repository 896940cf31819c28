import { describe, expect, test } from 'vitest';
import {
  isSamePaper,
  lintItems,
  mayBeAsked,
  requestReason,
  staysWithPerson,
  type HeldPaper,
  type PublishedComponent,
  type Verdict,
  type WishedItem,
} from './index.ts';

const component = (
  code: string,
  name: string,
  more: Partial<PublishedComponent> = {},
): PublishedComponent => ({
  code,
  name,
  originals: 0,
  certified: 0,
  copies: 0,
  presentOnly: false,
  ...more,
});

/** Birth registration and marriage papers, as published. */
const COMPONENTS = [
  component('TP01', 'Tờ khai đăng ký khai sinh (mẫu Thông tư 04/2020/TT-BTP)', {
    originals: 1,
    form: 'khai-sinh',
  }),
  component('TP02', 'Giấy chứng sinh (hoặc văn bản người làm chứng/giấy cam đoan về việc sinh)', {
    originals: 1,
  }),
  component('TP03', 'Giấy tờ tùy thân người yêu cầu (căn cước công dân, chứng minh nhân dân hoặc hộ chiếu)', {
    presentOnly: true,
  }),
  component('TP04', 'Giấy chứng nhận kết hôn của cha mẹ (nếu đã đăng ký)', { copies: 1 }),
  component('TP05', 'Văn bản ủy quyền được chứng thực (nếu ủy quyền)', { originals: 1 }),
  component('TP06', 'Giấy tờ chứng minh nơi cư trú', { copies: 1 }),
];

const BASIS = 'Luật Hộ tịch 2014, Điều 16';
const wish = (text: string, code?: string, legalBasis = BASIS): WishedItem => ({
  text,
  legalBasis,
  ...(code === undefined ? {} : { component: code }),
});

function verdict(
  item: WishedItem,
  { held = [], askedBefore = [] }: { held?: HeldPaper[]; askedBefore?: WishedItem[] } = {},
): Verdict | undefined {
  return lintItems({ items: [item], components: COMPONENTS, held, askedBefore })[0]?.verdict;
}

describe('nothing outside the published components may be asked for', () => {
  test.each([
    'Nộp thêm bản photocopy sổ hộ khẩu',
    'bản phô tô chứng minh thư của ông bà',
    'Photocopy CMND 02 bản',
    'Bản sao công chứng hợp đồng lao động',
    'Giấy xác nhận độc thân của công an xã',
    'Xin xác nhận của tổ trưởng tổ dân phố',
    'Bổ sung xác nhận của Công an phường vào tờ khai',
    'Tờ khai phải có xác nhận của cơ quan công tác',
    'Đơn xin xác nhận tình trạng cư trú',
    'Viết đơn trình bày lý do đăng ký muộn',
    'Làm thêm đơn đề nghị gửi Chủ tịch phường',
    'Nộp giấy khám sức khỏe của cha mẹ',
    'Giấy khai sinh của ông bà nội',
    'Cung cấp sổ bảo hiểm xã hội',
    'Bổ sung 02 ảnh 3x4',
    'Ảnh chân dung mới chụp',
    'Bằng tốt nghiệp của cha',
    'Công văn của bệnh viện',
    'Bản cam kết không tranh chấp',
    'Biên bản họp gia đình',
    'Sơ yếu lý lịch của mẹ',
    'Quyết định của Tòa án về nuôi con',
    'Hóa đơn viện phí',
    'Trích lục khai tử của bà',
    'Sổ đỏ của gia đình',
    'Phiếu lý lịch tư pháp',
    'nop them giay xac nhan cu tru cua cong an',
    'viet don xin xac nhan',
    'photo so ho khau cua ong ba noi',
    'GIẤY BẢO LÃNH CỦA NGƯỜI THÂN',
    'Sửa ngày sinh ở tờ khai và nộp thêm giấy khám thai',
    'Ghi rõ địa chỉ; kèm hợp đồng thuê nhà',
    'Giấy chứng nhận đủ điều kiện an toàn thực phẩm',
    'Văn bản đồng ý của hàng xóm',
  ])('%s', (text) => {
    expect(verdict(wish(text))).toBe('NOT_PUBLISHED');
  });

  test('nor under a code that is not published', () => {
    expect(verdict(wish('Giấy chứng sinh', 'TP99'))).toBe('NOT_PUBLISHED');
  });

  test.each([
    ['Giấy chứng sinh, kèm bản photocopy sổ hộ khẩu', 'TP02'],
    ['Giấy chứng sinh có xác nhận của công an xã', 'TP02'],
    ['Bản sao công chứng giấy chứng nhận kết hôn', 'TP04'],
    ['Giấy chứng nhận kết hôn chứng thực thêm', 'TP04'],
    ['Tờ khai và đơn xin đăng ký muộn', 'TP01'],
    ['Giấy tờ chứng minh nơi cư trú có xác nhận của tổ trưởng', 'TP06'],
  ])('nor beside a component: %s (%s)', (text, code) => {
    expect(verdict(wish(text, code))).toBe('NOT_PUBLISHED');
  });

  test('the words of the wish are named, without the rest of the sentence', () => {
    const [linted] = lintItems({
      items: [wish('Đề nghị ông bà nộp thêm sổ hộ khẩu')],
      components: COMPONENTS,
      held: [],
      askedBefore: [],
    });
    expect(linted?.text).toContain('“hộ khẩu”');
    expect(linted?.textEn).toContain('published');
  });
});

describe('corrections of the form and of papers that were handed in are no wishes', () => {
  test.each([
    'Sửa ngày sinh ở tờ khai',
    'Ghi rõ nơi cư trú của người cha trong tờ khai',
    'Bổ sung chữ ký của người mẹ vào tờ khai',
    'Ký tên vào đơn',
    'Điền số định danh của mẹ tại mục 5',
    'Tờ khai chưa ghi quê quán',
    'Đơn chưa ký',
    'Sửa họ tên mẹ theo giấy chứng sinh',
    'Sửa địa chỉ cho khớp với căn cước công dân',
    'Chụp lại ảnh giấy chứng sinh rõ hơn',
    'Tệp tải lên bị mờ, chụp lại',
    'Bản sao bị mờ',
    'Giấy chứng sinh thiếu chữ ký của người đỡ đẻ',
    'Họ tên trên giấy chứng sinh không khớp tờ khai',
    'Bổ sung thông tin về đơn vị công tác',
    'Khai lại ngày, tháng, năm sinh',
    'Làm rõ quan hệ với trẻ ở mục người khai',
    'sua ngay sinh o to khai',
  ])('%s', (text) => {
    expect(verdict(wish(text))).toBe('OK');
  });
});

describe('published components may be asked for, by code or by name', () => {
  test.each([
    ['Giấy chứng sinh', 'TP02'],
    ['Nộp giấy chứng sinh do bệnh viện cấp', 'TP02'],
    ['Giấy chứng sinh', undefined],
    ['Nộp bản sao giấy chứng nhận kết hôn', undefined],
    ['Bản sao giấy chứng nhận kết hôn', 'TP04'],
    ['Văn bản ủy quyền được chứng thực', undefined],
    ['Văn bản ủy quyền', 'TP05'],
    ['Bản photocopy', 'TP04'],
    ['Xuất trình căn cước công dân', 'TP03'],
    ['Xuất trình hộ chiếu', undefined],
    ['Hợp đồng thuê nhà hoặc sổ tạm trú', 'TP06'],
    ['Giấy cam đoan về việc sinh', undefined],
  ])('%s (%s)', (text, code) => {
    expect(verdict(wish(text, code))).toBe('OK');
  });
});

describe('what is held already cannot be demanded (rules e-13)', () => {
  const held: HeldPaper[] = [
    { component: 'TP02', where: 'THIS_DOSSIER', dossierCode: null, date: '2026-12-01' },
    { component: 'TP04', where: 'EARLIER_RESULT', dossierCode: 'H05.170-261001-0007', date: '2026-10-01' },
    { component: 'TP06', where: 'EARLIER_DOSSIER', dossierCode: 'H05.170-261002-0001', date: '2026-10-02' },
  ];

  test.each([
    ['Giấy chứng sinh', 'TP02'],
    ['Nộp lại giấy chứng sinh', 'TP02'],
    ['Giấy chứng sinh', undefined],
    ['Bản sao giấy chứng nhận kết hôn', 'TP04'],
    ['Giấy tờ cư trú', 'TP06'],
  ])('%s (%s)', (text, code) => {
    expect(verdict(wish(text, code), { held })).toBe('KNOWN');
  });

  test.each([
    ['Giấy chứng sinh bị mờ', 'TP02'],
    ['Giấy chứng sinh thiếu trang 2', 'TP02'],
    ['Giấy tờ cư trú đã hết hạn', 'TP06'],
    ['Tên trên giấy chứng nhận kết hôn không khớp', 'TP04'],
    ['Giấy chứng sinh chưa đóng dấu', 'TP02'],
    ['Giấy chứng sinh không hợp lệ', 'TP02'],
  ])('unless the words name its fault: %s (%s)', (text, code) => {
    expect(verdict(wish(text, code), { held })).toBe('OK');
  });

  test('the answer says where it is, in both languages', () => {
    const [linted] = lintItems({
      items: [wish('Bản sao giấy chứng nhận kết hôn', 'TP04')],
      components: COMPONENTS,
      held,
      askedBefore: [],
    });
    expect(linted?.text).toContain('đã được cấp ngày 01/10/2026 theo hồ sơ H05.170-261001-0007');
    expect(linted?.textEn).toContain('issued on 01/10/2026 under dossier H05.170-261001-0007');
  });
});

describe('once and only once', () => {
  const askedBefore = [wish('Giấy chứng sinh', 'TP02'), wish('Sửa ngày sinh ở tờ khai')];

  test.each([
    ['Giấy chứng sinh bản chính', 'TP02'],
    ['Sửa ngày sinh ở tờ khai', undefined],
    ['sửa  NGÀY SINH ở tờ khai.', undefined],
  ])('%s (%s)', (text, code) => {
    expect(verdict(wish(text, code), { askedBefore })).toBe('ASKED_BEFORE');
  });

  test('a fault of what came since is something new', () => {
    expect(verdict(wish('Giấy chứng sinh nộp ngày 03/12 bị mờ', 'TP02'), { askedBefore })).toBe('OK');
  });
});

describe('each item needs its legal basis', () => {
  test.each(['', '   ', 'theo quy định', 'Điều 5', '-', 'khong co'])('not %j', (basis) => {
    expect(verdict(wish('Giấy chứng sinh', 'TP02', basis))).toBe('NO_LEGAL_BASIS');
  });

  test.each([
    'Luật Hộ tịch Điều 16',
    '60/2014/QH13',
    '123/2015/NĐ-CP',
    'Điều 16 khoản 1 NĐ 123/2015',
    'Thông tư 04/2020/TT-BTP',
    'QĐ 163/QĐ-BTP',
    'BLDS 2015 Điều 147',
  ])('but %j', (basis) => {
    expect(verdict(wish('Giấy chứng sinh', 'TP02', basis))).toBe('OK');
  });
});

test('the ledger tells missing papers, faulty papers and a faulty form apart', () => {
  expect(requestReason([wish('Giấy chứng sinh', 'TP02'), wish('Sửa ngày sinh')])).toBe('MISSING_COMPONENT');
  expect(requestReason([wish('Giấy chứng sinh bị mờ', 'TP02')])).toBe('INVALID_COMPONENT');
  expect(requestReason([wish('Sửa ngày sinh ở tờ khai')])).toBe('FORM_INCOMPLETE');
});

test.each([
  ['Giấy khai sinh', 'Bản sao giấy khai sinh', true],
  ['Giấy xác nhận khuyết tật', 'Giấy xác nhận khuyết tật cũ (đổi)', true],
  ['Giấy khai sinh', 'Giấy khai sinh của con', false],
  ['Giấy chứng nhận quyền sử dụng đất', 'Bản chính Giấy chứng nhận quyền sử dụng đất đã cấp', true],
  ['', '', false],
])('%s and %s: the same paper? %s', (one, other, same) => {
  expect(isSamePaper(one, other)).toBe(same);
});

test.each([
  ['Giấy chứng nhận kết hôn', true],
  ['Bản sao giấy khai sinh', true],
  ['Giấy phép xây dựng', true],
  ['Bản sao hợp đồng thuê đất', false],
  ['Đơn đề nghị cấp giấy phép', false],
  ['Giấy chứng sinh', false],
  ['Văn bản cử người giám hộ', false],
])('%s stays with the person from one matter to the next? %s', (name, stays) => {
  expect(staysWithPerson(name)).toBe(stays);
});

describe('a certified copy that is held', () => {
  const held: HeldPaper[] = [
    { component: 'TP04', where: 'CERTIFIED_COPY', dossierCode: 'H05.160.1-261209-0001', date: '2026-12-09' },
  ];
  const asked = (text: string, exception?: WishedItem['exception']): Verdict | undefined =>
    lintItems({
      components: COMPONENTS,
      askedBefore: [],
      held,
      items: [
        {
          component: 'TP04',
          text,
          legalBasis: 'Luật Hộ tịch 2014 Điều 16',
          ...(exception === undefined ? {} : { exception }),
        },
      ],
    })[0]?.verdict;

  test('is not asked for on paper, not even with a fault in words', () => {
    expect(asked('Giấy chứng nhận kết hôn của cha mẹ')).toBe('KNOWN');
    expect(asked('Giấy chứng nhận kết hôn: bản chụp bị mờ')).toBe('KNOWN');
  });

  test('is asked for under a coded exception, which the verdict tells', () => {
    expect(asked('Giấy chứng nhận kết hôn của cha mẹ', 'UPDATE')).toBe('TO_UPDATE');
    expect(asked('Giấy chứng nhận kết hôn của cha mẹ', 'VERIFY')).toBe('TO_VERIFY');
    expect(mayBeAsked('TO_UPDATE') && mayBeAsked('TO_VERIFY') && mayBeAsked('OK')).toBe(true);
    expect(mayBeAsked('KNOWN')).toBe(false);
  });
});
