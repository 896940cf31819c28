import { describe, expect, test } from 'vitest';
import { workingOrdinates } from '../calendar/index.ts';
import { openMining, withTouches, type Mining, type StepRecord, type Trace } from './index.ts';
import { calendar, chanceOf, MAP, playLog, step, type Playing } from './played-log.fixture.ts';

const ordinates = workingOrdinates(calendar);
const { at, instant } = ordinates;
const HOUR = 3_600_000;

function mine(traces: readonly Trace[], options: Partial<Parameters<typeof openMining>[0]> = {}): Mining {
  const miner = openMining({ ordinates, ...options });
  for (const trace of traces) miner.add(trace);
  return miner.result();
}

/** Steps from working hour to working hour after a Monday morning: key, opened, started, done. */
const monday = Date.UTC(2026, 10, 23, 0, 30);
const hour = (many: number): number => instant(at(monday) + many * HOUR);
function trace(
  dossier: string,
  ...steps: readonly (readonly [string, number, number | null, number | null, Partial<StepRecord>?])[]
): Trace {
  const end = steps.some(([, , , done]) => done === null)
    ? null
    : Math.max(...steps.map(([, , , done]) => done ?? 0));
  return {
    dossier,
    acceptedAt: hour(0),
    finishedAt: end === null ? null : hour(end),
    closedAt: null,
    dueAt: null,
    pauses: [],
    steps: steps.map(([key, opened, started, done, more]) => ({
      step: key,
      unit: 'u',
      role: 'SPECIALIST',
      person: `does-${key}`,
      openedAt: hour(opened),
      startedAt: started === null ? null : hour(started),
      doneAt: done === null ? null : hour(done),
      dueAt: null,
      status: done === null ? 'OPEN' : 'DONE',
      ...more,
    })),
  };
}

const playing = (more: Partial<Playing>): Playing => {
  const chance = chanceOf(11);
  return {
    definition: MAP,
    dossiers: 400,
    chance,
    waiting: () => 2 * chance(),
    touching: () => 1 + chance(),
    ...more,
  };
};

