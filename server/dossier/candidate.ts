import { unitsOfStep } from '@motcua/rules/process';
import { todayOf } from '../catalogue/index.ts';
import { officersOf } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { moveFrom } from './go-on.ts';
import type { Loaded, TaskRow } from './load.ts';
import { stepUnits } from './steps.ts';

/** What a step asks of whoever does it: a role in a unit. */
export interface NextPost {
  unit: string;
  role: string;
  name: string;
  nameEn: string;
}

/** The posts of the steps that open when the one at hand is done, in the order of the ways; none while branches are awaited. */
export function nextPosts(context: Context, loaded: Loaded & { task: TaskRow }): NextPost[] {
  const units = stepUnits(context, loaded);
  return moveFrom(context, loaded).opened.flatMap((key) => {
    const step = loaded.process.steps.find((one) => one.key === key);
    return step === undefined
      ? []
      : unitsOfStep(step, units).map((unit) => ({
          unit,
          role: step.role,
          name: step.name,
          nameEn: step.nameEn,
        }));
  });
}

/**
 * The officer named for a step, with the first of the posts he holds today.
 *
 * @throws {Refusal} CANNOT_ASSIGN with the names that may be chosen
 */
export async function candidateFor(
  context: Context,
  posts: readonly NextPost[],
  accountId: string,
): Promise<{ fullName: string; post: NextPost }> {
  const date = todayOf(context.reference.current(), context.now);
  const known: string[] = [];
  for (const post of posts) {
    const officers = await officersOf(context.db, {
      unit: post.unit,
      role: post.role,
      date,
      at: context.now,
    });
    const found = officers.find((one) => one.accountId === accountId);
    if (found !== undefined) return { fullName: found.fullName, post };
    known.push(...officers.map((one) => one.fullName));
  }
  throw cannotAssign(known);
}

/** Says who may be chosen instead. */
export const cannotAssign = (names: readonly string[]): Refusal =>
  new Refusal(
    'CANNOT_ASSIGN',
    `Chọn một trong các cán bộ được làm bước này và đang có mặt: ${names.join(', ') || 'chưa có ai'}.`,
  );
