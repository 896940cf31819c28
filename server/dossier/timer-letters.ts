import { addWorkingTime, isoInstant, workingTimeBetween } from '@motcua/rules/calendar';
import { apologyAt, dueSoonAt, intakeLimits, WORKING_DAY_MS } from '@motcua/rules/clock';
import { todayOf } from '../catalogue/index.ts';
import { parameter, type Reference } from '../organisation/index.ts';
import type { Outgoing } from '../platform/outbox.ts';
import type { StepKind } from '@motcua/rules/process';

/**
 * Timers that follow a dossier (docs/decisions/0007): T1, T2 intake; T4 due soon, T5 apology, T6 due; T7 consultation;
 * T8 supplement; ANSWER_SOON before T7, TIME_PASSED of a step that only waits, PART_MISSING of a part of a bundle and SYSTEM_SILENT
 * of a step that waits for a system outside come from the map. Each is a letter to the future that is opened at its moment and looks whether it still applies.
 */
export type DossierTimer =
  | 'T1'
  | 'T2'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'T7'
  | 'T8'
  | 'ANSWER_SOON'
  | 'TIME_PASSED'
  | 'PART_MISSING'
  | 'SYSTEM_SILENT';

export interface TimerPayload {
  timer: DossierTimer;
  dossierId: string;
  taskId: string | null;
  /** The deadline it was posted for; when that has moved, the letter says nothing. ISO 8601. */
  due: string;
  /** Why, in Vietnamese, where that is known. */
  text?: string;
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

interface WaitingStep {
  id: string;
  kind: StepKind;
  due_at: Date | null;
}

/** Of steps that wait for others until a moment of their own: an agency that is asked is reminded before it, and heard of at it. */
export function stepLetters(
  held: Reference,
  { dossierId, from }: { dossierId: string; from: Date },
  steps: readonly WaitingStep[],
): Outgoing[] {
  return steps.flatMap(({ id: taskId, kind, due_at: due }) => {
    if (kind === 'EXTERNAL') return [silenceLetter(held, from, { dossierId, taskId })];
    if (due === null) return [];
    const deadline = { dossierId, taskId, due };
    if (kind === 'TIMER') return [letter(held, 'TIME_PASSED', due, deadline)];
    if (kind !== 'CONSULT') return [];
    return [
      letter(held, 'ANSWER_SOON', reminderAt(held, from, due), deadline),
      letter(held, 'T7', due, deadline),
    ];
  });
}

/** It is looked after a system outside, whether or not the step has a due date of its own. */
function silenceLetter(held: Reference, from: Date, step: Omit<Deadline, 'due'>): Outgoing {
  const days = parameter(held, 'external.silentDays', todayOf(held, from));
  const due = addWorkingTime(held.calendar, from, days * WORKING_DAY_MS);
  return letter(held, 'SYSTEM_SILENT', due, { ...step, due });
}

/** Some hours before the answer is due, of a short time not before half of it has gone. */
function reminderAt(held: Reference, from: Date, due: Date): Date {
  const hours = parameter(held, 'consultation.remindHours', todayOf(held, from));
  const half = addWorkingTime(held.calendar, from, workingTimeBetween(held.calendar, from, due) / 2);
  return later(apologyAt(held.calendar, due, hours), half);
}

export const supplementLetter = (held: Reference, deadline: Deadline): Outgoing =>
  letter(held, 'T8', deadline.due, deadline);
