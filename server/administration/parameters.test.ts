import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParameterChangeView } from '@motcua/contract/administration';
import { isUsed, PARAMETER_KEYS } from '@motcua/rules/regime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DATA_FOLDER, loadProvince } from '../load-province.ts';
import { parameter } from '../organisation/index.ts';
import { accepted, GUARDIAN } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const SERVER = join(import.meta.dirname, '..');

let here: Province;
beforeEach(async () => {
  here = await province();
});
afterEach(() => here.close());

const HOURS = {
  key: 'due.mode',
  value: 'HOURS_ROLLING',
  validFrom: '2026-12-14',
  basis: 'QĐ 12/2026/QĐ-UBND',
  certain: true,
  reason: 'Tính hạn theo giờ',
} as const;
const propose = (more: object = {}): Promise<ParameterChangeView> =>
  here.as('qt.vu').proposeParameter({ ...HOURS, ...more });
const decide = (changeId: string, approve = true): Promise<ParameterChangeView> =>
  here.as('ks.ha').decideParameter({ changeId, approve, comment: '' });
const mode = (date: string, procedure?: string): string =>
  parameter(here.services.reference.current(), 'due.mode', date, procedure);
const dueAfter = async (start: string): Promise<Date | null | undefined> => {
  here.clock.set(start);
  const { dossierId } = await accepted(here);
  const row = await here.database.db
    .selectFrom('dossier')
    .select('due_at')
    .where('id', '=', dossierId)
    .executeTakeFirst();
  return row?.due_at;
};

test('a value is in force from its date on, and the past keeps the one it had', async () => {
  const { id } = await propose();
  expect(mode('2026-12-14')).toBe('END_OF_DAY');
  await decide(id);
  expect([mode('2026-12-13'), mode('2026-12-14')]).toEqual(['END_OF_DAY', 'HOURS_ROLLING']);
  expect(await dueAfter('2026-12-09T09:00:00+07:00')).toEqual(new Date('2026-12-14T17:00:00+07:00'));
  expect(await dueAfter('2026-12-14T09:00:00+07:00')).toEqual(new Date('2026-12-17T09:00:00+07:00'));
});

test('what it took the place of stays beside it: of the data files, then of the decision before', async () => {
  const { id, before } = await propose();
  expect(before).toBe('END_OF_DAY');
  expect((await decide(id)).before).toBe('END_OF_DAY');
  const same = await propose({ value: 'END_OF_DAY' });
  await decide(same.id);
  const { items } = await here.as('qt.vu').listParameters({});
  const changes = items.find(({ key }) => key === 'due.mode')?.changes ?? [];
  expect(changes.map(({ before: was, value }) => [was, value])).toEqual([
    ['HOURS_ROLLING', 'END_OF_DAY'],
    ['END_OF_DAY', 'HOURS_ROLLING'],
  ]);
});

test('a later value closes the one before it; one for a time only stands before it meanwhile', async () => {
  await decide((await propose()).id);
  await decide((await propose({ value: 'END_OF_DAY', validFrom: '2027-01-04', validTo: '2027-01-08' })).id);
  expect(['2027-01-03', '2027-01-04', '2027-01-08', '2027-01-09'].map((date) => mode(date))).toEqual([
    'HOURS_ROLLING',
    'END_OF_DAY',
    'END_OF_DAY',
    'HOURS_ROLLING',
  ]);
  await decide((await propose({ value: 'END_OF_DAY', validFrom: '2027-02-01' })).id);
  expect([mode('2027-01-31'), mode('2027-02-01')]).toEqual(['HOURS_ROLLING', 'END_OF_DAY']);
  const { items } = await here.as('ks.ha').listParameters({ date: '2026-12-20' });
  const shown = items.find((item) => item.key === 'due.mode');
  expect(shown).toMatchObject({
    current: { value: 'HOURS_ROLLING', validTo: '2027-01-31', decidedHere: true },
    values: ['END_OF_DAY', 'HOURS_ROLLING'],
    scope: 'PROCEDURE',
  });
  expect(shown?.changes.map(({ status }) => status)).toEqual(['APPLIED', 'APPLIED', 'APPLIED']);
});

