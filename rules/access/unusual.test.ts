import { describe, expect, test } from 'vitest';
import { tellsPerson, unusualIn, type Look } from './index.ts';

const LIMITS = { people: 30 };
/** A colleague of the unit reads a dossier of it in the morning. */
const ORDINARY: Look = {
  purpose: 'HANDLING',
  ofDossier: true,
  worked: false,
  cause: false,
  inHours: true,
  people: 1,
};
const judged = (change: Partial<Look>) => unusualIn({ ...ORDINARY, ...change }, LIMITS);

describe('a look is unusual', () => {
  test.each([
    [
      'a person looked up by number and nothing done for him',
      { purpose: 'IDENTIFY', ofDossier: false },
      ['NO_DOSSIER'],
    ],
    ['control of a dossier with nothing to look into', { purpose: 'OVERSIGHT' }, ['OTHER_UNIT']],
    ['a colleague’s dossier in the evening', { inHours: false }, ['AFTER_HOURS']],
    ['one person more than the limit in an hour', { people: 31 }, ['MANY_PEOPLE']],
    [
      'all at once',
      { purpose: 'INTAKE', ofDossier: false, inHours: false, people: 99 },
      ['NO_DOSSIER', 'AFTER_HOURS', 'MANY_PEOPLE'],
    ],
  ] as const)('%s', (_, change, signs) => {
    expect(judged(change)).toEqual(signs);
  });
});

describe('a look is not', () => {
  test.each([
    ['a colleague’s dossier in office hours', {}],
    [
      'a person looked up for whom a dossier was then made',
      { purpose: 'IDENTIFY', ofDossier: false, worked: true },
    ],
    ['one’s own dossier late at night', { worked: true, inHours: false }],
    ['the hundredth applicant of a long morning whose dossier one receives', { worked: true, people: 100 }],
    ['control of a dossier that is late or was complained about', { purpose: 'OVERSIGHT', cause: true }],
    ['as many people as the limit', { people: 30 }],
  ] as const)('%s', (_, change) => {
    expect(judged(change)).toEqual([]);
  });
});

test('the person is told of what no work explains, not of overtime', () => {
  expect(tellsPerson(['NO_DOSSIER', 'AFTER_HOURS'])).toBe(true);
  expect(tellsPerson(['OTHER_UNIT'])).toBe(true);
  expect(tellsPerson(['AFTER_HOURS', 'MANY_PEOPLE'])).toBe(false);
  expect(tellsPerson([])).toBe(false);
});
