import type { FeeOrderView } from '@motcua/contract/fee-payments';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BANK_SECRET, bankTells, statementOf } from '../testing/bank.ts';
import { counterDraft, NAM_SON } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** Certified contracts: fifty thousand đồng. */
const CONTRACT = '2.001035';
const DAY = '2026-12-07';
const ACCOUNT = { bankBin: '970436', accountNumber: '0011002233', accountHolder: 'VU THI LAN' };
const REASON = 'Khách chuyển khoản hai lần';

let here: Province;
beforeAll(async () => {
  here = await province();
  here.services.bankSecret = BANK_SECRET;
});
afterAll(() => here.close());

const minh = () => here.as('qu.minh');
const control = () => here.as('ks.ha');
async function owing(): Promise<FeeOrderView> {
  const { dossierId } = await counterDraft(here, { procedure: CONTRACT });
  await minh().acceptDossier({ dossierId, feeFacts: { action: 'new' } });
  return minh().openFeeOrder({ dossierId });
}
let transfers = 0;
const pays = ({ code }: FeeOrderView, amount: number) =>
  bankTells(here, { code, amount, bankReference: `FT${1000 + (transfers += 1)}` });
const standing = async ({ dossierId }: FeeOrderView) => (await minh().getFeeOrder({ dossierId })).order;
const exceptionOf = async ({ id }: FeeOrderView) =>
  (await control().listMoneyExceptions({})).items.find(({ orderId }) => orderId === id);
const ask = ({ id }: FeeOrderView) => minh().askRefund({ orderId: id, reason: REASON, ...ACCOUNT });

describe('money that has to go back', () => {
  test('paid twice: listed, asked for, agreed to by another, done by the bank, listed no more', async () => {
    const order = await owing();
    await refused(ask(order), 'WRONG_STATE');
    await pays(order, 50_000);
    await pays(order, 50_000);
    expect(await exceptionOf(order)).toMatchObject({ kind: 'EXCESS', amount: 50_000, held: 100_000 });
    const refund = await ask(order);
    expect(refund).toMatchObject({ state: 'ASKED', amount: 50_000, code: order.code, mayDecide: false });
    await refused(ask(order), 'WRONG_STATE');
    const refundId = refund.id;
    await refused(minh().decideRefund({ refundId, agreed: true }), 'FORBIDDEN');
    await refused(here.as('ld.ct').decideRefund({ refundId, agreed: true }), 'FORBIDDEN');
    await refused(control().recordRefund({ refundId, reference: 'OUT1' }), 'WRONG_STATE');
    expect(await here.as('ld.pct').decideRefund({ refundId, agreed: true })).toMatchObject({
      state: 'AGREED',
    });
    await refused(control().decideRefund({ refundId, agreed: false, reason: 'Không rõ' }), 'WRONG_STATE');
    await refused(minh().recordRefund({ refundId, reference: 'OUT1' }), 'FORBIDDEN');
    expect(await control().recordRefund({ refundId, reference: 'OUT1' })).toMatchObject({ state: 'DONE' });
    expect(await standing(order)).toMatchObject({ state: 'PAID', excess: 0 });
    expect(await exceptionOf(order)).toBeUndefined();
    expect((await control().listRefunds({ since: DAY })).items.map(({ id }) => id)).toContain(refundId);
  });

  test('declined with a reason; it may be asked for again', async () => {
    const order = await owing();
    await pays(order, 60_000);
    const { id: refundId } = await ask(order);
    await refused(control().decideRefund({ refundId, agreed: false }), 'INCOMPLETE');
    const declined = await control().decideRefund({ refundId, agreed: false, reason: 'Sai tên tài khoản' });
    expect(declined).toMatchObject({ state: 'DECLINED', declineReason: 'Sai tên tài khoản' });
    expect(await ask(order)).toMatchObject({ state: 'ASKED', amount: 10_000 });
  });

  test('a receipt is cancelled: what came by bank goes back by bank, the drawer is not touched, the fee is owed again', async () => {
    const order = await owing();
    await pays(order, 50_000);
    const [receipt] = (await minh().listDossierReceipts({ dossierId: order.dossierId })).items;
    await minh().cancelReceipt({ receiptId: receipt?.id ?? '', reason: 'Khách không làm nữa' });
    expect(await exceptionOf(order)).toMatchObject({ kind: 'EXCESS', amount: 50_000 });
    const { id: refundId } = await ask(order);
    await control().decideRefund({ refundId, agreed: true });
    // the statement tells that it has gone
    const out = { reference: 'OUT2', amount: -50_000, text: `Hoan phi ${order.code}` };
    expect(await control().readStatement({ source: 'BANK', csv: statementOf([out]) })).toMatchObject({
      refunds: 1,
    });
    expect(await standing(order)).toMatchObject({ state: 'REFUNDED', excess: 0 });
    const next = await minh().openFeeOrder({ dossierId: order.dossierId });
    expect(next).toMatchObject({ state: 'WAITING', remainder: 50_000 });
    expect(next.code).not.toBe(order.code);
  });

  test('paid in part and given up: the order is cancelled, all of it goes back, money that comes later too', async () => {
    const order = await owing();
    await pays(order, 20_000);
    expect(await ask(order)).toMatchObject({ amount: 20_000 });
    expect(await standing(order)).toMatchObject({ state: 'CANCELLED', excess: 20_000 });
    await pays(order, 30_000);
    expect(await standing(order)).toMatchObject({ state: 'CANCELLED', excess: 50_000 });
    expect((await minh().openFeeOrder({ dossierId: order.dossierId })).id).not.toBe(order.id);
  });

  test('only the counter that took it asks; figures of the province are the control office’s', async () => {
    const order = await owing();
    await pays(order, 70_000);
    await refused(
      here.as('qu.thu').askRefund({ orderId: order.id, reason: REASON, ...ACCOUNT }),
      'FORBIDDEN',
    );
    await refused(minh().listMoneyExceptions({}), 'FORBIDDEN');
    await refused(minh().listRefunds({ since: DAY }), 'FORBIDDEN');
    expect((await minh().listMoneyExceptions({ unit: NAM_SON })).items.length).toBeGreaterThan(0);
  });
});

