import type { AbsenceView } from '@motcua/contract/absence';
import type { Duty, RosterView } from '@motcua/contract/roster';
import { addDays } from '@motcua/rules/calendar';
import { expect, test } from 'vitest';
import { columnsOf, copied, isAway, keyOf, maySet, moved, ownDays, toPublish } from './half-days.ts';

const week = (monday: string): string[] => Array.from({ length: 7 }, (_, index) => addDays(monday, index));

const duty = (accountId: string, date: string, half: Duty['half'] = 'AM'): Duty => ({
  accountId,
  role: 'SPECIALIST',
  date,
  half,
});

/** Monday to Friday worked, but for the Wednesday. */
const roster = (monday: string, today: string, duties: Duty[] = []): RosterView => ({
  unit: { key: 'X', name: 'X', shortName: 'X' },
  monday,
  today,
  days: week(monday).map((date, index) => ({
    date,
    halves: index < 5 && index !== 2 ? ['AM', 'PM'] : [],
    holiday: null,
  })),
  lines: ['a', 'b'].map((accountId) => ({
    officer: { accountId, fullName: accountId },
    position: '',
    role: 'SPECIALIST',
    serves: week(monday),
  })),
  duties,
  published: null,
  history: [],
  mayPublish: true,
});

const THIS = '2026-12-07';
const NEXT = '2026-12-14';

test('the grid has the half-days that are worked, and those somebody is on duty on though the day was taken off since', () => {
  expect(columnsOf(roster(THIS, THIS))).toHaveLength(8);
  expect(columnsOf(roster(THIS, THIS, [duty('a', '2026-12-09')]))).toHaveLength(9);
});

test('last week is copied to the days that can be set; what is past stays as it was', () => {
  const before = roster(THIS, THIS, [
    duty('a', '2026-12-07'),
    duty('a', '2026-12-08', 'PM'),
    duty('a', '2026-12-09'),
    duty('gone', '2026-12-08'),
  ]);
  expect([...copied(before, roster(NEXT, THIS))]).toEqual([
    keyOf(duty('a', '2026-12-14')),
    keyOf(duty('a', '2026-12-15', 'PM')),
  ]);
  const begun = roster(NEXT, '2026-12-15', [duty('b', '2026-12-14')]);
  expect([...copied(before, begun)]).toEqual([
    keyOf(duty('b', '2026-12-14')),
    keyOf(duty('a', '2026-12-15', 'PM')),
  ]);
});

test('from today on is published, and only what can be set', () => {
  const view = roster(THIS, '2026-12-08', [duty('a', '2026-12-07'), duty('a', '2026-12-09')]);
  const keys = new Set([...view.duties, duty('b', '2026-12-10', 'PM')].map(keyOf));
  expect(toPublish(view, keys)).toEqual([duty('b', '2026-12-10', 'PM')]);
  const [line] = view.lines;
  expect(line && maySet(view, { ...line, serves: [] }, { date: '2026-12-10', half: 'PM' })).toBe(false);
});

test.each([
  ['ArrowRight', { row: 0, column: 0 }, { row: 0, column: 2 }],
  ['ArrowDown', { row: 0, column: 0 }, { row: 1, column: 0 }],
  ['ArrowUp', { row: 0, column: 0 }, undefined],
  ['ArrowLeft', { row: 1, column: 2 }, { row: 1, column: 1 }],
  ['Home', { row: 1, column: 2 }, undefined],
])('%s leads to the next cell that may be set', (key, from, to) => {
  // the second cell of the first row is closed
  const open = ({ row, column }: { row: number; column: number }) => !(row === 0 && column === 1);
  expect(moved(from, key, { rows: 2, columns: 3 }, open)).toEqual(to);
});

test.each([
  ['in the morning of a day', '2026-12-07T07:30:00+07:00', '2026-12-07T12:00:00+07:00', ['AM']],
  ['without a known end', '2026-12-07T13:30:00+07:00', null, ['PM']],
  ['over lunch only', '2026-12-07T11:30:00+07:00', '2026-12-07T13:30:00+07:00', []],
])('away %s', (_, from, to, halves) => {
  const absence = { officer: { accountId: 'a' }, from, to, endedAt: null } as AbsenceView;
  const away = (['AM', 'PM'] as const).filter((half) => isAway([absence], 'a', { date: THIS, half }));
  expect(away).toEqual(halves);
  expect(isAway([absence], 'b', { date: THIS, half: 'AM' })).toBe(false);
});

test('each sees his own days, a half-day in two roles once', () => {
  const counter = { ...duty('a', '2026-12-08'), role: 'COUNTER_OFFICER' as const };
  const view = roster(THIS, THIS, [
    duty('a', THIS),
    duty('a', THIS, 'PM'),
    duty('b', THIS),
    counter,
    duty('a', '2026-12-08'),
  ]);
  expect(ownDays(view, 'a')).toEqual([
    { date: THIS, halves: ['AM', 'PM'] },
    { date: '2026-12-08', halves: ['AM'] },
  ]);
});
