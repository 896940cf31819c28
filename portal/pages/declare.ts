import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { DECLARED_KINDS, type DeclaredKind } from '@motcua/rules/representation';
import { representationWords } from '@motcua/ui/words/representation';
import { attempt, param, redirect, signedIn } from '../answering.ts';
import { drawCheck, drawForm, posted, type ConfirmedForm } from '../form/confirmed.ts';
import { keyOf } from '../form/hidden.ts';
import { askedAs, DECLARE, declaration } from '../form/representation-fields.ts';
import { problemFaults } from '../form/summary.ts';
import { REPRESENTATIONS_PATH } from '../parts/representation.ts';

const NAMES = {
  PARENT: 'con',
  GUARDIAN: 'nguoi-duoc-giam-ho',
  LEGAL_REPRESENTATIVE: 'to-chuc',
} as const satisfies Record<DeclaredKind, string>;

export const declarePath = (kind: DeclaredKind): string => `${REPRESENTATIONS_PATH}/khai/${NAMES[kind]}`;

/** Naming a child, a ward or an organisation one represents by law. */
export const declare: Page = {
  method: 'GET',
  path: `${REPRESENTATIONS_PATH}/khai/:loai`,
  answer: signedIn((request) => onKind(request, async (_, of) => drawForm(request, of, {}))),
};

export const declarePosted: Page = {
  method: 'POST',
  path: `${REPRESENTATIONS_PATH}/khai/:loai`,
  answer: signedIn((request) =>
    onKind(request, async (kind, of) => {
      const asked = posted(request, of);
      const { answers } = asked;
      if (asked.wants === 'CHANGE') return drawForm(request, of, answers);
      if (asked.wants === 'MEND') return drawForm(request, of, answers, asked.faults);
      const input = declaration(kind, answers);
      if (asked.wants === 'CHECK' || input === undefined) return drawCheck(request, of, answers);
      const tried = await attempt(() => request.client.declareRepresentation(input, keyOf(request.form)));
      return 'done' in tried
        ? redirect(`${REPRESENTATIONS_PATH}?xong=1`)
        : drawForm(request, of, answers, problemFaults(request, tried.problem, askedAs(of.fields)));
    }),
  ),
};

/** An address that names no kind leads back to the list. */
async function onKind(
  request: PageRequest,
  answer: (kind: DeclaredKind, of: ConfirmedForm) => Promise<PageReply>,
): Promise<PageReply> {
  const { lang } = request;
  const t = representationWords[lang];
  const kind = DECLARED_KINDS.find((one) => NAMES[one] === param(request, 'loai'));
  if (kind === undefined) return redirect(REPRESENTATIONS_PATH);
  const { title, titleEn } = DECLARE[kind];
  return answer(kind, {
    path: declarePath(kind),
    back: REPRESENTATIONS_PATH,
    title: lang === 'en' ? (titleEn ?? title) : title,
    lead: t.declareLead,
    checkLead: t.checkDeclare,
    fields: DECLARE[kind],
  });
}
