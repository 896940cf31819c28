import { unitsOfStep, type StepKind } from '@motcua/rules/process';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { moveFrom } from './go-on.ts';
import type { Loaded, TaskRow } from './load.ts';
import { stepUnits } from './steps.ts';
import { whoMay, type StepToGive } from './who-may.ts';

/** What a step asks of whoever does it: a role in a unit. */
export interface NextPost {
  unit: string;
  role: string;
  kind: StepKind;
  stepKey: string;
  name: string;
  nameEn: string;
}

/** The posts of the steps that open when the one at hand is done, in the order of the ways; none while branches are awaited. */
export function nextPosts(context: Context, loaded: Loaded & { task: TaskRow }): NextPost[] {
  const units = stepUnits(context, loaded);
  return moveFrom(context, loaded).opened.flatMap((key) => {
    const step = loaded.process.steps.find((one) => one.key === key);
    if (step === undefined) return [];
    const { role, kind, name, nameEn } = step;
    return unitsOfStep(step, units).map((unit) => ({ unit, role, kind, stepKey: key, name, nameEn }));
  });
}

/**
 * The officer named for what opens next, with the first of the posts that may be his.
 *
 * @throws {Refusal} CANNOT_ASSIGN with the names that may be chosen
 */
export async function candidateFor(
  context: Context,
  loaded: Loaded & { task: TaskRow },
  accountId: string,
): Promise<{ fullName: string; post: NextPost }> {
  const known: string[] = [];
  for (const post of nextPosts(context, loaded)) {
    const officers = await officersFor(context, loaded, {
      unit_key: post.unit,
      role: post.role,
      kind: post.kind,
      step_key: post.stepKey,
      due_at: null,
    });
    const found = officers.find((one) => one.accountId === accountId);
    if (found !== undefined) return { fullName: found.fullName, post };
    known.push(...officers.map((one) => one.fullName));
  }
  throw cannotAssign(known);
}

/**
 * The officer named for a step that stands open.
 *
 * @throws {Refusal} CANNOT_ASSIGN with the names that may be chosen
 */
export async function officerFor(
  context: Context,
  loaded: Loaded & { task: TaskRow },
  accountId: string,
): Promise<{ fullName: string }> {
  const officers = await officersFor(context, loaded, loaded.task);
  const named = officers.find((one) => one.accountId === accountId);
  if (named === undefined) throw cannotAssign(officers.map(({ fullName }) => fullName));
  return named;
}

async function officersFor(context: Context, loaded: Loaded, step: StepToGive) {
  const { inPost, beside, answering } = await whoMay(context, loaded, step);
  return [...inPost, ...beside, ...answering];
}

const cannotAssign = (names: readonly string[]): Refusal =>
  new Refusal(
    'CANNOT_ASSIGN',
    `Chọn một trong các cán bộ được làm bước này và đang có mặt: ${names.join(', ') || 'chưa có ai'}.`,
  );
