import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, lineOf, stepsOf, type Block, type Way } from './blocks.ts';
import { checkProcess } from './check.ts';
import type { ProcessStep } from './definition.ts';
import { draw } from './draw.ts';
import { definitionOfTable } from './table-reading.ts';
import { tableOf, type ProcessRow, type RowTime } from './table.ts';
import { drawn, INTAKE, LAST, line, step, WORLD } from './testing/steps.ts';

const row = (order: number | string, name: string, more: Partial<ProcessRow> = {}): ProcessRow => ({
  order,
  name,
  role: 'SPECIALIST',
  unit: 'AUTHORITY',
  kind: 'WORK',
  time: { days: 1 },
  ...more,
});
const read = (...rows: readonly ProcessRow[]) => definitionOfTable('T', 'T', rows, 40);
const shapeOf = (...orders: readonly (number | string)[]): string => {
  const { definition, problems } = read(
    ...orders.map((order, at) => row(order, `Bước ${'abcdefgh'[at] ?? ''}`)),
  );
  expect(problems).toEqual([]);
  const block = blocksOf(definition);
  return block === null ? '' : drawnAs(block);
};
const drawnAs = (block: Block): string => {
  switch (block.is) {
    case 'STEP':
      return block.step.key.at(-1) ?? '';
    case 'LINE':
      return block.parts.map(drawnAs).join(' ');
    case 'BESIDE':
      return `(${block.ways.map(drawnAs).join(' | ')})`;
    case 'CHOICE':
      return `<${block.ways.map((way) => (way.when === undefined ? '' : '? ') + drawnAs(way.block)).join(' | ')}>`;
  }
};

describe('a table as decisions of the province are written', () => {
  test('five rows are a process of five steps that may be published', () => {
    const { definition, problems } = read(
      row(1, 'Tiếp nhận hồ sơ', {
        role: 'COUNTER_OFFICER',
        unit: 'INTAKE',
        kind: 'INTAKE',
        time: { hours: 4 },
      }),
      row(2, 'Thẩm định hồ sơ', { time: { days: 2 } }),
      row(3, 'Ký duyệt', { role: 'LEADER', kind: 'APPROVE' }),
      row(4, 'Vào sổ, đóng dấu', { role: 'RECORDS_OFFICER', kind: 'ISSUE', time: { hours: 4 } }),
      row(5, 'Trả kết quả', {
        role: 'COUNTER_OFFICER',
        unit: 'RECEIVING',
        kind: 'RETURN',
        time: { share: 0.1 },
      }),
    );
    expect(problems).toEqual([]);
    expect(definition.steps.map(({ key, share, limit }) => [key, share, limit?.value])).toEqual([
      ['tiep-nhan-ho-so', 0.1, 4],
      ['tham-dinh-ho-so', 0.4, 2],
      ['ky-duyet', 0.2, 1],
      ['vao-so-dong-dau', 0.1, 4],
      ['tra-ket-qua', 0.1, undefined],
    ]);
    expect(definition.flows).toBeUndefined();
    expect(checkProcess(definition, { ...WORLD, limitHours: 40 })).toEqual([]);
  });

  test('rows follow by number, wherever they stand', () => {
    expect(shapeOf(3, 1, 2)).toBe('b c a');
  });
  test.each<[string, (number | string)[], string]>([
    ['the same number: side by side', [1, 2, 2, 3], 'a (b | c) d'],
    ['letters: the same, written out', ['1', '2a', '2b', '3.'], 'a (b | c) d'],
    ['a letter twice: one after the other in that way', [1, '2a', '2a', '2b'], 'a (b c | d)'],
    ['numbers after the letter', [1, '2a.1', '2a.2', '2b', 3], 'a (b c | d) e'],
    ['ways within a way', [1, '2a.1', '2a.2a', '2a.2b', '2b'], 'a (b (c | d) | e)'],
    ['a letter alone is a row like others', [1, '2a', 3], 'a b c'],
  ])('%s', (_, orders, expected) => {
    expect(shapeOf(...orders)).toBe(expected);
  });

  test('a condition makes ways a choice; where every way has one, nothing is done in all other cases', () => {
    const large = { fact: 'answers.dien-tich', atLeast: 200 };
    const two = read(
      row(1, 'a'),
      row(2, 'b', { when: large, way: 'Lớn', group: 'Diện tích?' }),
      row(2, 'c'),
      row(3, 'd'),
    );
    expect(two.problems).toEqual([]);
    expect(two.definition.gateways?.map(({ kind, name }) => [kind, name])).toEqual([
      ['EXCLUSIVE', 'Diện tích?'],
      ['EXCLUSIVE', ''],
    ]);
    expect(drawnAs(blocksOf(two.definition) ?? lineOf([]))).toBe('a <? b | c> d');
    const one = read(row(1, 'a'), row(2, 'b', { when: large }), row(3, 'd'));
    expect(drawnAs(blocksOf(one.definition) ?? lineOf([]))).toBe('a <? b | > d');
  });

  test('without a limit of the law, steps with own limits share the whole by their hours', () => {
    const { definition } = definitionOfTable('T', 'T', [
      row(1, 'a', { time: { days: 3 } }),
      row(2, 'b', { time: { hours: 8 } }),
    ]);
    expect(definition.steps.map(({ share }) => share)).toEqual([0.75, 0.25]);
  });
});

