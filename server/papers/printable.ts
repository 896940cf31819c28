import { tinos } from './tinos.ts';

/** Stands for a character the paper's typeface does not have (PDF/A refuses a file with an undrawable one). */
const UNDRAWABLE = '□';

/** Invisible characters that reorder or hide text: a slip must show what it says. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Text as paper can show it: NFC, line breaks kept (at most one empty line running), other white space single,
 * invisible characters dropped, and what Tinos cannot draw replaced by □.
 */
export function printable(text: string): string {
  let shown = '';
  for (const character of text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ')) {
    if (character === '\n') shown += character;
    else if (!UNSEEN.test(character)) shown += drawable(character);
  }
  return shown
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function drawable(character: string): string {
  return tinos().draws(character.codePointAt(0) ?? 0) ? character : UNDRAWABLE;
}
