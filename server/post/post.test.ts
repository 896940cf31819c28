import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CarrierEvent } from '@motcua/rules/post';
import { accepted, NAM_SON, walkTo } from '../testing/dossier.ts';
import { openSite, type Site } from '../testing/http.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { startCarrier, type CarrierSimulator } from './simulator.ts';
import { eventSignature } from './signature.ts';

/** Results sent to their owners: J4 steps 8 and 9, and what goes wrong on the way. */
const KEY = 'khoa-chung-voi-buu-chinh';
const DRAWN = [[10, 10, 40, 60, 90, 20]];
const COURIER = { courierName: 'Nguyễn Văn Bưu', signature: DRAWN };

let here: Province;
let site: Site;
let carrier: CarrierSimulator;
beforeAll(async () => {
  here = await province();
  site = await openSite(here);
  const office = await site.app.listen({ port: 0, host: '127.0.0.1' });
  carrier = await startCarrier({ key: KEY, office });
  here.services.carrier = { address: carrier.address, key: KEY };
});
afterAll(async () => {
  await carrier.close();
  await site.close();
  await here.close();
});
afterEach(() => {
  here.clock.set(TODAY);
  Object.assign(carrier.switches, { loses: false, twice: false, refuses: false });
});

const minh = () => here.as('qu.minh');

async function ready(): Promise<string> {
  const { dossierId } = await accepted(here);
  await walkTo(here, dossierId, 'RETURN');
  await here.as('cd.lan').chooseReturnPlace({ dossierId, resultChannel: 'POST' });
  return dossierId;
}
async function sent(dossierId: string): Promise<{ code: string; orderId: string }> {
  const batch = await minh().packPost({ items: [{ dossierId }] });
  await minh().sealPostBatch({ batchId: batch.id, seal: 'NP-0042' });
  const { orders } = await minh().handOverPostBatch({ batchId: batch.id, ...COURIER });
  await here.deliver();
  return { code: orders[0]?.code ?? '', orderId: orders[0]?.id ?? '' };
}
const at = (moment: string) => `2026-12-${moment}+07:00`;
let count = 0;
const happens = (order: string, kind: CarrierEvent, moment: string, more = {}) =>
  carrier.happens({ eventId: `E-${(count += 1)}-${order}`, order, kind, at: at(moment), ...more });
const told = async (dossierId: string): Promise<string[]> =>
  (await here.database.db.selectFrom('outbox').select('payload').where('topic', '=', 'notice').execute())
    .filter(({ payload }) => payload['dossierId'] === dossierId)
    .map(({ payload }) => String(payload['kind']));
const stages = async (dossierId: string) =>
  (await here.as('cd.lan').getPostStages({ dossierId })).orders.flatMap(({ stages: all }) =>
    all.map(({ state }) => state),
  );

