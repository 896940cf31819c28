import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ASSET_NAMES, ASSETS } from '../assets.ts';
import { type Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { PROCEDURE, UNITS } from '../testing/sample.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';

const answers: Answers = {
  listLifeEvents: () => ({
    items: [
      {
        key: 'shop',
        title: 'Mở cửa hàng',
        titleEn: 'Opening a shop',
        subject: 'ORGANISATION',
        procedures: [{ code: PROCEDURE.code, name: PROCEDURE.name }],
      },
    ],
  }),
  searchProcedures: () => ({
    total: 1,
    items: [{ ...PROCEDURE, channels: ['ONLINE'], limit: { value: 3, unit: 'workingDay' }, bundle: null }],
    sectors: [{ key: PROCEDURE.sector, count: 1 }],
    levels: [{ key: 'COMMUNE', count: 1 }],
  }),
  listUnits: () => ({ date: '2026-12-05', items: UNITS }),
  listMyDossiers: () => ({ items: [] }),
  getCalendar: () => ({
    id: 'BN',
    year: 2026,
    unit: null,
    shifts: [{ from: '07:30', to: '11:30' }],
    shiftPeriods: [],
    days: [],
  }),
};

describe('the first page', () => {
  test('holds one search, life events, look-up, a unit and the hot line', async () => {
    const { reply } = await open('/', answers, { account: null });
    expect(faultsOf(reply)).toEqual([]);
    const said = wordsOf(reply);
    for (const part of ['Bạn cần làm việc gì?', 'Mở cửa hàng', 'Mã hồ sơ', 'Trung tâm Phục vụ', '1022'])
      expect(said).toContain(part);
    expect([...htmlOf(reply).matchAll(/role="search"/g)]).toHaveLength(1);
  });
  test("shows the unit of one's own commune first", async () => {
    const said = wordsOf((await open('/', answers)).reply);
    expect(said.indexOf('phường Nam Sơn')).toBeLessThan(said.indexOf('phường Kinh Bắc'));
  });
  test('speaks English, and marks what stays Vietnamese', async () => {
    const { reply } = await open('/', answers, { account: null, lang: 'en' });
    expect(wordsOf(reply)).toContain('What do you need to do?');
    expect(htmlOf(reply)).toMatch(/<strong lang="vi"\s*>Trung tâm/);
  });
  test('is small: page and style together stay under 60 kB on the line', async () => {
    const { reply } = await open('/', answers);
    const style = ASSETS.get(ASSET_NAMES.style)?.bytes ?? new Uint8Array();
    const script = ASSETS.get(ASSET_NAMES.script)?.bytes ?? new Uint8Array();
    expect(gzipSync(htmlOf(reply)).length + gzipSync(style).length).toBeLessThan(60_000);
    expect(script.length).toBeLessThan(15_000);
  });
});

describe('searching', () => {
  test('shows results with filters and counts', async () => {
    const { reply, calls } = await open('/tim-kiem?q=mo+cua+hang&cap=COMMUNE', answers);
    expect(faultsOf(reply)).toEqual([]);
    expect(calls[0]?.input).toEqual({ q: 'mo cua hang', level: 'COMMUNE', limit: 20, offset: 0 });
    expect(wordsOf(reply)).toContain('1 thủ tục cho “mo cua hang”');
    expect(wordsOf(reply)).toContain('Cấp xã (1)');
  });
  test('an empty answer says what to try and whom to call', async () => {
    const asked = { key: 'o-dau', topic: 'FILING', question: 'Ở đâu?', questionEn: 'Where?' } as const;
    const nothing: Answers = {
      searchProcedures: () => ({ total: 0, items: [], sectors: [], levels: [] }),
      listFaq: () => ({ items: [{ ...asked, answer: 'Ở quầy.', answerEn: 'There.', procedures: [] }] }),
    };
    const { reply } = await open('/tim-kiem?q=xyz', nothing);
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toMatch(/Chưa tìm thấy.*Thử ít chữ hơn.*1022.*Có thể bạn muốn hỏi.*Ở quầy/);
  });
  test('hostile words stay words', async () => {
    const { reply } = await open(`/tim-kiem?q=${encodeURIComponent('"><script>alert(1)</script>')}`, answers);
    expect(htmlOf(reply)).not.toContain('<script>alert');
  });
  test('suggestions are a bare list of links', async () => {
    const { reply } = await open('/goi-y?q=cua', answers);
    expect(htmlOf(reply)).toMatch(/^<ul>.*href="\/thu-tuc\/1.001612".*<\/ul>$/);
  });
});

test('units are found without accents, with their hours', async () => {
  const { reply } = await open('/don-vi?q=nam+son', answers, { account: null });
  expect(faultsOf(reply)).toEqual([]);
  expect(wordsOf(reply)).toMatch(/07:30–11:30.*1 nơi tiếp nhận.*phường Nam Sơn/);
});
