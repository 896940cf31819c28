import { workingTimeBetween, addWorkingTime, type Calendar } from '@motcua/rules/calendar';
import type { DossierState } from '@motcua/rules/dossier';
import {
  nextStep,
  shareOfRest,
  STATE_OF_STEP,
  unitsOfStep,
  type ProcessDefinition,
  type ProcessStep,
  type StepUnits,
} from '@motcua/rules/process';
import { provinceCommittee, todayOf } from '../catalogue/index.ts';
import { officersOf } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Loaded } from './load.ts';
import type { NewEvent, NewTask } from './write.ts';

/** What the process does next: the state, the steps that open, the events that tell it. */
export interface Advance {
  state: DossierState;
  opens: NewTask[];
  events: NewEvent[];
}

export interface AdvanceFrom {
  /** Index of the step just done. */
  done: number;
  acceptedAt: Date;
  dueAt: Date | null;
  /** Who is to do the next step, where he holds its post; else the least burdened officer who does. */
  assignee?: string | undefined;
  /** Facts of the event that opens the way, written with the change of state. */
  event: NewEvent;
}

/** Opens the step after the one done, at its unit, with an owner from the first minute. */
export async function advance(context: Context, loaded: Loaded, from: AdvanceFrom): Promise<Advance> {
  const { process } = loaded;
  const units = stepUnits(context, loaded);
  const index = nextStep(process, from.done, units);
  if (index === undefined)
    throw new Error(`process ${process.key} ends after step ${from.done} without a RETURN step`);
  const step = process.steps[index] as ProcessStep;
  const state = STATE_OF_STEP[step.kind];
  const opens = await openStep(context, loaded, {
    index,
    unitKeys: unitsOfStep(step, units),
    ...(from.done === 0 ? { openedAt: from.acceptedAt } : {}),
    ...from,
  });
  return {
    state,
    opens,
    events: [
      { ...from.event, to: state },
      ...opens.map((task): NewEvent => ({
        kind: 'TASK_OPENED',
        unit: task.unit_key,
        data: { step: task.name, stepEn: task.name_en },
      })),
    ],
  };
}

interface Opening {
  index: number;
  unitKeys: readonly string[];
  /** When the step begins; now, where nothing else is said. */
  openedAt?: Date;
  acceptedAt: Date;
  dueAt: Date | null;
  assignee?: string | undefined;
}

export async function openStep(
  context: Context,
  { process }: Loaded,
  { index, unitKeys, openedAt = context.now, acceptedAt, dueAt, assignee }: Opening,
): Promise<NewTask[]> {
  const held = context.reference.current();
  const step = process.steps[index] as ProcessStep;
  const due_at = stepDue(held.calendar, process, { index, from: openedAt, acceptedAt, dueAt });
  return Promise.all(
    unitKeys.map(async (unit_key): Promise<NewTask> => {
      const officers = await officersOf(context.db, {
        unit: unit_key,
        role: step.role,
        date: todayOf(held, context.now),
      });
      const named = officers.find((one) => one.accountId === assignee);
      const account_id = (named ?? officers[0])?.accountId ?? null;
      return {
        step_index: index,
        step_key: step.key,
        name: step.name,
        name_en: step.nameEn,
        kind: step.kind,
        role: step.role,
        unit_key,
        account_id,
        due_at,
        dossier_due_at: dueAt,
      };
    }),
  );
}

export function stepUnits({ reference, now }: Context, { dossier }: Loaded): StepUnits {
  const held = reference.current();
  return {
    intakeUnit: dossier.intake_unit,
    authority: dossier.authority,
    provinceCommittee: provinceCommittee(held, todayOf(held, now)),
    consulted: dossier.consulted,
  };
}

interface StepTime {
  index: number;
  from: Date;
  acceptedAt: Date;
  dueAt: Date | null;
}

/**
 * The planned end of a step: its part of the working time that is left when it begins, so that it never answers for the
 * steps before it. Of a dossier already overdue it has its part of the whole time (docs/rules-sources.md).
 */
export function stepDue(
  calendar: Calendar,
  process: ProcessDefinition,
  { index, from, acceptedAt, dueAt }: StepTime,
): Date | null {
  if (dueAt === null) return null;
  const left = workingTimeBetween(calendar, from, dueAt);
  if (left <= 0) {
    const share = process.steps[index]?.share ?? 0;
    return addWorkingTime(
      calendar,
      from,
      share * Math.max(0, workingTimeBetween(calendar, acceptedAt, dueAt)),
    );
  }
  const planned = addWorkingTime(calendar, from, shareOfRest(process, index) * left);
  return planned < dueAt ? planned : dueAt;
}