test('a procedure’s own value counts for it alone', async () => {
  await decide((await propose({ procedure: GUARDIAN })).id);
  expect([mode('2026-12-14'), mode('2026-12-14', GUARDIAN), mode('2026-12-14', '1.001193')]).toEqual([
    'END_OF_DAY',
    'HOURS_ROLLING',
    'END_OF_DAY',
  ]);
  const law = { key: 'reschedule.max', value: 1, procedure: GUARDIAN };
  expect((await refused(propose(law), 'INVALID_INPUT')).fields?.[0]?.field).toBe('procedure');
  await refused(propose({ procedure: '9.999999' }), 'UNKNOWN_PROCEDURE');
});

test('the past is rewritten only where that is said', async () => {
  await refused(propose({ validFrom: '2026-12-01' }), 'INVALID_INPUT');
  await decide((await propose({ validFrom: '2026-12-01', pastToo: true })).id);
  expect([mode('2026-11-30'), mode('2026-12-01')]).toEqual(['END_OF_DAY', 'HOURS_ROLLING']);
});

test.each([
  [{ value: 'SOMETIMES' }, 'value', 'END_OF_DAY, HOURS_ROLLING'],
  [{ key: 'supplement.maxAfterIntake', value: 3 }, 'value', 'từ 0 đến 2'],
  [{ key: 'consultation.maxDays', value: 'mười' }, 'value', 'phải là số'],
  [{ key: 'transfer.cutoff', value: '25:00' }, 'value', 'HH:MM'],
  [{ key: 'calendar.saturdayIntake', value: true }, 'key', 'chưa dùng tham số này'],
  [{ validTo: '2026-12-01' }, 'validTo', 'từ ngày bắt đầu'],
])('%j is not taken', async (more, field, message) => {
  const { fields } = await refused(propose(more), 'INVALID_INPUT');
  expect(fields).toEqual([{ field, message: expect.stringContaining(message) }]);
});

test('two persons: nobody decides his own, and only those of the office propose and decide', async () => {
  const { id: changeId } = await propose();
  const decision = { changeId, approve: true, comment: '' };
  await refused(here.as('qt.vu').decideParameter(decision), 'SECOND_PERSON');
  for (const officer of ['ld.ct', 'qu.minh', 'cm.ht'])
    await refused(here.as(officer).decideParameter(decision), 'FORBIDDEN');
  await refused(here.as('ks.ha').proposeParameter(HOURS), 'FORBIDDEN');
  await refused(here.as('qu.minh').listParameters({}), 'FORBIDDEN');
  await decide(changeId, false);
  await refused(decide(changeId), 'NO_PROPOSAL');
  expect(mode('2026-12-14')).toBe('END_OF_DAY');
});

test('the same decision sent twice with one key answers the same', async () => {
  const input = { changeId: (await propose()).id, approve: true, comment: '' };
  const first = await here.as('ks.ha').decideParameter(input, { idempotencyKey: 'mot-lan' });
  expect(await here.as('ks.ha').decideParameter(input, { idempotencyKey: 'mot-lan' })).toEqual(first);
});

test('loading the data files again leaves what has been decided', async () => {
  await decide((await propose()).id);
  await here.database.owner.deleteFrom('data_load').execute();
  await loadProvince(here.database.owner, { folder: DATA_FOLDER, now: here.clock.now() });
  await here.services.reference.reload();
  expect(mode('2026-12-14')).toBe('HOURS_ROLLING');
});

test('a parameter of both regimes has a row for each, with the basis of its time', async () => {
  const { items } = await here.as('ks.ha').listParameters({ date: '2025-06-30' });
  const shown = items.find((item) => item.key === 'supplement.clockPolicy');
  expect(shown).toMatchObject({
    used: true,
    current: { value: 'RESTART', basis: expect.stringContaining('61/2018'), certain: true },
  });
  const now = await here.as('ks.ha').listParameters({ date: '2025-07-01' });
  expect(now.items.find((item) => item.key === 'supplement.clockPolicy')?.current).toMatchObject({
    value: 'RESTART',
    basis: 'NĐ 118/2025/NĐ-CP',
    certain: false,
  });
  expect(items.find((item) => item.key === 'petition.handleDays')).toMatchObject({ used: false });
});

test('every parameter is read somewhere, but those that are marked as read later', async () => {
  const sources = (await readdir(SERVER, { recursive: true }))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'))
    .map((file) => readFile(join(SERVER, file), 'utf8'));
  const text = (await Promise.all(sources)).join('\n');
  expect(PARAMETER_KEYS.filter((key) => text.includes(`'${key}'`) !== isUsed(key))).toEqual([]);
});
