/** At least nine digits in a row, as in numbers of people, telephones and dossiers, however they are grouped. */
const LONG_NUMBER = /\d(?:[ .-]{0,2}\d){8,}/g;
const HIDDEN = '[…]';

/** A text as it is shown to the office it speaks of: without the applicant's name and without numbers that lead to anybody. */
export function anonymous(text: string, fullName: string): string {
  const name = fullName.normalize('NFC').trim();
  const named = name === '' ? text : text.replace(new RegExp(escaped(name), 'giu'), HIDDEN);
  return named.replace(LONG_NUMBER, HIDDEN);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');

/** The figures of a unit that may be shown, and of all of them together. */
export interface Shown<T> {
  units: T[];
  /** Counted in the figures of the whole province. */
  whole: T[];
}

/**
 * Figures are shown from so many ratings on. Where all units but a few are shown, those few could be reckoned from the figures
 * of the province; unless they are enough together, they are left out of these, too.
 *
 * @param minimum `rating.minimum`
 */
export function shown<T extends { count: number }>(units: readonly T[], minimum: number): Shown<T> {
  const enough = units.filter(({ count }) => count >= minimum);
  const rest = units.filter(({ count }) => count < minimum);
  const together = rest.reduce((sum, { count }) => sum + count, 0);
  return { units: enough, whole: together >= minimum ? [...units] : enough };
}
