import {
  addWorkingDays,
  addWorkingTime,
  closeOfBusiness,
  localDate,
  nextWorkingMoment,
  workingTimeBetween,
  type Calendar,
} from '@motcua/rules/calendar';
import type { StepKind } from '@motcua/rules/process';
import type { Arrival } from './arrivals.ts';
import type { Random } from './random.ts';
import type { OpenTask, Whereabouts } from './whereabouts.ts';

/** What somebody will do next with a dossier, and when. */
export type PlannedAct = { at: Date } & (
  | { does: 'FILL_IN' | 'SUBMIT' | 'ACCEPT' | 'REFUSE' | 'ASK_AT_INTAKE' | 'SUPPLY' | 'DELIVER' }
  | {
      does:
        | 'ASSIGN'
        | 'WORK'
        | 'ANSWER'
        | 'CHECK'
        | 'APPROVE'
        | 'SEND_BACK'
        | 'ISSUE'
        | 'ASK_IN_PROCESS'
        | 'AGREE';
      task: OpenTask;
    }
);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Follows from where the dossier stands and what is to become of it, so that a story can be taken up at any point; null: nobody does anything more. */
export function nextAct(
  calendar: Calendar,
  dossier: Whereabouts,
  { fate, channel }: Pick<Arrival, 'fate' | 'channel'>,
  random: Random,
): PlannedAct | null {
  const since = dossier.updatedAt;
  const soon = (from: number, to: number): Date =>
    new Date(since.getTime() + random.between(from, to) * MINUTE);
  const worked = (from: number, to: number): Date =>
    addWorkingTime(calendar, since, random.between(from, to) * MINUTE);
  switch (dossier.state) {
    case 'DRAFT':
      if (dossier.version === 1)
        return { does: 'FILL_IN', at: channel === 'ONLINE' ? soon(4, 25) : worked(2, 6) };
      if (channel !== 'ONLINE') return { does: intakeDecision(dossier, fate), at: worked(3, 9) };
      return fate.abandoned ? null : { does: 'SUBMIT', at: soon(1, 5) };
    case 'SUBMITTED':
      return { does: intakeDecision(dossier, fate), at: worked(20, fate.pace > 0.9 ? 700 : 400) };
    case 'SUPPLEMENT_BEFORE_INTAKE':
    case 'SUPPLEMENT_IN_PROCESS':
      if (fate.neverSupplied) return null;
      return {
        does: 'SUPPLY',
        at: channel === 'ONLINE' ? soon(5 * 60, 4 * 24 * 60) : worked(4 * 60, 5 * 8 * 60),
      };
    case 'RESULT_READY':
    case 'REFUSED_AFTER_APPRAISAL':
      return fate.neverCollected ? null : { does: 'DELIVER', at: worked(30, 3 * 8 * 60) };
    default:
      return taskAct(calendar, dossier, fate, random);
  }
}

function intakeDecision(
  { supplementAsked }: Whereabouts,
  { refused, incomplete }: Arrival['fate'],
): 'REFUSE' | 'ASK_AT_INTAKE' | 'ACCEPT' {
  if (incomplete && !supplementAsked) return 'ASK_AT_INTAKE';
  return refused ? 'REFUSE' : 'ACCEPT';
}

function taskAct(
  calendar: Calendar,
  dossier: Whereabouts,
  fate: Arrival['fate'],
  random: Random,
): PlannedAct | null {
  const task = dossier.open.find(({ kind }) => !DONE_ELSEWHERE.includes(kind));
  if (task === undefined) return null;
  const at = whenDone(calendar, dossier.updatedAt, task, fate.pace * (0.7 + 0.6 * random.next()));
  switch (task.kind) {
    case 'ASSIGN':
      return { does: 'ASSIGN', at, task };
    case 'WORK': {
      if (dossier.proposed)
        return {
          does: 'AGREE',
          at: addWorkingTime(calendar, dossier.updatedAt, random.between(5, 50) * MINUTE),
          task,
        };
      if (!fate.incompleteLater || dossier.pausedBefore || dossier.acceptedAt === null)
        return { does: 'WORK', at, task };
      const asked = addWorkingTime(calendar, dossier.updatedAt, random.between(60, 480) * MINUTE);
      return addWorkingTime(calendar, asked, HOUR) <= lastDayToAsk(calendar, dossier.acceptedAt)
        ? { does: 'ASK_IN_PROCESS', at: asked, task }
        : { does: 'WORK', at, task };
    }
    case 'CONSULT':
      return { does: 'ANSWER', at, task };
    case 'REVIEW':
      return { does: sendsBack(dossier, fate) ? 'SEND_BACK' : 'CHECK', at, task };
    case 'APPROVE':
      return { does: sendsBack(dossier, fate) ? 'SEND_BACK' : 'APPROVE', at, task };
    case 'ISSUE':
      return { does: 'ISSUE', at, task };
    default:
      return null;
  }
}

/** Steps nobody of the story does by himself: the counter's own, and those a system, a part, a meeting or time alone ends. */
const DONE_ELSEWHERE: readonly StepKind[] = ['INTAKE', 'RETURN', 'MEETING', 'EXTERNAL', 'PART', 'TIMER'];

const sendsBack = ({ reworkedBefore }: Whereabouts, { reworked }: Arrival['fate']): boolean =>
  reworked && !reworkedBefore;

/** Three working days after intake (NĐ 61/2018 Đ.19.4). */
const lastDayToAsk = (calendar: Calendar, acceptedAt: Date): Date =>
  closeOfBusiness(calendar, addWorkingDays(calendar, localDate(calendar, acceptedAt), 3));

/** People take their share of the time a step has; what is late already is done within a day. */
function whenDone(calendar: Calendar, since: Date, { dueAt }: OpenTask, share: number): Date {
  const has = dueAt === null ? 8 * HOUR : Math.max(0, workingTimeBetween(calendar, since, dueAt));
  const takes = has < 20 * MINUTE ? (5 + share * 90) * MINUTE : Math.max(5 * MINUTE, has * share);
  return nextWorkingMoment(calendar, addWorkingTime(calendar, since, Math.round(takes / 1_000) * 1_000));
}