describe('what is wrong with a row is said beside it, with its cure', () => {
  const large = { fact: 'answers.dien-tich', atLeast: 200 };
  test.each<[string, ProcessRow[], [number, RegExp][]]>([
    ['no name', [row(1, ' ')], [[1, /^Chưa ghi tên bước/u]]],
    [
      'a number that is none',
      [row('một', 'a'), row('3.1', 'b')],
      [
        [1, /^Không đọc được/u],
        [2, /^Không đọc được/u],
      ],
    ],
    ['a key twice', [row(1, 'a', { key: 'x' }), row(2, 'b', { key: 'x' })], [[2, /^Mã bước trùng/u]]],
    ['no time', [row(1, 'a', { time: { days: 0 } })], [[1, /^Thời gian không hợp lệ/u]]],
    ['a share above the whole', [row(1, 'a', { time: { share: 2 } })], [[1, /^Thời gian không hợp lệ/u]]],
    ['with letter and without', [row(2, 'a'), row('2a', 'b')], [[1, /^Cùng một số/u]]],
    [
      'two ways for all other cases',
      [row(1, 'a', { when: large }), row(1, 'b'), row(1, 'c')],
      [[3, /^Nhóm lựa chọn đã có/u]],
    ],
    [
      'a condition inside a way',
      [row('1a', 'a'), row('1a', 'b', { when: large }), row('1b', 'c')],
      [[2, /^Điều kiện, tên/u]],
    ],
  ])('%s', (_, rows, expected) => {
    const { problems, definition } = read(...rows);
    expect(problems.map(({ row: at }) => at)).toEqual(expected.map(([at]) => at));
    problems.forEach(({ vi }, at) => expect(vi).toMatch(expected[at]?.[1] ?? /^$/u));
    expect(definition.steps).toHaveLength(rows.length);
  });
  test('names that come to the same key are told apart, and never take a key that is given', () => {
    const { definition, problems } = read(
      row(1, 'Soát xét'),
      row(2, 'Soát xét'),
      row(3, 'x', { key: 'soat-xet-2' }),
    );
    expect(problems).toEqual([]);
    expect(definition.steps.map(({ key }) => key)).toEqual(['soat-xet', 'soat-xet-3', 'soat-xet-2']);
  });
});

