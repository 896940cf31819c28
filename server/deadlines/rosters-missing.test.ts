import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterJobs, runDue } from '../platform/schedule.ts';
import { SILENT } from '../testing/letters.ts';
import { province, type Province } from '../testing/province.ts';
import { DEADLINE_JOBS } from './jobs.ts';

const WARD = 'X-09286-2025';

let here: Province;
beforeAll(async () => {
  here = await province({ at: '2026-12-07T07:00:00+07:00' });
  await enterJobs(here.services, DEADLINE_JOBS, here.clock.now());
});
afterAll(() => here.close());

const published = async (monday: string) =>
  here.as('ld.phong').publishRoster({
    unit: WARD,
    monday,
    after: 0,
    duties: [{ accountId: await here.accountId('cm.kd'), role: 'SPECIALIST', date: monday, half: 'AM' }],
  });
const told = async (username: string): Promise<string[]> =>
  (await here.as(username).listAlerts({ open: true, limit: 200 })).items
    .filter(({ kind }) => kind === 'ROSTER_MISSING')
    .map(({ text }) => text);
async function runAt(moment: string): Promise<void> {
  here.clock.set(moment);
  await runDue(here.services, DEADLINE_JOBS, here.clock, SILENT);
}

test('on Thursday the head of a unit that keeps a roster hears that next week has none, until it has', async () => {
  await published('2026-12-07');
  await runAt('2026-12-09T08:00:00+07:00');
  expect(await told('ld.phong')).toEqual([]);
  await runAt('2026-12-10T08:00:00+07:00');
  expect(await told('ld.phong')).toEqual([expect.stringContaining('Tuần từ 14/12/2026 chưa có lịch trực')]);
  await runAt('2026-12-11T08:00:00+07:00');
  expect(await told('ld.phong')).toHaveLength(1);
  // nobody below him, and no unit that never kept one
  for (const other of ['cm.kd', 'qu.minh', 'kb.tiepnhan']) expect(await told(other)).toEqual([]);
  await published('2026-12-14');
  expect(await told('ld.phong')).toEqual([]);
});

test('once the week has begun nobody is told any more', async () => {
  await runAt('2026-12-17T08:00:00+07:00');
  expect(await told('ld.phong')).toHaveLength(1);
  await runAt('2026-12-22T08:00:00+07:00');
  expect(await told('ld.phong')).toEqual([]);
});
