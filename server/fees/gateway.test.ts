import type { FeeOrderView, GatewayNotice } from '@motcua/contract/fee-payments';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { counterDraft } from '../testing/dossier.ts';
import { connectGateway, GATEWAY_SECRET, MERCHANT, type Connected } from '../testing/gateway.ts';
import { until } from '../testing/letters.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { signedQuery } from './gateway/protocol.ts';
import { askGateway, keepReceipt } from './index.ts';

/** Certified contracts: fifty thousand đồng. */
const CONTRACT = '2.001035';

let here: Province;
let gateway: Connected;
beforeAll(async () => {
  here = await province();
  gateway = await connectGateway(here);
});
afterAll(async () => {
  await gateway.close();
  await here.close();
});
beforeEach(() => {
  gateway.habit = 'TELLS';
  gateway.answers.length = 0;
});

const minh = () => here.as('qu.minh');
async function owing(): Promise<FeeOrderView> {
  const { dossierId } = await counterDraft(here, { procedure: CONTRACT });
  await minh().acceptDossier({ dossierId, feeFacts: { action: 'new' } });
  return minh().openFeeOrder({ dossierId });
}
const standing = async ({ dossierId }: FeeOrderView) => (await minh().getFeeOrder({ dossierId })).order;
const receipts = async ({ dossierId }: FeeOrderView) =>
  (await minh().listDossierReceipts({ dossierId })).items.length;

/** The payer presses the button on the gateway's page; the way back is not followed: he closes the window. */
async function pay({ dossierId }: FeeOrderView): Promise<Response> {
  const { url } = await minh().payByGateway({ dossierId });
  const page = await (await fetch(url)).text();
  const [, href = ''] = /href="(\/taken[^"]*)"/.exec(page) ?? [];
  return fetch(gateway.address + href.replaceAll('&amp;', '&'), { redirect: 'manual' });
}
const later = (minutes: number): Promise<void> =>
  until(here, new Date(here.clock.now().getTime() + minutes * 60_000).toISOString(), {
    gatewayPayment: askGateway,
    receipt: keepReceipt,
  });

describe('a fee paid by card or wallet', () => {
  test('the gateway tells: it is paid, although the payer closed the window', async () => {
    const order = await owing();
    const back = await pay(order);
    expect(back.headers.get('location')).toContain(`/ho-so/${order.dossierId}/nop-phi?`);
    expect(gateway.answers).toEqual(['00']);
    expect(await standing(order)).toMatchObject({ state: 'PAID', undecided: false });
    expect(await receipts(order)).toBe(1);
  });

  test('it tells twice: one receipt', async () => {
    gateway.habit = 'TELLS_TWICE';
    const order = await owing();
    await pay(order);
    expect(gateway.answers).toEqual(['00', '02']);
    expect(await standing(order)).toMatchObject({ state: 'PAID', excess: 0 });
    expect(await receipts(order)).toBe(1);
  });

  test('it never tells: it is asked, and until then nobody is told he has not paid', async () => {
    gateway.habit = 'TELLS_NOBODY';
    const order = await owing();
    await pay(order);
    expect(await standing(order)).toMatchObject({ state: 'WAITING', undecided: true });
    await later(3);
    expect(await standing(order)).toMatchObject({ state: 'PAID', undecided: false });
    expect(await receipts(order)).toBe(1);
  });

  test('it is down when it is asked: it is asked again', async () => {
    gateway.habit = 'TELLS_NOBODY';
    const order = await owing();
    await pay(order);
    gateway.habit = 'DOWN';
    await later(30);
    expect(await standing(order)).toMatchObject({ undecided: true });
    gateway.habit = 'TELLS';
    await later(60);
    expect(await standing(order)).toMatchObject({ state: 'PAID' });
  });

  test('it takes no money: what is owed is owed as before, and the payer tries again', async () => {
    gateway.habit = 'REFUSES';
    const order = await owing();
    await pay(order);
    expect(await standing(order)).toMatchObject({ state: 'WAITING', remainder: 50_000, undecided: false });
    gateway.habit = 'TELLS';
    await pay(order);
    expect(await standing(order)).toMatchObject({ state: 'PAID', excess: 0 });
  });

  test('nobody paid at all: after three days it is asked no more', async () => {
    const order = await owing();
    await minh().payByGateway({ dossierId: order.dossierId });
    await later(4 * 24 * 60);
    expect(await standing(order)).toMatchObject({ state: 'WAITING', undecided: false });
  });

  test('two ways to the gateway, both paid: one receipt, the other sum stands as too much', async () => {
    const order = await owing();
    const ways = [];
    for (let way = 0; way < 2; way += 1) ways.push(await minh().payByGateway({ dossierId: order.dossierId }));
    for (const { url } of ways) await fetch(url.replace('/pay?', '/taken?'), { redirect: 'manual' });
    expect(await standing(order)).toMatchObject({ state: 'PAID', excess: 50_000 });
    expect(await receipts(order)).toBe(1);
  });
});

describe('who says he is the gateway', () => {
  const notice = (order: FeeOrderView, secret: string, amount: string): GatewayNotice =>
    Object.fromEntries(
      new URLSearchParams(
        signedQuery(secret, {
          vnp_TmnCode: MERCHANT,
          vnp_TxnRef: `${order.code}T1`,
          vnp_Amount: amount,
          vnp_ResponseCode: '00',
          vnp_TransactionNo: '99',
        }),
      ),
    ) as unknown as GatewayNotice;

  test('is believed by his signature, the reference and the amount', async () => {
    const order = await owing();
    const hear = (secret: string, amount = '5000000') =>
      here.anyone.hearGateway(notice(order, secret, amount));
    expect(await hear('another secret of somebody')).toMatchObject({ RspCode: '97' });
    expect(await hear(GATEWAY_SECRET)).toMatchObject({ RspCode: '01' });
    const { url } = await minh().payByGateway({ dossierId: order.dossierId });
    const reference = new URL(url).searchParams.get('vnp_TxnRef') ?? '';
    const wrong = signedQuery(GATEWAY_SECRET, {
      vnp_TmnCode: MERCHANT,
      vnp_TxnRef: reference,
      vnp_Amount: '100',
      vnp_ResponseCode: '00',
    });
    expect(
      await here.anyone.hearGateway(
        Object.fromEntries(new URLSearchParams(wrong)) as unknown as GatewayNotice,
      ),
    ).toMatchObject({ RspCode: '04' });
    expect(await standing(order)).toMatchObject({ state: 'WAITING' });
  });

  test('nobody pays for a dossier that is not his', async () => {
    const { dossierId } = await owing();
    await refused(here.as('cd.son').payByGateway({ dossierId }), 'NOT_FOUND');
  });
});
