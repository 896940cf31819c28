/** Type size of questions, labels and the words of start and end. */
export const SMALL = 12.5;

/** Width of letters in parts of the type size, for Be Vietnam Pro and fonts like it; marks above and below add nothing. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'!|()[\]/\-ijl]/u, 0.32],
  [/[frt]/u, 0.4],
  [/[mwMW%]/u, 0.9],
  [/\p{Lu}/u, 0.7],
];
const OTHER = 0.58;

/** Width of a text at a type size, estimated from above, since nothing measures fonts here. */
export function widthOfText(text: string, size: number): number {
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '')];
  return letters.reduce(
    (sum, letter) => sum + size * (WIDTHS.find(([like]) => like.test(letter))?.[1] ?? OTHER),
    0,
  );
}

/** Breaks a text between words, not at a hard space, so that no line is wider than asked; a word that is wider has a line of its own. */
export function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \t\n]+/u).filter((one) => one !== '')) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && widthOfText(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
