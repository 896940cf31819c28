import type { DossierView, TaskView } from '@motcua/contract/dossier-view';
import type { WhoAmI } from '@motcua/contract/session';
import { expect, test } from 'vitest';
import { offer, taskFor } from './offered.ts';

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
