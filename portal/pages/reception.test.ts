import type { ReceptionPlace } from '@motcua/contract/reception-place';
import { expect, test } from 'vitest';
import { refusal, type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const shifts = [
  { from: '07:30', to: '11:30' },
  { from: '13:00', to: '17:00' },
];
const place: ReceptionPlace = {
  unit: { key: 'MC-2', name: 'Trung tâm Phục vụ hành chính công phường Nam Sơn', shortName: 'Nam Sơn' },
  address: 'Phường Nam Sơn, tỉnh Bắc Ninh',
  phone: '0222 3555 666',
  parent: { key: 'UB-2', name: 'Ủy ban nhân dân phường Nam Sơn', shortName: 'UBND Nam Sơn' },
  doors: [{ key: 'MC-2-D2', name: 'Điểm tiếp nhận Vân Dương', address: 'Phố Vân Dương', phone: '' }],
  open: true,
  days: [
    { date: '2026-12-05', shifts: [], name: null, confirmed: true },
    { date: '2026-12-06', shifts: [], name: 'Nghỉ lễ', confirmed: false },
    { date: '2026-12-07', shifts, name: null, confirmed: true },
  ],
};
const answers: Answers = {
  getReceptionPlace: () => place,
  searchProcedures: () => ({ total: 0, items: [], sectors: [], levels: [] }),
};

test.each(['vi', 'en'] as const)('where, when and what, the day off with its reason (%s)', async (lang) => {
  const { reply, calls } = await open('/noi-tiep-nhan/MC-2', answers, { lang, account: null });
  expect(faultsOf(reply)).toEqual([]);
  expect(calls.map(({ input }) => input)).toEqual([{ key: 'MC-2' }, { unit: 'MC-2', limit: 6 }]);
  expect(wordsOf(reply)).toMatch(
    lang === 'vi'
      ? /Đang mở cửa.*Thứ Bảy 05\/12\/2026 \(hôm nay\) Nghỉ.*Nghỉ lễ dự kiến.*Thứ Hai 07\/12\/2026 07:30–11:30, 13:00–17:00.*Vân Dương/
      : /Open now.*Saturday 05\/12\/2026 \(today\) Closed.*may still change.*Monday 07\/12\/2026 07:30/,
  );
});

test('a map is a link to the address, nothing is fetched from elsewhere', async () => {
  const html = htmlOf((await open('/noi-tiep-nhan/MC-2', answers)).reply);
  expect(html).toContain('https://www.openstreetmap.org/search?query=Ph');
  expect(html).toContain('href="geo:0,0?q=Ph');
  expect(html).not.toMatch(/(src|srcset)="https?:/);
});

test('a place there is none of is told so', async () => {
  const none: Answers = { ...answers, getReceptionPlace: () => Promise.reject(refusal('NOT_FOUND')) };
  expect((await open('/noi-tiep-nhan/XYZ', none)).reply).toMatchObject({ status: 404 });
});

test('the search shows only what is received there, and leads back to everything', async () => {
  const { reply, calls } = await open('/tim-kiem?q=dat&noi=MC-2', {
    ...answers,
    listFaq: () => ({ items: [] }),
  });
  expect(calls.find(({ id }) => id === 'searchProcedures')?.input).toMatchObject({ q: 'dat', unit: 'MC-2' });
  expect(wordsOf(reply)).toContain('Chỉ thủ tục tiếp nhận tại');
  expect(htmlOf(reply)).toContain('name="noi" value="MC-2"');
  expect(htmlOf(reply)).toContain('href="/tim-kiem?q=dat"');
  expect(faultsOf(reply)).toEqual([]);
});
