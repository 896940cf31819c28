import { LIGHT, type ColourToken } from '@motcua/ui/tokens';

/** THEME: colours of the page the drawing stands in, light or dark; PAPER: fixed ones, for PDF and files. */
export type Ink = 'THEME' | 'PAPER';

/** The value of a colour as SVG takes it. */
export const colour = (token: ColourToken, ink: Ink): string =>
  ink === 'PAPER' ? LIGHT[token] : `var(--${token}, ${LIGHT[token]})`;

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/gu, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? one);
