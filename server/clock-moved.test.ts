import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accepted, GUARDIAN, NAM_SON, NAM_SON_2018, openTask, walkTo } from './testing/dossier.ts';
import { clientOf, province, TODAY, type Province } from './testing/province.ts';
import { PASSWORD } from './testing/password.ts';
import { refused } from './testing/refused.ts';

/** The program takes the date it is given, forward and back; nothing asks the machine. */
let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

test('a session ends when its time has passed, and holds again if the clock is set back', async () => {
  const { token } = await here.anyone.signIn({ username: 'cd.lan', password: PASSWORD });
  const lan = clientOf(here.door, async () => token ?? null);
  here.clock.set('2026-12-08T08:00:00+07:00');
  await refused(lan.whoAmI({}), 'UNAUTHENTICATED');
  here.clock.set(TODAY);
  expect((await lan.whoAmI({})).now).toBe(TODAY);
});

test('the same request meets the units and officers of its day', async () => {
  const begin = (intakeUnit: string) =>
    here.as('cd.lan').createDraft({ procedureCode: GUARDIAN, intakeUnit });
  await begin(NAM_SON);
  await refused(begin(NAM_SON_2018), 'PROCEDURE_NOT_RECEIVED_HERE');
  here.clock.set('2021-06-16T08:00:00+07:00');
  await begin(NAM_SON_2018);
  await refused(begin(NAM_SON), 'PROCEDURE_NOT_RECEIVED_HERE');
  expect((await here.as('qu.minh').whoAmI({})).posts.map((post) => post.unit.key)).toEqual([NAM_SON_2018]);
});

test('due dates follow the calendar of the day: Tết is not counted', async () => {
  here.clock.set('2026-02-12T08:00:00+07:00');
  const { dueAt } = await accepted(here);
  expect(dueAt).toBe('2026-02-24T17:00:00+07:00');
});

test('overdue is read from the clock, never stored: set back, it is in time again', async () => {
  const { dossierId } = await accepted(here);
  const deadline = async () => (await here.as('qu.minh').getDossier({ dossierId })).deadline;
  expect(await deadline()).toBe('ON_TRACK');
  here.clock.set('2026-12-11T08:00:00+07:00');
  expect(await deadline()).toBe('OVERDUE');
  here.clock.set(TODAY);
  expect(await deadline()).toBe('ON_TRACK');
});

test('a dossier of the three-level province is not lost when its units end: it can be read by its applicant', async () => {
  here.clock.set('2025-06-30T08:00:00+07:00');
  const { dossierId, code } = await accepted(here, { unit: NAM_SON_2018 });
  await walkTo(here, dossierId, 'WORK');
  here.clock.set('2025-07-01T08:00:00+07:00');
  const view = await here.as('cd.lan').getDossier({ dossierId });
  expect(view).toMatchObject({ code, state: 'IN_PROCESS', intakeUnit: { key: NAM_SON_2018 } });
  expect((await openTask(here, dossierId)).unit.key).toBe('X-09286-2018');
});
