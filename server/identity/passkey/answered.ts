import type { Context } from '../../platform/context.ts';
import { takeChallenge, type Asked } from './challenge.ts';

/** The object of JSON an authenticator answered with, which the library looks at closer; undefined where it is none. */
export function readAnswer<Response>(credential: string): Response | undefined {
  try {
    const answer: unknown = JSON.parse(credential);
    return typeof answer === 'object' && answer !== null ? (answer as Response) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What the library made of an answer to what was asked here; undefined where it was not asked, or is not signed as it should be:
 * whatever it does not trust it throws. A database that fails is not taken for that.
 */
export async function verified<Verified>(
  context: Context,
  asked: Asked,
  verify: (expectedChallenge: (challenge: string) => Promise<boolean>) => Promise<Verified>,
): Promise<Verified | undefined> {
  let failure: unknown;
  const made = await verify((challenge) =>
    takeChallenge(context, asked, challenge).catch((error: unknown) => {
      failure = error;
      return false;
    }),
  ).catch(() => undefined);
  if (failure !== undefined) throw failure;
  return made;
}
