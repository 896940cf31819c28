import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProcessDefinition, ProcessStep } from './definition.ts';
import { criticalPath } from './dependencies.ts';
import { differenceInWords } from './difference.ts';
import { couldRunTogether, withParallel } from './parallel.ts';
import { drawn, INTAKE, LAST, line, step } from './testing/steps.ts';

const LIMITS = { before: 120, after: 120 };
const days = (value: number) => ({ limit: { value, unit: 'WORKING_DAY' as const } });
const vi = (before: ProcessDefinition, after: ProcessDefinition) =>
  differenceInWords(before, after, 'vi', LIMITS);
const en = (before: ProcessDefinition, after: ProcessDefinition) =>
  differenceInWords(before, after, 'en', LIMITS);
const [A, B] = [step('a', 'WORK', days(3)), step('b', 'REVIEW', days(2))];

describe('the difference of two versions in words', () => {
  test('bỏ 1 bước, giảm 2 ngày', () => {
    expect(vi(line(A, B), line(A))).toEqual({
      summary: 'Bỏ 1 bước, giảm 2 ngày làm việc',
      sentences: ['Bỏ bước “Bước b”.'],
    });
    expect(en(line(A, B), line(A))).toEqual({
      summary: '1 step removed, 2 working days shorter',
      sentences: ['Step “Step b” is removed.'],
    });
  });
  test('what is added says what, who and where', () => {
    expect(vi(line(A), line(A, B)).sentences).toEqual([
      'Thêm bước “Bước b” (Soát xét, trình): Chuyên viên, Cơ quan có thẩm quyền.',
    ]);
    expect(en(line(A), line(A, B, { ...B, key: 'c' })).summary).toBe('2 steps added, 4 working days longer');
  });
  test('nothing', () => {
    expect(vi(line(A), line({ ...A }))).toEqual({ summary: 'Không có gì thay đổi', sentences: [] });
    expect(en(line(A), line({ ...A })).summary).toBe('Nothing has changed');
  });
  test('who, where, how long of one step in one sentence', () => {
    const other = step('a', 'WORK', {
      name: 'Thẩm định',
      role: 'DIVISION_HEAD',
      unit: '@so-xd|so-tc',
      ...days(1.5),
    });
    expect(vi(line(A), line(other))).toEqual({
      summary: 'Sửa 1 bước, giảm 1 ngày 4 giờ làm việc',
      sentences: [
        'Bước “Bước a”: đổi tên thành “Thẩm định”; vị trí từ “Chuyên viên” thành “Trưởng phòng”; đơn vị từ “Cơ quan có thẩm quyền” thành “so-xd, so-tc”; thời hạn riêng từ “3 ngày làm việc” thành “1 ngày 4 giờ làm việc”.',
      ],
    });
  });
  test('a step is the same by its key, else by its name', () => {
    expect(vi(line(A), line({ ...A, key: 'moi' }))).toMatchObject({ summary: 'Không có gì thay đổi' });
  });
  test('a legal time that becomes shorter makes the way shorter', () => {
    const share = line(step('a', 'WORK', { share: 0.5 }));
    expect(differenceInWords(share, share, 'vi', { before: 120, after: 80 }).summary).toBe(
      'Giảm 3 ngày 4 giờ làm việc',
    );
  });
});

