/** Lines typed into one field; the one being typed may be empty, so that a new line can be begun. */
export const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** What of typed text is a number, at most `most`; nothing: 0. */
export const wholeNumber = (text: string, most: number): number =>
  Math.min(most, Number(text.replace(/\D/g, '')));
