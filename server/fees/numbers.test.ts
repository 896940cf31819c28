import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '../dossier/index.ts';
import { inTransaction } from '../platform/transaction.ts';
import { counterDraft, NAM_SON } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { issueReceipt, type Issued } from './issue.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

/** Paid and given back since, so that one dossier may have many. */
async function order(dossierId: string, at: Date): Promise<string> {
  const id = randomUUID();
  await here.database.owner
    .insertInto('payment_order')
    .values({
      id,
      dossier_id: dossierId,
      code: id,
      lines: '[]',
      payer_name: '',
      payer_address: '',
      cancelled_at: null,
      total: 1000,
      created_at: at,
      paid_at: at,
      refunded_at: at,
    })
    .execute();
  return id;
}

/** A payment that stops after its receipt was written. */
class Crash extends Error {}

test('two hundred cashiers at once, some of whom crash: no number twice, none missing; each year from 1 (NĐ 254/2026 Đ.23.2)', async () => {
  const { dossierId } = await counterDraft(here);
  const issue = async (at: Date, crashes: boolean): Promise<Issued> => {
    const orderId = await order(dossierId, at);
    return inTransaction(here.services.db, async (tx) => {
      const payer = { payerName: 'Vũ Thị Lan', payerAddress: '' };
      const wanted = {
        orderId,
        dossierId,
        unit: NAM_SON,
        ...payer,
        lines: [],
        total: 1000,
        method: 'CASH' as const,
      };
      const issued = await issueReceipt(asSystem(here.services, tx, at), tx, wanted);
      if (crashes) throw new Crash();
      return issued;
    });
  };
  const now = here.clock.now();
  const all = await Promise.allSettled(Array.from({ length: 200 }, (_, one) => issue(now, one % 5 === 0)));
  const numbers = all.flatMap((one) => (one.status === 'fulfilled' ? [Number(one.value.number)] : []));
  expect(all.filter((one) => one.status === 'rejected' && !(one.reason instanceof Crash))).toEqual([]);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 160 }, (_, index) => index + 1));

  const next = await issue(new Date('2027-01-01T08:00:00+07:00'), false);
  expect(next.number).toBe('1');
  const { symbol } = await here.database.owner
    .selectFrom('receipt')
    .select('symbol')
    .where('id', '=', next.receiptId)
    .executeTakeFirstOrThrow();
  expect(symbol).toBe('BN-27E');
});
