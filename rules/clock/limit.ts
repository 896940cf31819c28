import type { Calendar, TimeOfDay } from '../calendar/index.ts';
import { ClockError } from './clock-error.ts';
import type { LedgerLine } from './ledger.ts';

export const WORKING_HOUR_MS = 60 * 60_000;
/** One working day (ngày làm việc) of a hour-exact limit is eight working hours. */
export const WORKING_DAY_MS = 8 * WORKING_HOUR_MS;

export type TimeUnit = 'workingDay' | 'workingHour' | 'day' | 'month';

/** Time limit for handling (thời hạn giải quyết). Zero whole days means a same-day procedure. */
export interface TimeLimit {
  readonly value: number;
  readonly unit: TimeUnit;
  /** What the limit was, in the same unit, before the matter had to be verified and got this longer one. */
  readonly unverified?: number;
}

/** HOUR: the limit rolls to the minute from acceptance. DAY: the day of receipt is not counted (BLDS 2015 Đ.147.2). */
export type Granularity = 'HOUR' | 'DAY';

/**
 * What a pause does to the limit: PAUSE stops the clock, RESTART runs the whole limit again afterwards
 * (NĐ 61/2018 Đ.19.4), CONTINUE changes nothing.
 */
export type PausePolicy = 'PAUSE' | 'RESTART' | 'CONTINUE';

/** A time the dossier waits for somebody else (tạm dừng). Without `to` it is still running. */
export interface Pause {
  readonly from: Date;
  readonly to?: Date | null | undefined;
  /** What is waited for, e.g. `SUPPLEMENT`, `FINANCIAL_OBLIGATION`. */
  readonly kind?: string | undefined;
  readonly legalBasis?: string | undefined;
  /** The paper that began it, e.g. `Phiếu yêu cầu bổ sung số 1`. */
  readonly document?: string | undefined;
  /** What this pause does to the limit; `ClockInput.policy` when absent. */
  readonly policy?: PausePolicy | undefined;
}

export interface ClockInput {
  /** The moment of acceptance (or of submission, where the procedure says so). */
  readonly start: Date;
  readonly limit: TimeLimit;
  /** Matters for `workingDay` only: `workingHour` is always hour-exact, `day` and `month` always whole days. */
  readonly granularity: Granularity;
  readonly pauses: readonly Pause[];
  /** For the pauses that carry no policy of their own. */
  readonly policy: PausePolicy;
  readonly calendar: Calendar;
  /** Received after this time counts as received on the next working day (limits in `workingDay` only). */
  readonly sameDayCutoff?: TimeOfDay | undefined;
  /**
   * Received when fewer working minutes than this are left of the day counts as received at the next opening, also for
   * a limit that starts again; with exactly so many left it still counts today. Limits in `workingDay` and
   * `workingHour` only; 0 or absent: no such rule. A rule of single decrees, so a parameter of the procedure.
   */
  readonly lateHourMinutes?: number | undefined;
}

/** `due` is null while a pause is open that stops the clock. */
export interface DueDate {
  readonly due: Date | null;
  readonly ledger: readonly LedgerLine[];
}

/** Twenty years: a longer limit is a typing error, and would make the clock walk through centuries. */
const LONGEST = { workingDay: 5_000, workingHour: 40_000, day: 7_300, month: 240 } as const satisfies Record<
  TimeUnit,
  number
>;

/** Half a working day: a longer "late hour" would be a cut-off. */
const LONGEST_LATE_HOUR = 240;

/** Throws {@link ClockError} when the question makes no sense. */
export function checkInput(input: ClockInput): void {
  const { start, limit, granularity, pauses, sameDayCutoff, lateHourMinutes = 0 } = input;
  if (Number.isNaN(start.getTime())) throw new ClockError('START_INVALID', 'Cần một thời điểm có thật');
  checkLimit(limit, granularity);
  for (const pause of pauses) checkPause(pause);
  if (sameDayCutoff !== undefined) checkCutoff(sameDayCutoff);
  if (!(lateHourMinutes >= 0 && lateHourMinutes <= LONGEST_LATE_HOUR)) {
    throw new ClockError('LATE_HOUR_INVALID', `Số phút cuối giờ phải từ 0 đến ${LONGEST_LATE_HOUR}`);
  }
}

export function checkCutoff(cutoff: TimeOfDay): void {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(cutoff)) return;
  throw new ClockError('CUTOFF_INVALID', `Giờ chốt “${cutoff}” phải có dạng HH:MM, ví dụ 15:00`);
}

function checkLimit({ value, unit }: TimeLimit, granularity: Granularity): void {
  const longest = LONGEST[unit];
  if (!(value >= 0 && value <= longest)) {
    throw new ClockError('LIMIT_INVALID', `Giá trị ${value} phải từ 0 đến ${longest} (${unit})`);
  }
  const mayBeFraction = unit === 'workingHour' || (unit === 'workingDay' && granularity === 'HOUR');
  if (!mayBeFraction && !Number.isInteger(value)) {
    throw new ClockError('LIMIT_INVALID', `Giá trị ${value} (${unit}) phải là số nguyên khi tính theo ngày`);
  }
}

function checkPause({ from, to }: Pause): void {
  if (Number.isNaN(from.getTime()) || (to && Number.isNaN(to.getTime()))) {
    throw new ClockError('PAUSE_INVALID', 'Mỗi khoảng tạm dừng cần thời điểm bắt đầu và kết thúc có thật');
  }
  if (to && to < from) {
    throw new ClockError(
      'PAUSE_INVALID',
      `Khoảng tạm dừng kết thúc (${to.toISOString()}) trước khi bắt đầu (${from.toISOString()})`,
    );
  }
}
