import { ProblemError } from '@motcua/contract/client';
import type { WhoAmI } from '@motcua/contract/session';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { redirect } from 'react-router';
import { client, queryClient, sessionEnded } from './client.ts';

export const whoAmI = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => client.whoAmI({}, { signal }),
  staleTime: Infinity,
});

/** Loader of everything behind the sign-in: gives the account, or leads to the sign-in and back again. */
export async function requireSession({ request }: { request: Request }): Promise<WhoAmI> {
  try {
    const account = await queryClient.ensureQueryData(whoAmI);
    if (account.kind === 'OFFICER') return account;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'UNAUTHENTICATED') throw error;
  }
  sessionEnded.set(false);
  const { pathname, search } = new URL(request.url);
  const back = pathname.replace(/^\/desk/, '') + search;
  throw redirect(back.length > 1 ? `/dang-nhap?ve=${encodeURIComponent(back)}` : '/dang-nhap');
}

/** The same for all that somebody with a password for once may not do yet: he is led to the change of it. */
export async function requireOwnPassword(args: { request: Request }): Promise<WhoAmI> {
  const account = await requireSession(args);
  if (account.mustChangePassword) throw redirect('/doi-mat-khau');
  return account;
}

/** The signed-in officer; only below a route whose loader has seen to it. */
export function useAccount(): WhoAmI {
  const { data } = useQuery(whoAmI);
  if (data === undefined) throw new Error('No signed-in officer above this screen');
  return data;
}

/** Only an address of the desk is worth going back to. */
export function safeReturn(back: string | null): string {
  return back !== null && /^\/(?!\/)/.test(back) ? back : '/';
}

export async function enter(account: WhoAmI): Promise<void> {
  queryClient.setQueryData(whoAmI.queryKey, account);
  sessionEnded.set(false);
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

/** Signs out and loads the sign-in afresh, so that nothing of the last person stays in this computer's memory. */
export async function leave(): Promise<void> {
  await client.signOut({}).catch(() => undefined);
  sessionStorage.clear();
  window.location.assign('/desk/dang-nhap');
}
