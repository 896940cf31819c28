/**
 * One piece of a sentence in a words file: fixed words, a field in braces (`{dueAt|moment|bold}`), or an optional
 * part in brackets (`[; {count|count} bản]`) that vanishes when any field inside it is missing.
 */
export type Piece =
  | { words: string }
  | { field: readonly string[]; format: ValueFormat; bold: boolean }
  | { optional: readonly Piece[] };

/** How a value is written; `word` looks the value up in the words file's own `words` table. */
export type ValueFormat =
  | 'text'
  | 'capitals'
  | 'moment'
  | 'shortMoment'
  | 'time'
  | 'date'
  | 'bareDate'
  | 'shortDate'
  | 'money'
  | 'number'
  | 'count'
  | 'word';

const FORMATS: Record<ValueFormat, true> = {
  text: true,
  capitals: true,
  moment: true,
  shortMoment: true,
  time: true,
  date: true,
  bareDate: true,
  shortDate: true,
  money: true,
  number: true,
  count: true,
  word: true,
};

/** A words file an administrator wrote wrongly; the message says where and what is allowed. */
export class PaperTemplateError extends Error {}

/** Splits a sentence of a words file into pieces. Throws {@link PaperTemplateError}. */
export function parseWording(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [token] of sentence.normalize('NFC').matchAll(/\[[^[\]]*\]|\{[^{}]*\}|[^[\]{}]+|./gsu)) {
    if (token.length > 1 && token.startsWith('[')) {
      pieces.push({ optional: parseWording(token.slice(1, -1)) });
    } else if (token.length > 1 && token.startsWith('{')) {
      pieces.push(parseField(token.slice(1, -1), sentence));
    } else if (/^[[\]{}]$/.test(token)) {
      throw new PaperTemplateError(`"${sentence}": "${token}" has no partner.`);
    } else {
      pieces.push({ words: token });
    }
  }
  return pieces;
}

function parseField(inside: string, sentence: string): Piece {
  const [path = '', ...flags] = inside.split('|').map((part) => part.trim());
  const formats = flags.filter((flag) => flag !== 'bold');
  const format = formats[0] ?? 'text';
  if (path === '' || formats.length > 1 || !isFormat(format)) {
    throw new PaperTemplateError(
      `"${sentence}": {${inside}} must be a field, then at most one of ${Object.keys(FORMATS).join(', ')}, then bold.`,
    );
  }
  return { field: path.split('.'), format, bold: flags.includes('bold') };
}

function isFormat(word: string): word is ValueFormat {
  return Object.hasOwn(FORMATS, word);
}
