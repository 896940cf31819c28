import { nextStep, unitsOfStep } from '@motcua/rules/process';
import { todayOf } from '../catalogue/index.ts';
import { officersOf } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Loaded, TaskRow } from './load.ts';
import { stepUnits } from './steps.ts';

/** What a step asks of whoever does it: a role in a unit. */
export interface Post {
  unit: string;
  role: string;
}

/** Unit, role and name of the step after the one at hand. */
export function nextPost(
  context: Context,
  loaded: Loaded & { task: TaskRow },
): Post & { name: string; nameEn: string } {
  const units = stepUnits(context, loaded);
  const step = loaded.process.steps[nextStep(loaded.process, loaded.task.step_index, units) ?? -1];
  const unit = step === undefined ? undefined : unitsOfStep(step, units)[0];
  if (step === undefined || unit === undefined)
    throw new Error(`process ${loaded.process.key} ends after step ${loaded.task.step_index}`);
  return { unit, role: step.role, name: step.name, nameEn: step.nameEn };
}

/**
 * The officer named for a step, if he holds its role in its unit today.
 *
 * @throws {Refusal} CANNOT_ASSIGN with the names that may be chosen
 */
export async function candidateFor(
  context: Context,
  { unit, role }: Post,
  accountId: string,
): Promise<{ fullName: string }> {
  const date = todayOf(context.reference.current(), context.now);
  const officers = await officersOf(context.db, { unit, role, date });
  const found = officers.find((one) => one.accountId === accountId);
  if (found !== undefined) return found;
  const names = officers.map((one) => one.fullName).join(', ') || 'chưa có ai';
  throw new Refusal(
    'CANNOT_ASSIGN',
    `Chọn một trong các cán bộ đang giữ chức danh này tại đơn vị: ${names}.`,
  );
}
