import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Trace } from '@motcua/rules/mining';
import type { ProcessDefinition } from '@motcua/rules/process';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { accepted } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { inTurn } from '../turn.ts';
import { inThread, type Handed } from './in-thread.ts';
import type { Play } from './play.ts';

let here: Province;
let play: Play;
beforeAll(async () => {
  here = await province();
  const office = here.services.reference.current().calendar;
  play = { definition, measured: HALF_YEAR, office, calendars: new Map(), seeds: ['thu'], change: null };
});
afterAll(() => here.close());

/** Number of a thread that is no more. */
const ENDED = -1;
const HOUR = 3_600_000;
const HALF_YEAR = {
  from: Date.parse('2026-01-01T00:00:00+07:00'),
  to: Date.parse('2026-07-01T00:00:00+07:00'),
};
const step = { role: 'SPECIALIST', unit: 'AUTHORITY', kind: 'WORK', share: 0.5 } as const;
const definition: ProcessDefinition = {
  key: 'hai-buoc',
  name: 'Hai bước',
  steps: ['xem', 'lam'].map((key) => ({ key, name: key, nameEn: key, ...step })),
};

/** So many dossiers, each at another moment of the half year, two steps of some hours each. */
const traces = (count: number): Trace[] =>
  Array.from({ length: count }, (_, number) => {
    const acceptedAt = HALF_YEAR.from + Math.floor((number / count) * 170 * 24) * HOUR;
    const record = (at: number) => ({
      step: definition.steps[at]?.key ?? '',
      unit: 'phong',
      role: 'SPECIALIST',
      person: `nguoi-${number % 40}`,
      openedAt: acceptedAt + at * 5 * HOUR,
      startedAt: acceptedAt + (at * 5 + 1) * HOUR,
      doneAt: acceptedAt + (at + 1) * 5 * HOUR,
      dueAt: null,
      status: 'DONE' as const,
    });
    return {
      dossier: `H-${number}`,
      acceptedAt,
      finishedAt: acceptedAt + 10 * HOUR,
      closedAt: null,
      dueAt: null,
      pauses: [],
      steps: [record(0), record(1)],
      units: { intakeUnit: 'phong', authority: 'phong', provinceCommittee: 'phong', consulted: [] },
    };
  });
const handed = (of: readonly Trace[]): Handed => ({
  own: { traces: of, acts: new Map() },
  calendar: play.office,
});

describe('what is found out of logs', () => {
  test('keeps no other request waiting: one begun after it is answered before it', async () => {
    const { dossierId } = await accepted(here);
    const events: string[] = [];
    const begun = once(process, 'worker') as Promise<[Worker]>;
    const played = inThread('simulation', play, handed(traces(20_000))).then((found) => {
      events.push('simulated');
      return found;
    });
    const told = vi.spyOn((await begun)[0], 'postMessage');
    await expect.poll(() => told.mock.lastCall?.[0], { interval: 5 }).toHaveProperty('task', 'simulation');
    events.push('asked');
    await here.as('ks.ha').getDossier({ dossierId });
    events.push('answered');
    expect((await played).before.dossiers).toBe(20_000);
    expect(events).toEqual(['asked', 'answered', 'simulated']);
  });

  test('comes back as it went wrong', async () => {
    const [nowhere] = traces(1).map(({ units: _, ...rest }) => rest);
    await expect(
      inThread('simulation', play, handed(nowhere === undefined ? [] : [nowhere])),
    ).rejects.toThrow('dossier H-0 does not say its units');
  });

  test('is stopped where it takes too long, and its thread ends', async () => {
    const begun = once(process, 'worker') as Promise<[Worker]>;
    const given = { ...handed(traces(20_000)), longest: 50 };
    await expect(inThread('simulation', play, given)).rejects.toThrow(/^INVALID_INPUT: .*mất quá lâu/);
    const [thread] = await begun;
    expect(thread.threadId).toBe(ENDED);
  });
});

describe('a program that stops', () => {
  test('ends the thread of the look it is at, and who waits gets no turn', async () => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const begun = once(process, 'worker') as Promise<[Worker]>;
    const given = { ...handed(traces(20_000)), stopping: signal };
    const seen = vi.fn<() => Promise<void>>();
    const looks = Promise.allSettled([
      inTurn(() => inThread('simulation', play, given), signal),
      inTurn(seen, signal),
    ]);
    const [thread] = await begun;
    stopping.abort();
    const refused = { status: 'rejected', reason: { code: 'DATABASE_UNAVAILABLE' } };
    expect(await looks).toMatchObject([refused, refused]);
    expect(thread.threadId).toBe(ENDED);
    expect(seen).not.toHaveBeenCalled();
  });
});

describe('looks take turns', () => {
  test('one begins when the one before has ended, well or not', async () => {
    const events: string[] = [];
    const first = Promise.withResolvers<string>();
    const looks = [
      inTurn(async () => {
        events.push('first begins');
        await first.promise.finally(() => events.push('first ends'));
      }),
      inTurn(async () => void events.push('second begins')),
    ];
    await here.as('ks.ha').listAlerts({});
    expect(events).toEqual(['first begins']);
    first.reject(new Error('went wrong'));
    expect((await Promise.allSettled(looks)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(events).toEqual(['first begins', 'first ends', 'second begins']);
  });

  test('many wait, and the next is told to come back', async () => {
    const first = Promise.withResolvers<undefined>();
    const looks = Array.from({ length: 12 }, () => inTurn(() => first.promise));
    await expect(inTurn(() => first.promise)).rejects.toThrow(/^TOO_MANY: .*Đợi một phút/);
    first.resolve(undefined);
    await Promise.all(looks);
    expect(await inTurn(async () => 'free again')).toBe('free again');
  });
});
