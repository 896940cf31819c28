import { workingTimeBetween, addWorkingTime, type Calendar } from '@motcua/rules/calendar';
import type { DossierState } from '@motcua/rules/dossier';
import {
  nextStep,
  shareUntil,
  STATE_OF_STEP,
  unitsOfStep,
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
  const opens = await openStep(context, loaded, { index, unitKeys: unitsOfStep(step, units), ...from });
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
  acceptedAt: Date;
  dueAt: Date | null;
  assignee?: string | undefined;
}

export async function openStep(
  context: Context,
  { process }: Loaded,
  { index, unitKeys, acceptedAt, dueAt, assignee }: Opening,
): Promise<NewTask[]> {
  const held = context.reference.current();
  const step = process.steps[index] as ProcessStep;
  const due_at =
    dueAt === null ? null : stepDue(held.calendar, acceptedAt, dueAt, shareUntil(process, index));
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

/** The planned end of a step: its share of the working time between acceptance, or the end of a pause, and due, never after the due (docs/rules-sources.md). */
export function stepDue(calendar: Calendar, from: Date, dueAt: Date, share: number): Date {
  const planned = addWorkingTime(
    calendar,
    from,
    share * Math.max(0, workingTimeBetween(calendar, from, dueAt)),
  );
  return planned < dueAt ? planned : dueAt;
}
