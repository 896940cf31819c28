import { ProblemError } from '@motcua/contract/client';
import type { FeeOrderView } from '@motcua/contract/fee-payments';
import { excessOfOrder, orderState } from '@motcua/rules/fees';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../platform/transaction.ts';
import { BANK_SECRET, bankTells, statementOf } from '../testing/bank.ts';
import { dice } from '../testing/dice.ts';
import { counterDraft, NAM_SON } from '../testing/dossier.ts';
import { connectGateway, type Connected } from '../testing/gateway.ts';
import { until } from '../testing/letters.ts';
import { province, type Province } from '../testing/province.ts';
import { HABITS } from './gateway/simulator.ts';
import { askGateway, followFee, keepReceipt, receiveMoney } from './index.ts';
import { factsOf, ordersWithCash } from './order.ts';

/** Certified contracts: fifty thousand đồng, or thirty where one is amended. */
const CONTRACT = '2.001035';
const ACCOUNT = { bankBin: '970436', accountNumber: '0011002233', accountHolder: 'VU THI LAN' };
const PAYER = { payerName: 'Vũ Thị Lan', payerAddress: '' };

let here: Province;
let gateway: Connected;
beforeAll(async () => {
  here = await province();
  here.services.bankSecret = BANK_SECRET;
  gateway = await connectGateway(here);
});
afterAll(async () => {
  await gateway.close();
  await here.close();
});

/** What is refused changes nothing; anything else is a fault. */
const orRefused = (call: Promise<unknown>): Promise<unknown> =>
  call.catch((error: unknown) => {
    if (!(error instanceof ProblemError || error instanceof Crash)) throw error;
  });
class Crash extends Error {}

