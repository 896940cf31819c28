import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BankNotice, BookedAs, ObligationView } from '@motcua/contract/exchange';
import type { DossierState } from '@motcua/rules/dossier';
import { sql } from 'kysely';
import { enterJobs, runDue } from '../platform/schedule.ts';
import { completeDraft, holderOf, openTask } from '../testing/dossier.ts';
import { SILENT, until } from '../testing/letters.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { carryBy, carryPayment, EXCHANGE_JOBS, signatureOf, SIMULATORS } from './index.ts';

/** Money for the 30 million of a land transfer: whoever tells of it, in whatever order, it counts once and is not lost. */
const SECRET = 'khoa-chung-voi-ngan-hang';
const NOW = '2026-12-14T15:10:00+07:00';
const PAID = '2026-12-14T15:00:00+07:00';
const ALL = 30_000_000;
const HALF = 15_000_000;
const FREE_TEXT = 'nop thue dat anh Son';

let here: Province;
let dossierId: string;

beforeEach(async () => {
  here = await province({ at: '2026-12-01T08:00:00+07:00' });
  here.services.bankSecret = SECRET;
  dossierId = (await completeDraft(here, { procedure: '2.000889', unit: 'MC-09187-2025', citizen: 'cd.son' }))
    .dossierId;
  await here.as('cd.son').updateDraft({ dossierId, answers: { price: '1200000000' } });
  await here.as('cd.son').submitDossier({ dossierId, declaration: true });
  here.clock.set('2026-12-01T08:30:00+07:00');
  await here.as('qu.thu').acceptDossier({ dossierId });
  const task = await openTask(here, dossierId);
  here.clock.set('2026-12-03T08:30:00+07:00');
  await here.as(await holderOf(here, task)).completeTask({ taskId: task.id, note: 'Không vướng quy hoạch' });
  await pass(NOW);
});
afterEach(() => here.close());

const pass = (moment: string): Promise<void> =>
  until(here, moment, { external: carryBy(SIMULATORS), payment: carryPayment });

const state = async (): Promise<DossierState> => (await here.as('ks.ha').getDossier({ dossierId })).state;
async function owed(): Promise<ObligationView> {
  const { obligations } = await here.as('cd.son').listObligations({ dossierId });
  if (obligations[0] === undefined) throw new Error('nothing is owed');
  return obligations[0];
}
async function waiting(): Promise<string[]> {
  const { items } = await here.as('ks.ha').listWaitingPayments({});
  return items.map(({ bankReference }) => bankReference);
}

interface Word {
  bankReference: string;
  amount: number;
  paidAt?: string;
  code?: string;
}
async function signed({ bankReference, amount, paidAt = PAID, code }: Word): Promise<BankNotice> {
  const told = { bankReference, code: code ?? (await owed()).code, amount, paidAt };
  return { ...told, signature: signatureOf(SECRET, told) };
}
const bankTells = async (word: Word): Promise<BookedAs> =>
  (await here.anyone.notifyPayment(await signed(word))).booked;
async function statement(...words: Word[]): Promise<BookedAs[]> {
  const { lines } = await here.anyone.reconcilePayments({ lines: await Promise.all(words.map(signed)) });
  return lines.map(({ booked }) => booked);
}
const receipt = async (bankReference: string, amount: number, paidAt = PAID) => ({
  obligationId: (await owed()).id,
  bankReference,
  amount,
  paidAt,
});
const moveTo = (to: DossierState) =>
  here.database.owner.updateTable('dossier').set({ state: to }).where('id', '=', dossierId).execute();

