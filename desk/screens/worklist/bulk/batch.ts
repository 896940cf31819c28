import { ProblemError } from '@motcua/contract/client';

/** What came of one dossier of a batch. */
export interface Outcome {
  id: string;
  code: string;
  state: 'WAITING' | 'DONE' | 'FAILED';
  /** What to do about a failure, as the server says it. */
  why: string | null;
}

export interface BatchItem {
  id: string;
  code: string;
}

export const begun = (items: readonly BatchItem[]): Outcome[] =>
  items.map(({ id, code }) => ({ id, code, state: 'WAITING', why: null }));

/** Of a batch and one of its dossiers: whoever sends a half-done batch again repeats each act, and none is done twice. */
export const batchKey = (batch: string, id: string): string => `${batch}:${id}`;

/**
 * Carries out the acts that are not done yet, one after the other, each for itself; one that is refused does not keep the others
 * from being done.
 */
export async function runBatch(
  outcomes: readonly Outcome[],
  act: (id: string) => Promise<unknown>,
  tell: (outcomes: readonly Outcome[]) => void,
): Promise<readonly Outcome[]> {
  let now = outcomes;
  const settle = (id: string, result: Pick<Outcome, 'state' | 'why'>): void => {
    now = now.map((one) => (one.id === id ? { ...one, ...result } : one));
    tell(now);
  };
  for (const { id, state } of outcomes) {
    if (state === 'DONE') continue;
    settle(id, { state: 'WAITING', why: null });
    try {
      await act(id);
      settle(id, { state: 'DONE', why: null });
    } catch (error) {
      settle(id, { state: 'FAILED', why: reasonOf(error) });
    }
  }
  return now;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof ProblemError)) return String(error);
  const { detail, fields = [] } = error.problem;
  return [detail, ...fields.map(({ message }) => message)].join(' ');
}
