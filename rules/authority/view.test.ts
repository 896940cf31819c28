import { describe, expect, test } from 'vitest';
import { officerReads, readingPost, shows, SHOWN, type DossierPart, type OfficerRole } from './index.ts';

const PLACES = {
  intakeUnit: 'mot-cua-kinh-bac',
  handlingUnits: ['xa-luc-ngan'],
  askedUnits: ['so-tu-phap'],
};
const post = (unitKey: string, ...roles: OfficerRole[]) => [{ unitKey, roles }];

describe('whoever only received a dossier for an authority elsewhere sees how it stands', () => {
  test.each([
    ['counter', post('mot-cua-kinh-bac', 'COUNTER_OFFICER'), 'INTAKE_ELSEWHERE'],
    ['director of the receiving centre', post('mot-cua-kinh-bac', 'CENTRE_DIRECTOR'), 'INTAKE_ELSEWHERE'],
    ['specialist of the authority', post('xa-luc-ngan', 'SPECIALIST'), 'OFFICER'],
    ['agency that was asked', post('so-tu-phap', 'SPECIALIST'), 'OFFICER'],
    ['control', post('van-phong', 'CONTROL_OFFICER'), 'OFFICER'],
    [
      'counter who also serves at the authority',
      [...post('mot-cua-kinh-bac', 'COUNTER_OFFICER'), ...post('xa-luc-ngan', 'SPECIALIST')],
      'OFFICER',
    ],
  ] as const)('%s', (_who, posts, reader) =>
    expect(officerReads(posts, PLACES, { givenAway: true })).toBe(reader),
  );

  test('until it has gone there, and at the one-stop unit of the authority, the counter reads it whole', () =>
    expect(officerReads(post('mot-cua-kinh-bac', 'COUNTER_OFFICER'), PLACES, { givenAway: false })).toBe(
      'OFFICER',
    ));

  test('notices and result remain, and nothing that the applicant himself is not given', () => {
    const parts = Object.keys(SHOWN) as DossierPart[];
    expect(parts.filter((part) => shows(part, 'INTAKE_ELSEWHERE'))).toEqual(['SLIPS', 'RESULT', 'OWN_FILES']);
    expect(parts.filter((part) => shows(part, 'INTAKE_ELSEWHERE') && !shows(part, 'APPLICANT'))).toEqual([]);
    expect(parts.filter((part) => part !== 'MESSAGES' && !shows(part, 'OFFICER'))).toEqual([]);
  });
});

describe('the post an officer reads by', () => {
  test.each([
    ['of the authority', post('xa-luc-ngan', 'SPECIALIST'), 'HANDLING', 'SPECIALIST'],
    ['of the counter', post('mot-cua-kinh-bac', 'COUNTER_OFFICER'), 'INTAKE', 'COUNTER_OFFICER'],
    ['of an agency that was asked', post('so-tu-phap', 'LEADER'), 'ASKED', 'LEADER'],
    ['of control', post('van-phong', 'ADMINISTRATOR', 'CONTROL_OFFICER'), 'ANYWHERE', 'CONTROL_OFFICER'],
    [
      'nearest to the decision, of several',
      [...post('mot-cua-kinh-bac', 'COUNTER_OFFICER'), ...post('xa-luc-ngan', 'DIVISION_HEAD')],
      'HANDLING',
      'DIVISION_HEAD',
    ],
  ] as const)('%s', (_who, posts, at, role) => {
    expect(readingPost(posts, PLACES)).toMatchObject({ at, role });
  });

  test('none where no post gives the right', () => {
    expect(readingPost(post('xa-luc-ngan', 'ADMINISTRATOR'), PLACES)).toBeNull();
    expect(readingPost(post('mot-cua-khac', 'COUNTER_OFFICER'), PLACES)).toBeNull();
  });
});
