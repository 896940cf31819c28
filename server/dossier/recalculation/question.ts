import { instantAt } from '@motcua/rules/calendar';
import type { Reference } from '../../organisation/index.ts';

/** A change of the working calendar, as the dossiers under way see it. */
export interface CalendarSwap {
  before: Reference;
  after: Reference;
  /** First and last local date that changes; a change without an end has none. */
  from: string;
  to: string | null;
  /** Units whose calendar changes; null: all. */
  units: readonly string[] | null;
}

/** Which finished dossiers are reckoned again, besides those under way. */
export interface FinishedToo {
  /** By the local date of their finish, both ends included. */
  between?: { from: string; to: string };
  ids?: readonly string[];
  /** Ended at this moment or later: whoever ended them may not have known the change yet, so their proof is looked at too. */
  since?: Date;
}

/** A re-appointment that a change taken back had moved. */
export interface Reappointment {
  moved: number;
  back: number;
}

export interface MoveQuestion extends CalendarSwap {
  finishedToo?: FinishedToo;
  reappointments?: ReadonlyMap<string, Reappointment>;
}

const FOREVER = '9999-12-30';

/** The stretch of time in which the calendar changes, half-open. */
export const stretchOf = ({ before, from, to }: CalendarSwap): { from: Date; until: Date } => ({
  from: instantAt(before.calendar, from, '00:00'),
  until: instantAt(before.calendar, to ?? FOREVER, '24:00'),
});
