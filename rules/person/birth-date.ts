import type { LocalDate } from '../calendar/index.ts';
import { parseDate } from '../text/index.ts';
import { right, typed, wrong } from './problem.ts';
import type { Checked } from './problem.ts';

const EARLIEST: LocalDate = '1900-01-01';

/** A date of birth as typed (20/08/1990) or stored (1990-08-20), not after `today`. */
export function checkBirthDate(text: string, today: LocalDate): Checked<LocalDate> {
  const date = parseDate(typed(text));
  if (date === undefined) return wrong('BIRTH_DATE_INVALID');
  return date >= EARLIEST && date <= today ? right(date) : wrong('BIRTH_DATE_RANGE');
}