describe('a tally list', () => {
  test('takes results that are here and go by post, is sealed, and the courier signs for it', async () => {
    const dossierId = await ready();
    const { toPack, postage } = await minh().listPost({});
    expect(toPack.find((one) => one.dossierId === dossierId)).toMatchObject({
      receiverName: 'Vũ Thị Lan',
      receiverAddress: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
      cameBack: false,
    });
    const batch = await minh().packPost({ items: [{ dossierId }] });
    expect(batch).toMatchObject({ standing: 'OPEN', collect: postage, unit: { key: NAM_SON } });
    expect((await minh().listPost({})).toPack.map((one) => one.dossierId)).not.toContain(dossierId);
    await refused(minh().handOverPostBatch({ batchId: batch.id, ...COURIER }), 'WRONG_STATE');
    const sealed = await minh().sealPostBatch({ batchId: batch.id, seal: 'NP-0001' });
    expect(sealed).toMatchObject({ standing: 'SEALED', seal: 'NP-0001' });
    await refused(minh().unpackPost({ orderId: batch.orders[0]?.id ?? '' }), 'WRONG_STATE');
    const handed = await minh().handOverPostBatch({ batchId: batch.id, ...COURIER });
    expect(handed).toMatchObject({ standing: 'HANDED_OVER', courier: COURIER.courierName });
    await refused(minh().handOverPostBatch({ batchId: batch.id, ...COURIER }), 'WRONG_STATE');
    const page = await minh().printPostBatch({ batchId: batch.id, as: 'html' });
    expect(Buffer.from(page as Uint8Array).toString()).toContain('NP-0001');
    expect(await told(dossierId)).toContain('TB32');
    // the paper is away: nobody hands it over at a counter, nobody chooses another place
    const own = { dossierId, method: 'COUNTER', receiverName: 'Vũ Thị Lan' } as const;
    await refused(minh().deliverResult(own), 'WRONG_STATE');
    await refused(
      here.as('cd.lan').chooseReturnPlace({ dossierId, resultChannel: 'COUNTER' }),
      'WRONG_STATE',
    );
  });

  test('gives a result back before it is sealed; an empty one is not sealed', async () => {
    const dossierId = await ready();
    const batch = await minh().packPost({ items: [{ dossierId, prepaid: true }] });
    expect(batch.collect).toBe(0);
    expect((await minh().unpackPost({ orderId: batch.orders[0]?.id ?? '' })).orders).toEqual([]);
    await refused(minh().sealPostBatch({ batchId: batch.id, seal: 'NP-0002' }), 'INCOMPLETE');
    const again = await minh().packPost({ items: [{ dossierId }], batchId: batch.id });
    expect(again).toMatchObject({ number: batch.number, orders: [{ code: batch.orders[0]?.code }] });
  });

  test('is not sealed with a result whose applicant has chosen otherwise', async () => {
    const dossierId = await ready();
    const batch = await minh().packPost({ items: [{ dossierId }] });
    await here.as('cd.lan').chooseReturnPlace({ dossierId, resultChannel: 'COUNTER' });
    await refused(minh().sealPostBatch({ batchId: batch.id, seal: 'NP-0003' }), 'WRONG_STATE');
  });

  test('belongs to the officers of its counter', async () => {
    const dossierId = await ready();
    await refused(here.as('qu.thu').packPost({ items: [{ dossierId }] }), 'WRONG_STATE');
    await refused(here.as('ld.ct').packPost({ items: [{ dossierId }] }), 'FORBIDDEN');
    await refused(here.as('cm.kd').listPost({}), 'FORBIDDEN');
    const batch = await minh().packPost({ items: [{ dossierId }] });
    const batchId = batch.id;
    const orderId = batch.orders[0]?.id ?? '';
    await refused(here.as('qu.thu').sealPostBatch({ batchId, seal: 'NP' }), 'FORBIDDEN');
    await refused(here.as('qu.thu').handOverPostBatch({ batchId, ...COURIER }), 'FORBIDDEN');
    await refused(here.as('qu.thu').unpackPost({ orderId }), 'FORBIDDEN');
    await refused(here.as('qu.thu').printPostBatch({ batchId }), 'FORBIDDEN');
    await refused(here.as('qu.thu').recordPostEvent({ orderId, kind: 'TAKEN' }), 'FORBIDDEN');
    await refused(here.as('cd.son').getPostStages({ dossierId }), 'NOT_FOUND');
  });

  test('of many who pack at once each result is on one list, and the numbers have no gap', async () => {
    const all = [await ready(), await ready(), await ready()];
    const tries = await Promise.allSettled(
      [...all, ...all, ...all].map((dossierId) => minh().packPost({ items: [{ dossierId }] })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const { db } = here.database;
    const orders = await db
      .selectFrom('post_order')
      .select('dossier_id')
      .where('dossier_id', 'in', all)
      .execute();
    expect(orders).toHaveLength(3);
    const lists = await db
      .selectFrom('post_batch')
      .select('number')
      .where('unit_key', '=', NAM_SON)
      .execute();
    const numbers = lists.map(({ number }) => Number.parseInt(number, 10)).toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('the carrier', () => {
  test('J4: delivered on 09/12 at 16:10, the dossier is returned to who signed, at that moment', async () => {
    const dossierId = await ready();
    const { code } = await sent(dossierId);
    expect(carrier.orders.get(code)).toMatchObject({ receiver: 'Vũ Thị Lan', collect: 26_500 });
    here.clock.set(at('09T17:00:00'));
    expect(await happens(code, 'TAKEN', '07T15:00:00')).toEqual(['TAKEN']);
    carrier.switches.twice = true;
    expect(await happens(code, 'DELIVERED', '09T16:10:00', { receiver: 'Vũ Văn Hùng' })).toEqual([
      'TAKEN',
      'KNOWN',
    ]);
    const view = await here.as('cd.lan').getDossier({ dossierId });
    expect(view).toMatchObject({ state: 'RETURNED', returnedAt: at('09T16:10:00') });
    expect(await told(dossierId)).toContain('TB08');
    expect(await stages(dossierId)).toEqual(['PACKED', 'HANDED_OVER', 'IN_TRANSIT', 'DELIVERED']);
    const { receiver_name } = await here.database.db
      .selectFrom('result_return')
      .select('receiver_name')
      .where('dossier_id', '=', dossierId)
      .executeTakeFirstOrThrow();
    expect(receiver_name).toBe('Vũ Văn Hùng');
    carrier.switches.twice = false;
    expect(await happens(code, 'RETURNED', '09T16:30:00')).toEqual(['KEPT']);
  });

  test('delivery fails twice: back to the counter, told each time, the result kept and sent again', async () => {
    const dossierId = await ready();
    const { code } = await sent(dossierId);
    here.clock.set(at('14T09:00:00'));
    await happens(code, 'ATTEMPT_FAILED', '08T10:00:00', { reason: 'Không có người nhận' });
    await happens(code, 'ATTEMPT_FAILED', '09T10:00:00', { reason: 'Không có người nhận' });
    const { exceptions } = await minh().listPost({});
    expect(exceptions.find((one) => one.code === code)).toMatchObject({
      state: 'RETURNING',
      failed: 2,
      promise: { step: 'RETURN', until: '2026-12-14', late: false },
    });
    await happens(code, 'RETURNED', '11T10:00:00');
    expect(await stages(dossierId)).toEqual([
      'PACKED',
      'HANDED_OVER',
      'ATTEMPT_FAILED',
      'RETURNING',
      'RETURNED_TO_COUNTER',
    ]);
    expect((await told(dossierId)).filter((kind) => ['TB33', 'TB34'].includes(kind))).toEqual([
      'TB33',
      'TB33',
      'TB34',
    ]);
    const { toPack } = await minh().listPost({});
    expect(toPack.find((one) => one.dossierId === dossierId)).toMatchObject({ cameBack: true });
    const lan = here.as('cd.lan');
    expect((await lan.getDossier({ dossierId })).state).toBe('RESULT_READY');
    await minh().packPost({ items: [{ dossierId }] });
  });

  test('heard out of order it comes to the same; what it lost is asked for', async () => {
    const [late, lost] = [await ready(), await ready()];
    const { code } = await sent(late);
    const other = await sent(lost);
    here.clock.set(at('09T17:00:00'));
    await happens(code, 'DELIVERED', '09T16:00:00', { receiver: 'Vũ Thị Lan' });
    expect(await happens(code, 'ATTEMPT_FAILED', '08T16:00:00')).toEqual(['KEPT']);
    carrier.switches.loses = true;
    await happens(other.code, 'ATTEMPT_FAILED', '08T16:00:00');
    await happens(other.code, 'DELIVERED', '09T16:00:00', { receiver: 'Vũ Thị Lan' });
    await here.deliver();
    for (const dossierId of [late, lost])
      expect((await here.as('cd.lan').getDossier({ dossierId })).state).toBe('RETURNED');
  });

  test('is heard only with its signature; an order nobody knows is kept for somebody to look at', async () => {
    const event = {
      eventId: 'E-khac',
      order: 'MC000000000000',
      kind: 'DELIVERED',
      at: at('09T16:00:00'),
    } as const;
    await refused(
      here.anyone.notifyPostEvent({ ...event, signature: eventSignature('khóa khác', event) }),
      'NOT_SIGNED',
    );
    const signature = eventSignature(KEY, event);
    expect(await here.anyone.notifyPostEvent({ ...event, signature })).toEqual({ told: 'UNKNOWN_ORDER' });
    const { strange } = await minh().listPost({});
    expect(strange).toContainEqual(expect.objectContaining({ order: event.order, known: false }));
  });

  test('that refuses an order says so on the screen, and takes it when it is asked again', async () => {
    carrier.switches.refuses = true;
    const dossierId = await ready();
    const { code, orderId } = await sent(dossierId);
    expect((await minh().listPost({})).exceptions.find((one) => one.code === code)?.unsent).toContain('422');
    carrier.switches.refuses = false;
    here.clock.set(at('07T09:00:00'));
    await here.deliver();
    expect(carrier.orders.has(code)).toBe(true);
    // its record of delivery came on paper
    here.clock.set(at('09T17:00:00'));
    await refused(minh().recordPostEvent({ orderId, kind: 'DELIVERED' }), 'INVALID_INPUT');
    const done = { orderId, kind: 'DELIVERED', receiver: 'Vũ Thị Lan', at: at('09T08:00:00') } as const;
    expect(await minh().recordPostEvent(done)).toMatchObject({ state: 'DELIVERED' });
    await refused(minh().recordPostEvent(done), 'WRONG_STATE');
  });
});
