import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { accepted, doStep, holderOf, openTask, walkTo } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const WARD = 'X-09286-2025';
const at = (text: string): string => `${text}:00+07:00`;

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));
afterEach(async () => {
  await here.database.owner.deleteFrom('absence_cover').execute();
  await here.database.owner.deleteFrom('absence').execute();
});

/** A dossier at its step of work, with whoever holds it. */
async function atWork(): Promise<{ dossierId: string; officer: string }> {
  const { dossierId } = await accepted(here);
  return { dossierId, officer: await holderOf(here, await walkTo(here, dossierId, 'WORK')) };
}
const holder = async (dossierId: string): Promise<string> => holderOf(here, await openTask(here, dossierId));

test('marked sick at 08:05: by 08:20 every open step of his has somebody who is there', async () => {
  const { dossierId, officer } = await atWork();
  here.clock.set(at('2026-12-07T08:05'));
  await here.as(officer).markAbsent({ from: at('2026-12-07T08:05'), reason: 'SICK' });
  here.clock.set(at('2026-12-07T08:06'));
  await here.deliver();
  const left = await here.database.db
    .selectFrom('task')
    .select('id')
    .where('account_id', '=', await here.accountId(officer))
    .where('done_at', 'is', null)
    .execute();
  expect(left).toEqual([]);
  const cover = await holder(dossierId);
  expect(cover).not.toBe(officer);
  const { events } = await here.as('ks.ha').getDossier({ dossierId });
  expect(events.at(-1)).toMatchObject({ kind: 'TASK_ASSIGNED', actor: 'Hệ thống' });
  expect(events.at(-1)?.text).toMatch(/thay .+ vắng mặt/);
  // the cover does the step, and the dossier goes on
  expect((await doStep(here, dossierId)).kind).toBe('WORK');
});

test('back again he gets back what is not done, once; the control slip tells both hand-overs', async () => {
  const { dossierId, officer } = await atWork();
  const { id } = await here.as(officer).markAbsent({ from: TODAY, reason: 'DUTY' });
  await here.deliver();
  const cover = await holder(dossierId);
  here.clock.set(at('2026-12-07T14:00'));
  await here.as(officer).endAbsence({ absenceId: id });
  await here.deliver();
  expect(await holder(dossierId)).toBe(officer);
  const { items } = await here.as('ld.phong').listAbsences({ unit: WARD });
  expect(items).toMatchObject([{ standing: 'BACK', covers: [{ open: 0, done: 0, returned: 1 }] }]);
  const [given, taken] = await here.database.db
    .selectFrom('dossier_event')
    .select('data')
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', 'TASK_ASSIGNED')
    .orderBy('seq', 'desc')
    .limit(2)
    .execute()
    .then((rows) => rows.toReversed().map(({ data }) => data));
  const names = await Promise.all([officer, cover].map((one) => here.as(one).whoAmI({})));
  const [his, others] = names.map(({ fullName }) => fullName);
  expect([given?.from, given?.assignee, taken?.from, taken?.assignee]).toEqual([his, others, others, his]);
  const { slips } = await here.as('ks.ha').getDossier({ dossierId });
  const slipId = slips.find(({ kind }) => kind === 'CONTROL_SLIP')?.id ?? '';
  const page = new TextDecoder().decode(
    (await here.as('ks.ha').getSlip({ slipId, as: 'html' })) as Uint8Array,
  );
  expect(page).toContain(`thay ${his} vắng mặt`);
  expect(page).toContain(`${his} đã trở lại`);
  await refused(here.as(officer).endAbsence({ absenceId: id }), 'ABSENCE_ENDED');
});

test('the one who is named takes over; new steps pass the absent one by', async () => {
  const { dossierId, officer } = await atWork();
  const { items } = await here.as('ld.phong').listColleagues({ key: WARD, role: 'SPECIALIST' });
  const his = await here.accountId(officer);
  const named = items.findLast(({ accountId }) => accountId !== his)?.accountId ?? '';
  await here.as(officer).markAbsent({ from: TODAY, reason: 'LEAVE', deputy: named });
  await here.deliver();
  expect((await openTask(here, dossierId)).owner?.accountId).toBe(named);
  const next = await accepted(here);
  const task = await walkTo(here, next.dossierId, 'WORK');
  expect(task.owner?.accountId).not.toBe(his);
  const colleagues = await here.as('ld.phong').listColleagues({ key: WARD, role: 'SPECIALIST' });
  expect(colleagues.items.map(({ accountId }) => accountId)).not.toContain(his);
  await refused(here.as('ld.phong').assignTask({ taskId: task.id, accountId: his }), 'CANNOT_ASSIGN');
});

test('a leave that begins later does nothing before its hour, and everything then', async () => {
  const { dossierId, officer } = await atWork();
  const from = at('2026-12-08T07:30');
  await here.as(officer).markAbsent({ from, to: at('2026-12-09T07:30'), reason: 'LEAVE' });
  await here.deliver();
  expect(await holder(dossierId)).toBe(officer);
  here.clock.set(at('2026-12-08T07:31'));
  await here.deliver();
  expect(await holder(dossierId)).not.toBe(officer);
  here.clock.set(at('2026-12-09T07:31'));
  await here.deliver();
  expect(await holder(dossierId)).toBe(officer);
});