describe('one payment counts once', () => {
  test('the bank first, then its receipt under another number: refused, unless the officer says it is other money', async () => {
    expect(await bankTells({ bankReference: 'FT-1', amount: HALF })).toBe('BOOKED');
    const paper = await receipt('KB-77', HALF, '2026-12-14T15:04:00+07:00');
    const problem = await refused(here.as('qu.thu').recordPayment(paper), 'PAYMENT_KNOWN');
    expect(problem.detail).toContain('Là một khoản khác');
    expect([(await owed()).remainder, await state()]).toEqual([HALF, 'AWAITING_FINANCIAL_OBLIGATION']);
    expect(await here.as('qu.thu').recordPayment({ ...paper, another: true })).toEqual({ booked: 'BOOKED' });
    expect([(await owed()).remainder, await state()]).toEqual([0, 'IN_PROCESS']);
    // and the bank's own word of that other money is no third payment
    expect(await bankTells({ bankReference: 'FT-2', amount: HALF, paidAt: PAID })).toBe('KNOWN');
    expect((await owed()).remainder).toBe(0);
  });

  test('bank and counter at the same moment do not miss each other', async () => {
    const paper = await receipt('KB-77', HALF);
    const notice = await signed({ bankReference: 'FT-1', amount: HALF });
    const told = await Promise.allSettled([
      here.anyone.notifyPayment(notice),
      here.as('qu.thu').recordPayment(paper),
    ]);
    expect(told.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await owed()).remainder).toBe(HALF);
  });

  test('the same notice several times at once is one payment, and nobody is told of an error', async () => {
    const known = await signed({ bankReference: 'FT-7', amount: HALF });
    const strange = await signed({ bankReference: 'FT-8', amount: HALF, code: FREE_TEXT });
    const times = [1, 2, 3, 4];
    const told = await Promise.all(times.map(() => here.anyone.notifyPayment(known)));
    expect(told.map(({ booked }) => booked).toSorted()).toEqual(['BOOKED', 'KNOWN', 'KNOWN', 'KNOWN']);
    const kept = await Promise.all(times.map(() => here.anyone.notifyPayment(strange)));
    expect(kept.map(({ booked }) => booked)).toEqual(times.map(() => 'UNCLAIMED'));
    expect((await owed()).remainder).toBe(HALF);
  });

  test('money without a code that a receipt has told of is placed, and adds nothing', async () => {
    await here.as('qu.thu').recordPayment(await receipt('KB-1', HALF));
    expect(await bankTells({ bankReference: 'FT-6', amount: HALF, code: FREE_TEXT })).toBe('UNCLAIMED');
    await refused(here.as('qu.thu').recordPayment(await receipt('FT-6', HALF)), 'PAYMENT_KNOWN');
    expect(await waiting()).toEqual(['FT-6']);
    const { code } = await owed();
    expect(await here.as('ks.ha').placePayment({ bankReference: 'FT-6', code })).toEqual({ booked: 'KNOWN' });
    expect([(await owed()).remainder, await waiting()]).toEqual([HALF, []]);
    expect(await statement({ bankReference: 'FT-6', amount: HALF, code: FREE_TEXT })).toEqual(['KNOWN']);
  });
});

