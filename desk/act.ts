import { ProblemError } from '@motcua/contract/client';
import type { Input, OperationId, Output } from '@motcua/contract/operations';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useBegunHere } from './begun.ts';
import { client, noteEndOfSession, queryClient } from './client.ts';
import { tellFailure } from './notices.ts';

/** Longer than an old computer takes to draw a screen. */
const NO_FRAME_MS = 500;

const isConflict = (error: unknown): boolean => error instanceof ProblemError && error.problem.status === 409;

/** A refused request may be corrected and sent as a new one; one whose answer was lost is the same request again. */
export const wasRefused = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status < 500;

/**
 * Everything a list or a dossier shows may have changed. What is on its way was asked before: it is given up first, for a
 * screen that is just being left or opened would take it as new.
 */
export async function refetchWork(): Promise<void> {
  const changed = [{ queryKey: ['work'] }, { queryKey: ['dossier'] }];
  await Promise.all(changed.map((query) => queryClient.cancelQueries(query)));
  await Promise.all(changed.map((query) => queryClient.invalidateQueries(query)));
}

/** Lists are asked again once what was done stands on the screen; an old computer draws it sooner when nothing else arrives meanwhile. */
const drawn = async (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // no frame is drawn in a window nobody sees
    setTimeout(resolve, NO_FRAME_MS);
  });

/**
 * One act of a form or dialog. Its idempotency key is made when the form opens, so a second click or a repeated
 * request is harmless; failures are told in words, conflicts also fetch what has changed. Where the act was begun on a
 * dossier, the version that was seen goes with it.
 */
export function useAct<Id extends OperationId>(
  id: Id,
  onDone?: (output: Output<Id>) => void,
): UseMutationResult<Output<Id>, unknown, Input<Id>> {
  const key = useRef<string>(undefined);
  key.current ??= crypto.randomUUID();
  const seen = useBegunHere()?.seen;
  return useMutation<Output<Id>, unknown, Input<Id>>({
    mutationFn: (input) =>
      client[id](input, {
        ...(key.current === undefined ? {} : { idempotencyKey: key.current }),
        ...(seen === undefined ? {} : { seen }),
      }),
    onSuccess: async (output) => {
      key.current = crypto.randomUUID();
      // at once, so that the very next frame shows it
      flushSync(() => onDone?.(output));
      await drawn();
      await refetchWork();
    },
    onError: async (error) => {
      if (wasRefused(error)) key.current = crypto.randomUUID();
      if (noteEndOfSession(error)) return;
      tellFailure(error);
      if (isConflict(error)) await refetchWork();
    },
  });
}
