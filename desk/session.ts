import { ProblemError } from '@motcua/contract/client';
import type { WhoAmI } from '@motcua/contract/session';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { redirect } from 'react-router';
import { client, queryClient, sessionEnded } from './client.ts';
import { online } from './offline/line.ts';
import { PRACTISING, toRealDesk } from './practice.ts';

export const whoAmI = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => client.whoAmI({}, { signal }),
  staleTime: Infinity,
  // whether there is a line is found out by asking, and told at once
  networkMode: 'always',
  retry: (failures) => online.get() && failures < 2,
});

/**
 * Loader of everything behind the sign-in: gives the account, or leads to the sign-in and back again. Without network the
 * sign-in opens what this computer keeps, and the account is the one the server knew last.
 */
export async function requireSession({ request }: { request: Request }): Promise<WhoAmI> {
  try {
    await endLast();
    const account = await queryClient.ensureQueryData(whoAmI);
    if (account.kind === 'OFFICER') return account;
  } catch (error) {
    const known = error instanceof ProblemError && error.problem.code === 'UNAUTHENTICATED';
    if (!known && online.get()) throw error;
  }
  if (PRACTISING) return leaveForReal();
  sessionEnded.set(false);
  const { pathname, search } = new URL(request.url);
  const back = pathname.replace(/^\/desk/, '') + search;
  throw redirect(back.length > 1 ? `/dang-nhap?ve=${encodeURIComponent(back)}` : '/dang-nhap');
}

/** The practice room has no sign-in of its own: one enters from the real desk. */
function leaveForReal(): Promise<never> {
  toRealDesk();
  return new Promise(() => undefined);
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

/** Whose session the browser's cookie holds; the cookie itself is hidden from pages. */
const OWNER = 'motcua.desk.owner';
/** Set while the session of the cookie has still to be ended: the next contact does it before anything else. */
const LEAVING = 'motcua.desk.leaving';

/** After a sign-in the server confirmed. */
export async function enter(account: WhoAmI): Promise<void> {
  localStorage.setItem(OWNER, account.accountId);
  localStorage.removeItem(LEAVING);
  queryClient.setQueryData(whoAmI.queryKey, account);
  sessionEnded.set(false);
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

/** After this computer's store was opened without network. A session somebody else left behind is never used. */
export function enterHere(account: WhoAmI): void {
  if (localStorage.getItem(OWNER) !== account.accountId) localStorage.setItem(LEAVING, '1');
  queryClient.setQueryData(whoAmI.queryKey, account);
}

/** Ends the session of the cookie where that is still owed. Throws while the server cannot be reached. */
export async function endLast(): Promise<void> {
  // what is owed is owed to the real desk
  if (PRACTISING || localStorage.getItem(LEAVING) === null) return;
  await client.signOut({}).catch((error: unknown) => {
    if (!(error instanceof ProblemError) || error.problem.code !== 'UNAUTHENTICATED') throw error;
  });
  localStorage.removeItem(LEAVING);
}

/** Signs out and loads the sign-in afresh, so that nothing of the last person stays in this computer's memory. */
export async function leave(): Promise<void> {
  localStorage.setItem(LEAVING, '1');
  await endLast().catch(() => undefined);
  sessionStorage.clear();
  window.location.assign('/desk/dang-nhap');
}
