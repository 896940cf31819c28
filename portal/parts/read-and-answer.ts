import type { PageRequest } from '@motcua/contract/page';
import { hiddenAct } from '../form/hidden.ts';
import type { Fault } from '../form/summary.ts';
import { html, type Piece, type Safe } from '../html.ts';

const REASON = 'cho-sai';
const DECLARED = 'cam-doan';
const LEAST = 3;

/** What is read and answered yes or no by somebody other than who filled it in. */
interface Asked {
  path: string;
  /** Stands for what this page shows: something changed meanwhile is not answered by it. */
  content: string;
  /** What he says by his yes. */
  declares: Piece;
}

interface AnswerWords {
  yes: string;
  no: string;
  noLead: string;
  noLabel: string;
  noMissing: string;
  noSend: string;
}

export type Answered =
  { content: string; accepts: true } | { content: string; accepts: false; reason: string };

/** What a posted page answered, or what it lacks. */
export function answeredOn(
  { form }: PageRequest,
  { declareMissing, noMissing }: { declareMissing: string; noMissing: string },
): Answered | Fault {
  const content = form.get('noi-dung') ?? '';
  if (form.get('tra-loi') === 'dung')
    return form.has(DECLARED) ? { content, accepts: true } : { id: DECLARED, message: declareMissing };
  const reason = (form.get(REASON) ?? '').normalize('NFC').trim().slice(0, 500);
  return reason.length < LEAST ? { id: REASON, message: noMissing } : { content, accepts: false, reason };
}

/** Yes, with the declaration; below it no, with what is wrong. */
export function answerForms(
  request: PageRequest,
  asked: Asked,
  words: AnswerWords,
  faults: readonly Fault[],
): Safe {
  const error = faults.find(({ id }) => id === REASON)?.message;
  return html`${answering(
      request,
      asked,
      html`<div class="choice declare">
          <input type="checkbox" id="${DECLARED}" name="${DECLARED}" value="1" /><label for="${DECLARED}"
            >${asked.declares}</label
          >
        </div>
        <p class="buttons">
          <button class="big" name="tra-loi" value="dung">${words.yes}</button>
        </p>`,
    )}
    <details ${error !== undefined && html`open`}>
      <summary>${words.no}</summary>
      ${answering(
        request,
        asked,
        html`<p>${words.noLead}</p>
          <div class="field ${error !== undefined && 'wrong'}">
            <label for="${REASON}">${words.noLabel}</label>
            ${error !== undefined && html`<p class="field-error" id="${REASON}-loi">${error}</p>`}
            <textarea
              id="${REASON}"
              name="${REASON}"
              rows="3"
              maxlength="500"
              ${error !== undefined && html`aria-invalid="true" aria-describedby="${REASON}-loi"`}
            ></textarea>
          </div>
          <p class="buttons">
            <button class="quiet" name="tra-loi" value="sai">${words.noSend}</button>
          </p>`,
      )}
    </details>`;
}

const answering = (request: PageRequest, { path, content }: Asked, body: Piece): Safe =>
  html`<form method="post" action="${path}" data-once>
    ${hiddenAct(request)}<input type="hidden" name="noi-dung" value="${content}" />${body}
  </form>`;
