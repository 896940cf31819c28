import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { signedIn } from './guard.ts';

/**
 * The one-stop units of the caller that hand results over.
 *
 * @param roles whoever answers for a counter sees what waits there; only its officers look people up
 * @throws {Refusal} FORBIDDEN to whoever has no such post
 */
export function returningUnits(
  context: Context,
  roles: readonly string[] = ['COUNTER_OFFICER', 'CENTRE_DIRECTOR'],
): string[] {
  const units = signedIn(context)
    .posts.filter((post) => post.roles.some((role) => roles.includes(role)))
    .map((post) => post.unitKey);
  if (units.length === 0)
    throw new Refusal(
      'FORBIDDEN',
      'Trả kết quả là việc của cán bộ một cửa. Hỏi bộ phận một cửa nơi nộp hồ sơ.',
    );
  return [...new Set(units)];
}
