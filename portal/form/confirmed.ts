import type { Answers } from '@motcua/contract/catalogue';
import type { PageReply, PageRequest } from '@motcua/contract/page';
import { validatePage } from '@motcua/rules/form';
import { commonWords } from '@motcua/ui/words/everywhere';
import { representationWords } from '@motcua/ui/words/representation';
import { html, type Piece } from '../html.ts';
import { page } from '../layout.ts';
import { answersOf } from '../parts/answers.ts';
import { fieldId } from './field.ts';
import { hidden, hiddenAct } from './hidden.ts';
import { pageFields, postedAnswers, type FormPage } from './page-fields.ts';
import { errorSummary, type Fault } from './summary.ts';

/** A form that is read back once before it counts, without any script. */
export interface ConfirmedForm {
  path: string;
  /** Where its reader goes who changes his mind. */
  back: string;
  title: string;
  lead: string;
  checkLead: string;
  fields: FormPage;
}

/** What a posted form asks for: to be mended, read back, or done. */
export type Posted =
  | { wants: 'CHANGE' | 'CHECK' | 'DO'; answers: Answers }
  | { wants: 'MEND'; answers: Answers; faults: Fault[] };

const CONFIRMED = 'xac-nhan';
const CHANGED = 'sua';

export function posted({ form, theme, lang }: PageRequest, { fields }: ConfirmedForm): Posted {
  const answers = postedAnswers(form, fields);
  if (form.has(CHANGED)) return { wants: 'CHANGE', answers };
  const rules = { today: theme.today, allowDemo: true };
  const faults = validatePage(fields, answers, rules).map(({ field, message, messageEn }) => ({
    id: fieldId(field),
    message: lang === 'vi' ? message : messageEn,
  }));
  if (faults.length > 0) return { wants: 'MEND', answers, faults };
  return { wants: form.has(CONFIRMED) ? 'DO' : 'CHECK', answers };
}

export function drawForm(
  request: PageRequest,
  { path, back, title, lead, fields }: ConfirmedForm,
  answers: Answers,
  faults: readonly Fault[] = [],
): PageReply {
  return page(request, {
    title,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: html`<p class="text"><a class="back" href="${back}">${commonWords[request.lang].back}</a></p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <h1>${title}</h1>
      <p>${lead}</p>
      <form method="post" action="${path}" novalidate>
        ${hidden(request)} ${pageFields(request, { page: fields, answers, faults })}
        <p class="buttons">
          <button class="big">${representationWords[request.lang].goOn}</button>
        </p>
      </form>
    </div>`,
  });
}

/** Reads it back; what was typed travels along as it was typed. */
export function drawCheck(
  request: PageRequest,
  { path, back, checkLead, fields }: ConfirmedForm,
  answers: Answers,
  beside: Piece = false,
): PageReply {
  const t = representationWords[request.lang];
  const typed = [...request.form].filter(([name]) => !name.startsWith('_'));
  return page(request, {
    title: t.checkTitle,
    search: false,
    before: html`<p class="text"><a class="back" href="${back}">${commonWords[request.lang].back}</a></p>`,
    body: html`<div class="text">
      <h1>${t.checkTitle}</h1>
      <p>${checkLead}</p>
      ${answersOf(request, fields.questions, answers)} ${beside}
      <form method="post" action="${path}" data-once>
        ${hiddenAct(request)}
        ${typed.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <p class="buttons">
          <button class="big" name="${CONFIRMED}" value="1">${t.confirm}</button>
          <button class="quiet" name="${CHANGED}" value="1">${t.change}</button>
        </p>
      </form>
    </div>`,
  });
}
