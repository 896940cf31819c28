import { ProblemError } from '@motcua/contract/client';
import type { ErrorCode, Problem } from '@motcua/contract/errors';
import { expect } from 'vitest';

/** The call is refused with this code; answers the whole problem. */
export async function refused(call: Promise<unknown>, code: ErrorCode): Promise<Problem> {
  const problem = await call.then(
    (reply) => {
      throw new Error(`expected ${code}, got a reply: ${JSON.stringify(reply)?.slice(0, 300)}`);
    },
    (error: unknown) => {
      if (error instanceof ProblemError) return error.problem;
      throw error;
    },
  );
  expect(problem.code, problem.detail).toBe(code);
  return problem;
}
