import type { DossierView, TaskView } from '@motcua/contract/dossier-view';
import type { WhoAmI } from '@motcua/contract/session';
import { describe, expect, test } from 'vitest';
import { offer, taskFor, tasksToMean } from './offered.ts';

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
  expect(offer(dossier([], [task({})]), dat)).toMatchObject({ primary: undefined, beside: [], menu: [] });
});

test('there is one primary act, everyday acts stand beside it', () => {
  const shown = offer(dossier(['completeTask', 'requestSupplement', 'recordContact'], [task({})]), dat);
  expect(shown.primary).toBe('completeTask');
  expect(shown.beside).toEqual(['requestSupplement']);
  expect(shown.menu).toEqual([{ group: 'WORK', acts: ['recordContact'] }]);
});

test('rare acts are grouped in the menu: work, deadline, ending', () => {
  const all = ['completeTask', 'draftApology', 'stopDossier', 'requestConsultation', 'withdrawDossier'];
  expect(offer(dossier(all, [task({})]), dat).menu).toEqual([
    { group: 'WORK', acts: ['requestConsultation'] },
    { group: 'TIME', acts: ['draftApology'] },
    { group: 'END', acts: ['withdrawDossier', 'stopDossier'] },
  ]);
});

test('a change of the clock that waits comes before everything else', () => {
  expect(offer(dossier(['assignTask', 'decideProposal'], [task({})]), dat).primary).toBe('decideProposal');
});

test("one's own task comes before one nobody holds", () => {
  const own = task({ id: 'own', owner: { accountId: 'dat', fullName: 'Đạt' } });
  expect(offer(dossier(['completeTask'], [task({ id: 'free' }), own]), dat).task?.id).toBe('own');
});

test('an act takes the step it belongs to: an opinion is given on the question, not on the work', () => {
  const question = task({ id: 'question', kind: 'CONSULT' });
  const both = dossier(['answerConsultation', 'completeTask'], [task({ id: 'work' }), question]);
  expect(taskFor(both, dat, 'answerConsultation')?.id).toBe('question');
  expect(taskFor(both, dat, 'completeTask')?.id).toBe('work');
});

test('a task nobody holds may be taken; one that somebody holds may not', () => {
  expect(offer(dossier(['assignTask', 'completeTask'], [task({})]), dat).mayTake).toBe(true);
  const held = task({ owner: { accountId: 'other', fullName: 'Khác' } });
  expect(offer(dossier(['assignTask', 'completeTask'], [held]), dat).mayTake).toBe(false);
});

describe('two steps are open', () => {
  const own = { owner: { accountId: 'dat', fullName: 'Đạt' } };
  const colleagues = { owner: { accountId: 'other', fullName: 'Khác' } };
  const first = task({ id: 'first', ...own });
  const second = task({ id: 'second', ...own });

  test('the one that was opened from the list is taken, not the first', () => {
    const both = dossier(['completeTask'], [first, second]);
    expect(taskFor(both, dat, 'completeTask', 'second')?.id).toBe('second');
    expect(offer(both, dat, 'second').task?.id).toBe('second');
    expect(taskFor(both, dat, 'completeTask')?.id).toBe('first');
  });

  test('a free one that was opened may be taken though another is his own', () => {
    const both = dossier(['assignTask', 'completeTask'], [first, task({ id: 'free' })]);
    expect(offer(both, dat, 'free')).toMatchObject({ task: { id: 'free' }, mayTake: true });
  });

  test('the one named is no step the act belongs to, or is done: as if none were named', () => {
    const question = task({ id: 'question', kind: 'CONSULT' });
    const done = task({ id: 'done', status: 'DONE', ...own });
    const all = dossier(['answerConsultation'], [done, second, question]);
    expect(taskFor(all, dat, 'answerConsultation', 'second')?.id).toBe('question');
    expect(taskFor(all, dat, 'completeTask', 'done')?.id).toBe('second');
  });

  test("a colleague's step that was opened can be given to another, but is not completed in his place", () => {
    const all = dossier(['assignTask', 'completeTask'], [first, task({ id: 'theirs', ...colleagues })]);
    expect(taskFor(all, dat, 'assignTask', 'theirs')?.id).toBe('theirs');
    expect(taskFor(all, dat, 'completeTask', 'theirs')?.id).toBe('first');
  });

  test('he chooses among his own, what he may take or give away, and the one he opened; open ones only', () => {
    const away = task({ id: 'away', unit: { ...UNIT, key: 'so-xay-dung' } });
    const others = [task({ id: 'theirs', ...colleagues }), task({ id: 'done', status: 'DONE' }), away];
    const all = [first, task({ id: 'free' }), ...others];
    const meant = (allowed: string[], named?: string): string[] =>
      tasksToMean(dossier(allowed, all), dat, named).map(({ id }) => id);
    expect(meant([])).toEqual(['first', 'free']);
    expect(meant([], 'away')).toEqual(['first', 'free', 'away']);
    expect(meant(['assignTask'])).toEqual(['first', 'free', 'theirs']);
  });
});
