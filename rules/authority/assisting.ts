import type { OfficerRole, PostFacts } from './index.ts';

/**
 * Who fills in an online dossier together with the person at hand: an officer at a counter, or a clerk of the post office that
 * serves the unit, who has no other right (NĐ 61/2018 Đ.16.2; NĐ 118/2025 Đ.15).
 */
const HELPERS = ['COUNTER_OFFICER', 'POST_CLERK'] as const satisfies readonly OfficerRole[];

/** As what somebody helps at a unit by his posts of today; null: he may not. */
export const helpsAs = (posts: readonly PostFacts[], unit: string): OfficerRole | null =>
  HELPERS.find((role) => posts.some((post) => post.unitKey === unit && post.roles.includes(role))) ?? null;

/** Whoever has this role alone does nothing else. */
export const onlyHelps = (posts: readonly PostFacts[]): boolean =>
  posts.length > 0 && posts.every(({ roles }) => roles.every((role) => role === 'POST_CLERK'));
