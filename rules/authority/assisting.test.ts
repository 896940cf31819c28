import { expect, test } from 'vitest';
import {
  helpsAs,
  mayDo,
  OFFICER_ROLES,
  onlyHelps,
  RIGHTS,
  type OfficerRole,
  type Permission,
} from './index.ts';

const at = (unitKey: string, ...roles: OfficerRole[]) => ({ unitKey, roles });

test('officers of the counter and post clerks help at the unit of their post, nobody else and nowhere else', () => {
  const may = OFFICER_ROLES.filter((role) => helpsAs([at('mot-cua', role)], 'mot-cua') !== null);
  expect(may).toEqual(['COUNTER_OFFICER', 'POST_CLERK']);
  expect(helpsAs([at('mot-cua', 'SPECIALIST'), at('noi-khac', 'POST_CLERK')], 'mot-cua')).toBeNull();
});

test('a post clerk has no right over any dossier, wherever he stands to it', () => {
  const places = {
    intakeUnit: 'a',
    handlingUnits: ['a'],
    askedUnits: ['a'],
    returnUnit: 'a',
    task: { unitKey: 'a', role: 'SPECIALIST' },
  };
  for (const permission of Object.keys(RIGHTS) as Permission[])
    expect(mayDo(permission, [at('a', 'POST_CLERK')], places), permission).toBe(false);
});

test('who has another role too does that as well', () => {
  expect(onlyHelps([at('a', 'POST_CLERK')])).toBe(true);
  expect(onlyHelps([at('a', 'POST_CLERK'), at('b', 'SPECIALIST')])).toBe(false);
  expect(onlyHelps([])).toBe(false);
});
