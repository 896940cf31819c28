import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openReference } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import { parseInstant } from '../../platform/now.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/database.ts';
import { searchProcedures } from './search-procedures.ts';

const THREE_LEVELS = '2021-06-16';
const TWO_LEVELS = '2026-11-22';

let database: TestDatabase;
let services: Pick<Context, 'db' | 'reference'>;

beforeAll(async () => {
  database = await createTestDatabase(inject('provinceUrl'));
  services = { db: database.db, reference: await openReference(database.db) };
});
afterAll(() => database.close());

type Question = Parameters<typeof searchProcedures>[1];

const search = (question: Question, day = TWO_LEVELS) =>
  searchProcedures({ ...services, now: parseInstant(day), caller: null } as Context, question, null);

const first = async (q: string, day?: string) => (await search({ q }, day)).items[0]?.code;

describe.each([THREE_LEVELS, TWO_LEVELS])(
  'on %s the words of ordinary people lead to the procedure',
  (day) => {
    test.each([
      ['lam giay khai sinh', '1.001193', 'without accents'],
      ['đẻ con', '1.001193', 'everyday words'],
      ['dangkykhaisinh', '1.001193', 'without spaces'],
      ['ddawng kys khai sinh', '1.001193', 'raw Telex'],
      ['đăng kí khai xinh', '1.001193', 'i for y, x for s'],
      ['làm giấy khai sinh'.normalize('NFD'), '1.001193', 'decomposed Unicode'],
      ['người thân mất', '1.000656', 'mất is a word, not noise'],
      ['lay chong han quoc', '2.000806', 'a case in everyday words'],
      ['xac nhan tthn', '1.004873', 'abbreviation'],
      ['trứng thực bản sao', '2.000815', 'tr for ch'],
      ['mat so do', '1.005194', 'mất sổ đỏ'],
      ['đổi sổ đỏ', '1.004199', 'đổi is not mất'],
      ['sang ten bia do', '2.000889', 'another name of the same paper'],
      ['gpxd', '1.009994', 'abbreviation alone'],
      ['xin phép sây nhà', '1.009994', 's for x'],
      ['đổi gplx', '1.002809', 'abbreviation with a verb'],
      ['mat bang lai xe', '1.002820', 'mất is not đổi'],
      ['mo cua hang tap hoa', '1.001612', 'without accents'],
      ['chợ cấp thất ngiệp', '1.001978', 'two slips'],
      ['vợ em mới sinh con thì làm giấy tờ gì cho cháu', '1.001193', 'a whole sentence'],
    ])('%s → %s (%s)', async (q, code) => {
      expect(await first(q, day)).toBe(code);
    });
  },
);

describe('searching procedures', () => {
  test('takes accents at their word: sổ đỏ is not số đo', async () => {
    const [asked, other] = await Promise.all([search({ q: 'sổ đỏ' }), search({ q: 'số đo' })]);
    expect(
      asked.items
        .slice(0, 3)
        .every(({ sector }) => sector === 'Đất đai' || sector === 'Đăng ký biện pháp bảo đảm'),
    ).toBe(true);
    expect(asked.total).toBeGreaterThan(other.total);
  });

  test('finds a procedure by its code and by the national code it bears today', async () => {
    expect(await first('1.001193')).toBe('1.001193');
    expect(await first('1.013831')).toBe('2.000889');
    expect(await first('evn.02')).toBe('EVN.02');
  });

  test('answers nothing to what no procedure has', async () => {
    expect(await search({ q: 'zzzz qqqq' })).toMatchObject({ total: 0, items: [], sectors: [], levels: [] });
  });

  test('without a question lists every procedure in force, those of life events first', async () => {
    const all = await search({ limit: 50 });
    expect(all.total).toBe(
      (await database.db.selectFrom('procedure_version').select('code').distinct().execute()).length,
    );
    expect(all.items[0]?.code).toBe('2.000986');
    const next = await search({ limit: 50, offset: 50 });
    expect(next.total).toBe(all.total);
    expect(next.items.some(({ code }) => all.items.some((one) => one.code === code))).toBe(false);
  });

  test('counts sectors and levels over the matches', async () => {
    const { total, sectors, levels } = await search({ q: 'giấy phép xây dựng' });
    expect(sectors.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(levels.map(({ key }) => key)).toContain('COMMUNE');
    const narrowed = await search({ q: 'giấy phép xây dựng', level: 'COMMUNE' });
    expect(narrowed.total).toBe(levels.find(({ key }) => key === 'COMMUNE')?.count);
    expect(narrowed.levels).toEqual(levels);
  });

  test('shows the shortest limit of the channels', async () => {
    const [found] = (await search({ q: 'đăng ký khai sinh' })).items;
    expect(found).toMatchObject({
      code: '1.001193',
      limit: { value: 0, unit: 'workingDay' },
      authorityName: 'Ủy ban nhân dân xã, phường',
    });
  });

  test('asks a one-stop unit only for what it receives', async () => {
    const commune = await oneStopOf('COMMUNE', THREE_LEVELS);
    const here = await search({ unit: commune, limit: 50 }, THREE_LEVELS);
    expect(here.items.length).toBeGreaterThan(10);
    expect(here.items.every(({ authorityName }) => authorityName === 'Ủy ban nhân dân xã, phường')).toBe(
      true,
    );
    expect((await search({ unit: 'STP-2025' })).total).toBe(0);
  });

  test('sees a change of the catalogue at once', async () => {
    expect(await first('ve tau vu tru')).not.toBe('1.000656');
    const { content } = await database.owner
      .selectFrom('procedure_version')
      .select('content')
      .where('code', '=', '1.000656')
      .where('valid_to', 'is', null)
      .executeTakeFirstOrThrow();
    const changed = JSON.stringify({ ...content, keywords: [...content.keywords, 'vé tàu vũ trụ'] });
    await database.owner
      .updateTable('procedure_version')
      .set({ content: changed })
      .where('code', '=', '1.000656')
      .where('valid_to', 'is', null)
      .execute();
    expect(await first('ve tau vu tru')).toBe('1.000656');
  });
});

async function oneStopOf(level: string, day: string): Promise<string> {
  const { key } = await database.db
    .selectFrom('unit')
    .select('key')
    .where('kind', '=', 'ONE_STOP')
    .where('level', '=', level)
    .where('valid_from', '<=', day)
    .where('valid_to', '>=', day)
    .executeTakeFirstOrThrow();
  return key;
}
