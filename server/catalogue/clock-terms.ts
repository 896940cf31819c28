import type { DueView } from '@motcua/contract/catalogue';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import {
  clockInput,
  computeDue,
  explainLedger,
  type ClockTerms,
  type DueDate,
  type Pause,
} from '@motcua/rules/clock';
import type { Channel } from '@motcua/rules/dossier';
import { parameter, type Reference } from '../organisation/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { ProcedureVersion } from '../province/index.ts';

export { clockInput, type ClockTerms } from '@motcua/rules/clock';

const GRANULARITY = { HOURS_ROLLING: 'HOUR', END_OF_DAY: 'DAY' } as const;
/** Words of the parameters for what a wait does to a time limit. */
export const POLICY = { RESTART: 'RESTART', PAUSE_RESUME: 'PAUSE', CONTINUE: 'CONTINUE' } as const;

/** The terms of a procedure on a channel, with the parameters in force on the date (data/parameters.yaml). */
export function clockTerms(
  reference: Reference,
  procedure: Pick<ProcedureVersion, 'channels'> & { code: string },
  channel: Channel,
  date: string,
): ClockTerms {
  const offered = procedure.channels.find((one) => one.channel === channel);
  if (offered === undefined) {
    const names = procedure.channels.map((one) => CHANNEL_NAMES[one.channel]).join(', ');
    throw new Refusal('CHANNEL_NOT_OFFERED', `Thủ tục này nhận qua: ${names}.`);
  }
  const { code } = procedure;
  return {
    limit: offered.limit,
    granularity: GRANULARITY[parameter(reference, 'due.mode', date, code)],
    policy: POLICY[parameter(reference, 'supplement.clockPolicy', date, code)],
    sameDayCutoff: offered.limit.value === 0 ? parameter(reference, 'sameDay.cutoff', date, code) : null,
    lateHourMinutes: parameter(reference, 'intake.lateCutoffMinutesBeforeClose', date, code),
  };
}

const CHANNEL_NAMES = {
  COUNTER: 'nộp tại quầy',
  ONLINE: 'nộp trực tuyến',
  POST: 'nộp qua bưu chính',
} as const satisfies Record<Channel, string>;

/** The due date of a dossier accepted at `start`, on the calendar of the reference it is given. */
export const dueUnder = (
  { calendar }: Reference,
  terms: ClockTerms,
  start: Date,
  pauses: readonly Pause[] = [],
): DueDate => computeDue(clockInput(calendar, terms, start, pauses));

/** A due date with the ledger it follows from, in words. */
export function dueView(
  { calendar }: Reference,
  terms: ClockTerms,
  start: Date,
  { due, ledger }: DueDate,
  original: Date | null,
): DueView {
  const text = (instant: Date | null): string | null =>
    instant === null ? null : isoInstant(calendar, instant);
  return {
    dueAt: text(due),
    originalDueAt: text(original),
    startedAt: text(start),
    limit: terms.limit,
    lines: explainLedger(ledger, calendar, 'vi'),
    linesEn: explainLedger(ledger, calendar, 'en'),
  };
}

export const NOT_STARTED: DueView = {
  dueAt: null,
  originalDueAt: null,
  startedAt: null,
  limit: null,
  lines: [],
  linesEn: [],
};

/** Today in the province. */
export const todayOf = (reference: Reference, now: Date): string => localDate(reference.calendar, now);