describe('money without a place', () => {
  test('the control office places it; the line of the next statement is known', async () => {
    const word = { bankReference: 'FT-5', amount: ALL, code: FREE_TEXT };
    expect(await bankTells(word)).toBe('UNCLAIMED');
    const { code } = await owed();
    const once = { idempotencyKey: 'xep-mot-lan' };
    const wish = { bankReference: 'FT-5', code: ` ${code.toLowerCase()} ` };
    expect(await here.as('ks.ha').placePayment(wish, once)).toEqual({ booked: 'BOOKED' });
    expect(await here.as('ks.ha').placePayment(wish, once)).toEqual({ booked: 'BOOKED' });
    expect([await state(), await waiting()]).toEqual(['IN_PROCESS', []]);
    const { placed_by } = await here.database.db
      .selectFrom('payment')
      .select('placed_by')
      .where('bank_reference', '=', 'FT-5')
      .executeTakeFirstOrThrow();
    expect(placed_by).toBe(await here.accountId('ks.ha'));
    expect(await statement(word, { ...word, amount: HALF })).toEqual(['KNOWN', 'DIFFERS']);
    await refused(here.as('ks.ha').placePayment({ bankReference: 'FT-5', code }), 'PAYMENT_KNOWN');
  });

  test('an officer with the receipt places it too', async () => {
    const word = { bankReference: 'FT-5', amount: ALL, code: FREE_TEXT };
    await bankTells(word);
    await here.as('qu.thu').recordPayment(await receipt('FT-5', ALL));
    expect([await state(), await waiting()]).toEqual(['IN_PROCESS', []]);
    expect(await statement(word)).toEqual(['KNOWN']);
  });

  test('nobody else places it, and only where something is to be paid', async () => {
    await bankTells({ bankReference: 'FT-5', amount: ALL, code: FREE_TEXT });
    const { code } = await owed();
    await refused(here.as('qu.thu').placePayment({ bankReference: 'FT-5', code }), 'FORBIDDEN');
    await refused(here.as('cd.son').placePayment({ bankReference: 'FT-5', code }), 'FORBIDDEN');
    await refused(here.as('ks.ha').placePayment({ bankReference: 'FT-99', code }), 'NOT_FOUND');
    const nothing = { bankReference: 'FT-5', code: 'NT222222222222N1' };
    await refused(here.as('ks.ha').placePayment(nothing), 'NOT_FOUND');
    await refused(here.as('ks.ha').placePayment({ ...nothing, code: FREE_TEXT }), 'NOT_FOUND');
    expect(await waiting()).toEqual(['FT-5']);
  });
});

