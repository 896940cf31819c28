import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accepted, holderOf, walkTo } from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

const WARD = 'X-09286-2025';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

async function atWork() {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  return { dossierId, task, officer: await holderOf(here, task) };
}
const listed = async (dossierId: string) =>
  (await here.as('ld.phong').listOwnerless({ unit: WARD })).items.find((one) => one.dossierId === dossierId);

test('a step with an owner is not told; without one it is, since it opened and without a name of the applicant', async () => {
  const { dossierId, task } = await atWork();
  expect(await listed(dossierId)).toBeUndefined();
  await here.database.owner.updateTable('task').set({ account_id: null }).where('id', '=', task.id).execute();
  const row = await listed(dossierId);
  expect(row).toMatchObject({ taskId: task.id, step: task.name, since: task.openedAt, away: null });
  expect(JSON.stringify(row)).not.toContain('Lan');
});

test('whoever is away and not covered yet leaves his steps to nobody, until he is covered', async () => {
  const { dossierId, officer } = await atWork();
  await here.as(officer).markAbsent({ from: TODAY, reason: 'SICK' });
  const { fullName } = await here.as(officer).whoAmI({});
  expect(await listed(dossierId)).toMatchObject({ away: fullName });
  await here.deliver();
  expect(await listed(dossierId)).toBeUndefined();
});

test('another commune, a citizen and a unit that is none are refused', async () => {
  await refused(here.as('kb.chutich').listOwnerless({ unit: WARD }), 'FORBIDDEN');
  await refused(here.as('cd.lan').listOwnerless({ unit: WARD }), 'FORBIDDEN');
  await refused(here.as('ld.phong').listOwnerless({ unit: 'khong-co' }), 'NOT_FOUND');
});
