import { describe, expect, test } from 'vitest';
import {
  DECLARED_KINDS,
  faultsOf,
  KINDS,
  lastDay,
  reaches,
  standingOn,
  type Kept,
  type Term,
  type Wanted,
} from './index.ts';

const LAW = { majorityAge: 18, agentAge: 15, authorisationMonths: 12 };
const TODAY = '2026-12-07';

describe('how long one represents another', () => {
  const term = (more: Partial<Term>): Term => ({
    kind: 'AGENT',
    from: TODAY,
    to: null,
    birthDate: null,
    ...more,
  });
  test.each<[string, Partial<Term>, string | null]>([
    [
      'a parent, until the day before the child turns 18',
      { kind: 'PARENT', birthDate: '2010-05-20' },
      '2028-05-19',
    ],
    ['a child born on a leap day', { kind: 'PARENT', birthDate: '2012-02-29' }, '2030-02-27'],
    ['the guardian of a minor, likewise', { kind: 'GUARDIAN', birthDate: '2010-05-20' }, '2028-05-19'],
    [
      'or until an earlier day the decision names',
      { kind: 'GUARDIAN', birthDate: '2010-05-20', to: '2027-01-31' },
      '2027-01-31',
    ],
    ['the guardian of an adult, until it is ended', { kind: 'GUARDIAN', birthDate: '1950-05-20' }, null],
    ['a legal representative, until it is ended', { kind: 'LEGAL_REPRESENTATIVE' }, null],
    ['or until the end of his term', { kind: 'LEGAL_REPRESENTATIVE', to: '2029-06-30' }, '2029-06-30'],
    ['an agent, until the day he was given', { to: '2027-03-01' }, '2027-03-01'],
    ['without such a day, one year', {}, '2027-12-07'],
  ])('%s', (_, more, last) => expect(lastDay(term(more), LAW)).toBe(last));
});

describe('where a representation stands', () => {
  const kept: Kept = {
    kind: 'AGENT',
    from: '2026-12-01',
    lastDay: '2026-12-31',
    answered: true,
    ended: false,
  };
  test.each<[string, Partial<Kept>, string, string]>([
    ['an authorisation nobody has answered', { answered: null }, TODAY, 'WAITING_ACCEPTANCE'],
    [
      'a child no officer has seen papers of',
      { kind: 'PARENT', answered: null },
      TODAY,
      'WAITING_VERIFICATION',
    ],
    ['one that was declined', { answered: false }, TODAY, 'DECLINED'],
    ['before its first day', {}, '2026-11-30', 'NOT_YET'],
    ['on its first day', {}, '2026-12-01', 'VALID'],
    ['on its last day', {}, '2026-12-31', 'VALID'],
    ['the day after', {}, '2027-01-01', 'OVER'],
    ['never answered, and past', { answered: null }, '2027-01-01', 'OVER'],
    ['ended by one side, at once', { ended: true }, TODAY, 'ENDED'],
    ['without a last day, years later', { lastDay: null }, '2040-01-01', 'VALID'],
  ])('%s', (_, more, day, standing) => expect(standingOn({ ...kept, ...more }, day)).toBe(standing));
});

describe('what is within the scope', () => {
  const all = { kind: 'AGENT', procedures: [], acts: ['FILE'] } as const;
  test('all procedures, where none is named', () => expect(reaches(all, '1.004873', 'FILE')).toBe(true));
  test('only those that are named', () => {
    const one = { ...all, procedures: ['1.004837'] };
    expect(reaches(one, '1.004837', 'FILE')).toBe(true);
    expect(reaches(one, '1.004873', 'FILE')).toBe(false);
  });
  test('only the acts that were given', () => expect(reaches(all, '1.004837', 'RECEIVE')).toBe(false));
  test('nobody marries through an agent, whatever he was given', () => {
    expect(reaches(all, '1.000894', 'FILE')).toBe(false);
    expect(reaches({ ...all, acts: ['FOLLOW'] }, '1.000894', 'FOLLOW')).toBe(true);
  });
});

