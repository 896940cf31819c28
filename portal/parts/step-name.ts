import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** The name of a step; a map written without English keeps its Vietnamese name, marked so. */
export function stepName({ lang }: Setting, name: string, nameEn: string): Safe {
  if (lang === 'vi') return html`${name}`;
  return nameEn === '' ? html`<span lang="vi">${name}</span>` : html`${nameEn}`;
}
