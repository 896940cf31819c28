import { randomUUID } from 'node:crypto';
import { chooseOwner } from '@motcua/rules/authority';
import { workingTimeBetween, addWorkingTime, type Calendar } from '@motcua/rules/calendar';
import { WORKING_HOUR_MS } from '@motcua/rules/clock';
import {
  limitHours,
  shareOfRest,
  unitsOfStep,
  type ProcessDefinition,
  type ProcessStep,
  type StepUnits,
} from '@motcua/rules/process';
import { provinceCommittee, todayOf } from '../catalogue/index.ts';
import { inOffice, type Practised, type Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { officeOf } from './due.ts';
import type { Loaded } from './load.ts';
import { returnUnitOf } from './return-place.ts';
import { whoMay, type StepToGive } from './who-may.ts';
import type { NewTask } from './write.ts';

export interface Opening {
  /** Steps that open at once. */
  keys: readonly string[];
  /** When they begin; now, where nothing else is said. */
  openedAt?: Date;
  acceptedAt: Date;
  dueAt: Date | null;
  /** Who is to do them, where he holds their post; else the least burdened officer who does. */
  assignee?: string | undefined;
}

export type OpenedTask = NewTask & { id: string };

/** The steps as they open: one at each of their units, each with an owner from the first minute. */
export async function openSteps(
  context: Context,
  loaded: Loaded,
  { keys, openedAt = context.now, acceptedAt, dueAt, assignee }: Opening,
): Promise<OpenedTask[]> {
  const { process } = loaded;
  const held = context.reference.current();
  const { calendar } = officeOf(context, loaded.dossier);
  const units = stepUnits(context, loaded);
  const burden = new Map<string, number>();
  const opens: OpenedTask[] = [];
  for (const key of keys) {
    const index = process.steps.findIndex((one) => one.key === key);
    const step = process.steps[index] as ProcessStep;
    for (const unit_key of unitsOfStep(step, units)) {
      const due_at =
        ownDue(held, step, unit_key, openedAt) ??
        stepDue(calendar, process, { index, from: openedAt, acceptedAt, dueAt });
      const { name, nameEn: name_en, kind, role } = step;
      const opening = { step_index: index, step_key: key, name, name_en, kind, role, unit_key, due_at };
      const account_id = await ownerOf(context, loaded, opening, { assignee, burden });
      opens.push({ id: randomUUID(), ...opening, account_id, dossier_due_at: dueAt });
    }
  }
  return opens;
}

/**
 * End of a step's own time limit, in the working time of whoever does it; it moves nothing else. Null: the step has its part
 * of the dossier's time.
 */
export function ownDue(held: Reference, step: ProcessStep, unit: string, from: Date): Date | null {
  const hours = limitHours(step);
  return hours === null ? null : addWorkingTime(inOffice(held, unit).calendar, from, hours * WORKING_HOUR_MS);
}

/**
 * The officer named, where the step may be his; else by the rule of decision 0006, counting what the same act gives him.
 * Whoever decides by a document of his own is asked where nobody of the post can.
 */
async function ownerOf(
  context: Context,
  loaded: Loaded,
  step: StepToGive,
  { assignee, burden }: { assignee: string | undefined; burden: Map<string, number> },
): Promise<string | null> {
  const { inPost, beside, answering } = await whoMay(context, loaded, step);
  const weighed = (officers: readonly Practised[]) =>
    officers.map((one) => ({ ...one, load: one.openTasks + (burden.get(one.accountId) ?? 0) }));
  const owner =
    [...inPost, ...beside, ...answering].find((one) => one.accountId === assignee) ??
    chooseOwner(weighed(inPost)) ??
    chooseOwner(weighed(beside)) ??
    chooseOwner(weighed(answering));
  if (owner === undefined) return null;
  burden.set(owner.accountId, (burden.get(owner.accountId) ?? 0) + 1);
  return owner.accountId;
}

export function stepUnits(context: Context, { dossier }: Loaded): StepUnits {
  const { reference, now } = context;
  const held = reference.current();
  return {
    intakeUnit: dossier.intake_unit,
    returnUnit: returnUnitOf(context, dossier),
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
