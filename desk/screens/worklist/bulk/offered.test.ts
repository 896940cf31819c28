import type { WhoAmI } from '@motcua/contract/session';
import type { WorkRow } from '@motcua/contract/work';
import { expect, test } from 'vitest';
import { hasSlips, mayAssign } from './offered.ts';

const officer = (roles: string[], unit = 'U'): Pick<WhoAmI, 'accountId' | 'posts'> =>
  ({ accountId: 'me', posts: [{ unit: { key: unit }, roles }] }) as unknown as WhoAmI;
const row = (facts: Partial<WorkRow>): WorkRow =>
  ({
    state: 'IN_PROCESS',
    unit: { key: 'U' },
    owner: { accountId: 'other', fullName: '' },
    code: 'H05',
    ...facts,
  }) as WorkRow;

test('the head of the unit gives any step, a specialist his own or one nobody has', () => {
  expect(mayAssign(officer(['DIVISION_HEAD']), row({}))).toBe(true);
  expect(mayAssign(officer(['DIVISION_HEAD'], 'ELSEWHERE'), row({}))).toBe(false);
  expect(mayAssign(officer(['SPECIALIST']), row({}))).toBe(false);
  expect(mayAssign(officer(['SPECIALIST']), row({ owner: null }))).toBe(true);
  expect(mayAssign(officer(['SPECIALIST']), row({ owner: { accountId: 'me', fullName: '' } }))).toBe(true);
});

test('what waits for acceptance is given to nobody, and has no slips', () => {
  expect(mayAssign(officer(['LEADER']), row({ state: 'SUBMITTED' }))).toBe(false);
  expect(hasSlips(row({ code: null }))).toBe(false);
});
