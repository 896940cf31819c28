import { expect, test } from 'vitest';
import { tableHead } from './tableHead.ts';

const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });

test('Columns without groups have one heading row', () => {
  const columns = ['TT', 'Tên'].map((heading) => ({ heading, groups: [] }));
  expect(tableHead(columns)).toEqual([[cell('TT'), cell('Tên')]]);
});

test('A group spans its columns, a column without one reaches down, and a group may hold a group', () => {
  const head = tableHead([
    { heading: 'TT', groups: [], mark: '(1)' },
    { heading: 'Tổng số', groups: ['Tiếp nhận'], mark: '(2)' },
    { heading: 'Trực tuyến', groups: ['Tiếp nhận', 'Trong kỳ'], mark: '(3)' },
    { heading: 'Trực tiếp', groups: ['Tiếp nhận', 'Trong kỳ'], mark: '(4)' },
    { heading: 'Tổng số', groups: ['Đã giải quyết'], mark: '(5)' },
  ]);
  expect(head).toEqual([
    [cell('TT', 1, 3), cell('Tiếp nhận', 3), cell('Đã giải quyết')],
    [cell('Tổng số', 1, 2), cell('Trong kỳ', 2), cell('Tổng số', 1, 2)],
    [cell('Trực tuyến'), cell('Trực tiếp')],
    ['(1)', '(2)', '(3)', '(4)', '(5)'].map((mark) => cell(mark)),
  ]);
});
