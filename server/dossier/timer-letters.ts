import { addWorkingTime, isoInstant, workingTimeBetween } from '@motcua/rules/calendar';
import { apologyAt, dueSoonAt, intakeLimits } from '@motcua/rules/clock';
import { todayOf } from '../catalogue/index.ts';
import { parameter, type Reference } from '../organisation/index.ts';
import type { Outgoing } from '../platform/outbox.ts';

/**
 * Timers that follow a dossier (docs/decisions/0007): T1, T2 intake; T4 due soon, T5 apology, T6 due; T7 consultation;
 * T8 supplement. Each is a letter to the future that is opened at its moment and looks whether it still applies.
 */
export type DossierTimer = 'T1' | 'T2' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8';

export interface TimerPayload {
  timer: DossierTimer;
  dossierId: string;
  taskId: string | null;
  /** The deadline it was posted for; when that has moved, the letter says nothing. ISO 8601. */
  due: string;
}

interface Deadline {
  dossierId: string;
  taskId?: string | null;
  due: Date;
}

const letter = (
  { calendar }: Reference,
  timer: DossierTimer,
  at: Date,
  { dossierId, taskId = null, due }: Deadline,
): Outgoing => {
  const payload: TimerPayload = { timer, dossierId, taskId, due: isoInstant(calendar, due) };
  return { topic: 'timer', payload: { ...payload }, at };
};

/** T1 and T2 of a submission: two and eight working hours, or what the procedure says (NĐ 45/2020 Đ.11). */
export function intakeLetters(held: Reference, dossierId: string, now: Date, procedure?: string): Outgoing[] {
  const { notifyBy, decideBy } = intakeTimes(held, now, procedure);
  return [
    letter(held, 'T1', notifyBy, { dossierId, due: decideBy }),
    letter(held, 'T2', decideBy, { dossierId, due: decideBy }),
  ];
}

export function intakeTimes(
  held: Reference,
  now: Date,
  procedure?: string,
): { notifyBy: Date; decideBy: Date } {
  const today = todayOf(held, now);
  return intakeLimits(held.calendar, now, {
    notifyHours: parameter(held, 'intake.onlineNotifyOfficerHours', today, procedure),
    decideHours: parameter(held, 'intake.onlineDecisionHours', today, procedure),
  });
}

/** T4, T5 and T6 of a due date, posted whenever it is set; none while the clock stands. */
export function dueLetters(
  held: Reference,
  { dossierId, from, due }: { dossierId: string; from: Date; due: Date | null },
): Outgoing[] {
  if (due === null) return [];
  const today = todayOf(held, from);
  const soon = dueSoonAt(held.calendar, from, due, {
    workingDays: parameter(held, 'risk.dueSoonWorkingDays', today),
    share: parameter(held, 'risk.dueSoonShare', today),
  });
  const lead = parameter(held, 'apology.leadHours', today);
  // of a limit of a day or less, half has to pass before anybody is warned
  const half = addWorkingTime(held.calendar, from, workingTimeBetween(held.calendar, from, due) / 2);
  return [
    letter(held, 'T4', later(soon, half), { dossierId, due }),
    letter(held, 'T5', later(apologyAt(held.calendar, due, lead), half), { dossierId, due }),
    letter(held, 'T6', due, { dossierId, due }),
  ];
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);

export const consultationLetter = (held: Reference, deadline: Deadline & { taskId: string }): Outgoing =>
  letter(held, 'T7', deadline.due, deadline);

export const supplementLetter = (held: Reference, deadline: Deadline): Outgoing =>
  letter(held, 'T8', deadline.due, deadline);
