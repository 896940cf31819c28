import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDate } from '@motcua/rules/calendar';
import { DOSSIER_STATES, STATES } from '@motcua/rules/dossier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadProvince } from './load-province.ts';
import { deliverNotice } from './messages/index.ts';
import { ACTS } from './operations.ts';
import { openReference } from './organisation/index.ts';
import { folderStore } from './platform/file-store.ts';
import { openLog } from './platform/log.ts';
import { noScanner } from './platform/scanner.ts';
import { createTestDatabase, type TestDatabase } from './platform/testing/database.ts';
import { simulate, type Played, type Simulation } from './simulation/index.ts';

const story = { seed: 3, from: '2026-08-03', to: '2026-08-07', rate: 9 };
/** The dossiers of the week go on for a month. */
const until = new Date('2026-09-04T17:00:00+07:00');

interface Town {
  database: TestDatabase;
  play(how?: Partial<Simulation>): Promise<Played>;
  close(): Promise<void>;
}

async function openTown(): Promise<Town> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'motcua-simulation-'));
  const data = join(import.meta.dirname, '..', 'data');
  await loadProvince(database.owner, { folder: data, demoPassword: 'motcua-demo', now: until });
  const services = {
    db: database.db,
    files: folderStore(folder),
    scanner: noScanner,
    origin: 'https://motcua.example.vn',
    demo: true,
    reference: await openReference(database.db),
  };
  const handlers = { notice: deliverNotice, slip: async () => undefined };
  const log = openLog({ level: 'silent' });
  return {
    database,
    play: (how) => simulate({ services, acts: ACTS, handlers, log, story, until, ...how }),
    async close() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Everything a reader of the story could tell apart, without the random ids. */
async function told({ database }: Town) {
  return database.db
    .selectFrom('dossier_event as event')
    .innerJoin('dossier', 'dossier.id', 'event.dossier_id')
    .select([
      'event.at',
      'event.kind',
      'event.actor_name',
      'event.unit_key',
      'event.from_state',
      'event.to_state',
      'dossier.code',
      'dossier.applicant_name',
      'dossier.procedure_code',
      'dossier.answers',
      'dossier.due_at',
    ])
    .orderBy('event.at')
    .orderBy('dossier.created_at')
    .orderBy('dossier.applicant_name')
    .orderBy('event.seq')
    .execute();
}

const states = async ({ database }: Town) =>
  database.db.selectFrom('dossier').select(['state', 'due_at', 'finished_at', 'channel']).execute();

describe('a week of a province', () => {
  let first: Town;
  let second: Town;
  let played: Played;
  beforeAll(async () => {
    [first, second] = await Promise.all([openTown(), openTown()]);
    played = await first.play();
  }, 60_000);
  afterAll(() => Promise.all([first.close(), second.close()]));

  test('every act that people try is allowed', () => {
    expect(played).toMatchObject({ refused: 0, finished: true });
    expect(played.begun).toBeGreaterThan(30);
  });

  test('dossiers come by every channel, most are finished, some are late, some wait', async () => {
    const dossiers = await states(first);
    expect(new Set(dossiers.map(({ channel }) => channel))).toEqual(new Set(['COUNTER', 'ONLINE', 'POST']));
    for (const { state } of dossiers) expect(DOSSIER_STATES).toContain(state);
    const over = dossiers.filter(({ state }) => STATES[state].terminal);
    expect(over.length).toBeGreaterThan(dossiers.length / 2);
    expect(over.length).toBeLessThan(dossiers.length);
    const late = dossiers.filter(
      ({ due_at, finished_at }) => due_at !== null && finished_at !== null && finished_at > due_at,
    );
    expect(late.length).toBeLessThan(dossiers.length / 4);
  });

  test('counters and desks work in office hours, the portal also in the evening', async () => {
    const events = await told(first);
    const hour = (at: Date) => at.getUTCHours() + 7 + at.getUTCMinutes() / 60;
    for (const { at, kind, unit_key } of events) {
      if (kind === 'DRAFT_CREATED' && unit_key !== null) {
        expect(hour(at)).toBeGreaterThanOrEqual(7.5);
        expect(hour(at)).toBeLessThan(17);
      }
    }
    const { calendar } = { calendar: { utcOffsetMinutes: 420 } as Parameters<typeof localDate>[0] };
    expect(events.every(({ at }) => localDate(calendar, at) <= '2026-09-04')).toBe(true);
  });

  test('cut short and taken up again it tells the same story, and told twice it adds nothing', async () => {
    const stop = new AbortController();
    let inbox = 0;
    const interrupted = await second.play({
      signal: stop.signal,
      handlers: {
        notice: (...given) => {
          inbox += 1;
          if (inbox === 6) stop.abort();
          return deliverNotice(...given);
        },
        slip: async () => undefined,
      },
    });
    expect(interrupted.finished).toBe(false);
    const rest = await second.play();
    expect(rest.refused).toBe(0);
    expect(interrupted.begun + rest.begun).toBe(played.begun);
    expect(await told(second)).toEqual(await told(first));
    expect(await second.play()).toMatchObject({ begun: 0, acts: 0, refused: 0, finished: true });
  }, 60_000);
});
