import { createHmac } from 'node:crypto';
import { OFFICES, post } from '../dossiers.ts';
import { drive } from '../drive.ts';
import { middle, perSecond, type Figure } from '../figure.ts';
import type { LoadRequest } from '../load.ts';
import { BANK_SECRET, type World } from '../world.ts';

const CONNECTIONS = 8;
/** As many as there are to the database itself. */
const BARE_CONNECTIONS = 4;
const ROUNDS = 3;
/** Payments of one round. */
const BATCH = 80;
/** Certified contracts: fifty thousand đồng. */
const CONTRACT = '2.001035';
const [{ unit: UNIT, officer: OFFICER }] = OFFICES;
const APPLICANT = {
  kind: 'PERSON',
  fullName: 'Vũ Thị Lan',
  idNumber: '999188000003',
  birthDate: '1988-06-20',
  gender: 'FEMALE',
  address: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
  phone: '0990000003',
  email: '',
} as const;
const PAYER = { payerName: 'Vũ Thị Lan', payerAddress: '' };

interface Owed {
  dossierId: string;
  code: string;
  total: number;
}

/** The bank's words of payments, each with its receipt of one series; cash at a counter; against one durable row a payment. */
export const payments: Figure = {
  name: 'payments',
  title: 'Tiền và biên lai (payments and receipts)',
  async run(world) {
    const { client: minh, token } = await world.as(OFFICER);
    await minh.openShift({ unit: UNIT, opening: 0 });
    const rates = { bank: [] as number[], cash: [] as number[], bare: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const owed = await ordersOf(world, 2 * BATCH);
      const [byBank, byCash] = [owed.slice(0, BATCH), owed.slice(BATCH)];
      const load = { origin: world.server.origin, connections: CONNECTIONS };
      rates.bank.push((await drive({ ...load, requests: byBank.map(notice) })).rate);
      // one cashier takes one payment after the other
      const cash = byCash.map(({ dossierId }) => collection(dossierId, token));
      rates.cash.push((await drive({ ...load, connections: 1, requests: cash })).rate);
      rates.bare.push(await bareRows(world, round));
    }
    await assertEven(world, ROUNDS * 2 * BATCH);
    const [bank, cash, bare] = [middle(rates.bank), middle(rates.cash), middle(rates.bare)];
    const row = `${perSecond(bare)} dòng (rows)`;
    return [
      {
        what: 'Ngân hàng báo tiền, lập biên lai (bank’s notices confirmed, each with its receipt)',
        ours: perSecond(bank),
        bare: row,
        ratio: bank / bare,
        note: `${CONNECTIONS} kết nối, một dãy số biên lai không có khoảng trống (connections, one series of numbers without gap); trần: ghi bền một dòng mỗi khoản (bare: one durable row a payment)`,
      },
      {
        what: 'Một người thu tiền mặt, lập biên lai (cash of one cashier, each with its receipt)',
        ours: perSecond(cash),
        bare: row,
        ratio: cash / bare,
        note: 'lần lượt, một kết nối (one after the other, one connection)',
      },
    ];
  },
};

async function ordersOf(world: World, count: number): Promise<Owed[]> {
  const { client } = await world.as(OFFICER);
  const made: Owed[] = [];
  const make = async (): Promise<void> => {
    const draft = { procedureCode: CONTRACT, intakeUnit: UNIT, applicant: APPLICANT };
    const { dossierId } = await client.createDraft(draft);
    const { components } = await client.getDossier({ dossierId });
    const received = components
      .filter(({ required }) => required)
      .map(({ code, originals, certified, copies }) => ({
        code,
        originals,
        certified,
        copies,
        present: true,
      }));
    await client.updateDraft({ dossierId, received });
    await client.acceptDossier({ dossierId, feeFacts: { action: 'new' } });
    const { code, total } = await client.openFeeOrder({ dossierId });
    made.push({ dossierId, code, total });
  };
  while (made.length < count) await Promise.all(Array.from({ length: CONNECTIONS }, make));
  return made;
}

/** As the bank signs it: the facts as a JSON array. */
function notice({ code, total: amount }: Owed): LoadRequest {
  const [bankReference, paidAt] = [`BENCH-${code}`, new Date().toISOString()];
  const signature = createHmac('sha256', BANK_SECRET)
    .update(JSON.stringify([bankReference, code, amount, paidAt]))
    .digest('hex');
  const body = { bankReference, code, amount, paidAt, signature };
  return { method: 'POST', path: '/api/v1/payments', body: JSON.stringify(body) };
}

const collection = (dossierId: string, token: string): LoadRequest =>
  post(`/api/v1/dossiers/${dossierId}/fee/cash`, token, PAYER);

/** The least a bank's word costs: one durable row. */
async function bareRows({ database: { pool } }: World, round: number): Promise<number> {
  await pool.query(
    'create table if not exists bench_payment (reference text primary key, amount bigint, at timestamptz)',
  );
  const began = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < BATCH; at = next++)
      await pool.query('insert into bench_payment values ($1, 50000, now())', [`${round}-${at}`]);
  };
  await Promise.all(Array.from({ length: BARE_CONNECTIONS }, worker));
  return BATCH / ((performance.now() - began) / 1000);
}

/** @throws {Error} a receipt is missing, or a number was given twice */
async function assertEven({ database: { pool } }: World, wanted: number): Promise<void> {
  const { rows } = await pool.query<{ n: number; last: number }>(
    'select count(*)::int as n, max(number)::int as last from receipt',
  );
  if (rows[0]?.n !== wanted || rows[0].last !== wanted)
    throw new Error(`${rows[0]?.n} receipts up to number ${rows[0]?.last} in place of ${wanted}`);
}
