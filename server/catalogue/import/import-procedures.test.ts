import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openReference } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import { parseInstant } from '../../platform/now.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/database.ts';
import { searchProcedures } from '../queries/search-procedures.ts';
import { exportProcedures, proceduresAsCsv } from './export-procedures.ts';
import { importProcedures, type LineReport } from './import-procedures.ts';
import { reportText, summarise } from './import-report.ts';

const root = join(import.meta.dirname, '../../..');
const irregular = linesOf(join(import.meta.dirname, 'irregular.fixture.jsonl'));
const national = join(root, '../shared/data/03_procedures/dvcqg_2026_local.jsonl');
const TODAY = '2026-11-22';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(inject('provinceUrl'));
});
afterAll(() => database.close());

describe('irregular rows of the national portal', () => {
  let reports: LineReport[];
  beforeAll(async () => {
    reports = await importProcedures(database.owner, irregular, TODAY);
  });
  const reportOf = (code: string) => reports.find((report) => report.code === code);

  test('are loaded, kept or refused, each line with its outcome', () => {
    expect(reports.map(({ line, outcome }) => `${line} ${outcome}`)).toEqual([
      '1 LOADED',
      '2 LOADED',
      '3 LOADED',
      '4 LOADED',
      '5 KEPT',
      '6 KEPT',
      '7 REFUSED',
      '8 REFUSED',
      '9 REFUSED',
      '10 REFUSED',
      '11 REFUSED',
      '12 LOADED',
    ]);
  });

  test('a bare 1 is the same day, at the commune, on the spot pattern', async () => {
    expect(await stored('9.000001')).toMatchObject({
      name: 'Cấp giấy xác nhận thử nghiệm',
      authority: 'COMMUNE',
      levels: ['COMMUNE'],
      subjects: ['PERSON', 'ORGANISATION'],
      process: 'P1',
      form: 'don-chung',
      nonTerritorial: true,
      channels: [{ channel: 'COUNTER', limit: { value: 0, unit: 'workingDay' }, fees: [] }],
    });
  });

  test('numbers of laws lose the letters stuck to them, and the decision is put in order', async () => {
    expect(await stored('9.000001')).toMatchObject({
      decision: '1474/QĐ-BTP',
      legalBasis: ['60/2014/QH13', '123/2015/NĐ-CP', '04/2020/TT-BTP', '66.7/2025/NQ-CP'],
    });
    expect(reportOf('9.000001')?.doubts).toContain('bỏ căn cứ pháp lý không rõ số: công văn miệng');
  });

  test('a name cut off at its form is put together, remarks and empty lines fall out, impossible copies become one', async () => {
    const { components, cases } = await stored('9.000002');
    expect(cases).toEqual([{ code: 'TH1', name: 'Trường hợp ủy quyền' }]);
    expect(
      components.map(({ name, originals, required, presentOnly, case: only }) => ({
        name,
        originals,
        required,
        presentOnly,
        only,
      })),
    ).toEqual([
      {
        name: 'Tờ khai dành cho người nước ngoài theo mẫu',
        originals: 1,
        required: true,
        presentOnly: false,
        only: undefined,
      },
      { name: 'Hộ chiếu', originals: 1, required: true, presentOnly: true, only: undefined },
      { name: 'Văn bản ủy quyền', originals: 1, required: true, presentOnly: false, only: 'TH1' },
    ]);
  });

  test('a fee that lost its thousands is mended by its note, one that cannot be told is left to the officer', async () => {
    const { channels } = await stored('9.000003');
    expect(channels[0]?.fees.map(({ type, amount, conditional }) => ({ type, amount, conditional }))).toEqual(
      [
        { type: 'CHARGE', amount: 50_000, conditional: true },
        { type: 'FEE', amount: 0, conditional: true },
        { type: 'FEE', amount: 0, conditional: true },
      ],
    );
    expect(channels[0]?.fees[2]?.note).toBe('Mức thu chưa rõ, cổng quốc gia ghi 10 USD. 10 USD/người');
  });

  test('a limit written in the note counts when it says one thing; a channel without one takes the longest of the others', async () => {
    expect(
      (await stored('9.000003')).channels.map(({ channel, limit }) => [channel, limit.value, limit.unit]),
    ).toEqual([
      ['COUNTER', 20, 'day'],
      ['ONLINE', 20, 'day'],
    ]);
    expect((await stored('9.000004')).channels[0]?.limit).toEqual({ value: 15, unit: 'workingDay' });
  });

  test('agencies become units of the day; one from outside the province is only shown', async () => {
    expect(await stored('9.000002')).toMatchObject({
      authority: 'CA-T-2025',
      process: 'P2',
      serviceLevel: 'PARTIAL',
    });
    expect(await stored('9.000003')).toMatchObject({ authority: 'STP-2025', process: 'P3' });
    expect(await stored('9.000004')).toMatchObject({ serviceLevel: 'INFO' });
  });

  test('what is not certain is refused with its line and reason', () => {
    expect(
      reports.filter(({ outcome }) => outcome === 'REFUSED').map(({ line, reason }) => [line, reason]),
    ).toEqual([
      [7, 'dòng không phải JSON'],
      [8, expect.stringContaining('không ghi thời hạn giải quyết')],
      [9, 'thời hạn 85 không ghi đơn vị'],
      [10, 'không rõ đối tượng thực hiện: Ai đó'],
      [11, 'mã đã có ở dòng 1'],
    ]);
    expect(reportText(summarise(reports))).toContain(
      'Đọc 12 dòng: nhập mới 5, thay đổi 0, không đổi 0, giữ nguyên bản của tỉnh 2, từ chối 5.',
    );
  });

  test('the same file again changes nothing, today or later', async () => {
    const before = await versions();
    const again = await importProcedures(database.owner, irregular, '2026-12-31');
    expect(summarise(again).counts).toMatchObject({ LOADED: 0, CHANGED: 0, UNCHANGED: 5 });
    expect(await versions()).toEqual(before);
  });

  test('a changed row begins a new version and ends the old one the day before', async () => {
    const changed = (irregular[0] ?? '').replace('thử nghiệm', 'thử nghiệm mới');
    const [report] = await importProcedures(database.owner, [changed], '2026-12-01');
    expect(report?.outcome).toBe('CHANGED');
    const periods = await database.db
      .selectFrom('procedure_version')
      .select(['valid_from', 'valid_to', 'name'])
      .where('code', '=', '9.000001')
      .orderBy('valid_from')
      .execute();
    expect(periods).toEqual([
      { valid_from: TODAY, valid_to: '2026-11-30', name: 'Cấp giấy xác nhận thử nghiệm' },
      { valid_from: '2026-12-01', valid_to: null, name: 'Cấp giấy xác nhận thử nghiệm mới' },
    ]);
  });

  test('what is exported is what is in force', async () => {
    const procedures = await exportProcedures(database.db, TODAY);
    expect(procedures.find(({ code }) => code === '9.000001')).toMatchObject({
      source: 'dvcqg',
      process: 'P1',
    });
    const [header, ...rows] = proceduresAsCsv(procedures).trim().split('\r\n');
    expect(header).toMatch(/^code,name,sector,levels,authority/);
    expect(rows.length).toBe(procedures.length);
  });
});

