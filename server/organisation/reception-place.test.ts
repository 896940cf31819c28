import { afterAll, beforeAll, expect, test } from 'vitest';
import { NAM_SON, NAM_SON_2018 } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province({ at: '2026-12-31T08:00:00+07:00' });
});
afterAll(() => here.close());

test('a place tells where it is, whose it is and when it is open, the holiday and the weekend by the calendar', async () => {
  const place = await here.anyone.getReceptionPlace({ key: NAM_SON });
  expect(place).toMatchObject({
    unit: { key: NAM_SON, name: expect.stringContaining('Nam Sơn') },
    address: expect.stringContaining('Nam Sơn'),
    parent: { key: 'X-09286-2025' },
    open: true,
    doors: [],
  });
  expect(place.days.map(({ date, shifts }) => [date, shifts.length > 0])).toEqual([
    ['2026-12-31', true],
    ['2027-01-01', false],
    ['2027-01-02', false],
    ['2027-01-03', false],
    ['2027-01-04', true],
    ['2027-01-05', true],
    ['2027-01-06', true],
  ]);
  expect(place.days[1]?.name).toContain('Tết Dương lịch');
});

test('the centre of the province has a second door', async () => {
  const { doors } = await here.anyone.getReceptionPlace({ key: 'TTPVHCC-2025' });
  expect(doors).toMatchObject([{ name: expect.stringContaining('Kinh Bắc'), address: expect.any(String) }]);
});

test('a unit that receives nothing, one that is no more, and one there never was are not places to go', async () => {
  for (const key of ['X-09286-2025', NAM_SON_2018, 'KHONG-CO'])
    await refused(here.anyone.getReceptionPlace({ key }), 'NOT_FOUND');
});
