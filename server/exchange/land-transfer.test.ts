import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BankNotice, BookedAs, ObligationView } from '@motcua/contract/exchange';
import { until } from '../testing/letters.ts';
import { completeDraft, doStep, holderOf, openTask } from '../testing/dossier.ts';
import { setParameter } from '../testing/parameter.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { carryBy, signatureOf, SIMULATORS } from './index.ts';

/**
 * Journey J2: the land office passes the matter on to the tax office; the time limit stands until the bank has the money. Eight
 * working days hour by hour; price 1.2 billion, so 6 million registration fee and 24 million income tax.
 */
const LAND = '2.000889';
const FACTS = { procedure: LAND, unit: 'MC-09187-2025', citizen: 'cd.son' };
const PRICE = '1200000000';
const SECRET = 'khoa-chung-voi-ngan-hang';
const ACCEPTED = '2026-12-01T08:30:00+07:00';
const DUE = '2026-12-11T08:30:00+07:00';
const SENT = '2026-12-03T08:30:00+07:00';
const TAX_DUE = '2026-12-10T08:30:00+07:00';
const PAID = '2026-12-14T15:00:00+07:00';
const NEW_DUE = '2026-12-22T15:00:00+07:00';

let here: Province;
let dossierId: string;
let systems = SIMULATORS;
const pass = (moment: string): Promise<void> => until(here, moment, { external: carryBy(systems) });

beforeEach(async () => {
  systems = SIMULATORS;
  here = await province({ at: '2026-12-01T08:00:00+07:00' });
  here.services.bankSecret = SECRET;
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
  await within(8);
  dossierId = (await completeDraft(here, FACTS)).dossierId;
  await here.as('cd.son').updateDraft({ dossierId, answers: { price: PRICE } });
  await here.as('cd.son').submitDossier({ dossierId, declaration: true });
  here.clock.set(ACCEPTED);
  await here.as('qu.thu').acceptDossier({ dossierId });
});
afterEach(() => here.close());

/** The procedure's time limit in working days, on every channel. */
async function within(value: number): Promise<void> {
  const versions = await here.database.owner
    .selectFrom('procedure_version')
    .select(['id', 'content'])
    .where('code', '=', LAND)
    .execute();
  for (const { id, content } of versions) {
    const channels = content.channels.map((one) => ({ ...one, limit: { ...one.limit, value } }));
    await here.database.owner
      .updateTable('procedure_version')
      .set({ content: JSON.stringify({ ...content, channels }) })
      .where('id', '=', id)
      .execute();
  }
}

/** Steps 3 to 5: checked, and passed on to the tax office. */
async function passedOn(): Promise<void> {
  const task = await openTask(here, dossierId);
  here.clock.set(SENT);
  await here.as(await holderOf(here, task)).completeTask({ taskId: task.id, note: 'Không vướng quy hoạch' });
}

const view = () => here.as('ks.ha').getDossier({ dossierId });
const listed = () => here.as('cd.son').listObligations({ dossierId });
async function owed(): Promise<ObligationView> {
  const { obligations } = await listed();
  if (obligations[0] === undefined) throw new Error('nothing is owed');
  return obligations[0];
}

async function bankTells(bankReference: string, amount: number, paidAt = PAID): Promise<BookedAs> {
  const { booked } = await here.anyone.notifyPayment(await signed(bankReference, amount, paidAt));
  return booked;
}
async function signed(bankReference: string, amount: number, paidAt = PAID): Promise<BankNotice> {
  const told = { bankReference, code: (await owed()).code, amount, paidAt };
  return { ...told, signature: signatureOf(SECRET, told) };
}

