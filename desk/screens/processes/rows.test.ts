import { expect, test } from 'vitest';
import {
  definitionFrom,
  isBeside,
  moved,
  namedUnits,
  renumbered,
  rowsFrom,
  timeOf,
  unitsNamed,
  withBeside,
  withKind,
  withRowAfter,
  type DraftRow,
} from './rows.ts';

const nameOf = (kind: DraftRow['kind']): string => `Bước ${kind}`;

/** Five rows by nothing but Enter and a time. */
const five = (): DraftRow[] =>
  [0, 1, 2, 3, 4]
    .reduce<DraftRow[]>((rows, at) => withRowAfter(rows, at - 1, nameOf), [])
    .map((row) => ({ ...row, time: '20' }));
const orders = (rows: readonly DraftRow[]): string[] => rows.map(({ order }) => order);

test('the next row is nearly right: intake, work, approve, issue, return', () => {
  expect(five().map(({ kind, role }) => `${kind} ${role}`)).toEqual([
    'INTAKE COUNTER_OFFICER',
    'WORK SPECIALIST',
    'APPROVE LEADER',
    'ISSUE RECORDS_OFFICER',
    'RETURN COUNTER_OFFICER',
  ]);
  expect(orders(five())).toEqual(['1', '2', '3', '4', '5']);
});

test('another kind brings its post; a name of its own stays', () => {
  const [, work] = five() as [DraftRow, DraftRow];
  expect(withKind(work, 'REVIEW', nameOf)).toMatchObject({ role: 'DIVISION_HEAD', name: 'Bước REVIEW' });
  expect(withKind({ ...work, name: 'Soát' }, 'REVIEW', nameOf)).toMatchObject({ name: 'Soát' });
});

test('time as it is written', () => {
  expect(timeOf('20')).toEqual({ share: 0.2 });
  expect(timeOf('12,5 %')).toEqual({ share: 0.125 });
  expect(timeOf('2 ngày')).toEqual({ days: 2 });
  expect(timeOf('1,5n')).toEqual({ days: 1.5 });
  expect(timeOf('4 giờ')).toEqual({ hours: 4 });
  expect([timeOf(''), timeOf('lâu'), timeOf('2 tuần')]).toEqual([undefined, undefined, undefined]);
});

test('steps run together by one mark, and apart again', () => {
  const together = withBeside(five(), 2, true);
  expect(orders(together)).toEqual(['1', '2', '2', '3', '4']);
  expect([isBeside(together, 2), isBeside(together, 3), isBeside(together, 0)]).toEqual([
    true,
    false,
    undefined,
  ]);
  expect(orders(withBeside(together, 2, false))).toEqual(['1', '2', '3', '4', '5']);
  // added inside a group it belongs to it
  expect(orders(withRowAfter(together, 1, nameOf))).toEqual(['1', '2', '2', '2', '3', '4']);
  expect(orders(moved(together, 2, 1))).toEqual(['1', '2', '2', '3', '4']);
});

test('letters of branches stay', () => {
  const rows = five().map((row, at) => ({ ...row, order: ['1', '7a.1', '7a.2', '7b', '9'][at] ?? '' }));
  expect(orders(renumbered(rows))).toEqual(['1', '2a.1', '2a.2', '2b', '3']);
  expect(isBeside(rows, 2)).toBeUndefined();
});

test('rows and map say the same', () => {
  const written = definitionFrom('M', 'Bản đồ', withBeside(five(), 2, true), 24);
  expect(written).toMatchObject({ problems: [], sendable: true });
  const again = rowsFrom(written.definition);
  expect(again?.map(({ order, kind, time }) => `${order} ${kind} ${time}`)).toEqual([
    '1 INTAKE 20',
    '2 WORK 20',
    '2 APPROVE 20',
    '3 ISSUE 20',
    '4 RETURN 20',
  ]);
  expect(definitionFrom('M', 'Bản đồ', again ?? [], 24).definition).toEqual(written.definition);
});

test('what is missing is said at its row; without a name nothing is sent', () => {
  const rows = five().map((row, at) => (at === 1 ? { ...row, time: '' } : row));
  expect(definitionFrom('M', 'Bản đồ', rows, null).problems).toMatchObject([{ row: 2 }]);
  expect(definitionFrom('M', '', rows, null).sendable).toBe(false);
});

test('a step at several named units keeps them all when one is added', () => {
  expect(namedUnits('@so-xay-dung|so-tai-chinh')).toEqual(['so-xay-dung', 'so-tai-chinh']);
  expect(unitsNamed([...namedUnits('@so-xay-dung|so-tai-chinh'), 'so-y-te'])).toBe(
    '@so-xay-dung|so-tai-chinh|so-y-te',
  );
  expect(namedUnits('@')).toEqual([]);
  expect(unitsNamed([])).toBe('@');
  expect(namedUnits('AUTHORITY')).toEqual([]);
});
