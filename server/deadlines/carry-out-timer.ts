import type { DossierTimer, TimerPayload } from '../dossier/index.ts';
import type { OutboxHandler } from '../platform/outbox.ts';
import { open, type Opened } from './opened.ts';
import { answerSoon } from './timers/answer-soon.ts';
import { apologyDue } from './timers/apology-due.ts';
import { consultationSilent } from './timers/consultation-silent.ts';
import { dueSoon } from './timers/due-soon.ts';
import { intakeLate, intakeWaiting } from './timers/intake-waiting.ts';
import { overdue } from './timers/overdue.ts';
import { partMissing } from './timers/part-missing.ts';
import { stepTimePassed } from './timers/step-time-passed.ts';
import { systemSilent } from './timers/system-silent.ts';
import { supplementLimit } from './timers/supplement-limit.ts';

/** The timers that follow a dossier (rules A.4). T3 comes every working day and belongs to no dossier: see `jobs.ts`. */
const TIMERS = {
  T1: intakeWaiting,
  T2: intakeLate,
  T4: dueSoon,
  T5: apologyDue,
  T6: overdue,
  T7: consultationSilent,
  T8: supplementLimit,
  ANSWER_SOON: answerSoon,
  TIME_PASSED: stepTimePassed,
  PART_MISSING: partMissing,
  SYSTEM_SILENT: systemSilent,
} as const satisfies Record<DossierTimer, (opened: Opened) => Promise<void>>;

/** Opens a letter of a timer at its moment; each timer first looks whether the letter still applies. */
export const carryOutTimer: OutboxHandler = async (services, tx, payload, now) => {
  const letter = payload as unknown as TimerPayload;
  await TIMERS[letter.timer](await open(services, tx, letter, now));
};
