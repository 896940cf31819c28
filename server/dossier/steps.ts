import { randomUUID } from 'node:crypto';
import { chooseOwner } from '@motcua/rules/authority';
import { workingTimeBetween, addWorkingTime, type Calendar } from '@motcua/rules/calendar';
import { WORKING_HOUR_MS } from '@motcua/rules/clock';
import { namedForSector, onDutyFirst } from '@motcua/rules/roster';
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
import { namedFor, onDuty } from '../roster/index.ts';
import { officeOf } from './due.ts';
import type { Loaded } from './load.ts';
import { returnUnitOf } from './return-place.ts';
import type { EventData } from './tables.ts';
import { BY_SECTOR } from './event-words.ts';
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

export type OpenedTask = NewTask & {
  id: string;
  /** It has its owner by the unit's assignment of sectors: why, for its event. */
  bySector?: Pick<EventData, 'assignee' | 'cause' | 'reason' | 'count'>;
};

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
      const owner = await ownerOf(context, loaded, opening, { assignee, burden });
      opens.push({ id: randomUUID(), ...opening, ...owner, dossier_due_at: dueAt });
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
 * Of those with the post, whoever is on duty by the unit's roster goes before all others,
 * and of these whoever is named for the sector (rules/roster).
 * Whoever decides by a document of his own is asked where nobody of the post can.
 */
async function ownerOf(
  context: Context,
  loaded: Loaded,
  step: StepToGive,
  { assignee, burden }: { assignee: string | undefined; burden: Map<string, number> },
): Promise<Pick<OpenedTask, 'account_id' | 'bySector'>> {
  const { sector } = loaded.dossier;
  const [{ inPost, beside, answering }, duty, named] = await Promise.all([
    whoMay(context, loaded, step),
    onDuty(context, step),
    namedFor(context, { unit: step.unit_key, sector }),
  ]);
  const weighed = (officers: readonly Practised[]) =>
    onDutyFirst(officers, duty).map((one) => ({
      ...one,
      load: one.openTasks + (burden.get(one.accountId) ?? 0),
    }));
  const chosen = [...inPost, ...beside, ...answering].find((one) => one.accountId === assignee);
  const forSector = namedForSector(weighed(inPost), named);
  const first = chosen === undefined ? chooseOwner(forSector) : undefined;
  const owner =
    chosen ??
    first ??
    chooseOwner(weighed(inPost)) ??
    chooseOwner(weighed(beside)) ??
    chooseOwner(weighed(answering));
  if (owner === undefined) return { account_id: null };
  burden.set(owner.accountId, (burden.get(owner.accountId) ?? 0) + 1);
  return {
    account_id: owner.accountId,
    ...(first === undefined
      ? {}
      : {
          bySector: { assignee: first.fullName, cause: BY_SECTOR, reason: sector, count: forSector.length },
        }),
  };
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
