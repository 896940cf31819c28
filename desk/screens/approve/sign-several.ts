import { ProblemError, type SeenDossier } from '@motcua/contract/client';
import type { ToSign } from '@motcua/contract/workspace';
import type { DelayCause } from '@motcua/rules/dossier';

/** One of several: what is signed, as it was read, and why its step is late where it is. */
export interface Signature {
  item: Pick<ToSign, 'taskId' | 'dossierId' | 'code' | 'applicantName'>;
  seen: SeenDossier;
  delayCause?: DelayCause;
}

/** How it went with one dossier. */
export interface Outcome {
  dossierId: string;
  code: string;
  applicantName: string;
  /** Null: signed. */
  failure: unknown;
}

/**
 * Signs one after another, each by itself: what fails keeps nothing else back. A lost session or network ends it, for the
 * rest would only fail the same way.
 */
export async function signSeveral(
  signatures: readonly Signature[],
  sign: (signature: Signature) => Promise<unknown>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const signature of signatures) {
    const { dossierId, code, applicantName } = signature.item;
    const failure = await sign(signature).then(
      () => null,
      (error: unknown) => error ?? new Error('failed'),
    );
    outcomes.push({ dossierId, code, applicantName, failure });
    if (failure !== null && endsAll(failure)) break;
  }
  return outcomes;
}

const endsAll = (failure: unknown): boolean =>
  !(failure instanceof ProblemError) || failure.problem.status >= 500 || failure.problem.status === 401;

/** A step past its time by the server's clock: its signature says why. */
export const isLate = ({ stepDueAt }: Pick<ToSign, 'stepDueAt'>, now: string): boolean =>
  stepDueAt !== null && Date.parse(now) > Date.parse(stepDueAt);
