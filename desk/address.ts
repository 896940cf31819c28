import { requestOf } from '@motcua/contract/client';
import type { Input, OperationId } from '@motcua/contract/operations';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { SITE } from './practice.ts';

/** Where a file or page that the server makes is found, for a link; of operations that are asked with GET. */
export const addressOf = <Id extends OperationId>(id: Id, input: Input<Id>): string =>
  SITE + requestOf(id, { ...input }).path;

/** What the address says after `?`, and how to change some of it; what is empty leaves the address. */
export function useAddress(): [URLSearchParams, (changes: Record<string, string | undefined>) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: Record<string, string | undefined>) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(changes))
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [params, change];
}
