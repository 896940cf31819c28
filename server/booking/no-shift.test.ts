import { afterAll, beforeAll, expect, test } from 'vitest';
import { NAM_SON } from '../testing/dossier.ts';
import { decide, propose } from '../testing/holiday.ts';
import { province, type Province } from '../testing/province.ts';
import { inTransaction } from '../platform/transaction.ts';
import { BOOKING_JOBS } from './remind.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const COPY = '2.000815';
const WED = '2026-12-09T10:00:00+07:00';

/** The job of the evening, and the letters it sends. */
async function evening(): Promise<void> {
  const at = here.clock.now();
  for (const job of BOOKING_JOBS)
    await inTransaction(here.services.db, (tx) => job.run(here.services, tx, at, at));
  await here.deliver();
}
const toldOf = async (who: string, words: string) =>
  (await here.as(who).listMyMessages({})).items.filter(({ text }) => text.includes(words));

test('a unit that closes on a booked day: the counter sees whom to call, the person is told once and chooses another hour', async () => {
  const lan = here.as('cd.lan');
  const { code } = await lan.bookVisit({ unit: NAM_SON, procedure: COPY, startsAt: WED });
  await evening();
  expect(await toldOf('cd.lan', 'không còn ca tiếp nhận')).toEqual([]);

  const closed = { date: '2026-12-09', kind: 'closure', name: 'Sửa nhà', confirmed: true } as const;
  const { id } = await propose(here, [closed], { unit: NAM_SON });
  await decide(here, id);
  await here.services.reference.reload();

  const { withoutShift, items } = await here.as('qu.minh').listVisitors({ unit: NAM_SON, day: '2026-12-09' });
  expect(withoutShift).toMatchObject([
    { code, standing: 'NO_SHIFT', phone: expect.stringMatching(/^0\d{9}$/) },
  ]);
  expect(items).toMatchObject([{ code, standing: 'NO_SHIFT' }]);
  expect(await lan.getMyBooking({ code })).toMatchObject({ standing: 'NO_SHIFT', mayChange: true });

  await evening();
  await evening();
  expect(await toldOf('cd.lan', 'không còn ca tiếp nhận')).toHaveLength(1);
  // no reminder of an hour at which nobody is there
  here.clock.set('2026-12-08T11:00:00+07:00');
  await here.deliver();
  expect(await toldOf('cd.lan', 'Nhớ mang phiếu hẹn')).toHaveLength(1);

  await lan.moveBooking({ code, startsAt: '2026-12-10T10:00:00+07:00' });
  const after = await here.as('qu.minh').listVisitors({ unit: NAM_SON });
  expect(after.withoutShift).toEqual([]);
  expect(after.days).toEqual([{ date: '2026-12-10', count: 1 }]);
});
