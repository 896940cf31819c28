import type { DossierState } from '@motcua/rules/dossier';
import {
  advance,
  begin,
  graphOf,
  unitsOfStep,
  type Move,
  type ProcessStep,
  type Surroundings,
} from '@motcua/rules/process';
import type { Context } from '../platform/context.ts';
import { answeredBy, factsOf } from './facts.ts';
import type { Loaded, TaskRow } from './load.ts';
import { standsStill, stateAfter, waitsForApplicant } from './state-after.ts';
import { openSteps, stepUnits, type OpenedTask } from './steps.ts';
import type { NewEvent } from './write.ts';

/** What the process does next: the state, where the dossier then stands, the steps that open, the events that tell it. */
export interface Advance {
  state: DossierState;
  tokens: string[];
  opens: OpenedTask[];
  events: NewEvent[];
  /** The process has come to its end: no step is open any more. */
  ended: boolean;
}

/** What conditions ask, and which steps nobody is there for. */
export function surroundings(context: Context, loaded: Loaded): Surroundings {
  const units = stepUnits(context, loaded);
  return {
    facts: factsOf(loaded),
    // what a part has brought is returned with its case
    passedOver: (step: ProcessStep) =>
      unitsOfStep(step, units).length === 0 || (step.kind === 'RETURN' && loaded.dossier.parent_id !== null),
  };
}

/** The process of an accepted dossier begins; its step of intake is done with the acceptance. */
export function moveFromIntake(context: Context, loaded: Loaded): Move {
  const graph = graphOf(loaded.process);
  const around = surroundings(context, loaded);
  const { tokens, opened } = begin(graph, around);
  const [intake] = opened;
  if (intake === undefined) throw new Error(`process ${loaded.process.key} has no step of intake`);
  return advance(graph, tokens, intake, around);
}

/** How a step that is left comes out: nothing moves while another unit still has to do its part of the same step. */
export function moveFrom(
  context: Context,
  loaded: Loaded & { task: TaskRow },
  answer: string | null = null,
): Move {
  const { process, task, dossier } = loaded;
  const others = loaded.open.some((one) => one.id !== task.id && isSameStep(one, task));
  if (others) return { tokens: dossier.tokens, opened: [], ended: false };
  const after = answeredBy(loaded, task, answer);
  return advance(graphOf(process), dossier.tokens, task.step_key, surroundings(context, after));
}

const isSameStep = (a: TaskRow, b: TaskRow): boolean => a.step_key === b.step_key && a.kind === b.kind;

export interface Going {
  move: Move;
  /** Open steps that close with the act. */
  closing: readonly TaskRow[];
  /** When the steps that open begin; now, where nothing else is said. */
  openedAt?: Date;
  acceptedAt: Date;
  dueAt: Date | null;
  /** Who is to do a step that opens, where he holds its post; else the least burdened officer who does. */
  assignee?: string | undefined;
  /** Facts of the event that opens the way, written with the change of state. */
  event: NewEvent;
}

/** Opens every step the move comes to, each at its units, with an owner from the first minute. */
export async function goOn(
  context: Context,
  loaded: Loaded,
  { move, closing, event, ...opening }: Going,
): Promise<Advance> {
  const steps = await openSteps(context, loaded, { keys: move.opened, ...opening });
  const waits = waitsForApplicant(loaded);
  const opens = steps.map((step): OpenedTask =>
    waits && standsStill(step) ? { ...step, status: 'WAITING' } : step,
  );
  const state = stateAfter(loaded, [...loaded.open.filter((one) => !closing.includes(one)), ...opens]);
  return {
    state,
    tokens: [...move.tokens],
    opens,
    ended: move.ended,
    events: [{ ...event, to: state }, ...opens.map(openedEvent)],
  };
}

export const openedEvent = ({ unit_key, name, name_en, account_id, bySector }: OpenedTask): NewEvent => ({
  kind: 'TASK_OPENED',
  unit: unit_key,
  data: {
    step: name,
    stepEn: name_en,
    ...(account_id === null ? { ownerless: true } : {}),
    ...bySector,
  },
});