describe('what may be written down', () => {
  const person = (idNumber: string, birthDate: string) => ({ kind: 'PERSON', idNumber, birthDate }) as const;
  const lan = person('999188000003', '1988-06-20');
  const child = person('999315000001', '2015-03-01');
  const company = { kind: 'ORGANISATION', idNumber: '9900000016', birthDate: null } as const;
  const authorisation: Wanted = {
    kind: 'AGENT',
    principal: lan,
    agent: { idNumber: '999071000002' },
    procedures: [],
    acts: ['FILE'],
    from: TODAY,
    to: null,
    paper: null,
  };
  const parent: Wanted = {
    ...authorisation,
    kind: 'PARENT',
    principal: child,
    agent: lan,
    from: '2015-03-01',
    paper: { kind: 'BIRTH_CERTIFICATE', date: '2015-03-10' },
  };
  const ward: Wanted = {
    ...parent,
    kind: 'GUARDIAN',
    principal: person('999150000001', '1950-05-05'),
    paper: { kind: 'GUARDIANSHIP', date: '2020-01-01' },
  };
  const director: Wanted = {
    ...parent,
    kind: 'LEGAL_REPRESENTATIVE',
    principal: company,
    paper: { kind: 'ENTERPRISE_REGISTRATION', date: '2020-01-01' },
  };
  test.each([
    ['an authorisation without a paper: both say so with their accounts', authorisation],
    ['a parent with the birth certificate', parent],
    ['a guardian with the extract of the register', ward],
    ['a director with the registration of the enterprise', director],
    ['an organisation authorises somebody', { ...authorisation, principal: company }],
  ])('%s', (_, wanted) => expect(faultsOf(wanted, LAW, TODAY)).toEqual([]));

  test.each<[string, Wanted, string[]]>([
    ['a child who is of age', { ...parent, principal: person('999308000001', '2008-12-07') }, ['OF_AGE']],
    ['but not the day before', { ...parent, principal: person('999308000001', '2008-12-08') }, []],
    [
      'a child without a date of birth',
      { ...parent, principal: { ...child, birthDate: null } },
      ['BIRTH_DATE_MISSING'],
    ],
    ['a parent without a paper', { ...parent, paper: null }, ['PAPER_MISSING']],
    [
      'a parent with a letter of authorisation',
      { ...parent, paper: { kind: 'AUTHORISATION_LETTER', date: TODAY } },
      ['PAPER_KIND'],
    ],
    [
      'a paper of tomorrow',
      { ...parent, paper: { kind: 'BIRTH_CERTIFICATE', date: '2026-12-08' } },
      ['PAPER_DATE'],
    ],
    [
      'an organisation as somebody’s child',
      { ...parent, principal: company },
      ['PRINCIPAL_KIND', 'BIRTH_DATE_MISSING'],
    ],
    ['an organisation as a parent', { ...parent, agent: company }, ['AGENT_KIND']],
    [
      'a guardian who is a minor himself',
      { ...ward, agent: person('999311000001', '2011-01-01') },
      ['AGENT_MINOR'],
    ],
    ['a guardianship that is over', { ...ward, to: '2026-12-06' }, ['OVER']],
    ['oneself', { ...authorisation, agent: { idNumber: lan.idNumber } }, ['SELF']],
    [
      'an agent of fourteen',
      { ...authorisation, agent: person('999312000001', '2011-12-08') },
      ['AGENT_MINOR'],
    ],
    ['but not of fifteen', { ...authorisation, agent: person('999311000001', '2011-12-07') }, []],
    ['nothing to do', { ...authorisation, acts: [] }, ['NO_ACT']],
    ['a marriage', { ...authorisation, procedures: ['1.004837', '1.000894'] }, ['IN_PERSON']],
    ['an end before the beginning', { ...authorisation, to: '2026-12-06' }, ['TO_BEFORE_FROM']],
    ['an authorisation for the past', { ...authorisation, from: '2026-12-06' }, ['TOO_EARLY']],
    ['or for years ahead', { ...authorisation, from: '2027-12-08' }, ['TOO_EARLY']],
  ])('%s', (_, wanted, faults) => expect(faultsOf(wanted, LAW, TODAY)).toEqual(faults));
});

test('what is declared needs an officer who has seen a paper; only an authorisation counts by the agent’s word', () => {
  for (const kind of DECLARED_KINDS) expect(KINDS[kind].begins).toBe('VERIFIED');
  expect(KINDS.AGENT.begins).toBe('ACCEPTED');
});
