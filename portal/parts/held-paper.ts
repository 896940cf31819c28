import type { EarlierPaper } from '@motcua/contract/counter';
import { dateText } from '@motcua/ui/dates';
import { heldWords } from '@motcua/ui/words/held';
import { dossierPath } from '../address.ts';
import { hiddenAct } from '../form/hidden.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

type Named = Pick<EarlierPaper, 'component' | 'fromDossier'> & { fromComponent?: string };

/** A paper one need not hand in again: what it is, who gave it and when, and the one press that uses it. */
export function heldPaper(setting: Setting, dossierId: string, paper: EarlierPaper): Safe {
  const t = heldWords[setting.lang];
  const { name, number, source, validTo } = paper;
  return html`<form method="post" action="${dossierPath(dossierId)}/giay-to/dung-lai" class="note-box">
    ${hiddenAct(setting)}
    <input type="hidden" name="component" value="${paper.component}" />
    <input type="hidden" name="fromDossier" value="${paper.fromDossier}" />
    <input type="hidden" name="fromComponent" value="${paper.fromComponent ?? ''}" />
    <p>
      ${t.have} <b ${inVietnamese(setting)}>${name}${number !== null && ` ${number}`}</b>,
      <span ${inVietnamese(setting)}>${source.unit}</span>, ${dateText(source.date)} (${t.from}
      <a href="${dossierPath(paper.fromDossier)}">${source.dossierCode}</a>).
      ${validTo !== null && t.until(dateText(validTo))}
    </p>
    <p class="soft">${t.consent}</p>
    <p>
      <button class="quiet">${t.use}<span class="unseen" ${inVietnamese(setting)}>: ${name}</span></button>
    </p>
  </form>`;
}

/** The paper that was chosen, as the form brings it back. */
export function paperHeld(form: URLSearchParams): Named {
  const fromComponent = form.get('fromComponent') ?? '';
  return {
    component: form.get('component') ?? '',
    fromDossier: form.get('fromDossier') ?? '',
    ...(fromComponent === '' ? {} : { fromComponent }),
  };
}
