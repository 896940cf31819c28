/** A piece of HTML that may stand in a page as it is. Only this file makes one. */
export class Safe {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What a template takes: text is escaped, pieces and lists of pieces are joined, nothing is drawn for `false`, null and undefined. */
export type Piece = Safe | string | number | false | null | undefined | readonly Piece[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'`]/g, (character) => ESCAPES[character] ?? '');

function draw(piece: Piece): string {
  if (piece instanceof Safe) return piece.text;
  if (Array.isArray(piece)) return piece.map(draw).join('');
  if (piece === false || piece === null || piece === undefined) return '';
  return escapeHtml(String(piece));
}

/** The one way a page is written: html`<p title="${title}">${text}</p>`. Attribute values always stand in double quotes. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Safe {
  return new Safe(
    strings.reduce((page, part, at) => page + (at === 0 ? '' : draw(pieces[at - 1])) + part, ''),
  );
}

/** Markup that we wrote ourselves as data (icons, QR drawings), never anything a person typed. */
export const ownMarkup = (text: string): Safe => new Safe(text);

/** An address from data inside `href`: only paths of this site, https, tel:, mailto: and geo:, else a dead link. */
export const safeHref = (address: string): string =>
  /^(\/(?![/\\])|https:\/\/|tel:|mailto:|geo:)/i.test(address) ? address : '#';

/** A boolean attribute, present or absent: html`<input ${flag('checked', on)}>`. */
export const flag = (
  name: 'checked' | 'selected' | 'required' | 'autofocus' | 'multiple' | 'open' | 'disabled',
  on: boolean,
): Safe => new Safe(on ? name : '');

/** Joins words into a piece with line breaks kept, as people typed them. */
export const lines = (text: string): Safe => new Safe(escapeHtml(text).replaceAll('\n', '<br>'));

/** On a page in English: this is Vietnamese, as the data of the offices is, so that a screen reader says it right. */
export const inVietnamese = ({ lang }: { lang: 'vi' | 'en' }): Safe | false =>
  lang === 'en' && html`lang="vi"`;
