import { expect, test } from 'vitest';
import { STEP_KINDS } from '../process/index.ts';
import { NEEDS, needOf, type NeedFacts } from './need.ts';

const FACTS: NeedFacts = {
  kind: 'WORK',
  status: 'OPEN',
  state: 'IN_PROCESS',
  hasOwner: true,
  answered: false,
  resultChannel: 'COUNTER',
};
const need = (facts: Partial<NeedFacts>) => needOf({ ...FACTS, ...facts });

test('every kind of step has words in both languages for what it needs', () => {
  for (const kind of STEP_KINDS)
    for (const hasOwner of [true, false]) {
      const { vi, en } = NEEDS[need({ kind, hasOwner })];
      expect(vi.normalize('NFC')).toBe(vi);
      expect(en).not.toBe('');
    }
});

test('what one waits for is said by what it is', () => {
  expect(need({ status: 'WAITING', state: 'SUPPLEMENT_IN_PROCESS' })).toBe('AWAIT_PAPERS');
  expect(need({ status: 'WAITING', state: 'AWAITING_FINANCIAL_OBLIGATION' })).toBe('AWAIT_PAYMENT');
});

test('an answer that has come is read first', () => {
  expect(need({ answered: true })).toBe('READ_ANSWER');
  expect(need({ kind: 'INTAKE', answered: true, hasOwner: false })).toBe('CHECK_SUPPLIED');
});

test('work that has asked somebody waits for him', () => {
  expect(need({ state: 'CONSULTING' })).toBe('AWAIT_OPINION');
  expect(need({ state: 'INTERAGENCY' })).toBe('AWAIT_OPINION');
  expect(need({ kind: 'CONSULT', state: 'CONSULTING' })).toBe('ANSWER');
  expect(need({ state: 'VERIFYING' })).toBe('VERIFY');
});

test('a step of nobody is taken first; intake and return belong to the whole counter', () => {
  expect(need({ hasOwner: false })).toBe('TAKE');
  expect(need({ kind: 'INTAKE', hasOwner: false })).toBe('ACCEPT');
  expect(need({ kind: 'RETURN', hasOwner: false })).toBe('CALL_APPLICANT');
});

test('a result leaves as the applicant asked', () => {
  expect(need({ kind: 'RETURN', resultChannel: 'POST' })).toBe('SEND_BY_POST');
  expect(need({ kind: 'RETURN', resultChannel: 'ELECTRONIC' })).toBe('SEND_ELECTRONIC');
});
