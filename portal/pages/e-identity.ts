import type { ErrorCode } from '@motcua/contract/errors';
import type { Page, PageRequest } from '@motcua/contract/page';
import { signInWords } from '@motcua/ui/words/sign-in';
import { attempt, param, redirect } from '../answering.ts';
import { localPath } from '../address.ts';
import { html } from '../html.ts';
import { page, telephone } from '../layout.ts';

/** To the national e-identity, with the page one wanted kept here. */
export const toEIdentity: Page = {
  method: 'GET',
  path: '/dang-nhap/vneid',
  answer: async (request) => {
    const next = localPath(request.query.get('tiep'), '/');
    if (request.account !== null) return redirect(next);
    const { browser, lang } = request;
    const begun = await attempt(() => request.client.beginSignIn({ browser, next, lang }));
    return redirect('problem' in begun ? failedPath(begun.problem.code) : begun.done.address);
  },
};

/** And back from there, to the page one wanted. What was answered stays in no address one could go back to. */
export const fromEIdentity: Page = {
  method: 'GET',
  path: '/dang-nhap/vneid/tro-ve',
  answer: async (request) => {
    const { browser } = request;
    const answer = request.query.toString();
    const ended = await attempt(() => request.client.finishSignIn({ browser, answer }));
    if ('problem' in ended) return redirect(failedPath(ended.problem.code));
    const { token, next } = ended.done;
    return { kind: 'REDIRECT', to: localPath(next, '/'), session: { token } };
  },
};

/** What went wrong, and what to do. */
export const failedEIdentity: Page = {
  method: 'GET',
  path: '/dang-nhap/vneid/loi/:why',
  answer: async (request) => {
    const t = signInWords[request.lang];
    const [title, cure] = wordsOf(param(request, 'why'), request.lang);
    const { hotline } = request.theme;
    return page(request, {
      title,
      body: html`<div class="text">
        <h1>${title}</h1>
        <p class="lead">${cure}</p>
        <p><a href="/don-vi">${t.units}</a> · <a href="${telephone(hotline)}">${hotline}</a></p>
        <div class="buttons">
          <a class="button" href="/dang-nhap">${t.again}</a><a class="button quiet" href="/">${t.toHome}</a>
        </div>
      </div>`,
    });
  },
};

const WHY: Partial<Record<ErrorCode, string>> = {
  SIGN_IN_CANCELLED: 'da-dung',
  SIGN_IN_UNTRUSTED: 'khong-kiem-chung',
  SIGN_IN_WAY: 'chua-noi',
  FORBIDDEN: 'da-dong',
  SIGN_IN_EXPIRED: 'het-han',
  INVALID_INPUT: 'het-han',
};

/** Whatever else goes wrong, it is not the person's to mend: wait, and try again. */
const failedPath = (code: ErrorCode): string => `/dang-nhap/vneid/loi/${WHY[code] ?? 'gian-doan'}`;

function wordsOf(why: string, lang: PageRequest['lang']): readonly [title: string, cure: string] {
  const t = signInWords[lang];
  switch (why) {
    case 'da-dung':
      return [t.cancelled, t.cancelledCure];
    case 'khong-kiem-chung':
      return [t.untrusted, t.untrustedCure];
    case 'chua-noi':
      return [t.notConnected, t.notConnectedCure];
    case 'da-dong':
      return [t.closed, t.closedCure];
    case 'gian-doan':
      return [t.away, t.awayCure];
    default:
      return [t.expired, t.expiredCure];
  }
}
