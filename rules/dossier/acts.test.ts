import { describe, expect, test } from 'vitest';
import {
  ACT_FACTS,
  DOSSIER_ACTS,
  DOSSIER_STATES,
  EVENT_KINDS,
  STATES,
  statesAllowing,
  TRANSITIONS,
  transitions,
  type DossierState,
} from './index.ts';

const steps = transitions();
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

  test('from a draft every state is reached', () => {
    expect([...reached].toSorted()).toEqual(DOSSIER_STATES.toSorted());
  });

  test('every state has a way out but the archive, a refusal at intake and a draft thrown away', () => {
    for (const state of DOSSIER_STATES)
      expect(
        steps.some(({ from, to }) => from === state && to !== state),
        state,
      ).toBe(!['ARCHIVED', 'REJECTED_AT_INTAKE', 'DISCARDED'].includes(state));
  });

  test('every act has a basis in law, somebody who does it, and a condition', () => {
    for (const act of DOSSIER_ACTS)
      for (const said of [ACT_FACTS[act].vi, ACT_FACTS[act].who, ACT_FACTS[act].guard, ACT_FACTS[act].basis])
        expect(said, act).not.toBe('');
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

  test('only the archive and the correction of a result lead out of an ended matter; no clock that has ended runs again', () => {
    for (const { from, act, to } of steps) {
      if (STATES[from].terminal && from !== to)
        expect(['archiveDossier', 'correctResult'], `${from} ${act}`).toContain(act);
      if (STATES[from].clock === 'ENDED') expect(STATES[to].clock).toBe('ENDED');
      if (STATES[from].clock !== 'NOT_STARTED') expect(STATES[to].clock).not.toBe('NOT_STARTED');
    }
  });

  test('nothing is stopped or withdrawn once it has been decided', () => {
    for (const act of ['withdrawDossier', 'stopDossier'] as const)
      for (const state of ['ISSUING', 'RESULT_READY', 'REFUSED_AFTER_APPRAISAL', 'RETURNED'] as const)
        expect(statesAllowing(act)).not.toContain(state);
  });

  test('the clock is stopped after acceptance by a second person only', () => {
    for (const { from, act, to } of steps)
      if (STATES[from].clock === 'RUNNING' && STATES[to].clock === 'STOPPED')
        expect(act).toBe('decideProposal');
  });

  test('the clock starts by acceptance and by nothing else; of a part with its step of the case', () => {
    for (const { from, act, to } of steps)
      if (STATES[from].clock === 'NOT_STARTED' && ['RUNNING', 'STOPPED'].includes(STATES[to].clock))
        expect(['acceptDossier', 'openPart']).toContain(act);
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

  test('a result, also one that refuses, is delivered when it is ready and at no other time', () => {
    expect(statesAllowing('deliverResult')).toEqual(['RESULT_READY', 'REFUSED_AFTER_APPRAISAL']);
  });
});

test('no kind of event is named twice', () => {
  expect(new Set(EVENT_KINDS).size).toBe(EVENT_KINDS.length);
});
