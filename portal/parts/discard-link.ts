import { lifeWords } from '@motcua/ui/words/dossier-life';
import { dossierPath } from '../address.ts';
import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

export const discardPath = (dossierId: string): string => `${dossierPath(dossierId)}/bo`;

/** The way to throw a draft away; `of` tells which, where several stand in a list. */
export const discardLink = ({ lang }: Pick<Setting, 'lang'>, dossierId: string, of = ''): Safe =>
  html`<a href="${discardPath(dossierId)}"
    >${lifeWords[lang].discard}${of !== '' && html`<span class="unseen" lang="vi"> ${of}</span>`}</a
  >`;
