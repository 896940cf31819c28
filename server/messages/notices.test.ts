import { NOTICE_KINDS } from '@motcua/rules/dossier';
import { expect, test } from 'vitest';
import { channelsOf, NOTICES, noticeText } from './notices.ts';

const PLACE = { utcOffsetMinutes: 420 };
const FACTS = {
  code: 'H05.170.1-261207-0001',
  submissionCode: 'NT-7K3M-Q9XD-4',
  due: '2026-12-10T17:00:00+07:00',
  dueBefore: '2026-12-09T17:00:00+07:00',
  intakeDue: '2026-12-08T08:00:00+07:00',
};

test.each(NOTICE_KINDS)('%s is whole in both languages, in NFC, short enough for a text message', (kind) => {
  for (const lang of ['vi', 'en'] as const) {
    const text = noticeText(kind, lang, FACTS, PLACE);
    expect(text).not.toMatch(/[{}]|undefined|null/);
    expect(text.normalize('NFC')).toBe(text);
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).toMatch(/H05\.170\.1-261207-0001|NT-7K3M-Q9XD-4/);
  }
});

test('instants are worded in the time of the province', () => {
  expect(noticeText('TB02', 'vi', FACTS, PLACE)).toContain('17 giờ 00 phút, ngày 10/12/2026');
  expect(noticeText('TB02', 'en', FACTS, PLACE)).toContain('17:00, 10/12/2026');
  expect(noticeText('TB09', 'vi', FACTS, PLACE)).toContain('Hẹn lại: 17 giờ 00 phút, ngày 10/12/2026');
});

test('a changed calendar is told with the old and the new date', () => {
  const text = noticeText('TB19', 'vi', FACTS, PLACE);
  expect(text).toContain('từ 17 giờ 00 phút, ngày 09/12/2026 thành 17 giờ 00 phút, ngày 10/12/2026');
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
  expect([...new Set(asked)].toSorted()).toEqual(['code', 'due', 'dueBefore', 'intakeDue', 'submissionCode']);
});

test('the apology goes by two channels', () => {
  expect(channelsOf('TB09')).toEqual(['SMS', 'ZALO']);
});
