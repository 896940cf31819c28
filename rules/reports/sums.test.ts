import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import {
  broken,
  count,
  II06A_COLUMNS,
  MONTH_FIGURES,
  MONTH_IDENTITIES,
  reportLine,
  shareText,
  STANDINGS,
  sumII06a,
  sumMonth,
} from './index.ts';
import type { ReportFacts, ReportLine } from './index.ts';

const line = (facts: Partial<ReportLine> = {}): ReportLine => ({
  dossierId: 'd',
  code: 'c',
  part: 'MAIN',
  standing: 'IN_TIME',
  sector: 'Hộ tịch',
  level: 'COMMUNE',
  unit: 'u',
  intakeUnit: 'i',
  channel: 'COUNTER',
  carried: false,
  returnedBy: null,
  acceptedAt: null,
  due: null,
  endedAt: null,
  hoursLate: null,
  onPaper: false,
  ...facts,
});

const soundLine = fc
  .record({
    standing: fc.constantFrom(
      ...STANDINGS.filter((one) => !['NO_DUE', 'SOLVED_NO_DUE', 'NOT_ACCEPTED', 'REFUSED'].includes(one)),
    ),
    channel: fc.constantFrom('COUNTER', 'ONLINE', 'POST'),
    carried: fc.boolean(),
    sector: fc.constantFrom('Hộ tịch', 'Đất đai', 'Xây dựng'),
    level: fc.constantFrom('PROVINCE', 'COMMUNE'),
  } as const)
  .map(line);

describe('(e)22. Biểu II.06a', () => {
  test('(3) = (4)+(5)+(6) = (7)+(11), (7) = (8)+(9)+(10), (11) = (12)+(13), whatever the dossiers', () => {
    fc.assert(
      fc.property(fc.array(soundLine), (lines) => {
        const { rows, broken: faults } = sumII06a(lines);
        expect(faults).toEqual([]);
        for (const { cells } of rows) {
          expect(cells.C3).toBe(cells.C4 + cells.C5 + cells.C6);
          expect(cells.C3).toBe(cells.C7 + cells.C11);
          expect(cells.C7).toBe(cells.C8 + cells.C9 + cells.C10);
          expect(cells.C11).toBe(cells.C12 + cells.C13);
        }
      }),
    );
  });

  test('a level is the sum of its sectors, the total the sum of its levels', () => {
    fc.assert(
      fc.property(fc.array(soundLine), (lines) => {
        const { rows } = sumII06a(lines);
        for (const column of Object.keys(II06A_COLUMNS) as (keyof typeof II06A_COLUMNS)[]) {
          const sum = (of: typeof rows) => of.reduce((all, { cells }) => all + cells[column], 0);
          const levels = rows.filter(({ level, sector }) => level !== null && sector === null);
          expect(rows[0]?.cells[column]).toBe(sum(levels));
          for (const head of levels)
            expect(head.cells[column]).toBe(
              sum(rows.filter(({ level, sector }) => level === head.level && sector !== null)),
            );
        }
      }),
    );
  });

  test('says which identity fails where a dossier has no due date', () => {
    const { broken: faults } = sumII06a([line(), line({ standing: 'NO_DUE' })]);
    expect(faults.map(({ level, sector, identity }) => [level, sector, identity.whole])).toEqual([
      [null, null, 'C11'],
      ['COMMUNE', null, 'C11'],
      ['COMMUNE', 'Hộ tịch', 'C11'],
    ]);
  });

  test('counts paused as in time and leaves out what was withdrawn', () => {
    const { rows } = sumII06a([line({ standing: 'PAUSED' }), line({ standing: 'WITHDRAWN' })]);
    expect(rows[0]?.cells).toMatchObject({ C3: 1, C11: 1, C12: 1, C13: 0 });
  });
});

