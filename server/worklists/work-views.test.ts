import { afterAll, beforeAll, expect, test } from 'vitest';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const LIST = { queue: 'UNIT', filter: { q: 'lan', procedure: '1.004837', dueInDays: 3 } } as const;

test('an officer keeps a list under a name, renames it and drops it', async () => {
  const officer = here.as('cm.xd');
  const saved = await officer.saveWorkView({ name: '  Sắp đến   hạn ', ...LIST });
  expect(saved).toMatchObject({ name: 'Sắp đến hạn', ...LIST });
  expect((await officer.listWorkViews({})).items).toEqual([saved]);
  const renamed = await officer.renameWorkView({ viewId: saved.id, name: 'Ba ngày tới' });
  expect(renamed).toEqual({ ...saved, name: 'Ba ngày tới' });
  await officer.deleteWorkView({ viewId: saved.id });
  expect((await officer.listWorkViews({})).items).toEqual([]);
  await refused(officer.deleteWorkView({ viewId: saved.id }), 'NOT_FOUND');
});

test('a name says something and is there once, however it is written', async () => {
  const officer = here.as('cm.kd');
  await officer.saveWorkView({ name: 'Đất đai', ...LIST });
  const other = await officer.saveWorkView({ name: 'Hộ tịch', ...LIST });
  await refused(officer.saveWorkView({ name: 'ĐẤT ĐAI', ...LIST }), 'INVALID_INPUT');
  await refused(officer.saveWorkView({ name: '   ', ...LIST }), 'INVALID_INPUT');
  await refused(officer.renameWorkView({ viewId: other.id, name: 'đất đai' }), 'INVALID_INPUT');
  expect((await officer.renameWorkView({ viewId: other.id, name: 'HỘ TỊCH' })).name).toBe('HỘ TỊCH');
});

test('repeated with the same key: one list', async () => {
  const officer = here.as('qu.minh');
  const key = { idempotencyKey: 'save' };
  const first = await officer.saveWorkView({ name: 'Sáng nay', ...LIST }, key);
  expect(await officer.saveWorkView({ name: 'Sáng nay', ...LIST }, key)).toEqual(first);
  expect((await officer.listWorkViews({})).items).toHaveLength(1);
});

test('nobody sees, renames or drops another’s list; a citizen has none', async () => {
  const { id } = await here.as('ld.phong').saveWorkView({ name: 'Của tôi', ...LIST });
  const other = here.as('ns.truongphong');
  expect((await other.listWorkViews({})).items).toEqual([]);
  await refused(other.renameWorkView({ viewId: id, name: 'Của người khác' }), 'NOT_FOUND');
  await refused(other.deleteWorkView({ viewId: id }), 'NOT_FOUND');
  await refused(here.as('cd.lan').listWorkViews({}), 'FORBIDDEN');
  await refused(here.as('cd.lan').saveWorkView({ name: 'Của tôi', ...LIST }), 'FORBIDDEN');
});

test('thirty lists are enough', async () => {
  const officer = here.as('ld.ct');
  for (let n = 1; n <= 30; n++) await officer.saveWorkView({ name: `Danh sách ${n}`, ...LIST });
  await refused(officer.saveWorkView({ name: 'Thêm một', ...LIST }), 'INVALID_INPUT');
});
