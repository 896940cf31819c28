import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, holderOf, openTask, submitted, walkTo } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

test('who may take several steps: those who may take each, as the act itself allows', async () => {
  const [one, other] = [await accepted(here), await accepted(here)];
  const first = await openTask(here, one.dossierId);
  const head = here.as(await holderOf(here, first));
  const second = await walkTo(here, other.dossierId, 'WORK');
  const { items } = await head.listTakers({ tasks: [first.id, second.id].join(',') });
  expect(items.length).toBeGreaterThan(1);
  const [taker] = items;
  if (taker === undefined) throw new Error('nobody may take it');
  for (const taskId of [first.id, second.id]) await head.assignTask({ taskId, accountId: taker.accountId });
  expect(await openTask(here, one.dossierId)).toMatchObject({ owner: { accountId: taker.accountId } });
});

test('takers are not told to who may not assign', async () => {
  const { dossierId } = await accepted(here);
  const { id } = await openTask(here, dossierId);
  await refused(here.as('kb.truongphong').listTakers({ tasks: id }), 'NOT_FOUND');
  await refused(here.as('ks.ha').listTakers({ tasks: id }), 'FORBIDDEN');
  await refused(here.as('cd.lan').listTakers({ tasks: id }), 'FORBIDDEN');
  await refused(here.as('qu.minh').listTakers({ tasks: 'all' }), 'INVALID_INPUT');
});

test('receipts of several dossiers print as one page; what has none is named with its reason', async () => {
  const ready = [await accepted(here), await accepted(here)].map(({ dossierId }) => dossierId);
  const waiting = await submitted(here);
  const counter = here.as('qu.minh');
  const { items } = await counter.findWorkSlips({
    dossiers: [...ready, waiting.dossierId].join(','),
    kind: 'INTAKE_RECEIPT',
  });
  expect(items.map((one) => one.slipId !== null)).toEqual([true, true, false]);
  expect(items[2]?.problem).toContain('chưa có');
  const slips = items.flatMap(({ slipId }) => slipId ?? []);
  const page = new TextDecoder().decode(
    (await counter.printWorkSlips({ slips: slips.join(',') })) as Uint8Array,
  );
  expect(page.match(/<!doctype html>/g)).toHaveLength(1);
  expect(page.match(/class="slip /g)?.length).toBeGreaterThanOrEqual(2);
  for (const dossierId of ready) expect(page).toContain((await counter.getDossier({ dossierId })).code);
});

test('slips of another unit’s dossiers are neither found nor printed', async () => {
  const { dossierId } = await accepted(here);
  const { items } = await here.as('qu.minh').findWorkSlips({ dossiers: dossierId, kind: 'INTAKE_RECEIPT' });
  const slip = items[0]?.slipId ?? '';
  const stranger = here.as('kb.hotich');
  const found = await stranger.findWorkSlips({ dossiers: dossierId, kind: 'INTAKE_RECEIPT' });
  expect(found.items).toMatchObject([{ slipId: null }]);
  await refused(stranger.printWorkSlips({ slips: slip }), 'NOT_FOUND');
  await refused(here.as('cd.lan').printWorkSlips({ slips: slip }), 'FORBIDDEN');
});
