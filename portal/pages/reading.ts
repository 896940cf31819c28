import { COLOURINGS, SIZES, type Page } from '@motcua/contract/page';
import { readingWords } from '@motcua/ui/words/reading';
import { localPath } from '../address.ts';
import { hidden } from '../form/hidden.ts';
import { flag, html, type Safe } from '../html.ts';
import { page } from '../layout.ts';

const PATH = '/de-doc';

/** Letters, colours, reading aloud: for this browser, on every page. */
export const reading: Page = {
  method: 'GET',
  path: PATH,
  answer: (request) => {
    const t = readingWords[request.lang];
    const { size, colours } = request.look;
    const back = localPath(request.query.get('tiep'), '/');
    return Promise.resolve(
      page(request, {
        title: t.title,
        body: html`<form class="narrow" action="${PATH}" method="post">
          <h1>${t.title}</h1>
          <p>${t.lead}</p>
          ${hidden(request)}<input type="hidden" name="tiep" value="${back}" />
          <fieldset class="field">
            <legend>${t.size}</legend>
            <div class="choices">
              ${SIZES.map((one) => choice('size', one, { label: t.sizes[one], chosen: one === size }))}
            </div>
          </fieldset>
          <fieldset class="field">
            <legend>${t.colours}</legend>
            <div class="choices">
              ${COLOURINGS.map((one) =>
                choice('colours', one, { label: t.colourings[one], chosen: one === colours }),
              )}
            </div>
          </fieldset>
          <p class="buttons"><button>${t.save}</button> <a class="back" href="${back}">${t.back}</a></p>
          <h2>${t.aloud}</h2>
          <p>${t.aloudHow}</p>
          <h2>${t.print}</h2>
          <p>${t.printHow}</p>
        </form>`,
      }),
    );
  },
};

/** A value nobody offered leaves that choice as it was. */
export const readingPosted: Page = {
  method: 'POST',
  path: PATH,
  answer: ({ form, look }) =>
    Promise.resolve({
      kind: 'REDIRECT',
      to: localPath(form.get('tiep'), '/'),
      look: {
        size: SIZES.find((one) => one === form.get('size')) ?? look.size,
        colours: COLOURINGS.find((one) => one === form.get('colours')) ?? look.colours,
      },
    }),
};

const choice = (name: string, value: string, { label, chosen }: { label: string; chosen: boolean }): Safe =>
  html`<div class="choice">
    <input
      type="radio"
      id="${name}-${value}"
      name="${name}"
      value="${value}"
      ${flag('checked', chosen)}
    /><label for="${name}-${value}">${label}</label>
  </div>`;
