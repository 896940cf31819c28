import { describe, expect, test } from 'vitest';
import { formOfOffice, grantProblems, mayByAuthority, officeOf, positionOf, type Grant } from './index.ts';

describe('what somebody is by his post', () => {
  test.each([
    ['Chủ tịch UBND phường', ['LEADER'], null, 'HEAD'],
    ['Quyền Giám đốc', ['LEADER'], null, 'HEAD'],
    ['Phó Chủ tịch UBND phường', ['LEADER'], null, 'DEPUTY'],
    ['Phó Giám đốc Sở', ['DIVISION_HEAD', 'LEADER'], null, 'DEPUTY'],
    ['Phó Chủ tịch phụ trách chuyên môn', ['DIVISION_HEAD'], null, 'DEPUTY'],
    ['Trưởng phòng', ['DIVISION_HEAD'], 'P02', 'DIVISION_HEAD'],
    ['Phó Trưởng phòng', ['DIVISION_HEAD'], 'P02', 'DIVISION_HEAD'],
    ['Chuyên viên', ['SPECIALIST'], 'P02', null],
    ['Quản trị viên', ['ADMINISTRATOR'], null, null],
  ])('%s', (position, roles, division, office) => {
    expect(officeOf({ position, roles, division })).toBe(office);
  });

  test('a post’s name says deputy or acting, and of which office', () => {
    expect(positionOf('Phó Giám đốc')).toEqual({ deputy: true, acting: false, office: 'Giám đốc' });
    expect(positionOf('Quyền chủ tịch')).toEqual({ deputy: false, acting: true, office: 'Chủ tịch' });
  });

  test('the head of a committee signs for the committee, of another unit for himself', () => {
    expect([formOfOffice('HEAD', true), formOfOffice('HEAD', false)]).toEqual(['TM', 'HEAD']);
    expect([formOfOffice('DEPUTY', true), formOfOffice('DIVISION_HEAD', true)]).toEqual(['KT', 'TL']);
  });
});

describe('what may be granted (NĐ 30/2020 Điều 13)', () => {
  const grant: Grant = {
    form: 'TUQ',
    kinds: ['SIGN_RESULT'],
    from: new Date('2026-12-01T00:00:00Z'),
    to: new Date('2027-01-01T00:00:00Z'),
    held: ['SIGN_RESULT', 'SIGN_APOLOGY'],
    unit: 'xa',
    posts: [{ unitKey: 'so', position: 'Trưởng phòng', roles: ['DIVISION_HEAD'], division: 'P02' }],
  };
  const [elsewhere] = grant.posts;
  const here = (position: string, division: string | null) => ({
    ...elsewhere,
    unitKey: 'xa',
    roles: ['DIVISION_HEAD'],
    position,
    division,
  });
  test.each([
    ['an authorisation for a time', {}, []],
    ['an authorisation without end', { to: null }, ['NO_END']],
    ['an end before the beginning', { to: grant.from }, ['BACKWARD']],
    ['what the granter does not hold by office', { kinds: ['CHAIR_MEETING'] }, ['NOT_HELD']],
    ['signing in place of the head, by no deputy', { form: 'KT' }, ['NOT_DEPUTY']],
    ['on order, in another unit', { form: 'TL' }, ['NOT_DIVISION']],
    ['on order, without end', { form: 'TL', to: null, posts: [here('Trưởng phòng', 'P02')] }, []],
    ['in place of the head', { form: 'KT', to: null, posts: [here('Phó Chủ tịch', null)] }, []],
    [
      'on order, by the second of his posts',
      { form: 'TL', posts: [...grant.posts, here('Trưởng phòng', 'P02')] },
      [],
    ],
    ['an authorisation, to who serves nowhere', { posts: [] }, ['NOT_SERVING']],
  ] as const)('%s', (_, change, problems) => {
    expect(grantProblems({ ...grant, ...change })).toEqual(problems);
  });
});

describe('what an authority lets its holder do', () => {
  const held = [{ unit: 'so', kinds: ['SIGN_RESULT'], matters: ['Hộ tịch'] }] as const;
  const matter = { procedure: '1.004837', sector: 'Hộ tịch' };
  test('the act it is for, where and about what it is given, and to read what it is about', () => {
    expect(mayByAuthority('approveResult', held, matter, ['so'])).toBe(true);
    expect(mayByAuthority('readDossier', held, matter, ['xa', 'so'])).toBe(true);
    expect(mayByAuthority('approveResult', held, matter, ['xa'])).toBe(false);
    expect(mayByAuthority('approveResult', held, { ...matter, sector: 'Đất đai' }, ['so'])).toBe(false);
    expect(mayByAuthority('rescheduleDossier', held, matter, ['so'])).toBe(false);
    expect(mayByAuthority('issueResult', held, matter, ['so'])).toBe(false);
  });
});