describe('the real graph', () => {
  test('is that of the map: branches side by side, no edge between them, rework and another round counted', () => {
    const { graph, concurrency, rework, dossiers } = mine(playLog(playing({ returns: 0.2 })));
    const edges = new Map(graph.map(({ from, to, count }) => [`${from}>${to}`, count]));
    expect(edges.get('START>intake')).toBe(dossiers);
    expect(edges.get('hand-out>END')).toBe(dossiers);
    expect(edges.get('intake>appraise')).toBe(dossiers);
    expect(edges.get('intake>ask')).toBe(dossiers);
    expect(edges.get('sign>hand-out')).toBe(dossiers);
    expect(
      [...edges.keys()].filter((edge) => /ask>(appraise|check)|(appraise|check)>ask/.test(edge)),
    ).toEqual([]);
    expect(concurrency.map(({ a, b, how }) => [[a, b].toSorted().join(), how]).toSorted()).toEqual([
      ['appraise,ask', 'PARALLEL'],
      ['ask,check', 'PARALLEL'],
    ]);
    const loops = new Map(rework.map(({ from, to, count }) => [`${from}>${to}`, count]));
    const returned = (key: string) =>
      playLog(playing({ returns: 0.2 })).flatMap(({ steps }) =>
        steps.filter((one) => one.step === key && one.status === 'RETURNED'),
      ).length;
    expect(loops.get('check>appraise')).toBe(returned('check'));
    expect(loops.get('sign>appraise')).toBe(returned('sign'));
  });

  test('counts by hand', () => {
    const { graph, lead, steps } = mine([
      trace('1', ['a', 0, 1, 2], ['b', 2, 5, 6]),
      trace('2', ['a', 0, 1, 4], ['b', 4, 5, 8]),
      trace('3', ['a', 0, 3, null]),
    ]);
    expect(graph).toEqual([
      { from: 'START', to: 'a', count: 3, waited: 5 / 3 },
      { from: 'a', to: 'b', count: 2, waited: 2 },
      { from: 'b', to: 'END', count: 2, waited: 0 },
    ]);
    expect(lead).toEqual({ count: 2, mean: 7, median: 7, p90: 7.8, total: 14 });
    const [a, b] = steps;
    expect(a).toMatchObject({
      step: 'a',
      visits: 2,
      open: 1,
      waiting: { median: 1 },
      touching: { median: 2, p90: 2.8 },
    });
    expect(b).toMatchObject({ step: 'b', visits: 2, waiting: { total: 4 }, whole: { total: 8 } });
  });

  test('what waits for the applicant is nobody’s time', () => {
    const paused = {
      ...trace('1', ['a', 0, 1, 12]),
      pauses: [
        { from: hour(3), to: hour(9) },
        { from: hour(5), to: hour(10) },
      ],
    };
    const { lead, paused: hours, steps } = mine([paused]);
    expect(lead.total).toBe(5);
    expect(hours).toBe(7);
    expect(steps[0]).toMatchObject({ waiting: { total: 1 }, touching: { total: 4 } });
  });

  test('late against the step’s own due date', () => {
    const { steps } = mine([
      trace('1', ['a', 0, 1, 5, { dueAt: hour(3) }], ['b', 5, 5, 6, { dueAt: hour(6) }]),
    ]);
    expect(steps.map(({ late }) => late)).toEqual([
      { visits: 1, hours: 2 },
      { visits: 0, hours: 0 },
    ]);
  });

  test('hand-overs between units and persons, with what was then waited', () => {
    const { handOvers } = mine([
      trace(
        '1',
        ['a', 0, 0, 2],
        ['b', 2, 5, 6, { unit: 'v' }],
        ['c', 6, 6, 7, { unit: 'v', person: 'does-b' }],
      ),
      trace('2', ['a', 0, 0, 2], ['b', 2, 3, 6, { unit: 'v' }]),
    ]);
    expect(handOvers).toEqual({
      units: [{ from: 'u', to: 'v', count: 2, waited: 4, mean: 2 }],
      personsPerDossier: 1,
      unitsPerDossier: 1,
    });
  });

  test('where branches wait for each other', () => {
    const { joins } = mine([
      trace('1', ['s', 0, 0, 1], ['a', 1, 1, 3], ['b', 1, 1, 9], ['j', 9, 9, 10]),
      trace('2', ['s', 0, 0, 1], ['a', 1, 1, 8], ['b', 1, 1, 6], ['j', 8, 9, 10]),
    ]);
    expect(joins).toEqual([
      { branch: 'a', before: 'j', count: 1, waited: 6, mean: 6 },
      { branch: 'b', before: 'j', count: 1, waited: 2, mean: 2 },
    ]);
  });

  test('of a branch of several steps only the last waits for the others', () => {
    const branches = trace(
      '1',
      ['s', 0, 0, 1],
      ['a', 1, 1, 3],
      ['b', 1, 1, 9],
      ['c', 3, 3, 5],
      ['j', 9, 9, 10],
    );
    expect(mine([branches]).joins).toEqual([{ branch: 'c', before: 'j', count: 1, waited: 4, mean: 4 }]);
  });

  test('an empty log tells nothing', () => {
    expect(mine([])).toMatchObject({ dossiers: 0, period: null, graph: [], savings: [] });
  });
});

