import type { FileView } from '@motcua/contract/file-view';
import { sizeText } from '@motcua/ui/dates';
import { draftWords } from '@motcua/ui/words/draft';
import { dossierPath } from '../address.ts';
import { hiddenAct } from '../form/hidden.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';
import { uploadId } from '../upload.ts';

export const filePath = (dossierId: string, fileId: string): string =>
  `${dossierPath(dossierId)}/tep/${encodeURIComponent(fileId)}`;

/** Files with size and check sum; `remove` where they may still be taken out. */
export function fileList(
  setting: Setting,
  dossierId: string,
  files: readonly FileView[],
  { remove, backTo = '' }: { remove: boolean; backTo?: string },
): Safe | false {
  const t = draftWords[setting.lang];
  if (files.length === 0) return false;
  return html`<ul class="files">
    ${files.map(
      (file) =>
        html`<li>
          <p>
            <a href="${filePath(dossierId, file.id)}" ${inVietnamese(setting)}>${file.name}</a>
            <span class="soft">${sizeText(file.size, setting.lang)}</span>
          </p>
          <p class="hash"><span>${t.hash}:</span> <code>${file.sha256}</code></p>
          ${
            remove &&
            html`<form method="post" action="${dossierPath(dossierId)}/giay-to/bo">
              ${hiddenAct(setting)}<input type="hidden" name="file" value="${file.id}" />
              <input type="hidden" name="ve" value="${backTo}" />
              <button class="as-link" aria-label="${t.removeNamed(file.name)}">${t.remove}</button>
            </form>`
          }
        </li>`,
    )}
  </ul>`;
}

/** Choosing and sending files for one paper; with script the upload goes on after a cut and shows how far it is. */
export function uploadForm(
  setting: Setting,
  dossierId: string,
  { component, label, action, error }: { component: string; label: string; action: string; error?: string },
): Safe {
  const t = draftWords[setting.lang];
  const id = uploadId(component);
  return html`<form
    method="post"
    action="${action}"
    enctype="multipart/form-data"
    class="upload ${error !== undefined && 'wrong'}"
    data-upload="${dossierId}"
    data-component="${component}"
    data-words="${JSON.stringify(scriptWords(setting))}"
  >
    ${hiddenAct(setting)}<input type="hidden" name="component" value="${component}" />
    <label for="${id}">${t.chooseFile}<span class="unseen" ${inVietnamese(setting)}>: ${label}</span></label>
    ${error !== undefined && html`<p class="field-error" id="${id}-loi">${error}</p>`}
    <div class="row">
      <input
        type="file"
        id="${id}"
        name="tep"
        multiple
        accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
        ${error !== undefined && html`aria-describedby="${id}-loi" aria-invalid="true"`}
      />
      <button class="quiet">
        ${t.upload}<span class="unseen" ${inVietnamese(setting)}>: ${label}</span>
      </button>
    </div>
    <div class="upload-state" role="status"></div>
    <p class="upload-then" role="status"></p>
  </form>`;
}

/** What the script says while files are on their way, and when one does not arrive. */
export function scriptWords({ lang }: Setting) {
  const { uploading, waitingLine: waiting, checking, thenOn, uploaded, ...t } = draftWords[lang];
  const { unreadable, reload } = t;
  return {
    uploading,
    waiting,
    checking,
    thenOn,
    uploaded,
    unreadable,
    reload,
    emptyFile: t.emptyFile('{name}'),
  };
}
