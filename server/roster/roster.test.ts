import { randomUUID } from 'node:crypto';
import type { Duty } from '@motcua/contract/roster';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { accepted, completeDraft, doStep, holderOf, openTask, walkTo } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const WARD = 'X-09286-2025';
const CENTRE = 'MC-09286-2025';
/** A map whose first step after intake opens by rule, at a specialist of the ward. */
const PERMIT = '1.009994';
const MONDAY = '2026-12-07';
const at = (text: string): string => `${text}:00+07:00`;

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));
afterEach(async () => {
  for (const table of ['roster_duty', 'roster_publication', 'absence_cover', 'absence'] as const)
    await here.database.owner.deleteFrom(table).execute();
});

const duty = async (
  username: string,
  half: Duty['half'] = 'AM',
  date = MONDAY,
  role: Duty['role'] = 'SPECIALIST',
): Promise<Duty> => ({ accountId: await here.accountId(username), role, date, half });

const published = async (duties: Promise<Duty>[], after = 0, who = 'ld.phong', monday = MONDAY) =>
  here.as(who).publishRoster({ unit: WARD, monday, after, duties: await Promise.all(duties) });

/** Who is given the first step of a permit that is accepted now. */
async function given(): Promise<string> {
  const { dossierId } = await completeDraft(here, { procedure: PERMIT });
  await here.as('cd.lan').submitDossier({ dossierId, declaration: true });
  await here.as('qu.minh').acceptDossier({ dossierId });
  return holderOf(here, await openTask(here, dossierId));
}

test('what opens goes to those on duty, however burdened; to everybody again where the roster names none of them', async () => {
  await published([
    duty('cm.kd'),
    duty('ns.xahoi', 'PM'),
    duty('ns.vanthu', 'AM', MONDAY, 'RECORDS_OFFICER'),
  ]);
  for (let round = 0; round < 4; round++) expect(await given()).toBe('cm.kd');
  here.clock.set(at('2026-12-07T13:30'));
  expect(await given()).toBe('ns.xahoi');
  // Tuesday is in the published week with nobody, the week after is not published: the least burdened of all
  for (const moment of ['2026-12-08T08:00', '2026-12-14T08:00']) {
    here.clock.set(at(moment));
    const holders = new Set<string>();
    for (let round = 0; round < 3; round++) holders.add(await given());
    expect(holders.size).toBe(3);
    expect(holders).not.toContain('cm.kd');
  }
});

test('after hours it counts who is on duty when the unit opens next; the last publication counts', async () => {
  await published([duty('cm.kd', 'AM', '2026-12-08'), duty('cm.dat')]);
  here.clock.set(at('2026-12-07T18:00'));
  expect(await given()).toBe('cm.kd');
  await published([duty('cm.xd', 'AM', '2026-12-08')], 1);
  expect(await given()).toBe('cm.xd');
});

test('whoever gives a step by hand sees who is on duty now, by role; after hours who is when the unit opens next', async () => {
  const asked = (who: string, role = 'SPECIALIST') => here.as(who).getOnDuty({ unit: WARD, role });
  expect(await asked('ld.phong')).toEqual({ date: MONDAY, half: 'AM', accountIds: [] });
  await published([duty('cm.kd'), duty('cm.xd', 'AM', '2026-12-08'), duty('ld.pct', 'AM', MONDAY, 'LEADER')]);
  expect((await asked('ld.phong')).accountIds).toEqual([await here.accountId('cm.kd')]);
  expect((await asked('cm.dat', 'LEADER')).accountIds).toEqual([await here.accountId('ld.pct')]);
  here.clock.set(at('2026-12-07T18:00'));
  const next = { date: '2026-12-08', half: 'AM', accountIds: [await here.accountId('cm.xd')] };
  expect(await asked('ld.phong')).toEqual(next);
  await refused(asked('cd.lan'), 'FORBIDDEN');
  await refused(asked('kb.hotich'), 'FORBIDDEN');
  await refused(here.as('ld.phong').getOnDuty({ unit: 'KHONG-CO', role: 'SPECIALIST' }), 'NOT_FOUND');
});

test('who is on duty and away is given nothing; a signature goes to the leader on duty', async () => {
  await published([duty('cm.kd'), duty('ld.pct', 'AM', MONDAY, 'LEADER')]);
  const { dossierId } = await accepted(here);
  expect(await holderOf(here, await walkTo(here, dossierId, 'APPROVE'))).toBe('ld.pct');
  await doStep(here, dossierId);
  await here.as('cm.kd').markAbsent({ from: TODAY, reason: 'SICK' });
  expect(await given()).not.toBe('cm.kd');
});