describe('the statement of a day', () => {
  test('what nobody told of is booked with the bank’s time; read again, nothing changes', async () => {
    const order = await owing();
    const line = {
      reference: 'SAOKE1',
      amount: 50_000,
      text: `NOP PHI ${order.code}`,
      time: '2026-12-07T07:31:00+07:00',
    };
    const orphan = { reference: 'SAOKE2', amount: 15_000, text: 'chuyen tien' };
    const csv = statementOf([line, orphan]);
    expect(await control().readStatement({ source: 'BANK', csv })).toEqual({
      lines: 2,
      booked: 1,
      unclaimed: 1,
      refunds: 0,
    });
    expect(await control().readStatement({ source: 'BANK', csv })).toMatchObject({ booked: 0 });
    expect(await standing(order)).toMatchObject({ state: 'PAID', paidAt: line.time });
  });

  test('what the bank does not know of, and what is nobody’s, is told as a difference', async () => {
    const order = await owing();
    await bankTells(here, { code: order.code, amount: 50_000, bankReference: 'LACTREN1' });
    const { sources } = await control().getReconciliation({ day: DAY });
    const bank = sources.find(({ source }) => source === 'BANK');
    expect(bank?.differences).toContainEqual(
      expect.objectContaining({ kind: 'BOOKED_ONLY', reference: 'LACTREN1' }),
    );
    expect(bank?.differences).toContainEqual(
      expect.objectContaining({ kind: 'STATEMENT_ONLY', reference: 'SAOKE2', stated: 15_000 }),
    );
    expect(bank?.differences.map(({ reference }) => reference)).not.toContain('SAOKE1');
    expect(sources.find(({ source }) => source === 'GATEWAY')).toMatchObject({
      stated: null,
      differences: [],
    });
  });

  test('a file with one wrong line is not read at all, and says which', async () => {
    const csv = statementOf([
      { reference: 'TOT1', amount: 1000 },
      { reference: 'XAU', amount: 0, time: 'hôm qua' },
    ]);
    const problem = await refused(control().readStatement({ source: 'BANK', csv }), 'INVALID_INPUT');
    expect(problem.fields?.map(({ message }) => message).join()).toContain('Dòng 3');
    await refused(control().readStatement({ source: 'BANK', csv: 'mot,hai\n1,2' }), 'INVALID_INPUT');
    const { owner } = here.database;
    expect(
      await owner.selectFrom('statement_line').selectAll().where('reference', '=', 'TOT1').execute(),
    ).toEqual([]);
    const changed = statementOf([{ reference: 'SAOKE2', amount: 16_000 }]);
    await refused(control().readStatement({ source: 'BANK', csv: changed }), 'INVALID_INPUT');
  });

  test('only the control office reads it', async () => {
    await refused(minh().readStatement({ source: 'BANK', csv: statementOf([]) }), 'FORBIDDEN');
    await refused(minh().getReconciliation({ day: DAY }), 'FORBIDDEN');
  });
});
