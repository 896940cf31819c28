import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OUTBOX } from '../../outbox.ts';
import { accepted, askInProcess, holderOf, openTask, supplied, walkTo } from '../../testing/dossier.ts';
import { alertsOf, until } from '../../testing/letters.ts';
import { setParameter } from '../../testing/parameter.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

/** A guardian's registration: three working days, five where it has to be verified; accepted on Monday 07/12/2026 08:00. */
const DUE = '2026-12-10T08:00:00+07:00';
const LONGER = '2026-12-14T08:00:00+07:00';
const PLAN = {
  at: '2026-12-08T09:00:00+07:00',
  place: 'Nhà văn hóa tổ dân phố 3',
  participants: 'Công chức hộ tịch, tổ trưởng tổ dân phố',
  applicantPresent: false,
};

let here: Province;
beforeEach(async () => {
  here = await province();
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
  await setParameter(here, 'limit.verificationDays', 5);
});
afterEach(() => here.close());

const view = (dossierId: string) => here.as('ks.ha').getDossier({ dossierId });
const dueOf = async (dossierId: string) => (await view(dossierId)).due.dueAt;
/** Letters are read a minute later. */
const read = (moment = '2026-12-07T08:01:00+07:00') => until(here, moment, OUTBOX);

/** At work, the assignment done at once. */
async function atWork(): Promise<{ dossierId: string; officer: string }> {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  return { dossierId, officer: await holderOf(here, task) };
}

const begin = (officer: string, dossierId: string) =>
  here.as(officer).beginVerification({ dossierId, ...PLAN });

const noticesOf = async (dossierId: string): Promise<object[]> =>
  here.database.owner
    .selectFrom('outbox')
    .select('payload')
    .where('topic', '=', 'notice')
    .where(sql<string>`payload ->> 'kind'`, '=', 'TB22')
    .where(sql<string>`payload ->> 'dossierId'`, '=', dossierId)
    .execute();

test('what the law gives more time for when it has to be verified has it: told in the log, to the applicant, on paper', async () => {
  const { dossierId, officer } = await atWork();
  expect(await dueOf(dossierId)).toBe(DUE);
  await begin(officer, dossierId);
  await read();
  const { due, events, slips, state } = await view(dossierId);
  expect([due.dueAt, due.originalDueAt, state]).toEqual([LONGER, DUE, 'VERIFYING']);
  expect(due.lines[0]).toContain('5 ngày làm việc vì phải xác minh');
  expect(events.at(-1)?.text).toMatch(/^Hạn trả kết quả mới vì phải xác minh: .*14\/12\/2026.*10\/12\/2026/);
  expect(slips.filter(({ kind }) => kind === 'DUE_NOTICE')).toHaveLength(1);
  expect(await noticesOf(dossierId)).toHaveLength(1);
  // warned by the new date, no longer by the old one
  await read('2026-12-14T07:59:00+07:00');
  expect(await alertsOf(here, officer, dossierId, 'OVERDUE')).toEqual([]);
  await read('2026-12-14T08:01:00+07:00');
  expect(await alertsOf(here, officer, dossierId, 'OVERDUE')).toHaveLength(1);
});

test('the work has its part of the time there is now', async () => {
  const { dossierId, officer } = await atWork();
  const before = await openTask(here, dossierId);
  await begin(officer, dossierId);
  await read();
  const after = await openTask(here, dossierId);
  expect((after.dueAt ?? '') > (before.dueAt ?? '')).toBe(true);
  expect((after.dueAt ?? '9') < LONGER).toBe(true);
});

test('once: a second verification gives no more time', async () => {
  const { dossierId, officer } = await atWork();
  for (const moment of ['2026-12-07T09:00:00+07:00', '2026-12-08T09:00:00+07:00']) {
    await begin(officer, dossierId);
    await read(moment);
    await here.as(officer).endVerification({ dossierId, findings: 'Đúng nơi cư trú' });
  }
  expect(await dueOf(dossierId)).toBe(LONGER);
  expect(await noticesOf(dossierId)).toHaveLength(1);
});

test.each([0, 3, 2])(
  '%i days where three are given anyhow: nothing moves and nobody is told',
  async (days) => {
    await setParameter(here, 'limit.verificationDays', days);
    const { dossierId, officer } = await atWork();
    await begin(officer, dossierId);
    await read();
    expect(await dueOf(dossierId)).toBe(DUE);
    expect((await view(dossierId)).events.at(-1)?.kind).toBe('VERIFICATION_BEGUN');
    expect(await noticesOf(dossierId)).toEqual([]);
  },
);

test('a longer limit decided after it was accepted is for what is accepted under it', async () => {
  await setParameter(here, 'limit.verificationDays', 0);
  const { database, services } = here;
  const rule = {
    key: 'limit.verificationDays' as const,
    basis: 'Quyết định mới',
    certain: true,
    valid_to: null,
  };
  await database.owner
    .updateTable('parameter')
    .set({ valid_to: '2026-12-07' })
    .where('key', '=', rule.key)
    .execute();
  await database.owner
    .insertInto('parameter')
    .values({ ...rule, procedure_code: null, valid_from: '2026-12-08', value: '5', source: 'DATA', note: '' })
    .execute();
  await services.reference.reload();
  const { dossierId, officer } = await atWork();
  await read('2026-12-08T08:00:00+07:00');
  await begin(officer, dossierId);
  await read('2026-12-08T08:01:00+07:00');
  expect(await dueOf(dossierId)).toBe(DUE);
  const later = await atWork();
  await begin(later.officer, later.dossierId);
  await read('2026-12-08T08:02:00+07:00');
  expect(await dueOf(later.dossierId)).toBe('2026-12-15T08:01:00+07:00');
});

test('one that was overdue when it began stays overdue', async () => {
  const { dossierId, officer } = await atWork();
  await read('2026-12-10T09:00:00+07:00');
  await begin(officer, dossierId);
  await read('2026-12-10T09:01:00+07:00');
  expect(await dueOf(dossierId)).toBe(DUE);
});

/** Verified, and papers asked for before the letter is read; the clock stands. */
async function asked(): Promise<string> {
  await setParameter(here, 'supplement.clockPolicy', 'PAUSE_RESUME');
  const { dossierId, officer } = await atWork();
  await begin(officer, dossierId);
  await here.as(officer).endVerification({ dossierId, findings: 'Cần thêm giấy tờ' });
  await askInProcess(here, dossierId);
  return dossierId;
}

test('while the applicant is waited for there is no date to move: it has the longer limit when it goes on, beside the date he knows', async () => {
  const dossierId = await asked();
  await read();
  expect([await dueOf(dossierId), await noticesOf(dossierId)]).toEqual([null, []]);
  await read('2026-12-08T08:00:00+07:00');
  await supplied(here, dossierId);
  const { due, events } = await view(dossierId);
  expect(due.dueAt).toBe('2026-12-15T08:00:00+07:00');
  expect(events.find(({ kind }) => kind === 'DUE_SET')?.text).toMatch(
    /15\/12\/2026.*trước đó .*10\/12\/2026/,
  );
});

test('nobody but who holds the work begins it, and nothing is told', async () => {
  const { dossierId } = await atWork();
  for (const [who, code] of [
    ['cd.lan', 'FORBIDDEN'],
    ['qu.minh', 'FORBIDDEN'],
    ['kb.hotich', 'NOT_FOUND'],
  ] as const)
    await refused(begin(who, dossierId), code);
  await read();
  expect(await dueOf(dossierId)).toBe(DUE);
});
