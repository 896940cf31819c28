import { ProblemError } from '@motcua/contract/client';

/** Saved, proposed or discarded by somebody else since it was opened: nothing more can be saved under it. */
const GONE_ON: ReadonlySet<string> = new Set(['MAP_CHANGED', 'MAP_STATE', 'NOT_FOUND']);

/** Whether a saving failed because its draft has gone on without us; what is written can still be kept as a draft of its own. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof ProblemError && GONE_ON.has(error.problem.code);
