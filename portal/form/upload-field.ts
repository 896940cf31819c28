import type { Question } from '@motcua/contract/catalogue';
import type { FileView } from '@motcua/contract/file-view';
import { sizeText } from '@motcua/ui/dates';
import { commonWords } from '@motcua/ui/words/everywhere';
import { draftWords } from '@motcua/ui/words/draft';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';
import { scriptWords } from '../parts/files.ts';
import { fieldId, labelOf } from './field.ts';

interface UploadField {
  question: Question;
  error: string | undefined;
  /** The draft the files go to; absent where a form is only looked at. */
  dossierId?: string;
  files: readonly FileView[];
}

/** Names of the buttons beside an upload: keep what is written and stay on the page; take a file out. */
export const STAY = 'o-lai';
export const TAKE_OUT = 'bo-tep';

/** A question answered by files: they go up with the page, or by the script at once, and are kept with the paper of the procedure. */
export function uploadField(setting: Setting, { question, error, dossierId, files }: UploadField): Safe {
  const { lang } = setting;
  const t = draftWords[lang];
  const id = fieldId(question.key);
  const foreign = inVietnamese({ lang });
  const described = [question.hint !== undefined && `${id}-y`, error !== undefined && `${id}-loi`]
    .filter(Boolean)
    .join(' ');
  return html`<div
    class="field upload ${error !== undefined && 'wrong'}"
    ${
      dossierId !== undefined &&
      html`data-upload="${dossierId}" data-component="${question.component ?? ''}"
      data-words="${JSON.stringify(scriptWords(setting))}"`
    }
  >
    <label for="${id}" ${question.labelEn === undefined && foreign}
      >${labelOf(question, lang)}
      ${!question.required && html`<span class="soft">${commonWords[lang].optional}</span>`}</label
    >
    ${question.hint !== undefined && html`<p class="hint" id="${id}-y" ${foreign}>${question.hint}</p>`}
    ${
      error !== undefined &&
      html`<p class="field-error" id="${id}-loi">
        <span class="unseen">${commonWords[lang].errorPrefix}</span> ${error}
      </p>`
    }
    ${attached(setting, files)}
    <div class="row">
      <input
        type="file"
        id="${id}"
        name="${question.key}"
        multiple
        accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
        ${described !== '' && html`aria-describedby="${described}"`}
        ${error !== undefined && html`aria-invalid="true"`}
      />
      <button class="quiet" name="${STAY}" value="${question.key}" data-stay>
        ${t.upload}<span class="unseen">: ${labelOf(question, lang)}</span>
      </button>
    </div>
    <div class="upload-state" role="status"></div>
    <p class="upload-then" role="status"></p>
  </div>`;
}

const attached = ({ lang }: Setting, files: readonly FileView[]): Safe | false =>
  files.length > 0 &&
  html`<ul class="files">
    ${files.map(
      ({ id, name, size }) =>
        html`<li>
          <p>
            ${name} <span class="soft">${sizeText(size, lang)}</span>
            <button
              class="as-link"
              name="${TAKE_OUT}"
              value="${id}"
              aria-label="${draftWords[lang].removeNamed(name)}"
            >
              ${draftWords[lang].remove}
            </button>
          </p>
        </li>`,
    )}
  </ul>`;
