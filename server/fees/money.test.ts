import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPdfSignatures } from '../papers/index.ts';
import { counterDraft, NAM_SON } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** Certified contracts, decided by the committee of Nam Sơn itself. */
const CONTRACT = '2.001035';
const AUTHORITY = 'X-09286-2025';
const PAYER = { payerName: 'Vũ Thị Lan', payerAddress: 'Phường Kinh Bắc, tỉnh Bắc Ninh' };
const DAY = '2026-12-07';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const minh = () => here.as('qu.minh');

/** Accepted, with fifty thousand đồng to be paid. */
async function owing(): Promise<string> {
  const { dossierId } = await counterDraft(here, { procedure: CONTRACT });
  await minh().acceptDossier({ dossierId, feeFacts: { action: 'new' } });
  return dossierId;
}
const open = () => minh().openShift({ unit: NAM_SON, opening: 200_000 });
const receiptsOf = async (dossierId: string) => (await minh().listDossierReceipts({ dossierId })).items;

/** What OpenSSL says of the signature in a PDF; its certificate is our own, so only the signature is judged. */
async function openSslSays(pdf: Buffer): Promise<string> {
  const [start = 0, head = 0, tail = 0, rest = 0] = (
    /ByteRange ?\[ ?(\d+) +(\d+) +(\d+) +(\d+)/.exec(pdf.toString('latin1'))?.slice(1) ?? []
  ).map(Number);
  const folder = await mkdtemp(join(tmpdir(), 'receipt-'));
  const [signature, content] = [join(folder, 'signature.der'), join(folder, 'content')];
  const hex = pdf.subarray(start + head + 1, tail - 1).toString('latin1');
  await writeFile(signature, Buffer.from(hex, 'hex'));
  await writeFile(
    content,
    Buffer.concat([pdf.subarray(start, start + head), pdf.subarray(tail, tail + rest)]),
  );
  const verify = ['cms', '-verify', '-inform', 'DER', '-binary', '-noverify', '-in', signature];
  const { stderr } = spawnSync('openssl', [...verify, '-content', content, '-out', join(folder, 'out')]);
  await rm(folder, { recursive: true });
  return String(stderr);
}

describe('a shift', () => {
  test('nobody takes money without one, and has one at a time', async () => {
    const dossierId = await owing();
    await refused(minh().collectFee({ dossierId, ...PAYER }), 'WRONG_STATE');
    expect(await receiptsOf(dossierId)).toEqual([]);
    expect(await minh().getMyShift({})).toEqual({ open: null, last: null });
    await refused(here.as('qu.thu').openShift({ unit: NAM_SON, opening: 0 }), 'FORBIDDEN');
    await refused(here.as('ld.ct').openShift({ unit: NAM_SON, opening: 0 }), 'FORBIDDEN');
    expect(await open()).toMatchObject({ opening: 200_000, expected: 200_000, closedAt: null });
    await refused(open(), 'WRONG_STATE');
  });

  test('what was collected lies in the drawer; it is closed with a count, a difference with its reason', async () => {
    await minh().collectFee({ dossierId: await owing(), ...PAYER });
    const { open: shift } = await minh().getMyShift({});
    expect(shift).toMatchObject({ collected: 50_000, givenBack: 0, expected: 250_000 });
    const shiftId = shift?.id ?? '';
    const problem = await refused(minh().closeShift({ shiftId, counted: { '200000': 1 } }), 'INCOMPLETE');
    expect(problem.detail).toContain('thiếu 50.000 đ');
    const counted = { '200000': 1, '50000': 1 };
    expect(await minh().closeShift({ shiftId, counted })).toMatchObject({
      countedTotal: 250_000,
      differenceReason: null,
    });
    await refused(minh().closeShift({ shiftId, counted }), 'WRONG_STATE');
    expect((await minh().getMyShift({})).last).toMatchObject({ id: shiftId, countedTotal: 250_000 });
    await open();
  });
});

describe('a receipt', () => {
  test('says who paid what for whom, is signed by who took it, and stands in the story of the dossier', async () => {
    const dossierId = await owing();
    const key = { idempotencyKey: crypto.randomUUID() };
    const done = await minh().collectFee({ dossierId, ...PAYER }, key);
    expect(await minh().collectFee({ dossierId, ...PAYER }, key)).toEqual(done);
    const [receipt, ...others] = await receiptsOf(dossierId);
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({
      form: '01BLP0-001',
      symbol: 'BN-26E',
      number: '2',
      payerName: 'Vũ Thị Lan',
      total: 50_000,
      unit: { key: NAM_SON },
      lines: [{ amount: 50_000, beneficiary: 'UNIT', unit: { key: AUTHORITY } }],
      cancelledAt: null,
    });
    const receiptId = receipt?.id ?? '';
    const pdf = Buffer.from((await minh().printReceipt({ receiptId })) as Uint8Array);
    const { signatures } = await checkPdfSignatures(pdf, { trusted: here.services.signing?.trusted ?? [] });
    expect(signatures).toMatchObject([
      { signer: receipt?.issuedBy, coversWholeFile: true, signatureValid: true, trusted: true },
    ]);
    // whoever asks again gets what was signed
    expect(Buffer.from((await minh().printReceipt({ receiptId })) as Uint8Array).equals(pdf)).toBe(true);
    const said = async (as: 'html' | 'xml') =>
      Buffer.from((await minh().printReceipt({ receiptId, as })) as Uint8Array).toString();
    expect(await said('html')).toContain('Năm mươi nghìn đồng');
    expect(await said('xml')).toContain('<So>2</So>');
    const { events, allowed } = await minh().getDossier({ dossierId });
    expect(events.find(({ kind }) => kind === 'FEE_COLLECTED')?.text).toBe('Đã thu 50.000 đ, biên lai số 2');
    expect(allowed).not.toContain('collectFee');
    expect(allowed).not.toContain('reckonFee');
    await refused(minh().collectFee({ dossierId, ...PAYER }), 'WRONG_STATE');
    await refused(
      minh().reckonFee({ dossierId, feeFacts: { action: 'amend' }, reason: 'Chọn nhầm việc' }),
      'WRONG_STATE',
    );
  });

  const opensslMissing = spawnSync('openssl', ['version']).status !== 0;
  test.skipIf(opensslMissing)('its signature verifies with OpenSSL', async () => {
    const dossierId = await owing();
    await minh().collectFee({ dossierId, ...PAYER });
    const [receipt] = await receiptsOf(dossierId);
    const pdf = Buffer.from((await minh().printReceipt({ receiptId: receipt?.id ?? '' })) as Uint8Array);
    expect(await openSslSays(pdf)).toContain('Verification successful');
    pdf.write('X', 200);
    expect(await openSslSays(pdf)).toContain('Verification failure');
  });

  test('of two who collect at once one is told that it is paid, and no number is lost', async () => {
    const dossierId = await owing();
    const both = await Promise.allSettled([
      minh().collectFee({ dossierId, ...PAYER }),
      minh().collectFee({ dossierId, ...PAYER }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await receiptsOf(dossierId)).map(({ number }) => number)).toEqual(['4']);
  });

  test('many at once: every number once, none missing', async () => {
    const all = [];
    for (let index = 0; index < 12; index += 1) all.push(await owing());
    await Promise.all(all.map((dossierId) => minh().collectFee({ dossierId, ...PAYER })));
    const { items } = await minh().listReceipts({ unit: NAM_SON, day: DAY });
    expect(items.map(({ number }) => Number(number))).toEqual(items.map((_, index) => index + 1));
  });

  test('one with a wrong name is replaced: the money stays, both numbers stay', async () => {
    const dossierId = await owing();
    await minh().collectFee({ dossierId, ...PAYER });
    const [first] = await receiptsOf(dossierId);
    const replacement = { ...PAYER, payerName: 'Vũ Thị Lan Anh' };
    const receiptId = first?.id ?? '';
    await minh().cancelReceipt({ receiptId, reason: 'Ghi sai họ tên người nộp', replacement });
    const [now, before] = await receiptsOf(dossierId);
    expect(now).toMatchObject({ payerName: 'Vũ Thị Lan Anh', replaces: first?.number, cancelledAt: null });
    expect(before).toMatchObject({ replacedBy: now?.number, cancelReason: 'Ghi sai họ tên người nộp' });
    await refused(minh().cancelReceipt({ receiptId, reason: 'Hủy lần nữa' }), 'WRONG_STATE');
    expect((await minh().getDossier({ dossierId })).allowed).not.toContain('collectFee');
  });

  test('the money goes back: out of the drawer, and the fee is owed again', async () => {
    const dossierId = await owing();
    await minh().collectFee({ dossierId, ...PAYER });
    const [receipt] = await receiptsOf(dossierId);
    const before = (await minh().getMyShift({})).open?.expected ?? 0;
    await minh().cancelReceipt({ receiptId: receipt?.id ?? '', reason: 'Thu nhầm hồ sơ' });
    const { open: shift } = await minh().getMyShift({});
    expect(shift).toMatchObject({ givenBack: 50_000, expected: before - 50_000 });
    expect((await minh().getDossier({ dossierId })).allowed).toContain('collectFee');
    await minh().collectFee({ dossierId, ...PAYER });
    expect(await receiptsOf(dossierId)).toHaveLength(2);
  });
});

test('orders, drawer, receipts and settlement come to the same sum', async () => {
  const { rows, total } = await minh().getSettlement({ from: DAY, to: DAY, unit: NAM_SON });
  expect(rows).toMatchObject([
    { collector: { key: NAM_SON }, beneficiary: 'UNIT', unit: { key: AUTHORITY }, amount: total },
  ]);
  const sum = async (table: 'payment_order' | 'receipt' | 'cash_movement'): Promise<number> => {
    const { owner } = here.database;
    const amounts =
      table === 'cash_movement'
        ? await owner.selectFrom(table).select('amount').execute()
        : await owner
            .selectFrom(table)
            .select('total as amount')
            .where(table === 'receipt' ? 'cancelled_at' : 'refunded_at', 'is', null)
            .execute();
    return amounts.reduce((all, { amount }) => all + amount, 0);
  };
  expect(await Promise.all([sum('payment_order'), sum('cash_movement'), sum('receipt')])).toEqual([
    total,
    total,
    total,
  ]);
  const { issued, cancelled } = await minh().listReceipts({ unit: NAM_SON, day: DAY });
  expect(issued.total - cancelled.total).toBe(total);
  const summary = Buffer.from(
    (await minh().getReceiptSummary({ unit: NAM_SON, day: DAY })) as Uint8Array,
  ).toString();
  expect(summary).toContain(`<SoBienLai>${issued.count}</SoBienLai>`);
  expect(summary).toContain('<ThuCho>Ủy ban nhân dân');
});

test('who may not', async () => {
  const dossierId = await owing();
  const collect = (name: string) => here.as(name).collectFee({ dossierId, ...PAYER });
  await refused(here.anyone.collectFee({ dossierId, ...PAYER }), 'UNAUTHENTICATED');
  await refused(collect('cd.son'), 'FORBIDDEN');
  await refused(collect('kb.tiepnhan'), 'NOT_FOUND');
  await refused(collect('ld.ct'), 'FORBIDDEN');
  await refused(collect('ks.ha'), 'FORBIDDEN');
  await minh().collectFee({ dossierId, ...PAYER });
  const [receipt] = await receiptsOf(dossierId);
  const receiptId = receipt?.id ?? '';
  await refused(here.anyone.printReceipt({ receiptId }), 'UNAUTHENTICATED');
  await refused(here.as('cd.son').printReceipt({ receiptId }), 'NOT_FOUND');
  await refused(here.as('cd.son').listDossierReceipts({ dossierId }), 'NOT_FOUND');
  await refused(here.as('kb.tiepnhan').cancelReceipt({ receiptId, reason: 'Hủy thử xem' }), 'NOT_FOUND');
  await refused(here.as('kb.tiepnhan').listReceipts({ unit: NAM_SON, day: DAY }), 'FORBIDDEN');
  await refused(here.as('kb.tiepnhan').getReceiptSummary({ unit: NAM_SON, day: DAY }), 'FORBIDDEN');
  await refused(here.as('kb.tiepnhan').getSettlement({ from: DAY, to: DAY, unit: NAM_SON }), 'FORBIDDEN');
  await refused(here.as('kb.tiepnhan').getSettlement({ from: DAY, to: DAY }), 'FORBIDDEN');
  expect((await here.as('ks.ha').getSettlement({ from: DAY, to: DAY })).total).toBeGreaterThan(0);
});
