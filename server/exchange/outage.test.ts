import { EXTERNAL_SYSTEMS, type ExternalSystem, type ProcessDefinition } from '@motcua/rules/process';
import { afterEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../platform/database.ts';
import { workOff } from '../platform/outbox.ts';
import { counterDraft, GUARDIAN, openTask } from '../testing/dossier.ts';
import { SILENT } from '../testing/letters.ts';
import { DECIDED, INTAKE, putInForce, step } from '../testing/map.ts';
import { province, type Province } from '../testing/province.ts';
import { DIALECTS, openSystems } from './adapters/registry.ts';
import { carryExternal } from './carry.ts';
import { startSimulators, type Simulators } from './simulator-server.ts';

/**
 * C-31: each system outside in turn is down for two days, 1,000 dossiers meanwhile, 200 for each system and two requests of
 * each dossier to it, beside each other. No act of the counter fails; afterwards each request goes out once, in the order of
 * its dossier, though two copies of the program open the letters.
 */
const DOSSIERS = 200;
const KEY = 'khoa-chung-cua-hai-ben-0001';
const DOWN = '2026-12-07T08:00:00+07:00';
const UP_AGAIN = '2026-12-09T08:00:00+07:00';
/** When people come: every hour of the two days. */
const HOURS = ['07', '08'].flatMap((day) =>
  ['08', '09', '10', '11', '13', '14', '15', '16'].map((hour) => `2026-12-${day}T${hour}:05:00+07:00`),
);

/** Two requests beside each other to one system. */
const asking = (system: ExternalSystem): ProcessDefinition => ({
  key: GUARDIAN,
  name: 'Giám hộ, hỏi bên ngoài hai lần',
  steps: [
    INTAKE,
    step('left', 'EXTERNAL', { system }),
    step('right', 'EXTERNAL', { system }),
    step('draft', 'WORK'),
    ...DECIDED,
  ],
  gateways: [
    { key: 'split', kind: 'PARALLEL', name: '' },
    { key: 'join', kind: 'PARALLEL', name: '' },
  ],
  flows: [
    ['START', 'intake'],
    ['intake', 'split'],
    ['split', 'left'],
    ['split', 'right'],
    ['left', 'join'],
    ['right', 'join'],
    ['join', 'draft'],
    ['draft', 'sign'],
    ['sign', 'issue'],
    ['issue', 'return'],
    ['return', 'END'],
  ].map(([from = '', to = ''], at) => ({ key: `f${at}`, from, to })),
});

let here: Province;
let simulators: Simulators;
let second: ReturnType<typeof openDatabase>;
afterEach(async () => {
  await second.close();
  await simulators.close();
  await here.close();
});

/** It becomes this moment; both copies open every letter to a system at its own moment until then. */
async function pass(moment: string): Promise<void> {
  const copies = [here.services, { ...here.services, db: second.db }];
  const end = new Date(moment);
  for (;;) {
    const next = await here.services.db
      .selectFrom('outbox')
      .select('next_try_at')
      .where('topic', '=', 'external')
      .where('done_at', 'is', null)
      .where('next_try_at', '<=', end)
      .orderBy('next_try_at')
      .executeTakeFirst();
    if (next === undefined) break;
    if (next.next_try_at > here.clock.now()) here.clock.set(next.next_try_at.toISOString());
    const now = here.clock.now();
    await Promise.all(copies.map((copy) => workOff(copy, { external: carryExternal }, now, SILENT)));
  }
  here.clock.set(moment);
}

/** Several counters at once: papers ticked off, accepted. */
async function receive(): Promise<string> {
  const { dossierId } = await counterDraft(here);
  await here.as('qu.minh').acceptDossier({ dossierId });
  return dossierId;
}

describe.each(EXTERNAL_SYSTEMS)('%s is down for two days', (system) => {
  test('the counter goes on; afterwards everything goes out once, in order', async () => {
    here = await province({ at: DOWN });
    second = openDatabase(here.database.url, { maxConnections: 4 });
    await putInForce(here, asking(system));
    simulators = await startSimulators({
      dialects: DIALECTS,
      key: KEY,
      clock: here.clock,
      answersAfterMs: 3_600_000,
    });
    here.services.outside = openSystems({
      [system]: { address: `${simulators.origin}/${system}`, key: KEY },
    });
    simulators.turn(system, 'DOWN');

    const dossiers: string[] = [];
    for (const [at, hour] of HOURS.entries()) {
      await pass(hour);
      const come = Math.ceil((DOSSIERS - dossiers.length) / (HOURS.length - at));
      dossiers.push(...(await Promise.all(Array.from({ length: come }, receive))));
    }
    await pass(UP_AGAIN);
    expect(dossiers).toHaveLength(DOSSIERS);
    expect(simulators.received(system)).toEqual([]);

    simulators.turn(system, 'UP');
    await pass('2026-12-10T08:00:00+07:00');
    const received = simulators.received(system);
    expect(new Set(received).size).toBe(2 * DOSSIERS);
    expect(received).toHaveLength(2 * DOSSIERS);

    const asked = await here.database.db
      .selectFrom('task')
      .innerJoin('external_request as request', 'request.task_id', 'task.id')
      .select(['request.id', 'task.dossier_id as dossierId', 'request.outcome', 'request.failure'])
      .orderBy('task.opened_at')
      .orderBy('task.step_index')
      .orderBy('task.id')
      .execute();
    const order = (dossierId: string) =>
      asked.filter((one) => one.dossierId === dossierId).map(({ id }) => id);
    const place = new Map(received.map((id, at) => [id, at]));
    const outOfOrder = dossiers.filter((dossierId) => {
      const places = order(dossierId).map((id) => place.get(id) ?? -1);
      return places.length !== 2 || places.some((one, at) => at > 0 && one < (places[at - 1] ?? 0));
    });
    expect(outOfOrder).toEqual([]);
    expect(asked.filter(({ outcome, failure }) => outcome !== 'DONE' || failure !== null)).toEqual([]);
    const replies = await here.database.db
      .selectFrom('dossier_event')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('kind', '=', 'SYSTEM_REPLIED')
      .executeTakeFirstOrThrow();
    expect(Number(replies.count)).toBe(2 * DOSSIERS);
    expect((await openTask(here, dossiers[0] ?? '')).name).toBe('draft');
  }, 180_000);
});