describe('a map as a table', () => {
  test('a line is numbered through', () => {
    expect(tableOf(line(step('a')))?.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
  });
  test('a map that leads round again is no table', () => {
    const map = drawn(
      [INTAKE, step('a'), ...LAST],
      ['START > nhan > X1 > a > X2 > ky > phat-hanh > tra > END', 'X2 > X1'],
      {
        'X2 > X1': { fact: 'answers.x', in: ['y'] },
      },
    );
    expect(tableOf(map)).toBeNull();
  });
});

describe('there and back', () => {
  const times: fc.Arbitrary<Pick<ProcessStep, 'share' | 'limit'>> = fc.record(
    {
      share: fc.constantFrom(0, 0.1, 0.5),
      limit: fc.record({
        value: fc.integer({ min: 1, max: 9 }),
        unit: fc.constantFrom('WORKING_DAY', 'WORKING_HOUR'),
      }),
    },
    { requiredKeys: ['share'] },
  );
  const stepBlock = times.map((time): Block => ({
    is: 'STEP',
    step: step('', 'WORK', { ...time, needs: ['don'], paper: 'Mẫu 01' }),
  }));
  const when = fc.constantFrom({ fact: 'answers.x', in: ['1'] }, { fact: 'answers.y', atLeast: 2 });
  const some = <T>(one: fc.Arbitrary<T>, minLength: number) => fc.array(one, { minLength, maxLength: 3 });
  const { block } = fc.letrec<{ block: Block; way: Block }>((tie) => ({
    way: tie('block'),
    block: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      { weight: 3, arbitrary: stepBlock },
      some(tie('block'), 1).map(lineOf),
      fc.record(
        { is: fc.constant('BESIDE' as const), ways: some(tie('way'), 2), name: fc.constant('Cùng lúc') },
        { requiredKeys: ['is', 'ways'] },
      ),
      fc
        .tuple(
          some(
            fc.record(
              { block: tie('way'), when, name: fc.constant('Lối') },
              { requiredKeys: ['block', 'when'] },
            ),
            1,
          ),
          fc.option(tie('way')),
        )
        .map(([ways, open]): Block => {
          const last: Way = { block: open ?? lineOf([]) };
          return { is: 'CHOICE', name: 'Hỏi?', ways: [...ways, last] };
        }),
    ),
  }));
  /** The same nesting with steps of different keys and names. */
  const keyed = (one: Block, next: { number: number }): Block => {
    switch (one.is) {
      case 'STEP':
        next.number++;
        return { is: 'STEP', step: { ...one.step, key: `s${next.number}`, name: `Bước ${next.number}` } };
      case 'LINE':
        return lineOf(one.parts.map((part) => keyed(part, next)));
      case 'BESIDE':
        return { ...one, ways: one.ways.map((way) => keyed(way, next)) };
      case 'CHOICE':
        return { ...one, ways: one.ways.map((way) => ({ ...way, block: keyed(way.block, next) })) };
    }
  };

  test('a map that a table can say is the same map when the table is read', () => {
    let told = 0;
    fc.assert(
      fc.property(block, (one) => {
        const map = draw({ key: 'T', name: 'T' }, keyed(one, { number: 0 }));
        const rows = tableOf(map);
        if (rows === null) return;
        told++;
        const { definition, problems } = definitionOfTable('T', 'T', rows);
        expect(problems).toEqual([]);
        expect(definition).toEqual(map);
        expect(tableOf(definition)).toEqual(rows);
      }),
      { numRuns: 400 },
    );
    expect(told).toBeGreaterThan(200);
  });

  const label = fc.oneof(
    fc.integer({ min: 1, max: 4 }),
    fc.stringMatching(/^[12][ab]?(\.[12][ab]?)?$/u),
    fc.string({ maxLength: 3 }),
  );
  const time = fc.constantFrom<RowTime>({ share: 0.1 }, { hours: 2 }, { days: -1 });
  test('whatever rows are written, each is a step of a map that can be drawn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(label, time, fc.option(when)), { minLength: 1, maxLength: 7 }),
        (written) => {
          const rows = written.map(([order, one, condition], at) =>
            row(order, `Bước ${at}`, { time: one, ...(condition === null ? {} : { when: condition }) }),
          );
          const { definition } = read(...rows);
          expect(definition.steps.map(({ name }) => name).toSorted()).toEqual(
            rows.map(({ name }) => name).toSorted(),
          );
          const nesting = blocksOf(definition);
          expect(nesting === null ? [] : stepsOf(nesting)).toEqual(definition.steps);
        },
      ),
      { numRuns: 500 },
    );
  });
});
