import type { Form, Question } from '@motcua/contract/catalogue';
import type { DossierView } from '@motcua/contract/dossier-view';
import type { PageRequest } from '@motcua/contract/page';
import { unfolded } from '@motcua/rules/form';
import { draftWords } from '@motcua/ui/words/draft';
import { dossierPath } from '../address.ts';
import { labelOf } from '../form/field.ts';
import { hiddenAct } from '../form/hidden.ts';
import { html, type Safe } from '../html.ts';
import { differenceList } from './procedure-changed.ts';

/** What differs between the form somebody filled in and the one in force. */
export interface FormChange {
  kind: 'formAdded' | 'formRemoved' | 'formEdited';
  question: Question;
}

export function changesBetween(old: Form, current: Form): FormChange[] {
  const before = new Map(asked(old).map((each) => [each.key, each]));
  const now = asked(current);
  const kept = new Set(now.map(({ key }) => key));
  return [
    ...now.flatMap((question): FormChange[] => {
      const was = before.get(question.key);
      if (was === undefined) return [{ kind: 'formAdded', question }];
      return asksTheSame(was, question) ? [] : [{ kind: 'formEdited', question }];
    }),
    ...[...before.values()]
      .filter(({ key }) => !kept.has(key))
      .map((question): FormChange => ({ kind: 'formRemoved', question })),
  ];
}

/** Every question, of a page that repeats once, with how often it is answered. */
const asked = ({ pages }: Form): Question[] =>
  pages.flatMap((page) => [...unfolded({ ...page, questions: [] }, {}).questions, ...page.questions]);

const asksTheSame = (one: Question, other: Question): boolean =>
  one.label === other.label &&
  one.type === other.type &&
  one.required === other.required &&
  one.component === other.component &&
  JSON.stringify(one.options) === JSON.stringify(other.options);

/** Told before submission when procedure or form are no longer those of the beginning: answers are kept, differences shown, one button goes on. */
export async function formChanges(request: PageRequest, dossier: DossierView): Promise<Safe> {
  const t = draftWords[request.lang];
  const { newVersion } = dossier;
  const code =
    newVersion?.formCode ?? (await request.client.getProcedure({ code: dossier.procedure.code })).formCode;
  const changes = changesBetween(dossier.form, await request.client.getForm({ code }));
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="mau-doi">
    <h2 id="mau-doi">${t.formChanged}</h2>
    <p>${t.formChangedLead}</p>
    ${newVersion !== null && differenceList(request, newVersion.difference)}
    <ul>
      ${changes.map(
        ({ kind, question }) => html`<li>${t[kind]} <strong>${labelOf(question, request.lang)}</strong></li>`,
      )}
      ${changes.length === 0 && newVersion === null && html`<li>${t.formOther}</li>`}
    </ul>
    <form method="post" action="${dossierPath(dossier.id)}/kiem-tra">
      ${hiddenAct(request)}<button name="mau-moi" value="1">${t.formAccept}</button>
    </form>
  </div>`;
}
