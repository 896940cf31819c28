import { describe, expect, test } from 'vitest';
import {
  averageScores,
  classifyAgency,
  classifyOfficer,
  indexAverage,
  NINE_INDICES,
  OFFICER_INDICES,
  scoreAgency,
  scoreDossier,
  scoreText,
} from './index.ts';
import type { AgencyFacts, DossierFacts } from './index.ts';

const dossier = (facts: Partial<DossierFacts> = {}) =>
  scoreDossier({
    totalTime: 'ON_TIME',
    ownTime: 'ON_TIME',
    contacts: 0,
    agencies: 1,
    publicity: { posted: true, electronic: true, exact: true },
    justifiedComplaints: 0,
    ...facts,
  });

describe('The nine indices (TT 01/2018/TT-VPCP Điều 13)', () => {
  test('stand in the order of the article; officers are assessed by 1, 2, 3, 4 and 7', () => {
    expect(Object.values(NINE_INDICES).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(OFFICER_INDICES.map((key) => NINE_INDICES[key].number)).toEqual([1, 2, 3, 4, 7]);
  });

  test('1, 2: shorter than the rule gives 2, equal 1, longer 0', () => {
    expect(dossier({ totalTime: 'EARLY', ownTime: 'LATE' })).toMatchObject({ TOTAL_TIME: 2, UNIT_TIME: 0 });
    expect(dossier({ totalTime: 'LATE', ownTime: 'ON_TIME' })).toMatchObject({ TOTAL_TIME: 0, UNIT_TIME: 1 });
  });

  test.each([
    [0, 2],
    [1, 1],
    [2, 0],
  ])('3, 4: %i contacts or agencies give %i', (times, score) => {
    expect(dossier({ contacts: times, agencies: times })).toMatchObject({ CONTACTS: score, AGENCIES: score });
  });

  test.each([
    [true, true, true, 2],
    [true, true, false, 1],
    [true, false, true, 1],
    [false, true, true, 1],
    [false, false, true, 0],
  ])('6: posted %s, electronic %s, exact %s gives %i', (posted, electronic, exact, score) => {
    expect(dossier({ publicity: { posted, electronic, exact } }).PUBLICITY).toBe(score);
  });

  test('7: a justified complaint takes all points, however early the dossier was', () => {
    expect(dossier({ totalTime: 'EARLY', justifiedComplaints: 1 }).ATTITUDE).toBe(0);
    expect(dossier({ totalTime: 'EARLY' }).ATTITUDE).toBe(2);
    expect(dossier().ATTITUDE).toBe(1);
  });

  test('What was not collected has no score', () => {
    expect(dossier({ contacts: null, justifiedComplaints: null })).toMatchObject({
      CONTACTS: null,
      ATTITUDE: null,
      TOTAL_TIME: 1,
    });
  });
});

describe('The indices of an agency', () => {
  const none: AgencyFacts = { oneStop: null, petitions: null, online: null };

  test.each([
    ['PROVINCE', 20, 2],
    ['PROVINCE', 19, 1],
    ['COMMUNE', 99, 1],
    ['COMMUNE', 100, 2],
  ] as const)('5: a %s with %i%% on the spot gets %i', (level, onTheSpot, score) => {
    const oneStop = { level, listed: 100, onTheSpot, nonExempt: 50, receivedAndReturned: 50 };
    expect(scoreAgency({ ...none, oneStop }).ONE_STOP).toBe(score);
    expect(scoreAgency({ ...none, oneStop: { ...oneStop, receivedAndReturned: 49 } }).ONE_STOP).toBe(
      score === 2 ? 2 : 0,
    );
  });

  test.each([
    [0, 0, 0, 2],
    [10, 10, 0, 2],
    [10, 9, 0, 1],
    [10, 8, 0, 0],
    [10, 10, 1, 0],
  ])('8: %i petitions, %i on time, %i prolonged give %i', (received, onTime, prolonged, score) => {
    expect(scoreAgency({ ...none, petitions: { received, onTime, prolonged } }).PETITIONS).toBe(score);
  });

  test.each([
    [20, 30, 0, 2],
    [20, 29, 0, 1],
    [20, 15, 0, 1],
    [20, 14, 0, 0],
    [20, 30, 1, 0],
  ])(
    '9: %i%% of procedures, %i%% of dossiers online, %i late give %i',
    (levelThreeFour, online, unresolvedOrLate, score) => {
      const facts = { eligible: 100, levelThreeFour, received: 100, online, unresolvedOrLate };
      expect(scoreAgency({ ...none, online: facts }).ONLINE).toBe(score);
    },
  );
});

/** Averages of the five indices of an officer, each as the sum of its dossiers' scores over 100 dossiers. */
const officer = (sums: readonly number[]) =>
  classifyOfficer(
    Object.fromEntries(
      OFFICER_INDICES.map((key, at) => [key, indexAverage({ sum: sums[at] ?? 0, count: 100 })]),
    ),
  );

describe('(e)23 Each average is rounded to one decimal before the five are summed', () => {
  test.each([
    ['5.0 is all duties', [100, 100, 100, 100, 100], 50, 'ALL_DUTIES'],
    ['4.75 in all is 5 × 1.0 and so all duties', [95, 95, 95, 95, 95], 50, 'ALL_DUTIES'],
    ['4.9 is under all duties', [100, 100, 100, 100, 90], 49, 'MOST_DUTIES'],
    ['5.10 in all is 4.9 and so under all duties', [104, 104, 104, 104, 94], 49, 'MOST_DUTIES'],
    ['3.5 is most duties', [70, 70, 70, 70, 70], 35, 'MOST_DUTIES'],
    ['3.4 is under 70%', [70, 70, 70, 70, 60], 34, 'FEWER_DUTIES'],
    ['3.60 in all is 3.4 and so under 70%', [74, 74, 74, 74, 64], 34, 'FEWER_DUTIES'],
  ])('%s', (_, sums, sum, expected) => {
    expect(officer(sums)).toMatchObject({ sum, class: expected, certain: true, outOf: 10 });
  });

  test('A half goes up as on paper: 23 points of 20 dossiers are 1.15 and give 1.2', () => {
    expect(indexAverage({ sum: 23, count: 20 })).toBe(12);
    expect(scoreText(12, 1, 'vi')).toBe('1,2');
    expect(scoreText(50, 1, 'vi')).toBe('5,0');
    expect(scoreText(5, 1, 'en')).toBe('0.5');
  });
});

describe('Classification', () => {
  const agency = (tenths: number) =>
    classifyAgency(Object.fromEntries(Object.keys(NINE_INDICES).map((key) => [key, tenths])));

  test.each([
    [20, 'EXCELLENT'],
    [17, 'EXCELLENT'],
    [16, 'GOOD'],
    [13, 'FAIR'],
    [10, 'FAIR'],
    [9, 'AVERAGE'],
    [6, 'WEAK'],
  ])('An agency with %i tenths in each of nine indices is %s', (tenths, expected) => {
    expect(agency(tenths)).toMatchObject({ class: expected, outOf: 18, certain: true });
  });

  test('An index that was not collected takes its part of the bounds with it, and that is said', () => {
    const averages = { TOTAL_TIME: 10, UNIT_TIME: 10, CONTACTS: 10, AGENCIES: 10 };
    expect(classifyOfficer({ ...averages, ATTITUDE: null })).toEqual({
      sum: 40,
      outOf: 8,
      leftOut: ['ATTITUDE'],
      class: 'ALL_DUTIES',
      certain: false,
    });
    expect(classifyOfficer({ ...averages, CONTACTS: 9 }).class).toBe('MOST_DUTIES');
  });

  test('Nothing collected is no class at all', () => {
    expect(classifyOfficer({})).toMatchObject({ class: null, sum: 0, outOf: 0, certain: false });
  });

  test('From dossiers to class: the averages of the dossiers and the scores of the agency itself', () => {
    const dossiers = [
      dossier({ totalTime: 'EARLY' }),
      dossier({ totalTime: 'EARLY', contacts: null }),
      dossier(),
    ];
    const own = scoreAgency({
      oneStop: null,
      petitions: { received: 0, onTime: 0, prolonged: 0 },
      online: null,
    });
    expect(averageScores(dossiers)).toEqual({
      TOTAL_TIME: 17,
      UNIT_TIME: 10,
      CONTACTS: 20,
      AGENCIES: 10,
      PUBLICITY: 20,
      ATTITUDE: 17,
    });
    expect(classifyAgency({ ...averageScores(dossiers), ...averageScores([own]) })).toMatchObject({
      sum: 17 + 10 + 20 + 10 + 20 + 17 + 20,
      leftOut: ['ONE_STOP', 'ONLINE'],
      class: 'GOOD',
    });
  });
});
