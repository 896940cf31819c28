import { NOTICE_KINDS, type NoticeKind } from '@motcua/rules/dossier';
import { factsOf, wordNotice, type NoticeFacts } from '@motcua/rules/notice';
import { expect, test } from 'vitest';
import { channelsOf, NOTICES } from './notices.ts';

const PLACE = { utcOffsetMinutes: 420 };
const FACTS = {
  code: 'H05.170.1-261207-0001',
  submissionCode: 'NT-7K3M-Q9XD-P4WN',
  due: '2026-12-10T17:00:00+07:00',
  dueBefore: '2026-12-09T17:00:00+07:00',
  intakeDue: '2026-12-08T08:00:00+07:00',
  limit: '2026-12-28T17:00:00+07:00',
  unit: 'Ủy ban nhân dân phường Kinh Bắc',
  booking: 'HN-7K3M-Q9XD',
  visit: '2026-12-09T10:00:00+07:00',
};
const noticeText = (kind: NoticeKind, lang: 'vi' | 'en', facts: NoticeFacts, place: typeof PLACE): string =>
  wordNotice(NOTICES[kind][lang], lang, facts, place);
const { limit: _limit, unit: _unit, dueBefore: _before, ...ONLY_WHAT_IS_NEEDED } = FACTS;

const ABOUT_THE_ACCOUNT: readonly NoticeKind[] = ['TB15', 'TB24', 'TB25', 'TB26', 'TB28'];

test.each(NOTICE_KINDS)('%s is whole in both languages, in NFC, short enough for a text message', (kind) => {
  for (const lang of ['vi', 'en'] as const) {
    for (const facts of [FACTS, ONLY_WHAT_IS_NEEDED, { ...FACTS, unit: `${FACTS.unit} và ${FACTS.unit}` }]) {
      const text = noticeText(kind, lang, facts, PLACE);
      expect(text).not.toMatch(/[{}[\]]|undefined|null| [.,;]| {2}/);
      expect(text.normalize('NFC')).toBe(text);
      expect(text.length, text).toBeLessThanOrEqual(160);
      if (!ABOUT_THE_ACCOUNT.includes(kind))
        expect(text).toMatch(/H05\.170\.1-261207-0001|NT-7K3M-Q9XD-P4WN/);
    }
  }
});

test('instants are worded in the time of the province', () => {
  expect(noticeText('TB02', 'vi', FACTS, PLACE)).toContain('17 giờ 00 phút, ngày 10/12/2026');
  expect(noticeText('TB02', 'en', FACTS, PLACE)).toContain('17:00, 10/12/2026');
  expect(noticeText('TB03', 'vi', FACTS, PLACE)).toContain('trước 17 giờ 00 phút, ngày 28/12/2026; quá hạn');
});

test('a receipt that was wanted sent is named with its number', () => {
  const text = noticeText('TB02', 'vi', { ...FACTS, receipt: '01/GTN-TTPVHCC' }, PLACE);
  expect(text).toBe(
    'Hồ sơ H05.170.1-261207-0001 đã được tiếp nhận. Hẹn trả kết quả: 17 giờ 00 phút, ngày 10/12/2026. Giấy tiếp nhận số 01/GTN-TTPVHCC: xem trên Cổng.',
  );
  expect(text.length).toBeLessThanOrEqual(160);
});

test('a changed calendar is told with the old and the new date', () => {
  const text = noticeText('TB19', 'vi', FACTS, PLACE);
  expect(text).toBe(
    'Do lịch làm việc thay đổi, hẹn trả kết quả hồ sơ H05.170.1-261207-0001 chuyển từ 17 giờ 00 phút, ngày 09/12/2026 sang 17 giờ 00 phút, ngày 10/12/2026.',
  );
});

test('the apology: who apologises, which promise is broken, the new one; shorter where room is scarce', () => {
  const text = (facts: NoticeFacts) => noticeText('TB09', 'vi', facts, PLACE);
  expect(text(FACTS)).toBe(
    'Ủy ban nhân dân phường Kinh Bắc xin lỗi Ông/Bà: hồ sơ H05.170.1-261207-0001 không kịp trả kết quả đúng hẹn 17:00, 09/12/2026. Hẹn trả lại: 17:00, 10/12/2026.',
  );
  const { unit: _none, ...withoutUnit } = FACTS;
  expect(text(withoutUnit)).toBe(
    'Xin lỗi Ông/Bà: hồ sơ H05.170.1-261207-0001 không kịp trả kết quả đúng hẹn 17:00, 09/12/2026. Hẹn trả lại: 17:00, 10/12/2026. Lý do ghi trong phiếu xin lỗi.',
  );
});

test('what is not known is left out: where to collect a result, until when papers are waited for', () => {
  expect(noticeText('TB07', 'vi', FACTS, PLACE)).toBe(
    'Hồ sơ H05.170.1-261207-0001 đã có kết quả. Mời nhận tại Ủy ban nhân dân phường Kinh Bắc.',
  );
  expect(noticeText('TB07', 'vi', ONLY_WHAT_IS_NEEDED, PLACE)).toBe(
    'Hồ sơ H05.170.1-261207-0001 đã có kết quả.',
  );
  expect(noticeText('TB03', 'vi', ONLY_WHAT_IS_NEEDED, PLACE)).toBe(
    'Hồ sơ H05.170.1-261207-0001 cần bổ sung giấy tờ. Mở hồ sơ để xem danh sách và nộp.',
  );
  expect(noticeText('TB21', 'vi', FACTS, PLACE)).toBe(
    'Hồ sơ H05.170.1-261207-0001 đã đóng do quá thời hạn bổ sung 17 giờ 00 phút, ngày 28/12/2026. Có thể nộp lại hồ sơ mới.',
  );
});

test('a due date not yet known is said to be so', () => {
  expect(noticeText('TB04', 'vi', { ...FACTS, due: null }, PLACE)).toContain('chưa xác định');
  expect(noticeText('TB04', 'en', { ...FACTS, due: null }, PLACE)).toContain('not yet known');
});

test('no notice asks for a fact that would tell of a person', () => {
  const asked = NOTICE_KINDS.flatMap((kind) =>
    (['vi', 'en'] as const).flatMap((lang) =>
      [...NOTICES[kind][lang].matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    ),
  );
  expect([...new Set(asked)].toSorted()).toEqual([
    'booking',
    'code',
    'due',
    'dueBefore',
    'intakeDue',
    'limit',
    'postage',
    'receipt',
    'submissionCode',
    'tracking',
    'unit',
    'visit',
  ]);
});

test.each(NOTICE_KINDS)('%s says the same in both languages', (kind) => {
  expect(factsOf(NOTICES[kind].en)).toEqual(factsOf(NOTICES[kind].vi));
});

test('the apology goes by two channels', () => {
  expect(channelsOf('TB09')).toEqual(['SMS', 'ZALO']);
});