test('whoever is away is covered by somebody on duty, also of another division', async () => {
  const { dossierId } = await accepted(here);
  const officer = await holderOf(here, await walkTo(here, dossierId, 'WORK'));
  const cover = officer === 'ns.xahoi' ? 'cm.ht' : 'ns.xahoi';
  await published([duty(cover), duty(officer)]);
  await here.as(officer).markAbsent({ from: TODAY, reason: 'SICK' });
  await here.deliver();
  expect(await holderOf(here, await openTask(here, dossierId))).toBe(cover);
});

test('each publication stays; days past stay as they were published', async () => {
  await published([duty('cm.kd'), duty('cm.dat', 'PM', '2026-12-08')]);
  here.clock.set(at('2026-12-08T08:00'));
  const view = await published([duty('cm.xd', 'PM', '2026-12-08')], 1, 'ld.ct');
  expect(view.history).toMatchObject([
    { number: 2, added: 1, removed: 1, by: { accountId: await here.accountId('ld.ct') } },
    { number: 1, added: 2, removed: 0, by: { accountId: await here.accountId('ld.phong') } },
  ]);
  expect(view.duties).toEqual([await duty('cm.kd'), await duty('cm.xd', 'PM', '2026-12-08')]);
  const first = await here.as('cm.xd').getRoster({ unit: WARD, number: 1 });
  expect(first.duties).toEqual([await duty('cm.kd'), await duty('cm.dat', 'PM', '2026-12-08')]);
  await refused(here.as('cm.xd').getRoster({ unit: WARD, number: 3 }), 'NOT_FOUND');
  await expect(here.database.db.updateTable('roster_duty').set({ half: 'AM' }).execute()).rejects.toThrow(
    /permission denied/,
  );
});

test('sent twice it is published once; who has not seen the last publication is told whose it is', async () => {
  const input = { unit: WARD, monday: MONDAY, after: 0, duties: [await duty('cm.kd')] };
  const idempotencyKey = randomUUID();
  const once = await here.as('ld.phong').publishRoster(input, { idempotencyKey });
  expect(await here.as('ld.phong').publishRoster(input, { idempotencyKey })).toEqual(once);
  const problem = await refused(here.as('ld.ct').publishRoster(input), 'ROSTER_CHANGED');
  expect(problem.detail).toContain(once.published?.by.fullName);
});

test('the unit’s heads publish, and whom a head named to stand in while he is away; its officers read; nobody else', async () => {
  for (const who of ['cm.xd', 'kb.chutich', 'ks.ha', 'qt.vu', 'qu.minh', 'cd.lan'])
    await refused(published([], 0, who), 'FORBIDDEN');
  for (const who of ['kb.chutich', 'ks.ha', 'qt.vu', 'qu.minh'])
    await refused(here.as(who).getRoster({ unit: WARD }), 'FORBIDDEN');
  expect(await here.as('cm.xd').getRoster({ unit: WARD })).toMatchObject({
    mayPublish: false,
    monday: MONDAY,
    published: null,
  });
  expect((await here.as('ld.pct').getRoster({ unit: CENTRE })).mayPublish).toBe(true);
  const { id } = await here
    .as('ld.phong')
    .markAbsent({ from: TODAY, reason: 'LEAVE', deputy: await here.accountId('cm.xd') });
  expect((await published([], 0, 'cm.xd')).published?.number).toBe(1);
  await here.as('ld.phong').endAbsence({ absenceId: id });
  await refused(published([], 1, 'cm.xd'), 'FORBIDDEN');
});

test.each([
  ['a week that begins on a Tuesday', { monday: '2026-12-08' }, 'monday'],
  ['a week that is past', { monday: '2026-11-30' }, 'monday'],
  ['a day of another week', { date: '2026-12-14' }, 'duties.0'],
  ['a day past', { at: '2026-12-08T08:00' }, 'duties.0'],
  ['a Sunday', { date: '2026-12-13' }, 'duties.0'],
  ['a role he does not hold', { role: 'LEADER' as const }, 'duties.0'],
  ['somebody of elsewhere', { username: 'kb.chutich' }, 'duties.0'],
])('refused: %s', async (_, wrong, field) => {
  const {
    monday,
    date,
    at: moment,
    role,
    username,
  } = { monday: MONDAY, date: MONDAY, ...wrong } as {
    monday: string;
    date: string;
    at?: string;
    role?: Duty['role'];
    username?: string;
  };
  if (moment !== undefined) here.clock.set(at(moment));
  const one = duty(username ?? 'cm.xd', 'AM', date, role);
  const problem = await refused(published([one], 0, 'ld.phong', monday), 'INVALID_INPUT');
  expect(problem.fields?.map((named) => named.field)).toEqual([field]);
});
