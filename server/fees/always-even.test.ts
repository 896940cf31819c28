import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemError } from '@motcua/contract/client';
import { dice } from '../testing/dice.ts';
import { counterDraft, NAM_SON } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';

/** Certified contracts: fifty thousand đồng. */
const CONTRACT = '2.001035';
const DAY = '2026-12-07';
const PAYER = { payerName: 'Vũ Thị Lan', payerAddress: '' };

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

/** What is refused changes nothing; anything else is a fault. */
const orRefused = (call: Promise<unknown>): Promise<unknown> =>
  call.catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error;
  });

test('whatever is collected, repeated, given back, replaced, closed in whatever order: order = drawer = receipt', async () => {
  const minh = here.as('qu.minh');
  const { pick } = dice(2026);
  const dossiers: string[] = [];
  for (let index = 0; index < 8; index += 1) {
    const { dossierId } = await counterDraft(here, { procedure: CONTRACT });
    await minh.acceptDossier({ dossierId, feeFacts: { action: 'new' } });
    dossiers.push(dossierId);
  }
  const standing = async (dossierId: string) =>
    (await minh.listDossierReceipts({ dossierId })).items.find(({ cancelledAt }) => cancelledAt === null);
  const does = {
    open: () => minh.openShift({ unit: NAM_SON, opening: 100_000 }),
    close: async () => {
      const { open } = await minh.getMyShift({});
      const notes = { counted: { '1000': (open?.expected ?? 0) / 1000 } };
      return minh.closeShift({ shiftId: open?.id ?? crypto.randomUUID(), ...notes });
    },
    collect: () => minh.collectFee({ dossierId: pick(dossiers), ...PAYER }),
    collectTwice: () => {
      const input = { dossierId: pick(dossiers), ...PAYER };
      const key = { idempotencyKey: crypto.randomUUID() };
      return Promise.all([orRefused(minh.collectFee(input, key)), orRefused(minh.collectFee(input, key))]);
    },
    giveBack: async () => {
      const receiptId = (await standing(pick(dossiers)))?.id ?? crypto.randomUUID();
      return minh.cancelReceipt({ receiptId, reason: 'Thu nhầm hồ sơ' });
    },
    replace: async () => {
      const receiptId = (await standing(pick(dossiers)))?.id ?? crypto.randomUUID();
      return minh.cancelReceipt({ receiptId, reason: 'Ghi sai tên', replacement: PAYER });
    },
  };
  const acts = ['open', 'close', 'collect', 'collect', 'collectTwice', 'giveBack', 'replace'] as const;
  for (let turn = 0; turn < 120; turn += 1)
    await Promise.all([orRefused(does[pick(acts)]()), orRefused(does[pick(acts)]())]);

  const { owner } = here.database;
  const orders = await owner.selectFrom('payment_order').selectAll().execute();
  const receipts = await owner.selectFrom('receipt').selectAll().execute();
  const movements = await owner.selectFrom('cash_movement').selectAll().execute();
  expect(orders.length).toBeGreaterThan(10);
  for (const order of orders) {
    const owed = order.refunded_at === null ? order.total : 0;
    const drawer = movements.filter(({ order_id }) => order_id === order.id);
    expect(drawer.reduce((sum, { amount }) => sum + amount, 0)).toBe(owed);
    const valid = receipts.filter((one) => one.order_id === order.id && one.cancelled_at === null);
    expect(valid.reduce((sum, { total }) => sum + total, 0)).toBe(owed);
  }
  const numbers = receipts.map(({ number }) => number).toSorted((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  for (const dossierId of dossiers) {
    const { allowed } = await minh.getDossier({ dossierId });
    expect(allowed.includes('collectFee')).toBe((await standing(dossierId)) === undefined);
  }
  const { total } = await minh.getSettlement({ from: DAY, to: DAY, unit: NAM_SON });
  expect(total).toBe(movements.reduce((sum, { amount }) => sum + amount, 0));
});
