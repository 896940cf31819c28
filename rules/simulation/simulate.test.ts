import { describe, expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import { workingOrdinates } from '../calendar/index.ts';
import { openMining, type Spread, type StepRecord, type Trace } from '../mining/index.ts';
import { chanceOf, MAP, playLog } from '../mining/played-log.fixture.ts';
import type { ProcessDefinition } from '../process/index.ts';
import { historyOf, simulate, type Scenario, type Simulated } from './index.ts';
import { HALL, workedThrough, type TownHall } from './town-hall.fixture.ts';

/** Months are played minute by minute. */
const SLOW = { timeout: 60_000 };
const calendarOf = () => calBn;
const ordinates = workingOrdinates(calBn);
const { at, instant } = ordinates;
const HOUR = 3_600_000;
const measured = { from: Date.UTC(2026, 0, 19), to: Date.UTC(2026, 3, 20) };
const BUSY: TownHall = {
  seed: 7,
  dossiers: 1_200,
  days: 120,
  specialists: 5,
  leaders: 2,
  away: 0.12,
  unnoticed: 0.25,
};

function simulated(traces: readonly Trace[], more: Partial<Scenario> = {}): Simulated {
  const { definition = HALL } = more;
  const history = historyOf(traces, { definition: definition === MAP ? MAP : HALL, calendarOf });
  return simulate({
    history,
    definition,
    times: 'REPLAY',
    chance: chanceOf(1),
    measured,
    ordinates,
    ...more,
  });
}
function leadOf(traces: readonly Trace[]): Spread {
  const miner = openMining({ ordinates });
  for (const trace of traces)
    if (trace.acceptedAt >= measured.from && trace.acceptedAt < measured.to) miner.add(trace);
  return miner.result().lead;
}
const specialists = (count: number) => [{ unit: 'hall', role: 'SPECIALIST', count }];

function expectWithin(share: number, ours: Spread, real: Spread): void {
  expect(ours.count).toBe(real.count);
  expect(Math.abs(ours.median / real.median - 1)).toBeLessThan(share);
  expect(Math.abs(ours.p90 / real.p90 - 1)).toBeLessThan(share);
}

describe('the unchanged process', SLOW, () => {
  test.each([7, 8, 9])(
    'reproduces median and P90 within 5 % of a history it did not make, absences and oversights included (%i)',
    (seed) => {
      const log = workedThrough({ ...BUSY, seed });
      expectWithin(0.05, simulated(log).lead, leadOf(log));
    },
  );

  test('and within 10 % where times are drawn from those of all dossiers', () => {
    const log = workedThrough(BUSY);
    expectWithin(0.1, simulated(log, { times: 'RESAMPLE' }).lead, leadOf(log));
  });

  test('goes round as often as the history did: branches, agencies asked together, rework', () => {
    const chance = chanceOf(3);
    const log = playLog({
      definition: MAP,
      dossiers: 60,
      chance,
      waiting: () => 2 * chance(),
      touching: () => 0.2 * chance(),
      returns: 0.2,
      disagrees: 0.2,
    });
    const { finished, dossiers, steps, missing } = simulated(log, {
      definition: MAP,
      measured: { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 6, 1) },
    });
    expect([finished, dossiers]).toEqual([60, 60]);
    expect(missing).toEqual({ officers: [], steps: [] });
    const counts = Map.groupBy(
      log.flatMap((trace) => trace.steps),
      (record) => record.step,
    );
    for (const { step, waiting } of steps)
      expect([step, waiting.count]).toEqual([step, counts.get(step)?.length]);
  });

  test('the same seed gives the same result, another one another', () => {
    const log = workedThrough({ ...BUSY, dossiers: 200, days: 20 });
    const lead = (seed: number) => simulated(log, { times: 'RESAMPLE', chance: chanceOf(seed) }).lead;
    expect(lead(5)).toEqual(lead(5));
    expect(lead(5)).not.toEqual(lead(6));
  });
});

