import { ProblemError } from '@motcua/contract/client';
import type { Problem } from '@motcua/contract/errors';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import type { WhoAmI } from '@motcua/contract/session';
import { signInPath } from './address.ts';
import { problemPage } from './failure.ts';

export const redirect = (to: string): PageReply => ({ kind: 'REDIRECT', to });

/** A refusal the page did not handle itself becomes a page that says what to do; who is not signed in goes to sign in and comes back. */
export const answering = (page: Page): Page => ({
  ...page,
  answer: async (request) => {
    try {
      return await page.answer(request);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return error.problem.code === 'UNAUTHENTICATED'
        ? redirect(signInPath(request))
        : problemPage(request, error.problem);
    }
  },
});

/** A page that needs to know who asks. */
export const signedIn =
  (answer: (request: PageRequest, account: WhoAmI) => Promise<PageReply>) =>
  async (request: PageRequest): Promise<PageReply> =>
    request.account === null ? redirect(signInPath(request)) : answer(request, request.account);

/** Does an act; a refusal comes back as its problem, so that the page can say it where it happened. */
export async function attempt<T>(act: () => Promise<T>): Promise<{ done: T } | { problem: Problem }> {
  try {
    return { done: await act() };
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code !== 'UNAUTHENTICATED')
      return { problem: error.problem };
    throw error;
  }
}

/** A name from the address; the router has already matched it. */
export const param = (request: PageRequest, name: string): string => request.params[name] ?? '';
