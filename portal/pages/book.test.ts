import type { BookingView } from '@motcua/contract/booking';
import { expect, test } from 'vitest';
import { refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { PROCEDURE } from '../testing/sample.ts';

const UNIT = {
  unit: { key: 'MC-2', name: 'Trung tâm Phục vụ hành chính công phường Nam Sơn', shortName: 'Nam Sơn' },
  address: 'Phường Nam Sơn, tỉnh Bắc Ninh',
  phone: '',
};
const slot = (from: string, to: string, free: number) => ({
  from,
  to,
  startsAt: `2026-12-09T${from}:00+07:00`,
  free,
});
const VISIT: BookingView = {
  ...UNIT,
  code: 'HN-7K3M-Q9XD',
  procedure: { code: '1.001612', name: 'Đăng ký thành lập hộ kinh doanh' },
  startsAt: '2026-12-09T10:00:00+07:00',
  endsAt: '2026-12-09T10:30:00+07:00',
  bookedAt: '2026-12-05T20:00:00+07:00',
  standing: 'BOOKED',
  mayChange: true,
  changeableUntil: '2026-12-09T09:00:00+07:00',
  holdMinutes: 15,
};
const answers: Answers = {
  getProcedure: () => PROCEDURE,
  listBookingSlots: () => ({
    ...UNIT,
    days: [
      { date: '2026-12-08', name: 'Nghỉ lễ', slots: [] },
      { date: '2026-12-09', name: null, slots: [slot('10:00', '10:30', 2), slot('10:30', '11:00', 0)] },
      { date: '2026-12-10', name: null, slots: [slot('10:00', '10:30', 0)] },
      { date: '2026-12-12', name: null, slots: [] },
    ],
  }),
  getMyBooking: () => VISIT,
};
const HOURS = '/dat-lich?thu-tuc=1.001612&noi=MC-2&ngay=2026-12-09';

test.each(['vi', 'en'] as const)('the days of a place, and why one is none (%s)', async (lang) => {
  const { reply } = await open('/dat-lich?thu-tuc=1.001612&noi=MC-2', answers, { lang, account: null });
  expect(faultsOf(reply)).toEqual([]);
  expect(wordsOf(reply)).toMatch(
    lang === 'vi'
      ? /Thứ Ba 08\/12\/2026: Nghỉ lễ.*Thứ Tư 09\/12\/2026 còn 2 chỗ.*Thứ Năm 10\/12\/2026: hết chỗ.*Thứ Bảy 12\/12\/2026: không nhận lịch hẹn/
      : /Wednesday 09\/12\/2026 2 places left.*Thursday 10\/12\/2026: full.*Saturday 12\/12\/2026: no visits/,
  );
});

test('the hours of a day: a full one says so and cannot be chosen; nobody signed in is sent to sign in and comes back', async () => {
  const { reply } = await open(HOURS, answers);
  expect(faultsOf(reply)).toEqual([]);
  expect(wordsOf(reply)).toMatch(/10:00–10:30 còn 2 chỗ 10:30–11:00 hết chỗ/);
  expect(htmlOf(reply).match(/ disabled/g)).toHaveLength(1);
  const guest = await open(HOURS, answers, { account: null });
  expect(htmlOf(guest.reply)).toContain('/dang-nhap?tiep=%2Fdat-lich%3Fthu-tuc');
  expect(htmlOf(guest.reply)).not.toContain('type="radio"');
});

test('a place that takes no bookings says that one may come without', async () => {
  const none: Answers = { ...answers, listBookingSlots: () => ({ ...UNIT, days: [] }) };
  const { reply } = await open('/dat-lich?thu-tuc=1.001612&noi=MC-2', none);
  expect(wordsOf(reply)).toContain('không cần hẹn');
});

test('booked once however often it is sent, and shown as a slip', async () => {
  const given: Answers = { ...answers, bookVisit: () => VISIT };
  const form = { gio: VISIT.startsAt };
  const { reply, calls } = await open(HOURS, given, { method: 'POST', form });
  expect(reply).toEqual({ kind: 'REDIRECT', to: '/lich-hen/HN-7K3M-Q9XD?moi=1' });
  expect(calls).toEqual([
    {
      id: 'bookVisit',
      input: { unit: 'MC-2', procedure: '1.001612', startsAt: VISIT.startsAt },
      idempotencyKey: 'key-of-the-test',
    },
  ]);
});

test('an hour that is just gone, and none at all, are said above and lead to the hours', async () => {
  const message = 'Khung giờ này vừa hết chỗ. Chọn giờ khác.';
  const full: Answers = {
    ...answers,
    bookVisit: () => {
      throw refusal('BOOKING_FULL', { fields: [{ field: 'startsAt', message, messageEn: 'Full' }] });
    },
  };
  const gone = await open(HOURS, full, { method: 'POST', form: { gio: VISIT.startsAt } });
  expect(faultsOf(gone.reply)).toEqual([]);
  expect(htmlOf(gone.reply)).toContain(`<a href="#gio">${message}</a>`);
  const none = await open(HOURS, answers, { method: 'POST' });
  expect(htmlOf(none.reply)).toContain('<a href="#gio">Chọn một giờ còn chỗ</a>');
});

test.each(['vi', 'en'] as const)('the slip: code, QR, place, hour, what to bring (%s)', async (lang) => {
  const { reply } = await open('/lich-hen/HN-7K3M-Q9XD?moi=1', answers, { lang });
  expect(faultsOf(reply)).toEqual([]);
  expect(htmlOf(reply)).toContain('<svg');
  expect(wordsOf(reply)).toMatch(
    lang === 'vi'
      ? /Phiếu hẹn.*HN-7K3M-Q9XD.*Đã hẹn.*Vũ Thị Lan.*Nam Sơn.*10:00, Thứ Tư 09\/12\/2026.*giữ 15 phút.*Giấy tờ cần mang/
      : /Visit slip.*HN-7K3M-Q9XD.*Booked.*10:00, Wednesday 09\/12\/2026.*What to bring/,
  );
});

test('what can no longer be changed leads back to the slip, which says so', async () => {
  const late: Answers = { ...answers, getMyBooking: () => ({ ...VISIT, mayChange: false }) };
  for (const act of ['doi', 'huy'])
    expect((await open(`/lich-hen/HN-7K3M-Q9XD/${act}`, late)).reply).toEqual({
      kind: 'REDIRECT',
      to: '/lich-hen/HN-7K3M-Q9XD',
    });
  const { reply } = await open('/lich-hen/HN-7K3M-Q9XD', late);
  expect(wordsOf(reply)).toContain('không đổi, hủy được nữa');
});