describe.skipIf(!existsSync(national))(
  'the whole local catalogue of the national portal (../shared/data)',
  () => {
    test(
      'at least 95 % is taken over or kept, a second run changes nothing, and everyday words still lead home',
      { timeout: 120_000 },
      async () => {
        const lines = linesOf(national);
        const { counts, lines: reports } = summarise(await importProcedures(database.owner, lines, TODAY));
        expect(reports.length).toBe(1_601);
        expect((counts.LOADED + counts.KEPT) / reports.length).toBeGreaterThanOrEqual(0.95);
        const again = summarise(await importProcedures(database.owner, lines, TODAY));
        expect(again.counts).toEqual({ ...counts, LOADED: 0, UNCHANGED: counts.LOADED });
        const first = await firstAnswers();
        expect(await Promise.all(EVERYDAY.map(async ([q]) => [q, await first(q)]))).toEqual(EVERYDAY);
      },
    );
  },
);

const EVERYDAY: [string, string][] = [
  ['lam giay khai sinh', '1.001193'],
  ['đăng ký kết hôn', '1.000894'],
  ['mat so do', '1.005194'],
  ['sang tên sổ đỏ', '2.000889'],
  ['gpxd', '1.009994'],
  ['mo cua hang tap hoa', '1.001612'],
  ['đổi gplx', '1.002809'],
  ['tro cap that nghiep', '1.001978'],
];

async function firstAnswers(): Promise<(q: string) => Promise<string | undefined>> {
  const reference = await openReference(database.db);
  const context = { db: database.db, reference, now: parseInstant(TODAY), caller: null } as Context;
  return async (q) => (await searchProcedures(context, { q }, null)).items[0]?.code;
}

async function stored(code: string) {
  const row = await database.db
    .selectFrom('procedure_version')
    .select('content')
    .where('code', '=', code)
    .orderBy('valid_from')
    .executeTakeFirstOrThrow();
  return row.content;
}

const versions = () =>
  database.db
    .selectFrom('procedure_version')
    .select(['code', 'valid_from', 'valid_to', 'content_hash'])
    .orderBy('code')
    .orderBy('valid_from')
    .execute();

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trim().split('\n');
}
