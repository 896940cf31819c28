import { grantProblems, type Grant, type GrantProblem } from '@motcua/rules/authority';
import { todayOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { postsOf } from './held.ts';

/**
 * What keeps an authority from being given as it is written, by the posts its holder has today. Asked when it is written
 * down, and again when its grantor gives his word, perhaps weeks later.
 */
export async function grantFaults(
  { db, reference, now }: Pick<Context, 'db' | 'reference' | 'now'>,
  { holder, ...wish }: Omit<Grant, 'posts'> & { holder: string },
): Promise<GrantProblem[]> {
  const posts = await postsOf(db, [holder], todayOf(reference.current(), now));
  return grantProblems({ ...wish, posts });
}