test('a signature goes to who has the authority for it', async () => {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'APPROVE');
  const leader = await holderOf(here, task);
  await here.as(leader).markAbsent({ from: TODAY, reason: 'DUTY' });
  await here.deliver();
  expect([await holder(dossierId), leader].toSorted()).toEqual(['ld.ct', 'ld.pct']);
  await doStep(here, dossierId);
});

test('what nobody can take stays visible as uncovered', async () => {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'ISSUE');
  const clerk = await holderOf(here, task);
  await here.as('ld.ct').markAbsent({ officer: await here.accountId(clerk), from: TODAY, reason: 'SICK' });
  await here.deliver();
  const { items } = await here.as('ld.ct').listAbsences({ unit: WARD });
  expect(items).toMatchObject([{ standing: 'AWAY', reason: 'SICK' }]);
  expect(items[0]?.uncovered).toBeGreaterThan(0);
});

test('who marks whom: himself, his heads, an administrator above; why somebody is away stays among them', async () => {
  const officer = await here.accountId('cm.ht');
  const absent = { officer, from: TODAY, reason: 'SICK', note: 'Sốt' } as const;
  for (const who of ['cm.xd', 'kb.chutich', 'ks.ha', 'cd.lan'])
    await refused(here.as(who).markAbsent(absent), 'FORBIDDEN');
  const { id } = await here.as('qt.vu').markAbsent(absent);
  await refused(here.as('ld.phong').markAbsent(absent), 'ABSENCE_OVERLAPS');
  const seen = async (who: string) => (await here.as(who).listAbsences({ unit: WARD })).items[0];
  expect(await seen('ld.phong')).toMatchObject({ reason: 'SICK', note: 'Sốt', mayEnd: true });
  expect(await seen('cm.xd')).toMatchObject({ reason: null, note: null, mayEnd: false });
  await refused(here.as('kb.chutich').listAbsences({ unit: WARD }), 'FORBIDDEN');
  await refused(here.as('cm.xd').endAbsence({ absenceId: id }), 'FORBIDDEN');
});

test.each([
  ['back before he went', { to: at('2026-12-06T08:00') }, ['to']],
  ['somebody of elsewhere named', { deputy: 'kb.chutich' }, ['deputy']],
])('refused: %s', async (_, change, fields) => {
  const deputy = 'deputy' in change ? { deputy: await here.accountId(change.deputy ?? '') } : {};
  const problem = await refused(
    here.as('cm.ht').markAbsent({ from: TODAY, reason: 'LEAVE', ...change, ...deputy }),
    'INVALID_INPUT',
  );
  expect(problem.fields?.map(({ field }) => field)).toEqual(fields);
});

test('minutes in which nobody had a step are told for each day: of who is away until he is covered, and of a step that opened for nobody', async () => {
  const days = async () =>
    (await here.as('ld.phong').listAbsences({ unit: WARD })).ownerless.filter(({ minutes }) => minutes > 0);
  const { officer } = await atWork();
  here.clock.set(at('2026-12-08T08:05'));
  expect(await days()).toEqual([]);
  await here.as('ld.phong').markAbsent({
    officer: await here.accountId(officer),
    from: at('2026-12-08T08:00'),
    reason: 'SICK',
  });
  here.clock.set(at('2026-12-08T08:12'));
  const [waiting] = await days();
  expect(waiting).toMatchObject({ date: '2026-12-08', longest: 12 });
  await here.deliver();
  here.clock.set(at('2026-12-08T16:00'));
  const [covered, ...before] = await days();
  expect(covered).toEqual(waiting);
  expect(before).toEqual([]);
  const elsewhere = await here.as('kb.chutich').listAbsences({});
  expect(elsewhere.ownerless.map(({ minutes }) => minutes)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  // nobody holds the post of the next step when it opens
  const { dossierId } = await accepted(here);
  await walkTo(here, dossierId, 'APPROVE');
  await here.database.owner
    .updateTable('post')
    .set({ valid_to: '2026-12-07' })
    .where('unit_key', '=', WARD)
    .where(sql<boolean>`'RECORDS_OFFICER' = any(roles)`)
    .execute();
  await doStep(here, dossierId);
  here.clock.set(at('2026-12-09T08:30'));
  const [next, sameDay] = await days();
  expect(next).toMatchObject({ date: '2026-12-09', steps: 1 });
  expect(next?.minutes).toBe(next?.longest);
  expect(sameDay?.steps).toBe((covered?.steps ?? 0) + 1);
  // however long ago it opened, as long as it is nobody's
  here.clock.set(at('2027-06-02T08:30'));
  const [later] = await days();
  expect(later).toMatchObject({ date: '2027-06-02', steps: 1, longest: next?.longest });
  await here.database.owner
    .updateTable('post')
    .set({ valid_to: null })
    .where('unit_key', '=', WARD)
    .where('valid_to', '=', '2026-12-07')
    .execute();
});
