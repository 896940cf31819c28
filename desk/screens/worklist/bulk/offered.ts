import type { WhoAmI } from '@motcua/contract/session';
import type { WorkRow } from '@motcua/contract/work';
import { statesAllowing } from '@motcua/rules/dossier';

/** As many as one request names. */
export const MOST_TOGETHER = 100;

type Officer = Pick<WhoAmI, 'accountId' | 'posts'>;

/** Whether the officer may give the step to somebody: its head may, its holder may, and what nobody has may be taken. */
export function mayAssign({ accountId, posts }: Officer, { state, unit, owner }: WorkRow): boolean {
  const heads = posts.some(
    (post) =>
      post.unit.key === unit.key && (post.roles.includes('DIVISION_HEAD') || post.roles.includes('LEADER')),
  );
  const own = owner === null || owner.accountId === accountId;
  return statesAllowing('assignTask').includes(state) && (heads || own);
}

/** A dossier has its slips from its acceptance on; its code comes with it. */
export const hasSlips = ({ code }: WorkRow): boolean => code !== null;