test('orders, transfers, gateway, words lost and doubled, crashes, refunds, in whatever order: order = bank = receipt, or it is listed', async () => {
  const minh = here.as('qu.minh');
  const control = here.as('ks.ha');
  const { pick, upTo } = dice(20_261_124);
  const orders: FeeOrderView[] = [];
  for (let index = 0; index < 8; index += 1) {
    const { dossierId } = await counterDraft(here, { procedure: CONTRACT });
    await minh.acceptDossier({ dossierId, feeFacts: { action: 'new' } });
    orders.push(await minh.openFeeOrder({ dossierId }));
  }
  await minh.openShift({ unit: NAM_SON, opening: 0 });
  /** Every transfer the bank has made, whether or not it told of it. */
  const bank: { reference: string; amount: number; text: string }[] = [];
  const transfer = (code: string) => {
    const made = {
      reference: `FT${10_000 + bank.length}`,
      amount: pick([10_000, 20_000, 30_000, 50_000]),
      text: code,
    };
    bank.push(made);
    return made;
  };
  const tell = ({ reference, amount, text }: (typeof bank)[number]) =>
    bankTells(here, { bankReference: reference, amount, code: text });
  const now = async () =>
    (await minh.getFeeOrder({ dossierId: pick(orders).dossierId })).order ?? pick(orders);
  const open = async (): Promise<void> => {
    const { dossierId } = pick(orders);
    await minh.openFeeOrder({ dossierId });
  };
  const does = {
    open,
    transfers: async () => void (await tell(transfer((await now()).code))),
    toldTwice: async () => {
      const made = transfer((await now()).code);
      await Promise.all([orRefused(tell(made)), orRefused(tell(made))]);
    },
    told: async () => {
      if (bank.length > 0) await tell(pick(bank));
    },
    lost: async () => void transfer((await now()).code),
    withoutCode: async () => void (await tell(transfer('nop le phi'))),
    placed: async () => {
      const [waiting] = (await control.listWaitingPayments({})).items;
      if (waiting !== undefined)
        await control.placePayment({ bankReference: waiting.bankReference, code: (await now()).code });
    },
    crashes: async () => {
      const { id } = await now();
      const { services } = here;
      const money = { reference: `HONG${upTo(10 ** 9)}`, method: 'TRANSFER', amount: 50_000 } as const;
      await inTransaction(services.db, async (tx) => {
        await receiveMoney(services, tx, id, { ...money, paidAt: here.clock.now(), now: here.clock.now() });
        throw new Crash();
      });
    },
    card: async () => {
      const { dossierId } = await now();
      const { url } = await minh.payByGateway({ dossierId });
      gateway.habit = pick(HABITS.filter((one) => one !== 'DOWN'));
      await fetch(url.replace('/pay?', '/taken?'), { redirect: 'manual' });
    },
    cash: async () => minh.collectFee({ dossierId: pick(orders).dossierId, ...PAYER }),
    cancels: async () => {
      const { items } = await minh.listDossierReceipts({ dossierId: pick(orders).dossierId });
      const receiptId = items.find(({ cancelledAt }) => cancelledAt === null)?.id ?? crypto.randomUUID();
      return minh.cancelReceipt({ receiptId, reason: 'Thu nhầm hồ sơ' });
    },
    cheaper: async () =>
      minh.reckonFee({
        dossierId: pick(orders).dossierId,
        feeFacts: { action: pick(['new', 'amend']) },
        reason: 'Ghi nhầm việc',
      }),
    asksBack: async () => {
      const [listed] = (await control.listMoneyExceptions({})).items.filter(({ kind }) => kind === 'EXCESS');
      if (listed !== undefined)
        await minh.askRefund({ orderId: listed.orderId, reason: 'Nộp thừa tiền', ...ACCOUNT });
    },
    decides: async () => {
      const waiting = (await control.listRefunds({ since: '2026-12-07' })).items.find(
        ({ mayDecide }) => mayDecide,
      );
      if (waiting !== undefined)
        await control.decideRefund({
          refundId: waiting.id,
          agreed: pick([true, true, false]),
          reason: 'Sai tài khoản',
        });
    },
    goesBack: async () => {
      const agreed = (await control.listRefunds({ since: '2026-12-07' })).items.find(
        ({ state }) => state === 'AGREED',
      );
      if (agreed !== undefined)
        await control.recordRefund({ refundId: agreed.id, reference: `OUT${upTo(10 ** 9)}` });
    },
  };
  const acts = Object.keys(does) as (keyof typeof does)[];
  for (let turn = 0; turn < 160; turn += 1)
    await Promise.all([
      orRefused(Promise.resolve(does[pick(acts)]())),
      orRefused(Promise.resolve(does[pick(acts)]())),
    ]);

  // the day ends: the gateway is asked what it never told, the bank's statement is read
  gateway.habit = 'TELLS';
  const carried = { gatewayPayment: askGateway, receipt: keepReceipt, feeOrder: followFee };
  await until(here, new Date(here.clock.now().getTime() + 4 * 86_400_000).toISOString(), carried);
  await control.readStatement({ source: 'BANK', csv: statementOf(bank) });

  const { owner } = here.database;
  const all = await ordersWithCash(owner).execute();
  const receipts = await owner.selectFrom('receipt').selectAll().where('cancelled_at', 'is', null).execute();
  const entries = await owner.selectFrom('order_entry').selectAll().execute();
  const listed = (await control.listMoneyExceptions({})).items;
  const sum = (of: readonly { amount: number }[]): number =>
    of.reduce((total, { amount }) => total + amount, 0);
  for (const order of all) {
    const facts = factsOf(order);
    expect(sum(entries.filter(({ order_id }) => order_id === order.id))).toBe(order.received);
    const standing = receipts.filter(({ order_id }) => order_id === order.id);
    expect(standing.length).toBe(orderState(facts) === 'PAID' ? 1 : 0);
    const covered = standing[0]?.total ?? 0;
    expect(covered).toBe(standing.length === 1 ? order.total : 0);
    const exception = listed.find(({ orderId, kind }) => orderId === order.id && kind === 'EXCESS');
    expect(exception?.amount ?? 0).toBe(excessOfOrder(facts));
    // held = receipt + what is listed + what is part of an order that waits for its rest
    const part = orderState(facts) === 'PART' ? facts.held : 0;
    expect(facts.held).toBe(covered + (exception?.amount ?? 0) + part);
    expect(part === 0 || listed.some(({ orderId, kind }) => orderId === order.id && kind === 'PART')).toBe(
      true,
    );
  }
  // whatever the bank made is an order's, once, or waits for the control office
  const unplaced = (await control.listWaitingPayments({})).items;
  for (const made of bank) {
    const booked = entries.filter(({ reference }) => reference === made.reference);
    const waits = unplaced.filter(({ bankReference }) => bankReference === made.reference);
    expect(booked.length + waits.length, made.reference).toBe(1);
    expect(sum([...booked, ...waits])).toBe(made.amount);
  }
  // whatever the gateway took is an order's, once
  const byGateway = entries.filter(({ method }) => method === 'GATEWAY');
  expect(byGateway.map(({ reference }) => reference).toSorted()).toEqual(
    [...gateway.taken.values()].map(({ transaction }) => `CTT-${transaction}`).toSorted(),
  );
  expect(byGateway.length).toBeGreaterThan(3);
  expect(receipts.length).toBeGreaterThan(2);
  const drawer = await owner.selectFrom('cash_movement').select('amount').execute();
  expect((await minh.getMyShift({})).open?.expected).toBe(sum(drawer));
});