describe('a changed process', SLOW, () => {
  const tidy = { ...BUSY, away: 0, unnoticed: 0 };
  const log = workedThrough(tidy);
  const before = simulated(log);

  test('unchanged, nothing but the queue makes anybody wait, and it waits as it did', () => {
    const { samples } = historyOf(log, { definition: HALL, calendarOf });
    const sum = (of: 'wait' | 'hold'): number =>
      [...samples.values()].flat().reduce((total, sample) => total + sample[of], 0);
    expect(sum('hold')).toBeLessThan(0.02 * sum('wait'));
    expectWithin(0.05, before.lead, leadOf(log));
  });

  test.each([4, 6])('with %i officers instead of five it foretells what then really happens', (count) => {
    const real = leadOf(workedThrough({ ...tidy, specialists: count }));
    // each officer has a pace of his own, of which the simulation knows nothing
    expectWithin(0.08, simulated(log, { officers: specialists(count) }).lead, real);
  });

  test('one officer fewer: more load on the others, longer leads, fewer due dates kept', () => {
    const after = simulated(log, { officers: specialists(4) });
    const load = (of: Simulated) => of.load.find(({ role }) => role === 'SPECIALIST');
    expect(load(before)).toMatchObject({ unit: 'hall', officers: 5 });
    expect((load(after)?.load ?? 0) / (load(before)?.load ?? 1)).toBeCloseTo(5 / 4, 1);
    expect(after.lead.p90).toBeGreaterThan(before.lead.p90);
    expect(after.onTime ?? 1).toBeLessThan(before.onTime ?? 0);
    expect(load(after)?.waiting.mean).toBeGreaterThan(load(before)?.waiting.mean ?? 0);
  });

  test('the agency outside asked while the appraisal is under way: sooner done, the same work', () => {
    const together: ProcessDefinition = {
      ...HALL,
      gateways: ['split', 'join'].map((key) => ({ key, kind: 'PARALLEL' as const, name: '' })),
      flows: [
        ['START', 'split'],
        ['split', 'appraise'],
        ['split', 'tax'],
        ['appraise', 'join'],
        ['tax', 'join'],
        ['join', 'sign'],
        ['sign', 'END'],
      ].map(([from = '', to = ''], key) => ({ key: String(key), from, to })),
    };
    const after = simulated(log, { definition: together });
    expect(after.finished).toBe(before.finished);
    expect(after.lead.median).toBeLessThan(0.9 * before.lead.median);
    expect(after.lead.p90).toBeLessThan(before.lead.p90);
    expect(after.load.map(({ role }) => role)).toEqual(before.load.map(({ role }) => role));
    expect(Math.abs((after.load[0]?.load ?? 0) / (before.load[0]?.load ?? 1) - 1)).toBeLessThan(0.02);
  });

  test('what nobody is there for, and what nobody knows the time of, is told', () => {
    const [appraise, ...rest] = HALL.steps as [ProcessDefinition['steps'][number]];
    const stamp = { ...appraise, key: 'stamp', kind: 'REVIEW' as const, role: 'RECORDS_OFFICER' as const };
    const definition = { ...HALL, steps: [appraise, stamp, ...rest] };
    const post = { unit: 'hall', role: 'RECORDS_OFFICER' };
    expect(simulated(log, { definition })).toMatchObject({
      finished: 0,
      missing: { officers: [post], steps: ['stamp'] },
    });
    const known = simulated(log, { definition, officers: [{ ...post, count: 1 }], touch: { stamp: 0.1 } });
    expect(known.missing).toEqual({ officers: [], steps: [] });
    expect(known.finished).toBe(before.finished);
    expect(known.lead.median).toBeGreaterThan(before.lead.median);
  });
});

describe('by hand', () => {
  const monday = Date.UTC(2026, 1, 2, 0, 30);
  const hour = (many: number): number => instant(at(monday) + many * HOUR);
  const line: ProcessDefinition = { ...HALL, steps: HALL.steps.slice(0, 1) };
  /** Accepted, begun and done at working hours; due so many hours after the Monday. */
  const one = (dossier: string, opened: number, begun: number, done: number, due: number): Trace => {
    const record: StepRecord = {
      step: 'appraise',
      unit: 'hall',
      role: 'SPECIALIST',
      person: 'an',
      openedAt: hour(opened),
      startedAt: hour(begun),
      doneAt: hour(done),
      dueAt: null,
      status: 'DONE',
    };
    const units = { intakeUnit: 'hall', authority: 'hall', provinceCommittee: 'hall', consulted: [] };
    return {
      dossier,
      acceptedAt: hour(opened),
      finishedAt: hour(done),
      closedAt: null,
      dueAt: hour(due),
      pauses: [],
      steps: [record],
      units,
    };
  };
  const play = (traces: readonly Trace[], more: Partial<Scenario> = {}) =>
    simulated(traces, { definition: line, ...more });

  test('one officer takes what is due first, whoever came first', () => {
    const traces = [one('x', 0, 0, 5, 9), one('late', 1, 7, 12, 40), one('soon', 2, 5, 7, 10)];
    const { lead, onTime, load } = play(traces);
    expect([lead.total, onTime]).toEqual([5 + 11 + 5, 1]);
    expect(load).toMatchObject([{ role: 'SPECIALIST', officers: 1, longest: 2, waiting: { total: 6 + 3 } }]);
    const two = play(traces, { officers: specialists(2) });
    expect(two.lead.total).toBe(5 + 5 + 2 + 3);
  });

  test('what the officer did not take up though he was free is held as long, and no longer when he is busy', () => {
    const held = one('held', 0, 3, 4, 20);
    expect(play([held]).lead.total).toBe(4);
    expect(play([held], { officers: specialists(2) }).lead.total).toBe(4);
    const busy = one('busy', 0, 0, 3, 9);
    const after = { ...held, steps: held.steps.map((record) => ({ ...record, person: 'an' })) };
    expect(play([busy, after], { officers: specialists(2) }).lead.total).toBe(3 + 1);
  });

  test('waiting for the applicant is no one’s work and not in the lead', () => {
    const trace = { ...one('p', 0, 0, 20, 30), pauses: [{ from: hour(2), to: hour(18) }] };
    const { lead, load } = play([trace, one('q', 3, 3, 5, 30)]);
    expect(lead.total).toBe(4 + 2 + 1);
    expect(load).toMatchObject([{ officers: 1, waiting: { total: 1 } }]);
  });

  test('work on other procedures keeps the same officers busy', () => {
    const mine = one('mine', 1, 4, 5, 30);
    const other = one('other', 0, 0, 4, 9);
    const history = historyOf([mine], { definition: line, calendarOf, others: [other] });
    const scenario = {
      history,
      definition: line,
      times: 'REPLAY' as const,
      chance: chanceOf(1),
      measured,
      ordinates,
    };
    const { lead, load } = simulate(scenario);
    expect(lead).toMatchObject({ count: 1, total: 4 });
    expect(load).toMatchObject([{ officers: 1, waiting: { total: 3 } }]);
  });

  test('a dossier that does not say its units cannot be played', () => {
    const { units: _, ...unknown } = one('u', 0, 0, 1, 5);
    expect(() => play([unknown])).toThrow('does not say its units');
  });
});