describe('what the dossier does not take now is not lost', () => {
  test('it is told again until the dossier takes it', async () => {
    await moveTo('VERIFYING');
    expect(await bankTells({ bankReference: 'FT-1', amount: ALL })).toBe('HELD');
    await pass('2026-12-14T18:00:00+07:00');
    const { items } = await here.as('ks.ha').listWaitingPayments({});
    expect(items).toMatchObject([{ bankReference: 'FT-1', dossierId, dossierCode: expect.any(String) }]);
    await moveTo('AWAITING_FINANCIAL_OBLIGATION');
    await pass('2026-12-14T20:00:00+07:00');
    expect([await state(), await waiting()]).toEqual(['IN_PROCESS', []]);
    expect((await owed()).settledAt).toBe(PAID);
  });

  test('an officer with its receipt tells of it', async () => {
    await moveTo('VERIFYING');
    await bankTells({ bankReference: 'FT-1', amount: ALL });
    await moveTo('AWAITING_FINANCIAL_OBLIGATION');
    await here.as('qu.thu').recordPayment(await receipt('FT-1', ALL));
    expect([await state(), (await owed()).remainder]).toEqual(['IN_PROCESS', 0]);
    expect(await bankTells({ bankReference: 'FT-1', amount: ALL })).toBe('KNOWN');
  });

  test('money placed while the dossier does not take it is told later', async () => {
    await bankTells({ bankReference: 'FT-5', amount: ALL, code: FREE_TEXT });
    await moveTo('VERIFYING');
    const { code } = await owed();
    expect(await here.as('ks.ha').placePayment({ bankReference: 'FT-5', code })).toEqual({ booked: 'HELD' });
    await moveTo('AWAITING_FINANCIAL_OBLIGATION');
    await pass('2026-12-14T18:00:00+07:00');
    expect(await state()).toBe('IN_PROCESS');
  });

  test('money of a moment that has not come is kept, and counts when it has', async () => {
    const tomorrow = '2026-12-15T09:00:00+07:00';
    expect(await bankTells({ bankReference: 'FT-9', amount: HALF, paidAt: tomorrow })).toBe('HELD');
    expect(await bankTells({ bankReference: 'FT-1', amount: HALF })).toBe('BOOKED');
    expect([(await owed()).remainder, await waiting()]).toEqual([HALF, ['FT-9']]);
    await pass('2026-12-15T10:00:00+07:00');
    expect([await state(), await waiting()]).toEqual(['IN_PROCESS', []]);
    expect((await owed()).settledAt).toBe(tomorrow);
  });

  test('the bank corrects its moment to a later one: it counts then, not before', async () => {
    const word = { bankReference: 'FT-9', amount: ALL };
    await bankTells({ ...word, paidAt: '2026-12-15T09:00:00+07:00' });
    expect(await bankTells({ ...word, paidAt: '2026-12-16T09:00:00+07:00' })).toBe('HELD');
    await pass('2026-12-15T10:00:00+07:00');
    expect(await waiting()).toEqual(['FT-9']);
    await pass('2026-12-16T10:00:00+07:00');
    expect((await owed()).settledAt).toBe('2026-12-16T09:00:00+07:00');
  });

  test('the bank corrects its moment to an earlier one while the dossier does not take it: it is told soon, not then', async () => {
    await moveTo('VERIFYING');
    const word = { bankReference: 'FT-9', amount: ALL };
    await bankTells({ ...word, paidAt: '2062-12-14T15:00:00+07:00' });
    expect(await bankTells(word)).toBe('HELD');
    await moveTo('AWAITING_FINANCIAL_OBLIGATION');
    await pass('2026-12-14T18:00:00+07:00');
    expect([await state(), (await owed()).settledAt]).toEqual(['IN_PROCESS', PAID]);
  });

  test('money kept without a letter, as an older copy of the program does, is given one within the hour', async () => {
    const letters = () =>
      here.database.db.selectFrom('outbox').where('topic', '=', 'payment').where('done_at', 'is', null);
    const job = async (moment: string): Promise<number> => {
      here.clock.set(moment);
      await enterJobs(here.services, EXCHANGE_JOBS, here.clock.now());
      await runDue(here.services, EXCHANGE_JOBS, here.clock, SILENT);
      return (await letters().select('id').execute()).length;
    };
    await moveTo('VERIFYING');
    await bankTells({ bankReference: 'FT-1', amount: ALL });
    await bankTells({ bankReference: 'FT-5', amount: ALL, code: FREE_TEXT });
    await here.database.owner.deleteFrom('outbox').where('topic', '=', 'payment').execute();
    await moveTo('AWAITING_FINANCIAL_OBLIGATION');
    expect(await job('2026-12-14T16:09:00+07:00')).toBe(0);
    expect(await job('2026-12-14T17:09:00+07:00')).toBe(1);
    expect(await job('2026-12-14T18:09:00+07:00')).toBe(1);
    await pass('2026-12-14T18:30:00+07:00');
    expect([await state(), await waiting()]).toEqual(['IN_PROCESS', ['FT-5']]);
    expect(await job('2026-12-14T19:09:00+07:00')).toBe(0);
  });

  test('a fault of the program while one line is told: every line is kept, and is told when it is mended', async () => {
    const faulty = sql`create function fail() returns trigger language plpgsql as $$ begin raise 'a fault'; end $$`;
    await faulty.execute(here.database.owner);
    await sql`create trigger fail before update on dossier execute function fail()`.execute(
      here.database.owner,
    );
    const lines = statement(
      { bankReference: 'FT-1', amount: ALL },
      { bankReference: 'FT-2', amount: HALF, code: FREE_TEXT },
    );
    await expect(lines).rejects.toThrow('a fault');
    expect(await waiting()).toEqual(['FT-1', 'FT-2']);
    await sql`drop trigger fail on dossier`.execute(here.database.owner);
    await pass('2026-12-14T18:00:00+07:00');
    expect([await state(), await waiting()]).toEqual(['IN_PROCESS', ['FT-2']]);
  });
});

test('the day of a receipt is the day of the province, whatever offset it is sent with', async () => {
  const { issuedOn } = await owed();
  const early = new Date(`${issuedOn}T00:30:00+07:00`).toISOString();
  expect(early.slice(0, 10) < issuedOn).toBe(true);
  await here.as('qu.thu').recordPayment(await receipt('KB-98', 1000, early));
  const dayBefore = await receipt('KB-99', 1000, `${issuedOn}T00:30:00+14:00`);
  await refused(here.as('qu.thu').recordPayment(dayBefore), 'WRONG_DATE');
});
