import { describe, expect, test } from 'vitest';
import {
  allowedActs,
  allows,
  DOSSIER_ACTS,
  DOSSIER_STATES,
  EVENT_KINDS,
  STATES,
  statesAllowing,
  TRANSITIONS,
  type DossierState,
} from './index.ts';

/** States kept for what later regimes and neighbours bring; nothing leads to them yet. */
const NOT_YET: readonly DossierState[] = [
  'IN_TRANSFER',
  'VERIFYING',
  'INTERAGENCY',
  'AWAITING_FINANCIAL_OBLIGATION',
  'REFUSED_AFTER_APPRAISAL',
  'WITHDRAWN',
  'STOPPED',
  'CLOSED_INCOMPLETE',
  'ARCHIVED',
];
const steps = DOSSIER_STATES.flatMap((from) =>
  DOSSIER_ACTS.flatMap((act) =>
    DOSSIER_STATES.filter((to) => allows(from, act, to)).map((to) => ({ from, act, to })),
  ),
);
const reached = (() => {
  const found = new Set<DossierState>(['DRAFT']);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { from, to } of steps) if (found.has(from)) found.add(to);
  }
  return found;
})();

describe('the table of states and acts', () => {
  test('has a row for every state and names only states and acts that exist', () => {
    expect(Object.keys(TRANSITIONS).toSorted()).toEqual(DOSSIER_STATES.toSorted());
    for (const row of Object.values(TRANSITIONS))
      for (const [act, outcomes] of Object.entries(row)) {
        expect(DOSSIER_ACTS).toContain(act);
        for (const to of outcomes) expect(DOSSIER_STATES).toContain(to);
      }
  });

  test('every act is allowed somewhere', () => {
    for (const act of DOSSIER_ACTS) expect(statesAllowing(act), act).not.toEqual([]);
  });

  test('from a draft every state is reached that the table speaks of, and no other', () => {
    expect([...reached].toSorted()).toEqual(
      DOSSIER_STATES.filter((state) => !NOT_YET.includes(state)).toSorted(),
    );
  });

  test('a state that is reached has a way out unless the matter has ended there', () => {
    for (const state of reached) expect(allowedActs(state).length === 0, state).toBe(STATES[state].terminal);
  });

  test('from every state that is reached the matter can end', () => {
    for (const from of reached) {
      const found = new Set<DossierState>([from]);
      for (let size = 0; size < found.size;) {
        size = found.size;
        for (const step of steps) if (found.has(step.from)) found.add(step.to);
      }
      expect(
        [...found].some((state) => STATES[state].terminal),
        from,
      ).toBe(true);
    }
  });

  test('nothing leads out of an ended matter, and no clock that has ended runs again', () => {
    for (const { from, to } of steps) {
      expect(STATES[from].terminal).toBe(false);
      if (STATES[from].clock === 'ENDED') expect(STATES[to].clock).toBe('ENDED');
      if (STATES[from].clock !== 'NOT_STARTED') expect(STATES[to].clock).not.toBe('NOT_STARTED');
    }
  });

  test('the clock starts by acceptance and by nothing else', () => {
    for (const { from, act, to } of steps)
      if (STATES[from].clock === 'NOT_STARTED' && ['RUNNING', 'STOPPED'].includes(STATES[to].clock))
        expect(act).toBe('acceptDossier');
  });

  test('the clock stands only while the applicant is waited for', () => {
    expect(DOSSIER_STATES.filter((state) => STATES[state].clock === 'STOPPED')).toEqual([
      'SUPPLEMENT_IN_PROCESS',
    ]);
  });

  test('what the citizen may do is never left to him once officers decide', () => {
    expect(statesAllowing('updateDraft')).toEqual(['DRAFT']);
    expect(statesAllowing('submitDossier')).toEqual(['DRAFT']);
    expect(statesAllowing('supplyDocuments')).toEqual(['SUPPLEMENT_BEFORE_INTAKE', 'SUPPLEMENT_IN_PROCESS']);
  });

  test('a result is delivered from one state only', () => {
    expect(statesAllowing('deliverResult')).toEqual(['RESULT_READY']);
    expect(allowedActs('RESULT_READY')).toEqual(['deliverResult']);
  });
});

test('no kind of event is named twice', () => {
  expect(new Set(EVENT_KINDS).size).toBe(EVENT_KINDS.length);
});
