import { addWorkingTime } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { WORKING_HOUR_MS } from './limit.ts';

/** The limits before acceptance, in working hours (NĐ 45/2020 Đ.11). */
export interface IntakeHours {
  /** Until the one-stop officer knows of the submission. */
  readonly notifyHours: number;
  /** Until the dossier is accepted or one complete supplement request is sent. */
  readonly decideHours: number;
}

export interface IntakeLimits {
  readonly notifyBy: Date;
  readonly decideBy: Date;
}

/** The intake limits of an online submission; outside office hours they run from the next opening. */
export function intakeLimits(
  calendar: Calendar,
  submittedAt: Date,
  { notifyHours, decideHours }: IntakeHours,
): IntakeLimits {
  return {
    notifyBy: addWorkingTime(calendar, submittedAt, notifyHours * WORKING_HOUR_MS),
    decideBy: addWorkingTime(calendar, submittedAt, decideHours * WORKING_HOUR_MS),
  };
}
