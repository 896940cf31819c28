import type { Component, ProcedureView } from '@motcua/contract/catalogue';
import { procedureWords } from '@motcua/ui/words/procedure';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** What to bring, with how many of each kind of copy. */
export function componentsTable(
  { lang }: Setting,
  components: readonly Component[],
  cases: ProcedureView['cases'],
): Safe {
  const t = procedureWords[lang];
  const vi = inVietnamese({ lang });
  const caseName = (code: string) => cases.find((one) => one.code === code)?.name ?? code;
  return html`<table class="stack">
    <caption class="unseen">
      ${t.bringCaption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.paper}</th>
        <th scope="col" class="number">${t.original}</th>
        <th scope="col" class="number">${t.certified}</th>
        <th scope="col" class="number">${t.copy}</th>
      </tr>
    </thead>
    <tbody>
      ${components.map(
        (component) =>
          html`<tr>
            <th scope="row">
              <span ${vi}>${component.name}</span>
              ${!component.required && html` <span class="soft">(${t.ifAny})</span>`}
              ${component.form !== undefined && html`<span class="note">${t.asForm}</span>`}
              ${
                component.case !== null &&
                html`<span class="note">${t.onlyCase} <span ${vi}>${caseName(component.case)}</span></span>`
              }
            </th>
            ${
              component.presentOnly
                ? html`<td colspan="3">${t.present}</td>`
                : html`${count(t.original, component.originals)}${count(t.certified, component.certified)}${count(
                    t.copy,
                    component.copies,
                  )}`
            }
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const count = (label: string, of: number): Safe =>
  html`<td class="number ${of === 0 && 'none'}" data-label="${label}">${of === 0 ? '–' : of}</td>`;
