import { ProblemError } from '@motcua/contract/client';
import type { Input } from '@motcua/contract/operations';
import { useRef, useState } from 'react';
import { refetchWork } from '../../act.ts';
import { client, noteEndOfSession } from '../../client.ts';

/** How the handing over of one result ended. */
export interface Outcome {
  dossierId: string;
  code: string;
  slipId: string | null;
  /** Why it was not handed over; null: it was. */
  failure: string | null;
}

export interface HandOver {
  pending: boolean;
  outcomes: readonly Outcome[];
  run: (
    deliveries: readonly { code: string; input: Input<'deliverResult'> }[],
  ) => Promise<readonly Outcome[]>;
  clear: () => void;
}

/** Several results in one go, each an act of its own: one that fails keeps no other back, and is sent again under its own key. */
export function useHandOver(unknown: string): HandOver {
  const keys = useRef(new Map<string, string>());
  const [pending, setPending] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const one = async (code: string, input: Input<'deliverResult'>): Promise<Outcome> => {
    const { dossierId } = input;
    const idempotencyKey = keys.current.get(dossierId) ?? crypto.randomUUID();
    keys.current.set(dossierId, idempotencyKey);
    try {
      const { slipId } = await client.deliverResult(input, { idempotencyKey });
      return { dossierId, code, slipId, failure: null };
    } catch (error) {
      // what was refused may be mended and sent anew; what was lost is the same request again
      if (error instanceof ProblemError && error.problem.status < 500) keys.current.delete(dossierId);
      noteEndOfSession(error);
      return { dossierId, code, slipId: null, failure: failureOf(error, unknown) };
    }
  };
  return {
    pending,
    outcomes,
    clear: () => setOutcomes([]),
    run: async (deliveries) => {
      setPending(true);
      const done: Outcome[] = [];
      for (const { code, input } of deliveries) done.push(await one(code, input));
      setOutcomes((before) => [
        ...before.filter(({ dossierId }) => !done.some((entry) => entry.dossierId === dossierId)),
        ...done,
      ]);
      setPending(false);
      await refetchWork();
      return done;
    },
  };
}

function failureOf(error: unknown, unknown: string): string {
  if (!(error instanceof ProblemError)) return unknown;
  const { detail, fields = [] } = error.problem;
  return [detail, ...fields.map(({ message }) => message)].join(' ');
}
