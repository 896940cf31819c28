import { workingTimeBetween } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import type { Lang } from '../text/index.ts';
import { workingTimeLeft } from './deadline.ts';
import { WORKING_DAY_MS } from './limit.ts';

/** Why a dossier may be late, with the words shown for it. */
export const riskReasons = {
  OVERDUE: { vi: 'Đã quá hạn', en: 'Already overdue' },
  LITTLE_TIME_LEFT: { vi: 'Còn ít thời gian', en: 'Little time left' },
  MUCH_TIME_USED: { vi: 'Đã dùng phần lớn thời hạn', en: 'Most of the time limit is used' },
  STEP_LATE: { vi: 'Bước đang làm đã trễ', en: 'The present step is late' },
  PAUSED_BEFORE: { vi: 'Đã phải dừng chờ một lần', en: 'It has had to wait before' },
  NO_OWNER: { vi: 'Chưa có người xử lý', en: 'Nobody is working on it' },
} as const satisfies Record<string, Readonly<Record<Lang, string>>>;

export type RiskReason = keyof typeof riskReasons;
export type RiskLevel = 'LOW' | 'MEDIUM' | 'HIGH';

/** The parameters of the judgement; they belong to the province, not to the code. */
export interface RiskRules {
  /** LITTLE_TIME_LEFT from this share of the limit on, or from so many working days on, whichever comes first. */
  readonly littleTimeShare: number;
  readonly littleTimeWorkingDays: number;
  /** MUCH_TIME_USED once this share of the limit is used. */
  readonly usedShare: number;
  /** How much each reason weighs, and the sums from which the risk is medium and high. */
  readonly points: Readonly<Record<RiskReason, number>>;
  readonly mediumFrom: number;
  readonly highFrom: number;
}

export interface RiskQuestion {
  readonly calendar: Calendar;
  readonly now: Date;
  readonly acceptedAt: Date;
  /** The legal due date; null while the clock stands still, which is no risk. */
  readonly due: Date | null;
  /** When the present step should be done; null when it has no time of its own. */
  readonly stepDue: Date | null;
  /** Working ms for which the clock has stood still since acceptance. */
  readonly pausedMs: number;
  readonly hasOwner: boolean;
  readonly rules: RiskRules;
}

export interface Risk {
  readonly level: RiskLevel;
  readonly reasons: readonly RiskReason[];
}

/** The risk that an open dossier will be late; of the reasons about time only the gravest is given. */
export function riskOf(question: RiskQuestion): Risk {
  const { due, rules } = question;
  if (!due) return { level: 'LOW', reasons: [] };
  const reasons: RiskReason[] = [
    ...timeReason(question, due),
    ...(question.stepDue && question.now > question.stepDue ? (['STEP_LATE'] as const) : []),
    ...(question.pausedMs > 0 ? (['PAUSED_BEFORE'] as const) : []),
    ...(question.hasOwner ? [] : (['NO_OWNER'] as const)),
  ];
  const points = reasons.reduce((sum, reason) => sum + rules.points[reason], 0);
  if (points >= rules.highFrom) return { level: 'HIGH', reasons };
  return { level: points >= rules.mediumFrom ? 'MEDIUM' : 'LOW', reasons };
}

function timeReason({ calendar, now, acceptedAt, pausedMs, rules }: RiskQuestion, due: Date): RiskReason[] {
  if (now > due) return ['OVERDUE'];
  const left = workingTimeLeft(calendar, now, due);
  const limit = workingTimeBetween(calendar, acceptedAt, due) - pausedMs;
  if (left <= Math.max(limit * rules.littleTimeShare, rules.littleTimeWorkingDays * WORKING_DAY_MS)) {
    return ['LITTLE_TIME_LEFT'];
  }
  return left <= limit * (1 - rules.usedShare) ? ['MUCH_TIME_USED'] : [];
}
