import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, holderOf, NAM_SON, openTask, walkTo } from '../testing/dossier.ts';
import { until } from '../testing/letters.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { carryAbsence } from './index.ts';

/**
 * Journey J17, 10:00 of the bad day: an officer of Nam Sơn falls ill with fourteen dossiers due that day. By 10:15 each of them has
 * somebody who is there and may do it (J17-A3); back after lunch, he gets back what nobody has done.
 */
const WARD = 'X-09286-2025';
const DOSSIERS = 14;
const DAY = '2026-12-16';
const at = (time: string): string => `${DAY}T${time}:00+07:00`;

let here: Province;
let ill: string;
let dossiers: string[];
beforeAll(async () => {
  // three working days before: due by the end of that Wednesday
  here = await province({ at: '2026-12-11T09:00:00+07:00' });
  dossiers = [];
  for (let made = 0; made < DOSSIERS; made += 1) {
    const { dossierId, dueAt } = await accepted(here, { unit: NAM_SON });
    expect(dueAt).toBe(at('17:00'));
    dossiers.push(dossierId);
    await walkTo(here, dossierId, 'WORK');
  }
  const [first] = dossiers;
  ill = await holderOf(here, await openTask(here, first ?? ''));
  await here.database.owner
    .updateTable('task')
    .set({ account_id: await here.accountId(ill) })
    .where('kind', '=', 'WORK')
    .where('done_at', 'is', null)
    .execute();
}, 120_000);
afterAll(() => here.close());

const holders = async (): Promise<string[]> =>
  Promise.all(dossiers.map(async (id) => holderOf(here, await openTask(here, id))));
const lettersUntil = (time: string): Promise<void> => until(here, at(time), { absence: carryAbsence });

test('J17-A3: ill at 10:00 with fourteen dossiers due today, at 10:15 all of them have owners who are there', async () => {
  expect(await holders()).toEqual(dossiers.map(() => ill));
  here.clock.set(at('10:00'));
  const officer = await here.accountId(ill);
  // a colleague of another ward, the control office and a citizen do not decide who is there
  for (const who of ['kb.chutich', 'ks.ha', 'cd.lan'])
    await refused(here.as(who).markAbsent({ officer, from: at('10:00'), reason: 'SICK' }), 'FORBIDDEN');
  const { id } = await here.as('ld.phong').markAbsent({ officer, from: at('10:00'), reason: 'SICK' });
  await lettersUntil('10:15');

  const now = await holders();
  expect(now).not.toContain(ill);
  // each may do the step: he serves in the unit today with the role of the step; nobody is buried
  const { items: colleagues } = await here.as('ld.phong').listColleagues({ key: WARD, role: 'SPECIALIST' });
  const able = await Promise.all(
    [...new Set(now)].map(async (username) => ({ username, accountId: await here.accountId(username) })),
  );
  expect(able.every(({ accountId }) => colleagues.some((one) => one.accountId === accountId))).toBe(true);
  const shares = able.map(({ username }) => now.filter((one) => one === username).length);
  expect(able.length).toBeGreaterThan(1);
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(DOSSIERS / 2);

  // the list of the head says the same, and measured: nobody waited for a quarter of an hour
  const { items, ownerless } = await here.as('ld.phong').listAbsences({ unit: WARD, date: DAY });
  expect(items).toMatchObject([{ id, standing: 'AWAY', uncovered: 0 }]);
  expect(items[0]?.covers.reduce((sum, { open }) => sum + open, 0)).toBe(DOSSIERS);
  expect(ownerless[0]).toMatchObject({ date: DAY });
  expect(ownerless[0]?.longest).toBeLessThanOrEqual(15);

  // how the work is spread is for whoever answers for the unit
  const { items: spread, nobodys } = await here.as('ld.phong').listLoad({ unit: WARD });
  expect(nobodys).toBe(0);
  expect(spread.find((one) => one.officer.accountId === officer)).toMatchObject({ open: 0, away: true });
  expect(spread.reduce((sum, { covering }) => sum + covering, 0)).toBe(DOSSIERS);
  expect(spread.reduce((sum, { dueToday }) => sum + dueToday, 0)).toBe(DOSSIERS);
  for (const who of ['cm.xd', 'ks.ha', 'kb.chutich'])
    await refused(here.as(who).listLoad({ unit: WARD }), 'FORBIDDEN');

  // one is done by its cover, the others come back with him
  const [done, ...left] = dossiers;
  const task = await openTask(here, done ?? '');
  await here.as(await holderOf(here, task)).completeTask({
    taskId: task.id,
    draftResult: { text: 'Cấp theo đề nghị', outcome: 'GRANT' },
    delayCause: 'WORKLOAD',
  });
  here.clock.set(at('13:30'));
  await here.as(ill).endAbsence({ absenceId: id });
  await lettersUntil('13:31');
  const back = await Promise.all(left.map(async (one) => holderOf(here, await openTask(here, one))));
  expect(back).toEqual(left.map(() => ill));
  expect((await openTask(here, done ?? '')).kind).not.toBe('WORK');
});

test('ill at 08:05, none of his dossiers is without an owner at 08:20', async () => {
  const next = (time: string): string => `2026-12-17T${time}:00+07:00`;
  here.clock.set(next('08:05'));
  await here.as(ill).markAbsent({ from: next('08:05'), reason: 'SICK' });
  await until(here, next('08:20'), { absence: carryAbsence });
  expect(await holders()).not.toContain(ill);
});
