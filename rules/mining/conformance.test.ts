import { describe, expect, test } from 'vitest';
import { workingOrdinates } from '../calendar/index.ts';
import { openConformance, summaryOfConformance, type StepRecord, type Trace } from './index.ts';
import { calendar, chanceOf, MAP, playLog, step, UNITS } from './played-log.fixture.ts';

const ordinates = workingOrdinates(calendar);
const HOUR = 3_600_000;
const until = Date.UTC(2027, 5, 1);
const conform = openConformance(MAP, { ordinates, until });
const chance = chanceOf(4);
const log = playLog({
  definition: MAP,
  dossiers: 300,
  chance,
  waiting: () => 1 + 5 * chance(),
  touching: () => 1 + chance(),
  returns: 0.2,
  disagrees: 0.2,
});
const deviations = (traces: readonly Trace[], by = conform) =>
  traces.flatMap((trace) => by(trace).deviations.map(({ kind, step: key }) => [trace.dossier, kind, key]));
const changed = (trace: Trace, change: (records: StepRecord[]) => StepRecord[]): Trace => ({
  ...trace,
  steps: change(trace.steps.map((record) => ({ ...record }))),
});
const keysOf = (trace: Trace): string[] => trace.steps.map((record) => record.step);

describe('a dossier against its map', () => {
  test('what was carried out as the map says conforms, with rework, another round and agencies asked together', () => {
    expect(new Set(log.map((trace) => keysOf(trace).length)).size).toBeGreaterThan(5);
    expect(deviations(log)).toEqual([]);
    expect(log.every((trace) => conform(trace).fitness === 1)).toBe(true);
  });

  test('three planted deviations are found, and nothing else', () => {
    const straight = log.filter((trace) => trace.steps.length === 7);
    const [first, second, third] = straight.slice(10, 13) as [Trace, Trace, Trace];
    const planted = new Map<string, Trace>([
      [first.dossier, changed(first, (records) => records.filter((record) => record.step !== 'check'))],
      [
        second.dossier,
        changed(second, (records) => {
          const at = (key: string) => records.find((record) => record.step === key) as StepRecord;
          const [sign, ask] = [
            at('sign'),
            records.findLast((record) => record.step !== 'hand-out' && record.step !== 'sign') as StepRecord,
          ];
          // the leader signed before the last of the opinions and reviews had come
          Object.assign(sign, { openedAt: ask.openedAt, startedAt: null, doneAt: (ask.doneAt ?? 0) - 1 });
          return records;
        }),
      ],
      [
        third.dossier,
        changed(third, (records) =>
          records.map((record) => (record.step === 'sign' ? { ...record, role: 'SPECIALIST' } : record)),
        ),
      ],
    ]);
    const told = log.map((trace) => planted.get(trace.dossier) ?? trace);
    expect(deviations(told)).toEqual([
      [first.dossier, 'SKIPPED', 'check'],
      [second.dossier, 'OUT_OF_ORDER', 'sign'],
      [third.dossier, 'WRONG_ROLE', 'sign'],
    ]);
    const summary = summaryOfConformance(
      told.map((trace) => ({ dossier: trace.dossier, conformance: conform(trace) })),
    );
    expect(summary).toMatchObject({ dossiers: 300, conform: 297 });
    expect(summary.fitness).toBeLessThan(1);
    expect(summary.deviations).toContainEqual({
      kind: 'SKIPPED',
      step: 'check',
      times: 1,
      dossiers: 1,
      sample: [first.dossier],
    });
  });

  test('a step taken out of any dossier is what is missed, and only that', () => {
    for (const trace of log.filter(({ steps }) => steps.length === 7))
      for (const key of ['appraise', 'check', 'sign', 'hand-out']) {
        const { deviations: found, fitness } = conform(
          changed(trace, (records) => records.filter((record) => record.step !== key)),
        );
        expect(found).toEqual([{ kind: 'SKIPPED', step: key, record: null }]);
        expect(fitness).toBeCloseTo(1 - 1 / 11);
      }
  });

  test('what the map does not ask for is extra, be it unknown to it or done twice', () => {
    const [trace] = log.filter(({ steps }) => steps.length === 7) as [Trace];
    const twice = (key: string, as = key) =>
      conform(
        changed(trace, (records) =>
          records.flatMap((record) =>
            record.step === key
              ? [
                  record,
                  { ...record, step: as, openedAt: record.doneAt ?? 0, doneAt: (record.doneAt ?? 0) + 1 },
                ]
              : [record],
          ),
        ),
      ).deviations.map(({ kind, step: found }) => [kind, found]);
    expect(twice('sign', 'stamp')).toEqual([['EXTRA', 'stamp']]);
    expect(twice('sign')).toEqual([['EXTRA', 'sign']]);
  });

  test('a step that began before what it waits for was done is out of order though it ended after it', () => {
    const [trace] = log as [Trace];
    const early = changed(trace, (records) =>
      records.map((record) =>
        record.step === 'hand-out' ? { ...record, openedAt: record.openedAt - HOUR } : record,
      ),
    );
    expect(deviations([early])).toEqual([[trace.dossier, 'OUT_OF_ORDER', 'hand-out']]);
  });

  test('late steps and dossiers are told with the working hours', () => {
    const [trace] = log as [Trace];
    const finished = trace.finishedAt ?? 0;
    const dueAt = ordinates.instant(ordinates.at(finished) - 3 * HOUR);
    const late = {
      ...trace,
      dueAt,
      steps: trace.steps.map((one) => (one.step === 'sign' ? { ...one, dueAt: one.openedAt } : one)),
    };
    const sign = trace.steps.findLast((one) => one.step === 'sign') as StepRecord;
    const spent = (ordinates.at(sign.doneAt ?? 0) - ordinates.at(sign.openedAt)) / HOUR;
    const found = conform(late).deviations;
    expect(found.every(({ kind }) => kind === 'LATE')).toBe(true);
    expect(found[0]).toMatchObject({ step: null, hours: 3 });
    expect(found.at(-1)?.step).toBe('sign');
    expect(found.at(-1)?.hours).toBeCloseTo(spent);
  });

  test('a unit that is not the one of the map is told', () => {
    const [trace] = log as [Trace];
    const elsewhere = changed(trace, (records) =>
      records.map((record) => (record.step === 'sign' ? { ...record, unit: 'committee' } : record)),
    );
    expect(new Set(deviations([elsewhere]).map(String))).toEqual(
      new Set([String([trace.dossier, 'WRONG_UNIT', 'sign'])]),
    );
  });

  test('a dossier under way conforms as far as it has come; what stands where it should not is extra', () => {
    const soon = openConformance(MAP, { ordinates, until: 0 });
    for (const trace of log.slice(0, 60))
      for (const share of [0.2, 0.5, 0.8]) {
        const now = trace.acceptedAt + share * ((trace.finishedAt ?? 0) - trace.acceptedAt);
        const steps = trace.steps
          .filter((record) => record.openedAt <= now)
          .map((record) =>
            (record.doneAt ?? 0) <= now ? record : { ...record, doneAt: null, status: 'OPEN' as const },
          );
        expect(deviations([{ ...trace, finishedAt: null, closedAt: null, steps }], soon)).toEqual([]);
        const [record] = steps as [StepRecord];
        const stray = {
          ...record,
          step: 'sign',
          role: 'LEADER',
          unit: UNITS.authority,
          doneAt: null,
          status: 'OPEN' as const,
        };
        if (!steps.some((one) => one.step === 'appraise' || one.step === 'hand-out' || one.step === 'sign'))
          expect(
            deviations([{ ...trace, finishedAt: null, closedAt: null, steps: [...steps, stray] }], soon),
          ).toEqual([[trace.dossier, 'EXTRA', 'sign']]);
      }
  });

  test('intake without a row of its own, a question beside the map and a withdrawal deviate from nothing', () => {
    const [trace] = log as [Trace];
    const [intake, ...rest] = trace.steps as [StepRecord, ...StepRecord[]];
    expect(intake.step).toBe('intake');
    const aside = { ...intake, step: 'question', aside: true, role: 'SPECIALIST' };
    const accepted = { ...trace, acceptedAt: intake.doneAt ?? 0, steps: [...rest, aside] };
    expect(deviations([accepted])).toEqual([]);
    const closedAt = intake.doneAt ?? 0;
    const cancelled = trace.steps
      .filter((record) => record.openedAt <= closedAt)
      .map((record) =>
        record === intake ? record : { ...record, doneAt: closedAt + 1, status: 'CANCELLED' as const },
      );
    expect(deviations([{ ...trace, finishedAt: null, closedAt, steps: cancelled }])).toEqual([]);
  });

  test('a choice goes by the facts of the dossier where they are known, and any way where they are not', () => {
    const definition = {
      key: 'C',
      name: 'C',
      steps: [step('a'), step('b'), step('c')],
      gateways: [{ key: 'x', kind: 'EXCLUSIVE' as const, name: '' }],
      flows: [
        { key: '1', from: 'START', to: 'a' },
        { key: '2', from: 'a', to: 'x' },
        { key: '3', from: 'x', to: 'b', when: { fact: 'answers.big', in: ['true'] } },
        { key: '4', from: 'x', to: 'c' },
        { key: '5', from: 'b', to: 'END' },
        { key: '6', from: 'c', to: 'END' },
      ],
    };
    const [trace] = log as [Trace];
    const record = { ...(trace.steps[1] as StepRecord), role: 'SPECIALIST', unit: UNITS.authority };
    const from = record.openedAt;
    const went: Trace = {
      ...trace,
      steps: ['a', 'b'].map((key, at) => ({
        ...record,
        step: key,
        openedAt: from + at,
        doneAt: from + at + 1,
        startedAt: null,
      })),
    };
    const kinds = (facts: Trace['facts']) =>
      openConformance(definition, { ordinates, until })({ ...went, ...(facts && { facts }) }).deviations.map(
        ({ kind, step: key }) => [kind, key],
      );
    expect(kinds(undefined)).toEqual([]);
    expect(kinds({ 'answers.big': 'true' })).toEqual([]);
    expect(kinds({ 'answers.big': 'false' })).toEqual([
      ['SKIPPED', 'c'],
      ['EXTRA', 'b'],
    ]);
  });
});
