import type { EventView, TaskView } from '@motcua/contract/dossier-view';
import { expect, test } from 'vitest';
import { changesSince, stillPossible } from './changes-since.ts';

const event = (seq: number): EventView => ({
  seq,
  at: '2026-12-07T08:00:00+07:00',
  kind: 'CONTACTED',
  actor: 'Trần Văn Đạt',
  unit: null,
  from: null,
  to: null,
  text: `việc ${seq}`,
  textEn: `event ${seq}`,
});
const task = (id: string, status: TaskView['status']) => ({ id, status }) as TaskView;

test('what happened since is told oldest first; nothing where nothing happened', () => {
  const seen = { events: [event(1), event(2)] };
  expect(
    changesSince(seen, { events: [event(4), event(1), event(3), event(2)] }).map(({ seq }) => seq),
  ).toEqual([3, 4]);
  expect(changesSince(seen, seen)).toEqual([]);
  expect(changesSince({ events: [] }, { events: [event(1)] })).toHaveLength(1);
});

test('what was begun goes on only while its act is allowed and its step is not done', () => {
  const now = { allowed: ['completeTask'], tasks: [task('a', 'OPEN'), task('b', 'DONE')] };
  expect(stillPossible(now, ['completeTask'], 'a')).toBe(true);
  expect(stillPossible(now, ['completeTask'], 'b')).toBe(false);
  expect(stillPossible(now, ['completeTask'], 'gone')).toBe(false);
  expect(stillPossible(now, ['stopDossier'], undefined)).toBe(false);
  expect(stillPossible(now, ['approveResult', 'completeTask'], undefined)).toBe(true);
});
