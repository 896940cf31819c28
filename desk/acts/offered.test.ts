import type { DossierView, TaskView } from '@motcua/contract/dossier-view';
import type { WhoAmI } from '@motcua/contract/session';
import { expect, test } from 'vitest';
import { offer } from './offered.ts';

const UNIT = { key: 'nam-son', name: 'UBND phường Nam Sơn', shortName: 'Nam Sơn' };
const dat = {
  accountId: 'dat',
  posts: [{ unit: UNIT, position: 'Công chức', department: null, roles: ['SPECIALIST'] }],
} as unknown as WhoAmI;

const task = (part: Partial<TaskView>): TaskView =>
  ({
    id: 't',
    kind: 'WORK',
    role: 'SPECIALIST',
    unit: UNIT,
    owner: null,
    status: 'OPEN',
    ...part,
  }) as TaskView;
const dossier = (allowed: string[], tasks: TaskView[]): DossierView =>
  ({ allowed, tasks }) as unknown as DossierView;

test('buttons come only from what the server allows', () => {
  expect(offer(dossier([], [task({})]), dat)).toMatchObject({ primary: undefined, others: [] });
});

test('there is one primary act, the rest stands beside it', () => {
  const shown = offer(dossier(['completeTask', 'requestSupplement', 'returnForRework'], [task({})]), dat);
  expect(shown.primary).toBe('completeTask');
  expect(shown.others).toEqual(['requestSupplement', 'returnForRework']);
});

test("one's own task comes before one nobody holds", () => {
  const own = task({ id: 'own', owner: { accountId: 'dat', fullName: 'Đạt' } });
  expect(offer(dossier(['completeTask'], [task({ id: 'free' }), own]), dat).task?.id).toBe('own');
});

test('a task nobody holds may be taken; one that somebody holds may not', () => {
  expect(offer(dossier(['assignTask', 'completeTask'], [task({})]), dat).mayTake).toBe(true);
  const held = task({ owner: { accountId: 'other', fullName: 'Khác' } });
  expect(offer(dossier(['assignTask', 'completeTask'], [held]), dat).mayTake).toBe(false);
});
