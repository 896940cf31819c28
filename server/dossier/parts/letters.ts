import { addWorkingTime, isoInstant } from '@motcua/rules/calendar';
import { WORKING_DAY_MS } from '@motcua/rules/clock';
import type { DossierState } from '@motcua/rules/dossier';
import { todayOf } from '../../catalogue/index.ts';
import { parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Outgoing } from '../../platform/outbox.ts';
import { officeOf } from '../due.ts';
import type { Loaded, TaskRow } from '../load.ts';
import type { DossierRow } from '../tables.ts';
import type { TimerPayload } from '../timer-letters.ts';

/** A part has begun: its dossier is opened, and after some working days somebody asks whether its result is there. */
export function partLetters(
  context: Pick<Context, 'reference' | 'now'>,
  dossier: DossierRow,
  taskId: string,
): Outgoing[] {
  const office = officeOf(context, dossier);
  const days = parameter(office, 'bundle.completenessDays', todayOf(office, context.now));
  const at = addWorkingTime(office.calendar, context.now, days * WORKING_DAY_MS);
  const look: TimerPayload = {
    timer: 'PART_MISSING',
    dossierId: dossier.id,
    taskId,
    due: isoInstant(office.calendar, at),
  };
  return [
    { topic: 'part', payload: { taskId, at: context.now.toISOString() } },
    { topic: 'timer', payload: { ...look }, at },
  ];
}

/** Somebody is told now that the dossier of a part cannot be opened, and why where that is no fault of the program. */
export function unopened(
  context: Pick<Context, 'reference'>,
  { dossier, task }: Pick<Loaded, 'dossier'> & { task: TaskRow },
  now: Date,
  text: string | undefined,
): Outgoing {
  const told: TimerPayload = {
    timer: 'PART_MISSING',
    dossierId: dossier.id,
    taskId: task.id,
    due: isoInstant(officeOf(context, dossier).calendar, now),
    ...(text === undefined ? {} : { text }),
  };
  return { topic: 'timer', payload: { ...told } };
}

/** States in which a part has nothing more to do for its case. */
const ENDED: readonly DossierState[] = [
  'RESULT_READY',
  'REFUSED_AFTER_APPRAISAL',
  'WITHDRAWN',
  'STOPPED',
  'CLOSED_INCOMPLETE',
];

/** A part has come to its end: its case goes on, from that moment. */
export const endedLetters = (
  { now }: Pick<Context, 'now'>,
  { id, parent_id, state }: Pick<DossierRow, 'id' | 'parent_id' | 'state'>,
  next: DossierState,
): Outgoing[] =>
  parent_id === null || ENDED.includes(state) || !ENDED.includes(next)
    ? []
    : [{ topic: 'partEnded', payload: { partId: id, at: now.toISOString() } }];

/** A case is returned, withdrawn or stopped, and its parts with it. */
export const caseEndedLetters = (
  { now }: Pick<Context, 'now'>,
  { dossier, process }: Pick<Loaded, 'dossier' | 'process'>,
): Outgoing[] =>
  process.steps.some(({ kind }) => kind === 'PART')
    ? [{ topic: 'caseEnded', payload: { caseId: dossier.id, at: now.toISOString() } }]
    : [];