describe('what would save most days', () => {
  const many = { dossiers: 400 };
  test.each([
    [
      'waiting for one unit',
      { waiting: (key: string) => (key === 'sign' ? 16 : 1) },
      { cause: 'WAITING', step: 'sign', unit: 'department' },
    ],
    [
      'waiting in a branch nobody else takes long in',
      { waiting: (key: string) => (key === 'check' ? 20 : 1) },
      { cause: 'WAITING', step: 'check' },
    ],
    [
      'one slow agency of two',
      { touching: (key: string, unit: string) => (key === 'ask' && unit === 'police' ? 40 : 1) },
      { step: 'sign', from: 'ask', cause: 'LAST_BRANCH' },
    ],
    ['rework', { returns: 0.6, waiting: () => 3 }, { cause: 'REWORK', step: 'appraise' }],
  ] as const)('a planted bottleneck comes first: %s', (_, more, expected) => {
    const { savings, dossiers } = mine(playLog(playing({ ...many, ...more })));
    expect(savings[0]).toMatchObject(expected);
    expect(savings[0]?.hours).toBeGreaterThan(
      2 * (savings.find(({ step: key }) => key !== expected.step)?.hours ?? 0),
    );
    expect(savings[0]?.worst.length).toBe(20);
    expect(savings[0]?.dossiers).toBeLessThanOrEqual(dossiers);
  });

  test('a planted bottleneck comes first: a step that takes everybody longer than its own due date', () => {
    const log = playLog(playing({ touching: (key) => (key === 'sign' ? 24 : 1) })).map((dossier) => ({
      ...dossier,
      steps: dossier.steps.map((record) =>
        record.step === 'sign' ? { ...record, dueAt: instant(at(record.openedAt) + 8 * HOUR) } : record,
      ),
    }));
    const { savings, steps } = mine(log);
    expect(savings[0]).toMatchObject({ cause: 'SLOW', step: 'sign', unit: 'department', dossiers: 400 });
    expect(steps.find(({ step: key }) => key === 'sign')?.late.visits).toBe(400);
  });

  test('one unit among several is slow at the same step', () => {
    const line = {
      key: 'L',
      name: 'L',
      steps: [step('a'), step('b', 'WORK', { unit: '@north|south|east' }), step('c')],
    };
    const chance = chanceOf(5);
    const slow = playLog(
      playing({
        definition: line,
        touching: (key, unit) => (key === 'b' && unit === 'east' ? 30 : 1 + chance()),
      }),
    );
    const one = slow.map((dossier, number) => ({
      ...dossier,
      steps: dossier.steps.filter(
        ({ step: key, unit }) => key !== 'b' || unit === ['north', 'south', 'east'][number % 3],
      ),
    }));
    expect(mine(one).savings[0]).toMatchObject({ cause: 'SLOW', step: 'b', unit: 'east' });
  });

  test('the hours are those the dossiers would be done earlier, and the worst dossiers are named first', () => {
    const { savings } = mine([
      trace('quick', ['a', 0, 0, 1], ['b', 1, 2, 3]),
      trace('slow', ['a', 0, 0, 1], ['b', 1, 9, 10]),
      trace('middle', ['a', 0, 0, 1], ['b', 1, 5, 6]),
    ]);
    expect(savings).toEqual([
      {
        cause: 'WAITING',
        step: 'b',
        unit: 'u',
        hours: 13,
        days: 13 / 8,
        times: 3,
        dossiers: 3,
        worst: ['slow', 'middle', 'quick'],
      },
    ]);
  });

  test('waiting in a branch while another took longer anyway saves no more than the difference', () => {
    const dossiers = Array.from({ length: 10 }, (_, number) =>
      trace(String(number), ['s', 0, 0, 1], ['a', 1, 9, 10], ['b', 1, 1, 8], ['j', 10, 10, 11]),
    );
    const waiting = mine(dossiers).savings.find(({ cause }) => cause === 'WAITING');
    expect(waiting).toMatchObject({ step: 'a', hours: 20 });
  });

  test('steps in sequence that need nothing of each other save the shorter of the two', () => {
    const log = Array.from({ length: 5 }, (_, number) =>
      trace(String(number), ['a', 0, 0, 3], ['b', 3, 3, 8], ['c', 8, 8, 9]),
    );
    const independent = (a: string, b: string): boolean => [a, b].toSorted().join() === 'a,b';
    expect(mine(log, { independent }).savings).toMatchObject([
      { cause: 'SEQUENCE', from: 'a', step: 'b', hours: 15 },
    ]);
    expect(mine(log).savings).toEqual([]);
  });
});

describe('the first touch, where it is not recorded', () => {
  test('is after the step opened and after what its person did before, within reason', () => {
    const one = trace('1', ['a', 0, null, 6], ['b', 6, null, 20], ['c', 20, 21, 22], ['d', 22, null, null]);
    const acts = new Map([
      ['does-a', Float64Array.from([hour(2), hour(4), hour(6)])],
      ['does-b', Float64Array.from([hour(1)])],
    ]);
    const { steps } = withTouches(one, { ordinates, acts, longest: 8 * HOUR });
    expect(
      steps.map(({ startedAt, estimated }) => [
        startedAt === null ? null : (at(startedAt) - at(monday)) / HOUR,
        estimated,
      ]),
    ).toEqual([
      [4, true],
      [12, true],
      [21, undefined],
      [null, undefined],
    ]);
    expect(mine([{ ...one, steps }]).steps[0]).toMatchObject({ estimated: 1, unknown: 0 });
  });
});