describe('the course of the map', () => {
  const [x, y] = [step('x', 'CONSULT', days(7)), step('y', 'CONSULT', days(4))];
  const together = drawn(
    [INTAKE, x, y, ...LAST],
    ['START > nhan > P1 > x > P2 > ky > phat-hanh > tra > END', 'P1 > y > P2'],
  );
  test('side by side instead of one after the other', () => {
    expect(vi(line(x, y), together)).toEqual({
      summary: 'Đổi thứ tự, đường đi, giảm 4 ngày làm việc',
      sentences: ['Làm cùng lúc, không lần lượt nữa: “Bước x”, “Bước y”.'],
    });
    expect(vi(together, line(x, y)).sentences).toEqual(['“Bước y” nay làm sau “Bước x”.']);
  });
  test('another order', () => {
    expect(en(line(A, B), line(B, A))).toEqual({
      summary: 'Another course',
      sentences: ['“Step a” now comes after “Step b”.'],
    });
  });
  test('a choice, its condition, and what becomes of a gateway', () => {
    const choice = (atLeast: number) =>
      drawn(
        [INTAKE, A, B, ...LAST],
        ['START > nhan > X1 > a > X2 > ky > phat-hanh > tra > END', 'X1 > b > X2'],
        { 'X1 > a': { fact: 'answers.dien-tich', atLeast } },
      );
    expect(vi(line(A, B), choice(200)).sentences).toEqual([
      'Không còn nối tiếp nhau: “Bước a”, “Bước b”.',
      'Thêm điều kiện “answers.dien-tich” từ 200 trở lên.',
    ]);
    expect(vi(choice(200), choice(300)).sentences).toEqual([
      'Bỏ điều kiện “answers.dien-tich” từ 200 trở lên.',
      'Thêm điều kiện “answers.dien-tich” từ 300 trở lên.',
    ]);
    const all = choice(200);
    const gateways = all.gateways?.map((one) => ({ ...one, kind: 'PARALLEL' as const })) ?? [];
    expect(vi(all, { ...all, gateways }).sentences).toEqual([
      '“X1” nay đi mọi nhánh cùng lúc.',
      '“X2” nay đi mọi nhánh cùng lúc.',
    ]);
  });
});

describe('every field of a step', () => {
  const full: Required<ProcessStep> = {
    ...step('a'),
    limit: { value: 1, unit: 'WORKING_DAY' },
    needs: ['x'],
    makes: ['y'],
    after: [{ step: 'b', legalBasis: 'Luật A' }],
    form: 'f',
    paper: 'p',
    authority: 'm',
    legalBasis: 'Luật B',
    silence: { legalBasis: 'Luật C' },
    system: 'TAX',
    stands: { legalBasis: 'Luật D' },
    procedure: '1.001',
  };
  const other: Required<ProcessStep> = {
    key: 'a',
    name: 'khác',
    nameEn: 'other',
    role: 'LEADER',
    unit: 'INTAKE',
    kind: 'CONSULT',
    share: 0.9,
    limit: { value: 2, unit: 'WORKING_HOUR' },
    needs: ['z'],
    makes: [],
    after: [],
    form: 'g',
    paper: 'q',
    authority: 'n',
    legalBasis: 'Luật E',
    silence: { legalBasis: 'Luật F' },
    system: 'POWER',
    stands: { legalBasis: 'Luật G' },
    procedure: '1.002',
  };
  test.each(Object.keys(full).filter((key) => key !== 'key' && key !== 'share') as (keyof ProcessStep)[])(
    'a change of %s is said, and so is its coming and going',
    (field) => {
      const [was, is] = [line(full), line({ ...full, [field]: other[field] })];
      const [one, ...more] = vi(was, is).sentences;
      expect(one).toMatch(/^Bước “Bước a”: .+\.$/u);
      expect(more).toEqual([]);
      if (['name', 'nameEn', 'role', 'unit', 'kind'].includes(field)) return;
      const { [field]: _, ...without } = full;
      const bare = line(without as unknown as ProcessStep);
      expect(vi(bare, was).sentences[0]).toContain(': thêm ');
      expect(vi(was, bare).sentences[0]).toContain(': bỏ ');
    },
  );
  test('a share counts where there is no own limit', () => {
    expect(vi(line(step('a')), line(step('a', 'WORK', { share: 0.155 }))).sentences).toEqual([
      'Bước “Bước a”: phần thời hạn từ “5 %” thành “15,5 %”.',
    ]);
  });
});

test('drafts that are no graph yet are told apart, and nothing is proposed for them', () => {
  const nodes = fc.constantFrom('START', 'END', 'a', 'b', 'P', 'X', 'nobody');
  const drafts = fc.array(fc.tuple(nodes, nodes), { maxLength: 7 }).map((flows) =>
    drawn(
      [A, B],
      flows.map(([from, to]) => `${from} > ${to}`),
    ),
  );
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      expect(typeof vi(before, after).summary).toBe('string');
      expect(couldRunTogether(after, () => 1).savingHours).toBeGreaterThanOrEqual(0);
      expect(withParallel(after).steps).toHaveLength(2);
      expect(criticalPath(after, () => 1).hours).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});