describe('J2, a land transfer with the tax office', () => {
  test('passed on, the clock stands from that minute; the tax office has a time of its own', async () => {
    expect((await view()).due.dueAt).toBe(DUE);
    await passedOn();
    const { state, due, slips } = await view();
    expect({ state, due: due.dueAt }).toEqual({ state: 'INTERAGENCY', due: null });
    const task = await openTask(here, dossierId);
    expect([task.unit.key, task.kind, task.dueAt]).toEqual(['THUE-2025', 'EXTERNAL', TAX_DUE]);
    expect(slips.filter(({ kind }) => kind === 'CONSULTATION')).toHaveLength(1);
  });

  test('the notice comes with its amounts; the applicant is asked to pay them', async () => {
    await passedOn();
    await pass('2026-12-08T09:00:00+07:00');
    expect((await view()).state).toBe('AWAITING_FINANCIAL_OBLIGATION');
    const { lines, total, remainder, issuedOn } = await owed();
    expect(lines.map(({ amount }) => amount)).toEqual([6_000_000, 24_000_000]);
    expect({ total, remainder, issuedOn }).toEqual({
      total: 30_000_000,
      remainder: 30_000_000,
      issuedOn: '2026-12-08',
    });
  });

  test('A1, A2: paid, the clock goes on from the bank’s moment; the first due date stays in the history', async () => {
    await passedOn();
    await pass('2026-12-14T15:00:00+07:00');
    expect(await bankTells('FT-1', 30_000_000)).toBe('BOOKED');
    const { state, due, tasks } = await view();
    expect({ state, due: due.dueAt }).toEqual({ state: 'IN_PROCESS', due: NEW_DUE });
    expect(tasks.filter(({ status }) => status === 'OPEN').map(({ name }) => name)).toEqual([
      'Ghi biến động, dự thảo giấy chứng nhận',
    ]);
    const told = await here.as('cd.son').explainDue({ dossierId });
    expect(told.originalDueAt).toBe(DUE);
    expect(told.intervals).toMatchObject([{ kind: 'FINANCIAL_OBLIGATION', from: SENT, to: PAID }]);
    expect(told.sentence).toContain('61');
    here.clock.set('2026-12-21T09:00:00+07:00');
    while ((await view()).state !== 'RESULT_READY') await doStep(here, dossierId);
    expect((await owed()).settledAt).toBe(PAID);
    // A3: the old certificate is taken back with the result, and proves nothing in another matter
    await here.as('qu.thu').deliverResult({ dossierId, method: 'COUNTER', receiverName: 'Trần Văn Sơn' });
    const { code, events } = await view();
    expect(events.at(-1)?.text).toContain('đã thu Bản gốc Giấy chứng nhận đã cấp');
    const again = await completeDraft(here, FACTS);
    const problem = await refused(
      here.as('cd.son').submitDossier({ dossierId: again.dossierId, declaration: true }),
      'INCOMPLETE',
    );
    expect(problem.fields).toMatchObject([
      { field: 'certificateNumber', message: expect.stringContaining(`hồ sơ ${code ?? ''}`) },
    ]);
    await here
      .as('cd.son')
      .updateDraft({ dossierId: again.dossierId, answers: { certificateNumber: 'CĐ 777777' } });
    await here.as('cd.son').submitDossier({ dossierId: again.dossierId, declaration: true });
  });

  test('two notices of one payment are one payment; half of it leaves the rest', async () => {
    await passedOn();
    await pass('2026-12-14T15:00:00+07:00');
    expect(await bankTells('FT-1', 15_000_000)).toBe('BOOKED');
    expect(await bankTells('FT-1', 15_000_000)).toBe('KNOWN');
    expect((await view()).state).toBe('AWAITING_FINANCIAL_OBLIGATION');
    expect((await owed()).remainder).toBe(15_000_000);
    here.clock.set('2026-12-14T15:31:00+07:00');
    expect(await bankTells('FT-2', 15_000_000, '2026-12-14T15:30:00+07:00')).toBe('BOOKED');
    expect((await view()).due.dueAt).toBe('2026-12-22T15:30:00+07:00');
  });

  test('a notice that never came is found in the statement of the next day, with the bank’s time', async () => {
    await passedOn();
    await pass('2026-12-15T09:00:00+07:00');
    const { lines } = await here.anyone.reconcilePayments({ lines: [await signed('FT-1', 30_000_000)] });
    expect(lines).toEqual([{ bankReference: 'FT-1', booked: 'BOOKED' }]);
    expect((await view()).due.dueAt).toBe(NEW_DUE);
  });

  test('tax late: its part is overdue, the land office is not', async () => {
    systems = {
      ...SIMULATORS,
      TAX: { ...SIMULATORS.TAX, ask: () => Promise.reject(new Error('không trả lời')) },
    };
    await passedOn();
    await pass('2026-12-11T09:00:00+07:00');
    const task = await openTask(here, dossierId);
    expect([task.unit.key, task.dueAt, (await view()).due.dueAt]).toEqual(['THUE-2025', TAX_DUE, null]);
    const [request] = (await here.as('ks.ha').listObligations({ dossierId })).requests;
    expect(request?.failure).toBe('không trả lời');
    expect(request?.attempts).toBeGreaterThan(5);
    systems = SIMULATORS;
    await pass('2026-12-11T12:00:00+07:00');
    expect((await view()).state).toBe('AWAITING_FINANCIAL_OBLIGATION');
  });

  test('a system that is down for two days keeps no counter waiting and is told when it is there again', async () => {
    systems = {
      ...SIMULATORS,
      TAX: { ...SIMULATORS.TAX, send: () => Promise.reject(new Error('mất kết nối')) },
    };
    await passedOn();
    await pass('2026-12-05T08:30:00+07:00');
    const { requests } = await here.as('cm.dat').listObligations({ dossierId });
    expect(requests).toMatchObject([{ sentAt: null, failure: 'mất kết nối' }]);
    expect((await listed()).requests).toMatchObject([{ failure: '' }]);
    systems = SIMULATORS;
    await pass('2026-12-05T11:00:00+07:00');
    expect((await listed()).requests).toMatchObject([{ failure: null, sentAt: expect.any(String) }]);
  });

  test('from paper: an officer of the land office writes the notice and the receipt down', async () => {
    await passedOn();
    const task = await openTask(here, dossierId);
    const notice = {
      taskId: task.id,
      number: '125/TB-CT',
      issuedOn: '2026-12-03',
      payBy: '2027-01-02',
      lines: [{ name: 'Lệ phí trước bạ', amount: 6_000_000, basis: 'NĐ 10/2022/NĐ-CP' }],
    };
    await refused(here.as('cd.son').recordObligation(notice), 'FORBIDDEN');
    await refused(here.as('ks.ha').recordObligation(notice), 'FORBIDDEN');
    await refused(here.as('cm.dat').recordObligation({ ...notice, issuedOn: '2026-02-30' }), 'WRONG_DATE');
    await here.as('cm.dat').recordObligation({ ...notice, number: '124/TB-CT' });
    await here.as('cm.dat').recordObligation(notice);
    await pass('2026-12-09T09:00:00+07:00');
    const { id, total, number } = await owed();
    expect([number, total]).toEqual(['125/TB-CT', 6_000_000]);
    const receipt = {
      obligationId: id,
      bankReference: 'KB-77',
      amount: 6_000_000,
      paidAt: '2026-12-09T08:40:00+07:00',
    };
    await refused(here.as('qu.minh').recordPayment(receipt), 'NOT_FOUND');
    await refused(
      here.as('qu.thu').recordPayment({ ...receipt, paidAt: '2026-12-02T08:40:00+07:00' }),
      'WRONG_DATE',
    );
    const done = { taskId: task.id, outcome: 'DONE', text: 'Đã xong', number: '1' } as const;
    await refused(here.as('cm.dat').recordExternalReply(done), 'OBLIGATION_SET');
    const again = { idempotencyKey: 'ghi-mot-lan' };
    expect(await here.as('qu.thu').recordPayment(receipt, again)).toEqual({ booked: 'BOOKED' });
    expect(await here.as('qu.thu').recordPayment(receipt, again)).toEqual({ booked: 'BOOKED' });
    await refused(here.as('qu.thu').recordPayment(receipt), 'PAYMENT_KNOWN');
    await refused(here.as('cm.dat').recordObligation(notice), 'ALREADY_TAKEN');
    expect((await view()).state).toBe('IN_PROCESS');
    expect((await owed()).payments).toHaveLength(1);
    // the bank's own word of it, under its own number, is the same money
    expect(await bankTells('FT-7', 6_000_000, '2026-12-09T08:41:00+07:00')).toBe('KNOWN');
    expect((await owed()).remainder).toBe(0);
    // as much again later is other money
    here.clock.set('2026-12-09T10:00:00+07:00');
    expect(await bankTells('FT-8', 6_000_000, '2026-12-09T09:50:00+07:00')).toBe('BOOKED');
    expect((await owed()).remainder).toBe(-6_000_000);
  });

  test('nobody but the bank tells of money, and nobody else sees what is owed', async () => {
    await passedOn();
    await pass('2026-12-08T09:00:00+07:00');
    const notice = await signed('FT-9', 30_000_000);
    await refused(here.anyone.notifyPayment({ ...notice, amount: 1 }), 'NOT_SIGNED');
    await refused(here.as('cd.lan').listObligations({ dossierId }), 'NOT_FOUND');
    const strange = { bankReference: 'FT-8', code: 'KHONGCO', amount: 5, paidAt: SENT };
    const { booked } = await here.anyone.notifyPayment({
      ...strange,
      signature: signatureOf(SECRET, strange),
    });
    expect(booked).toBe('UNCLAIMED');
  });

  test('the tax office answers its own part and manages nothing of the land office’s', async () => {
    await passedOn();
    const { allowed } = await here.as('thue.lanhdao').getDossier({ dossierId });
    expect(allowed).not.toContain('decideProposal');
    expect(allowed).not.toContain('rescheduleDossier');
    await refused(here.as('thue.lanhdao').rescheduleDossier({ dossierId, newDueAt: NEW_DUE }), 'FORBIDDEN');
  });

  test('money dated before the wait began, or in time to come, moves no clock there', async () => {
    await passedOn();
    await pass('2026-12-08T09:00:00+07:00');
    expect(await bankTells('FT-1', 30_000_000, '2026-12-09T09:00:00+07:00')).toBe('HELD');
    expect(await bankTells('FT-1', 30_000_000, '2026-12-03T00:00:00+07:00')).toBe('BOOKED');
    const { intervals } = await here.as('cd.son').explainDue({ dossierId });
    expect(intervals).toMatchObject([{ from: SENT, to: SENT }]);
    expect((await view()).due.dueAt).toBe(DUE);
  });

  test('one line that is not taken keeps no other of the statement back; another amount is not the same payment', async () => {
    await passedOn();
    await pass('2026-12-14T15:00:00+07:00');
    const lines = [
      await signed('FT-1', 10_000_000, '2027-12-01T08:00:00+07:00'),
      await signed('FT-2', 10_000_000),
      await signed('FT-3', 20_000_000),
    ];
    const told = await here.anyone.reconcilePayments({ lines });
    expect(told.lines.map(({ booked }) => booked)).toEqual(['HELD', 'BOOKED', 'BOOKED']);
    expect((await view()).state).toBe('IN_PROCESS');
    expect(await bankTells('FT-2', 9_000_000)).toBe('DIFFERS');
  });

  test('a payer writes more than the code; what nobody can place waits for the control office', async () => {
    await passedOn();
    await pass('2026-12-14T15:00:00+07:00');
    const { code } = await owed();
    const told = {
      bankReference: 'FT-4',
      code: `Nop thue dat ${code} cam on`,
      amount: 30_000_000,
      paidAt: PAID,
    };
    const notice = { ...told, signature: signatureOf(SECRET, told) };
    expect(await here.anyone.notifyPayment(notice)).toEqual({ booked: 'BOOKED' });
    const strange = { ...told, bankReference: 'FT-5', code: 'tien dat' };
    await here.anyone.notifyPayment({ ...strange, signature: signatureOf(SECRET, strange) });
    const { items } = await here.as('ks.ha').listWaitingPayments({});
    expect(items.map(({ bankReference }) => bankReference)).toEqual(['FT-5']);
    await refused(here.as('qu.thu').listWaitingPayments({}), 'FORBIDDEN');
  });

  test('withdrawn meanwhile: the wait ends, money that comes stands on record and moves nothing', async () => {
    await passedOn();
    await pass('2026-12-08T09:00:00+07:00');
    await here.as('cd.son').withdrawDossier({ dossierId, reason: 'Không mua nữa' });
    expect(await bankTells('FT-6', 30_000_000, '2026-12-08T08:50:00+07:00')).toBe('BOOKED');
    expect((await view()).state).toBe('WITHDRAWN');
    expect(await owed()).toMatchObject({ open: false, remainder: 0 });
    const { intervals } = await here.as('cd.son').explainDue({ dossierId });
    expect(intervals).toMatchObject([{ from: SENT, to: '2026-12-08T09:00:00+07:00' }]);
  });

  test('nothing to pay is an answer: the clock goes on from it', async () => {
    await here.database.owner
      .updateTable('dossier')
      .set((row) => ({
        answers: row.fn('jsonb_set', [row.ref('answers'), row.val('{price}'), row.val('"1"')]),
      }))
      .where('id', '=', dossierId)
      .execute();
    await passedOn();
    await pass('2026-12-08T09:00:00+07:00');
    expect((await view()).state).toBe('IN_PROCESS');
    expect((await listed()).requests).toMatchObject([{ outcome: 'DONE', failure: null }]);
  });
});
