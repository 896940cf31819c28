import { createClient, httpTransport, ProblemError } from '@motcua/contract/client';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { notingFetch } from './offline/line.ts';
import { SITE } from './practice.ts';
import { createStore } from './store.ts';

export const client = createClient(httpTransport({ baseUrl: SITE, fetch: notingFetch }));

/** True once the server no longer knows the session: the sign-in dialog then covers the page, and nothing typed is lost. */
export const sessionEnded = createStore(false);

export function noteEndOfSession(error: unknown): boolean {
  const ended = error instanceof ProblemError && error.problem.code === 'UNAUTHENTICATED';
  if (ended) sessionEnded.set(true);
  return ended;
}

const isFault = (error: unknown): boolean => !(error instanceof ProblemError) || error.problem.status >= 500;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteEndOfSession }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => isFault(error) && failures < 2 },
    // An act that cannot reach the server fails at once, in words; it never waits unseen for the network.
    mutations: { networkMode: 'always', retry: false },
  },
});
