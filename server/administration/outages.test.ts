import type { Input } from '@motcua/contract/operations';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** Monday, 07/12/2026, 08:00. */
const FAULT = {
  kind: 'FAULT',
  what: 'Chưa thanh toán trực tuyến được',
  instead: 'Nộp tiền tại quầy',
  from: '2026-12-07T07:50:00+07:00',
} as const;
const PLANNED = {
  ...FAULT,
  kind: 'PLANNED',
  from: '2026-12-16T22:00:00+07:00',
  until: '2026-12-17T05:00:00+07:00',
} as const;

let here: Province;
beforeEach(async () => {
  here = await province();
});
afterEach(() => here.close());

const announce = (told: Input<'announceOutage'> = FAULT, who = 'qt.vu') => here.as(who).announceOutage(told);
const onPages = async () => (await here.anyone.getTheme({})).outages;

test('a fault is told at once on every page, until somebody says that it works again', async () => {
  const { id } = await announce();
  expect(await onPages()).toMatchObject([
    { id, standing: 'NOW', what: FAULT.what, until: null, endedAt: null },
  ]);
  here.clock.set('2026-12-07T09:30:00+07:00');
  const ended = await here.as('qt.vu').endOutage({ outageId: id });
  expect(ended).toMatchObject({ standing: 'PAST', endedAt: '2026-12-07T09:30:00+07:00' });
  expect(await onPages()).toEqual([]);
  expect((await here.anyone.listOutages({})).items).toEqual([ended]);
  here.clock.set('2026-12-07T10:00:00+07:00');
  expect(await here.as('qt.vu').endOutage({ outageId: id })).toEqual(ended);
});

test('what was expected to be over is not told any longer; telling costs no statement', async () => {
  await announce({ ...FAULT, until: '2026-12-07T12:00:00+07:00' });
  expect(await onPages()).toHaveLength(1);
  // what other copies write is seen at the next reading, not at the next page
  await here.database.owner.deleteFrom('outage').execute();
  expect(await onPages()).toHaveLength(1);
  here.clock.set('2026-12-07T12:00:00+07:00');
  expect(await onPages()).toEqual([]);
});

test('a planned one is told seven working days before, with its end, and stands on the pages from then on', async () => {
  const late = await refused(announce({ ...PLANNED, from: '2026-12-15T22:00:00+07:00' }), 'INVALID_INPUT');
  expect(late.detail).toContain('sớm nhất là ngày 16/12/2026');
  const { until: _, ...endless } = PLANNED;
  expect((await refused(announce(endless), 'INVALID_INPUT')).fields?.[0]?.field).toBe('until');
  const { id } = await announce(PLANNED);
  expect(await onPages()).toMatchObject([{ id, standing: 'COMING', from: PLANNED.from }]);
  here.clock.set('2026-12-16T22:00:00+07:00');
  expect(await onPages()).toMatchObject([{ standing: 'NOW' }]);
});

test.each([
  ['an end before the beginning', { ...FAULT, until: FAULT.from }],
  [
    'an end that has passed',
    { ...FAULT, from: '2026-12-07T06:00:00+07:00', until: '2026-12-07T07:00:00+07:00' },
  ],
  ['a number of somebody', { ...FAULT, instead: 'Hỏi người có số 999188000123' }],
  ['nothing', { ...FAULT, what: '' }],
])('%s is refused', async (_, told) => {
  await refused(announce(told), 'INVALID_INPUT');
  expect((await here.anyone.listOutages({})).items).toEqual([]);
});

test('only by an administrator of the province; sent twice it is told once', async () => {
  for (const who of ['qu.minh', 'ks.ha', 'ld.ct', 'cd.lan']) await refused(announce(FAULT, who), 'FORBIDDEN');
  await refused(here.anyone.announceOutage(FAULT), 'UNAUTHENTICATED');
  const keyed = { idempotencyKey: 'b1f0a6d2-7777-4222-8333-444455556666' };
  const first = await here.as('qt.vu').announceOutage(FAULT, keyed);
  expect(await here.as('qt.vu').announceOutage(FAULT, keyed)).toEqual(first);
  expect((await here.anyone.listOutages({})).items).toHaveLength(1);
  await refused(here.as('qu.minh').endOutage({ outageId: first.id }), 'FORBIDDEN');
  await refused(
    here.as('qt.vu').endOutage({ outageId: '00000000-0000-4000-8000-000000000000' }),
    'NOT_FOUND',
  );
});
