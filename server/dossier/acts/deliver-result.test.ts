import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accepted, openTasks, walkTo } from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));
const HANDED = { method: 'COUNTER', receiverName: 'Vũ Thị Lan', proof: 'IDENTITY' } as const;

async function ready() {
  const { dossierId } = await accepted(here);
  await walkTo(here, dossierId, 'RETURN');
  return dossierId;
}

test('a receipt says what was handed to whom; the dossier ends; TB08 is told', async () => {
  const dossierId = await ready();
  const reply = await here.as('ns.tiepnhan').deliverResult({ dossierId, ...HANDED });
  expect(reply.state).toBe('RETURNED');
  const slip = await here.database.db
    .selectFrom('slip')
    .select(['kind', 'data'])
    .where('id', '=', reply.slipId ?? '')
    .executeTakeFirstOrThrow();
  expect(slip).toMatchObject({
    kind: 'RESULT_RECEIPT',
    data: {
      collectorName: 'Vũ Thị Lan',
      results: [{ name: 'Trích lục đăng ký giám hộ', date: '2026-12-07', count: 1 }],
      returnedAt: TODAY,
    },
  });
  expect(await openTasks(here, dossierId)).toEqual([]);
  const view = await here.as('cd.lan').getDossier({ dossierId });
  expect(view).toMatchObject({ returnedAt: TODAY, nationalCode: 10, allowed: [] });
  const sent = await here.database.db.selectFrom('outbox').select('payload').execute();
  expect(sent.map((row) => row.payload['kind'])).toContain('TB08');
});

test('being late never blocks it; late is counted by when the result was ready', async () => {
  const dossierId = await ready();
  here.clock.set('2027-03-01T08:00:00+07:00');
  expect((await here.as('qu.minh').deliverResult({ dossierId, ...HANDED })).state).toBe('RETURNED');
  expect((await here.as('cd.lan').getDossier({ dossierId })).deadline).toBe('EARLY');
});

test('electronically too', async () => {
  const dossierId = await ready();
  await here.as('qu.minh').deliverResult({ dossierId, method: 'ELECTRONIC', receiverName: 'Vũ Thị Lan' });
  expect((await here.as('cd.lan').getDossier({ dossierId })).resultChannel).toBe('ELECTRONIC');
});

test('only by the counter that took the dossier in, and only when there is a result', async () => {
  const dossierId = await ready();
  await refused(here.as('qu.thu').deliverResult({ dossierId, ...HANDED }), 'NOT_FOUND');
  await refused(here.as('ld.ct').deliverResult({ dossierId, ...HANDED }), 'FORBIDDEN');
  const early = await accepted(here);
  await refused(here.as('qu.minh').deliverResult({ dossierId: early.dossierId, ...HANDED }), 'WRONG_STATE');
});

test('once; repeated with the same key: the first reply', async () => {
  const dossierId = await ready();
  const key = { idempotencyKey: 'deliver' };
  const minh = here.as('qu.minh');
  const first = await minh.deliverResult({ dossierId, ...HANDED }, key);
  expect(await minh.deliverResult({ dossierId, ...HANDED }, key)).toEqual(first);
  await refused(minh.deliverResult({ dossierId, ...HANDED }), 'WRONG_STATE');
});