describe('the month report', () => {
  test('balances whatever the dossiers, withdrawn in a column of their own', () => {
    fc.assert(
      fc.property(fc.array(soundLine), (lines) => {
        expect(broken(sumMonth(lines), MONTH_IDENTITIES)).toEqual([]);
      }),
    );
  });

  test('each figure opens as many dossiers as it counts', () => {
    fc.assert(
      fc.property(fc.array(soundLine), (lines) => {
        const sums = sumMonth(lines);
        for (const [key, figure] of Object.entries(MONTH_FIGURES)) {
          expect(lines.filter(figure.counts)).toHaveLength(sums[key as keyof typeof sums]);
          expect(count(lines, figure)).toBe(sums[key as keyof typeof sums]);
        }
      }),
    );
  });

  test('a share has one decimal and a comma; a share of nothing is none', () => {
    expect(shareText({ part: 9, of: 12 }, 'vi')).toBe('75,0 %');
    expect(shareText({ part: 8, of: 15 }, 'vi')).toBe('53,3 %');
    expect(shareText({ part: 9, of: 12 }, 'en')).toBe('75.0%');
    expect(shareText({ part: 0, of: 0 }, 'vi')).toBeNull();
  });
});

describe('which dossiers a window is about', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' };
  const at = (text: string): Date => new Date(`${text}+07:00`);
  const facts = (given: Partial<ReportFacts>): ReportFacts => ({
    dossierId: 'd',
    code: 'c',
    sector: 'Hộ tịch',
    level: 'COMMUNE',
    unit: 'u',
    intakeUnit: 'i',
    channel: 'COUNTER',
    acceptedAt: at('2026-10-26T08:00'),
    recordedAt: at('2026-10-26T08:00'),
    dues: [{ at: at('2026-10-26T08:00'), due: at('2026-11-02T08:00') }],
    pauses: [],
    ended: null,
    deliveries: [],
    onPaper: false,
    ...given,
  });
  const lineOf = (given: Partial<ReportFacts>) =>
    reportLine(calBn, facts(given), november, at('2026-12-01T00:05'));
  const solved = (text: string) => ({ at: at(text), how: 'RESULT' }) as const;

  test('open before it: carried', () => {
    expect(lineOf({})).toMatchObject({ part: 'MAIN', carried: true, standing: 'OVERDUE' });
  });

  test('accepted in its last minute: received; at midnight: not its matter', () => {
    const accepted = (text: string) => lineOf({ acceptedAt: at(text), recordedAt: at(text) });
    expect(accepted('2026-11-30T23:59')).toMatchObject({ carried: false });
    expect(accepted('2026-12-01T00:00')).toBeNull();
  });

  test('finished at its very end: solved; at the following midnight: still open in it', () => {
    expect(lineOf({ ended: solved('2026-11-30T23:59') })?.standing).toBe('SOLVED_LATE');
    expect(lineOf({ ended: solved('2026-12-01T00:00') })?.standing).toBe('OVERDUE');
  });

  test('solved before it: told only when its result was handed over in it', () => {
    const ended = solved('2026-10-30T08:00');
    expect(lineOf({ ended })).toBeNull();
    const deliveries = [{ at: at('2026-11-02T08:00'), by: 'POST' }] as const;
    expect(lineOf({ ended, deliveries })).toMatchObject({ part: 'RETURN_ONLY', returnedBy: 'POST' });
  });

  test('handed over again after a correction: returned the first time only', () => {
    const deliveries = [
      { at: at('2026-10-30T09:00'), by: 'COUNTER' },
      { at: at('2026-11-05T09:00'), by: 'COUNTER' },
    ] as const;
    expect(lineOf({ ended: solved('2026-10-30T08:00'), deliveries })).toBeNull();
  });

  test('certification and refusals are told apart', () => {
    expect(lineOf({ sector: 'Chứng thực' })?.part).toBe('CERTIFICATION');
    const refused = { at: at('2026-11-16T09:00'), how: 'REFUSED' } as const;
    expect(lineOf({ acceptedAt: null, recordedAt: null, dues: [], ended: refused })?.part).toBe('REFUSED');
  });
});
