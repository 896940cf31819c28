import { randomUUID } from 'node:crypto';
import { workingOrdinates } from '@motcua/rules/calendar';
import type { EventKind } from '@motcua/rules/dossier';
import type { Insertable } from 'kysely';
import type { Schema } from '../../platform/database.ts';
import { GUARDIAN, NAM_SON } from '../../testing/dossier.ts';
import { NAM_SON_COMMITTEE } from '../../testing/f20.ts';
import { plant } from '../../testing/plant.ts';
import type { Province } from '../../testing/province.ts';

/** The map of a guardian's registration. */
export const PROCESS = 'P2';
export { GUARDIAN };

export interface PlantedStep {
  key: string;
  role: string;
  unit: string;
  /** User name. */
  by: string;
  /** Working hours it waits, and is worked on. */
  waits: number;
  takes: number;
  /** It opens with the step before it, not after. */
  beside?: true;
}

export const step = (
  key: string,
  role: string,
  by: string,
  [waits, takes]: [number, number],
  unit = NAM_SON_COMMITTEE,
): PlantedStep => ({ key, role, unit, by, waits, takes });

/** Steps of the map in its order, each with times that are nothing out of the way. */
export const USUAL: readonly PlantedStep[] = [
  step('phan-cong', 'DIVISION_HEAD', 'ld.phong', [0.5, 0.25]),
  step('tham-dinh', 'SPECIALIST', 'cm.ht', [1, 2]),
  step('ky-duyet', 'LEADER', 'ld.ct', [0.5, 0.25]),
  step('phat-hanh', 'RECORDS_OFFICER', 'cm.xd', [0.5, 0.25]),
  step('tra-ket-qua', 'COUNTER_OFFICER', 'qu.minh', [2, 0.25], NAM_SON),
];

/** A dossier with its steps one after another, accepted so many working hours after 02/11/2026 07:30; each beginning is an event. */
export async function plantSteps(
  here: Province,
  like: string,
  afterHours: number,
  steps: readonly PlantedStep[],
): Promise<string> {
  const { at, instant, opens } = workingOrdinates(here.services.reference.current().calendar);
  const later = (from: number, hours: number): number => opens(instant(at(from) + hours * 3_600_000));
  const acceptedAt = later(Date.parse('2026-11-02T07:30:00+07:00'), afterHours);
  const rows: Insertable<Schema['task']>[] = [];
  const events: { kind: EventKind; at: string; by: string; unit: string }[] = [];
  let [now, openedAt, finishedAt] = [acceptedAt, acceptedAt, acceptedAt];
  for (const { key, role, unit, by, waits, takes, beside } of steps) {
    if (beside !== true) openedAt = now;
    const [startedAt, doneAt] = [later(openedAt, waits), later(openedAt, waits + takes)];
    events.push({ kind: 'CONTACTED', at: new Date(startedAt).toISOString(), by, unit });
    rows.push(await taskOf(here, { key, role, unit, by }, [openedAt, doneAt]));
    now = Math.max(now, doneAt);
    if (key === 'phat-hanh') finishedAt = doneAt;
  }
  const id = await plant(here, like, {
    acceptedAt: new Date(acceptedAt).toISOString(),
    dueAt: '2027-02-01T17:00:00+07:00',
    finishedAt: new Date(finishedAt).toISOString(),
    state: 'RETURNED',
    result: 'GRANT',
    intakeUnit: NAM_SON,
    events,
  });
  const { owner } = here.database;
  await owner
    .insertInto('task')
    .values(rows.map((row) => ({ ...row, dossier_id: id })))
    .execute();
  return id;
}

async function taskOf(
  here: Province,
  { key, role, unit, by }: Pick<PlantedStep, 'key' | 'role' | 'unit' | 'by'>,
  [openedAt, doneAt]: [number, number],
): Promise<Insertable<Schema['task']>> {
  const account = await here.accountId(by);
  return {
    id: randomUUID(),
    dossier_id: '',
    step_index: 0,
    step_key: key,
    name: key,
    name_en: key,
    kind: 'WORK',
    role,
    unit_key: unit,
    account_id: account,
    status: 'DONE',
    opened_at: new Date(openedAt),
    due_at: new Date('2027-01-15T17:00:00+07:00'),
    dossier_due_at: null,
    done_at: new Date(doneAt),
    done_by: account,
    note: '',
    request: null,
    answer: null,
    delay_cause: null,
  };
}
