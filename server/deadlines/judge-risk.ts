import type { Suggestion } from '@motcua/contract/deadlines';
import { workingTimeBetween, type Calendar } from '@motcua/rules/calendar';
import { riskOf, WORKING_DAY_MS, type Risk, type RiskRules } from '@motcua/rules/clock';
import type { ParameterKey } from '@motcua/rules/regime';
import { parameter, type Reference } from '../organisation/index.ts';
import type { RiskFacts } from './risk-rows.ts';

type RiskParameter = Extract<ParameterKey, `risk.${string}`>;

/** The parameters of the judgement on a date (data/parameters.yaml, risk.*). */
export interface Judgement {
  rules: RiskRules;
  callAfterDays: number;
  coverFromTasks: number;
}

export function judgementOn(held: Reference, date: string): Judgement {
  const read = (key: RiskParameter): number => parameter(held, key, date);
  return {
    rules: {
      littleTimeShare: read('risk.dueSoonShare'),
      littleTimeWorkingDays: read('risk.dueSoonWorkingDays'),
      usedShare: read('risk.usedShare'),
      points: {
        OVERDUE: read('risk.points.overdue'),
        LITTLE_TIME_LEFT: read('risk.points.littleTimeLeft'),
        MUCH_TIME_USED: read('risk.points.muchTimeUsed'),
        STEP_LATE: read('risk.points.stepLate'),
        PAUSED_BEFORE: read('risk.points.pausedBefore'),
        NO_OWNER: read('risk.points.noOwner'),
      },
      mediumFrom: read('risk.mediumFrom'),
      highFrom: read('risk.highFrom'),
    },
    callAfterDays: read('risk.callAfterDays'),
    coverFromTasks: read('risk.coverFromTasks'),
  };
}

export function judge(calendar: Calendar, now: Date, { rules }: Judgement, facts: RiskFacts): Risk {
  return riskOf({
    calendar,
    now,
    rules,
    acceptedAt: facts.accepted_at,
    due: facts.due_at,
    stepDue: facts.step_due,
    pausedMs: pausedMs(calendar, facts),
    hasOwner: facts.account_id !== null,
  });
}

/** What the system advises; the first that fits. */
export function advise(
  calendar: Calendar,
  now: Date,
  { callAfterDays, coverFromTasks }: Judgement,
  { level, ...facts }: RiskFacts & Pick<Risk, 'level'>,
): Suggestion | null {
  const waitsSince = facts.pauses.find(({ to }) => to === null)?.from;
  if (waitsSince !== undefined && facts.due_at === null) {
    const waited = workingTimeBetween(calendar, new Date(waitsSince), now);
    return waited > callAfterDays * WORKING_DAY_MS ? 'CALL_APPLICANT' : null;
  }
  if (facts.account_id === null) return 'ASSIGN';
  const late = facts.due_at !== null && now > facts.due_at;
  if (late && facts.rescheduled_to !== null && now > facts.rescheduled_to) return 'TELEPHONE';
  if (facts.rescheduled_to === null && (late || facts.unsigned)) return 'APOLOGISE';
  return level === 'HIGH' || (level === 'MEDIUM' && facts.load >= coverFromTasks) ? 'COVER' : null;
}

/** Working time that does not count: a pause, or with RESTART everything before the limit began again. */
function pausedMs(calendar: Calendar, { accepted_at, pauses, policy }: RiskFacts): number {
  return pauses.reduce((sum, pause) => {
    if (pause.to === null) return sum;
    const to = new Date(pause.to);
    switch (pause.policy ?? policy) {
      case 'CONTINUE':
        return sum;
      case 'RESTART':
        return workingTimeBetween(calendar, accepted_at, to);
      case 'PAUSE':
        return sum + workingTimeBetween(calendar, new Date(pause.from), to);
    }
  }, 0);
}
