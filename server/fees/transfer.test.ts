import type { FeeOrderView } from '@motcua/contract/fee-payments';
import { QRPay } from 'vietnam-qr-pay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BANK_SECRET, bankTells } from '../testing/bank.ts';
import { counterDraft, LAN, NAM_SON } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** Certified contracts: fifty thousand đồng. */
const CONTRACT = '2.001035';
const PAYER = { payerName: LAN.fullName, payerAddress: '' };
const PAID = '2026-12-07T07:58:00+07:00';

let here: Province;
beforeAll(async () => {
  here = await province();
  here.services.bankSecret = BANK_SECRET;
});
afterAll(() => here.close());

const minh = () => here.as('qu.minh');
async function owing(): Promise<FeeOrderView> {
  const { dossierId } = await counterDraft(here, { procedure: CONTRACT });
  await minh().acceptDossier({ dossierId, feeFacts: { action: 'new' } });
  return minh().openFeeOrder({ dossierId });
}
const told = (code: string, amount: number, bankReference: string) =>
  bankTells(here, { code, amount, bankReference });
async function now({ dossierId }: FeeOrderView): Promise<FeeOrderView> {
  const { order } = await minh().getFeeOrder({ dossierId });
  if (order === null) throw new Error('there is no order');
  return order;
}
const receiptsOf = async ({ dossierId }: FeeOrderView) =>
  (await minh().listDossierReceipts({ dossierId })).items.filter(({ cancelledAt }) => cancelledAt === null);

describe('a fee paid by transfer', () => {
  test('its order says what, whereto and under which code; a banking application reads the same', async () => {
    const order = await owing();
    expect(order).toMatchObject({ state: 'WAITING', total: 50_000, remainder: 50_000, entries: [] });
    const { isValid, amount, consumer, additionalData } = new QRPay(order.qr ?? '');
    expect({ isValid, amount, text: additionalData.purpose, account: consumer.bankNumber }).toEqual({
      isValid: true,
      amount: '50000',
      text: order.code,
      account: order.account?.number,
    });
    expect(await minh().openFeeOrder({ dossierId: order.dossierId })).toEqual(order);
  });

  test('the bank tells of all of it: paid from the bank’s moment, one receipt, the story and the payer know', async () => {
    const order = await owing();
    expect(await told(`Nop phi ${order.code.toLowerCase()}`, 50_000, 'FT0001')).toBe('BOOKED');
    expect(await told(order.code, 50_000, 'FT0001')).toBe('KNOWN');
    expect(await now(order)).toMatchObject({ state: 'PAID', paidAt: PAID, remainder: 0, qr: null });
    const [receipt, ...more] = await receiptsOf(order);
    expect(more).toEqual([]);
    expect(receipt).toMatchObject({ total: 50_000, method: 'TRANSFER', payerName: LAN.fullName });
    const { events, allowed } = await minh().getDossier({ dossierId: order.dossierId });
    expect(events.map(({ kind }) => kind)).toContain('FEE_COLLECTED');
    expect(allowed).not.toContain('collectFee');
    await refused(minh().openFeeOrder({ dossierId: order.dossierId }), 'WRONG_STATE');
  });

  test('half of it leaves the rest to be paid, by another transfer or in cash', async () => {
    const [first, second] = [await owing(), await owing()];
    await told(first.code, 20_000, 'FT0002');
    const half = await now(first);
    expect(half).toMatchObject({ state: 'PART', remainder: 30_000 });
    expect(new QRPay(half.qr ?? '').amount).toBe('30000');
    expect(await receiptsOf(first)).toEqual([]);
    await told(first.code, 30_000, 'FT0003');
    expect(await now(first)).toMatchObject({ state: 'PAID', excess: 0 });

    await told(second.code, 20_000, 'FT0004');
    await minh().openShift({ unit: NAM_SON, opening: 0 });
    await minh().collectFee({ dossierId: second.dossierId, ...PAYER });
    expect(await now(second)).toMatchObject({ state: 'PAID', cash: 30_000, excess: 0 });
    expect((await minh().getMyShift({})).open?.expected).toBe(30_000);
    expect(await receiptsOf(second)).toMatchObject([{ total: 50_000, method: 'CASH' }]);
  });

  test('paid twice: one receipt, and what is too much stands beside it', async () => {
    const order = await owing();
    await Promise.all([told(order.code, 50_000, 'FT0005'), told(order.code, 50_000, 'FT0006')]);
    expect(await now(order)).toMatchObject({ state: 'PAID', excess: 50_000 });
    expect(await receiptsOf(order)).toHaveLength(1);
  });

  test('without a code it is kept until the control office finds its order', async () => {
    const order = await owing();
    expect(await told('nop le phi', 50_000, 'FT0007')).toBe('UNCLAIMED');
    await here.as('ks.ha').placePayment({ bankReference: 'FT0007', code: order.code });
    expect(await now(order)).toMatchObject({ state: 'PAID', paidAt: PAID });
  });

  test('a fee reckoned anew: the order follows under the same code, and what came for it counts', async () => {
    const order = await owing();
    const { dossierId } = order;
    await told(order.code, 30_000, 'FT0008');
    await minh().reckonFee({ dossierId, feeFacts: { action: 'amend' }, reason: 'Khách sửa hợp đồng cũ' });
    await here.deliver();
    expect(await now(order)).toMatchObject({ code: order.code, state: 'PAID', total: 30_000, excess: 0 });
  });

  test('a stranger neither opens nor sees it', async () => {
    const { dossierId } = await owing();
    await refused(here.as('cd.son').openFeeOrder({ dossierId }), 'NOT_FOUND');
    await refused(here.as('cd.son').getFeeOrder({ dossierId }), 'NOT_FOUND');
    await refused(here.as('qu.thu').openFeeOrder({ dossierId }), 'NOT_FOUND');
    await refused(here.anyone.openFeeOrder({ dossierId }), 'UNAUTHENTICATED');
  });
});
