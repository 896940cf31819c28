import type { Problem } from '@motcua/contract/errors';
import { commonWords } from '@motcua/ui/words/everywhere';
import { flag, html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** A fault of a page: what it says and the id of what to mend. */
export interface Fault {
  id?: string;
  message: string;
}

/** All faults at the top, each leading to its field; the browser puts the focus here. */
export function errorSummary({ lang }: Setting, faults: readonly Fault[]): Safe | false {
  if (faults.length === 0) return false;
  const t = commonWords[lang];
  return html`<div
    class="error-summary"
    role="alert"
    tabindex="-1"
    ${flag('autofocus', true)}
    aria-labelledby="loi"
  >
    <h2 id="loi">${t.errorsTitle}</h2>
    <ul>
      ${faults.map(
        ({ id, message }) =>
          html`<li>${id === undefined ? message : html`<a href="#${id}">${message}</a>`}</li>`,
      )}
    </ul>
  </div>`;
}

/** A refusal of the server as faults of the page: field by field when it names fields; a refusal of the whole asks for the id of ''. */
export function problemFaults(
  { lang }: Setting,
  problem: Problem,
  idOf: (field: string) => string | undefined = () => undefined,
): Fault[] {
  const fields = problem.fields ?? [];
  if (fields.length === 0) {
    const id = idOf('');
    const message = lang === 'vi' ? problem.detail : `${problem.titleEn}. ${problem.detail}`;
    return [id === undefined ? { message } : { id, message }];
  }
  return fields.map(({ field, message, messageEn }) => {
    const id = idOf(field);
    const said = lang === 'vi' ? message : (messageEn ?? message);
    return id === undefined ? { message: said } : { id, message: said };
  });
}
