import type { Answers } from '@motcua/contract/catalogue';
import type { Page, PageRequest } from '@motcua/contract/page';
import { representationWords } from '@motcua/ui/words/representation';
import { attempt, redirect, signedIn } from '../answering.ts';
import { drawCheck, drawForm, posted, type ConfirmedForm } from '../form/confirmed.ts';
import { fieldId } from '../form/field.ts';
import { keyOf } from '../form/hidden.ts';
import { askedAs, authorisation, AUTHORISE, codesOf, isPaperHalf } from '../form/representation-fields.ts';
import { problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese } from '../html.ts';
import { AUTHORISE_PATH, REPRESENTATIONS_PATH } from '../parts/representation.ts';

const formOf = ({ lang }: PageRequest): ConfirmedForm => {
  const t = representationWords[lang];
  return {
    path: AUTHORISE_PATH,
    back: REPRESENTATIONS_PATH,
    title: t.authorise,
    lead: t.authoriseLead,
    checkLead: t.checkAuthorise,
    fields: AUTHORISE,
  };
};

/** Authorising somebody (ủy quyền): from today and for following along where nothing else is said. */
export const authorise: Page = {
  method: 'GET',
  path: AUTHORISE_PATH,
  answer: signedIn(async (request) =>
    drawForm(request, formOf(request), {
      acts: 'FILE|FOLLOW',
      from: request.theme.today,
      procedures: (request.query.get('thu-tuc') ?? '').slice(0, 40),
    }),
  ),
};

export const authorisePosted: Page = {
  method: 'POST',
  path: AUTHORISE_PATH,
  answer: signedIn(async (request) => {
    const of = formOf(request);
    const asked = posted(request, of);
    const { answers } = asked;
    if (asked.wants === 'CHANGE') return drawForm(request, of, answers);
    const { names, faults } = await chosen(request, answers);
    const all = [...(asked.wants === 'MEND' ? asked.faults : []), ...faults];
    if (all.length > 0) return drawForm(request, of, answers, all);
    if (asked.wants === 'CHECK')
      return drawCheck(
        request,
        of,
        answers,
        names.length > 0 && html`<p ${inVietnamese(request)}>${names.join('; ')}</p>`,
      );
    const tried = await attempt(() =>
      request.client.proposeAuthorisation(authorisation(answers), keyOf(request.form)),
    );
    return 'done' in tried
      ? redirect(`${REPRESENTATIONS_PATH}?xong=1`)
      : drawForm(request, of, answers, problemFaults(request, tried.problem, askedAs(AUTHORISE)));
  }),
};

/** The procedures by their names, so that a wrong code is seen before anything is kept; and a paper that is half named. */
async function chosen(request: PageRequest, answers: Answers): Promise<{ names: string[]; faults: Fault[] }> {
  const found = await Promise.all(
    codesOf(answers).map((code) => attempt(() => request.client.getProcedure({ code }))),
  );
  const faults = found.flatMap((tried) =>
    'problem' in tried ? problemFaults(request, tried.problem, () => fieldId('procedures')) : [],
  );
  if (isPaperHalf(answers))
    faults.push({ id: fieldId('paperKind'), message: representationWords[request.lang].paperWhole });
  return { names: found.flatMap((tried) => ('done' in tried ? [tried.done.name] : [])), faults };
}
