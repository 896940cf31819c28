import type { PublicDueRow } from '@motcua/contract/deadlines';
import type { Output } from '@motcua/contract/operations';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../testing/fixture.ts';
import { open } from '../testing/open.ts';
import { faultsOf, htmlOf, wordsOf } from '../testing/read.ts';
import { UNITS } from '../testing/sample.ts';

const unit = { key: 'UB-2', name: 'Ủy ban nhân dân phường Nam Sơn', shortName: 'UBND Nam Sơn' };
const row = (code: string, more: Partial<PublicDueRow> = {}): PublicDueRow => ({
  code,
  procedureName: 'Đăng ký thành lập hộ kinh doanh',
  unit,
  dueAt: '2026-12-05T10:00:00+07:00',
  rescheduledTo: null,
  standing: 'IN_PROCESS',
  standingText: 'Đang giải quyết',
  standingTextEn: 'In process',
  ...more,
});
const listOf = (more: Partial<Output<'publicDueList'>> = {}): Output<'publicDueList'> => ({
  date: '2026-12-05',
  units: [{ unit, due: 3, ready: 0, overdue: 1 }],
  items: [
    row('H05.1', { standing: 'OVERDUE', standingText: 'Quá hạn', standingTextEn: 'Overdue' }),
    row('H05.2', {
      rescheduledTo: '2026-12-08T10:00:00+07:00',
      standing: 'RESCHEDULED',
      standingText: 'Đã xin lỗi, hẹn lại',
      standingTextEn: 'Re-appointed with an apology',
    }),
    row('H05.3'),
  ],
  next: null,
  now: '2026-12-05T11:00:00+07:00',
  ...more,
});
const answers = (list = listOf()): Answers => ({
  listUnits: () => ({ date: '2026-12-05', items: UNITS }),
  publicDueList: () => list,
});
const ANYBODY = { account: null };

describe('the public list of results due', () => {
  test('shows today by unit: code, procedure, due date, and lateness in words beside shape and colour', async () => {
    const { reply, calls } = await open('/den-han', answers(), ANYBODY);
    expect(faultsOf(reply)).toEqual([]);
    expect(calls.at(-1)?.input).toEqual({ date: '2026-12-05', limit: 100 });
    const said = wordsOf(reply);
    expect(said).toContain('3 hồ sơ: 0 đã có kết quả, 1 quá hạn');
    expect(said).toMatch(/H05\.1 Đăng ký thành lập hộ kinh doanh 10:00, Thứ Bảy 05\/12\/2026 ▲ Quá hạn/);
    expect(said).toMatch(/H05\.2 .* hẹn lại 10:00, Thứ Ba 08\/12\/2026 ▲ Quá hạn ◐ Đã xin lỗi, hẹn lại/);
  });
  test('a unit and a day are chosen by the address, so that a link can be given on', async () => {
    const { reply, calls } = await open(
      '/den-han?don-vi=MC-2&ngay=7&thang=12&nam=2026',
      answers(listOf({ date: '2026-12-07' })),
      ANYBODY,
    );
    expect(calls.at(-1)?.input).toEqual({ date: '2026-12-07', limit: 100, unit: 'MC-2' });
    expect(htmlOf(reply)).toContain('/den-han?don-vi=MC-2&amp;ngay=08&amp;thang=12&amp;nam=2026');
    expect(htmlOf(reply)).toMatch(/<option value="MC-2" selected\s*>/);
  });
  test('a unit that does not exist is all units', async () => {
    const { calls } = await open('/den-han?don-vi=XYZ', answers(), ANYBODY);
    expect(calls.at(-1)?.input).toEqual({ date: '2026-12-05', limit: 100 });
  });
  test('a day that does not exist is said at its field', async () => {
    const { reply, calls } = await open('/den-han?ngay=31&thang=2&nam=2026', answers(), ANYBODY);
    expect(reply).toMatchObject({ status: 422 });
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('Hãy ghi một ngày có thật');
    expect(calls.map(({ id }) => id)).not.toContain('publicDueList');
  });
  test('a long list goes on at the next page', async () => {
    const { reply } = await open('/den-han', answers(listOf({ next: 100 })), ANYBODY);
    expect(htmlOf(reply)).toContain('/den-han?ngay=05&amp;thang=12&amp;nam=2026&amp;tu=100');
  });
  test('nothing due is said', async () => {
    const { reply } = await open('/den-han', answers(listOf({ units: [], items: [] })), ANYBODY);
    expect(faultsOf(reply)).toEqual([]);
    expect(wordsOf(reply)).toContain('Không có kết quả nào đến hạn');
  });
  test('in English', async () => {
    const said = wordsOf((await open('/den-han', answers(), { ...ANYBODY, lang: 'en' })).reply);
    expect(said).toMatch(/Results due today.*▲ Overdue.*now 10:00, Tuesday 08\/12\/2026/);
  });
});

test('every page leads to the list', async () => {
  const { reply } = await open('/den-han', answers(), ANYBODY);
  expect(htmlOf(reply)).toMatch(/<footer.*href="\/den-han".*<\/footer>/);
});
