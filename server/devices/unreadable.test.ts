import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import {
  acceptance,
  device,
  DONG_VIET,
  leased,
  merged,
  newKey,
  taken,
  type Device,
} from '../testing/device.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
let on: Device;
beforeAll(async () => {
  here = await province({ at: '2026-12-10T09:00:00+07:00' });
  on = await device(here);
});
afterAll(() => here.close());

/** The record of one acceptance was damaged: of it the device knows its place and its numbers. */
const damaged = () => ({
  itemId: randomUUID() as string,
  sequence: (on.sequence += 1),
  numbers: [taken(on, 'DOSSIER', '2026-12-10'), taken(on, 'GTN', '2026')],
});
const report = (item: ReturnType<typeof damaged>, who = on.officer, key = on.key) =>
  here.as(who).reportUnreadable({ deviceId: on.id, key, ...item });

test('its place is passed, its numbers are void, the director is told once, and what follows goes in', async () => {
  const lost = damaged();
  const next = acceptance(on, { at: '2026-12-10T09:40:00+07:00' });
  here.clock.set(new Date('2026-12-10T14:25:00+07:00'));
  await refused(merged(here, on, next), 'OFFLINE_OUT_OF_ORDER');
  expect(await report(lost)).toEqual({ inSystem: false });
  expect(await report(lost)).toEqual({ inSystem: false });
  const result = await merged(here, on, next);
  expect(result).toMatchObject({ outcome: 'MERGED', receipt: { code: 'H05.149.1-261210-0002' } });

  const { voids, device: view } = await here.as('dv.phochutich').getDevice({ deviceId: on.id });
  expect(view.lastSequence).toBe(2);
  expect(voids.map(({ series, first, last, reason }) => [series, first, last, reason]).toSorted()).toEqual([
    ['DOSSIER', 1, 1, 'UNREADABLE'],
    ['GTN', 1, 1, 'UNREADABLE'],
  ]);
  const told = (await here.as('dv.phochutich').listAlerts({})).items.filter(
    ({ kind }) => kind === 'OFFLINE_UNREADABLE',
  );
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('H05.149.1-261210-0001');
  const { parts } = await here
    .as('ks.ha')
    .explainSeries({ unit: DONG_VIET, series: 'DOSSIER', period: '2026-12-10' });
  expect(parts.every(({ fate }) => fate !== 'UNEXPLAINED')).toBe(true);
  const lease = await leased(here, on);
  expect(lease.blocks.find(({ series }) => series === 'DOSSIER')?.used).toEqual([2]);
});

test('one that was brought before is in the system; nothing of it is void', async () => {
  const item = acceptance(on, { at: '2026-12-10T14:25:00+07:00' });
  await merged(here, on, item);
  const { code, receipt } = item.acceptance ?? {};
  const numbers = [code, receipt].filter((one) => one !== undefined);
  expect(await report({ itemId: item.itemId, sequence: item.sequence, numbers })).toEqual({ inSystem: true });
  const { voids } = await here.as('dv.phochutich').getDevice({ deviceId: on.id });
  expect(voids).toHaveLength(2);
});

test('numbers of others are left alone, and the order is kept', async () => {
  const lost = { ...damaged(), numbers: [{ series: 'DOSSIER', period: '2026-12-10', number: 900 }] as const };
  await refused(
    report({ ...lost, numbers: [...lost.numbers], sequence: lost.sequence + 1 }),
    'OFFLINE_OUT_OF_ORDER',
  );
  await report({ ...lost, numbers: [...lost.numbers] });
  const { voids } = await here.as('dv.phochutich').getDevice({ deviceId: on.id });
  expect(voids).toHaveLength(2);
});

test('only this device says so, by a counter officer of its unit', async () => {
  await refused(report(damaged(), on.officer, newKey()), 'FORBIDDEN');
  await refused(report(damaged(), 'qu.minh'), 'NOT_FOUND');
  await refused(report(damaged(), 'dv.phochutich'), 'FORBIDDEN');
});
