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
}

export interface ClockInput {
  /** The moment of acceptance (or of submission, where the procedure says so). */
  readonly start: Date;
  readonly limit: TimeLimit;
  /** Matters for `workingDay` only: `workingHour` is always hour-exact, `day` and `month` always whole days. */
  readonly granularity: Granularity;
  readonly pauses: readonly Pause[];
  readonly policy: PausePolicy;
  readonly calendar: Calendar;
  /** Received after this time counts as received on the next working day (limits in `workingDay` only). */
  readonly sameDayCutoff?: TimeOfDay | undefined;
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

/** Throws {@link ClockError} when the question makes no sense. */
export function checkInput({ start, limit, granularity, pauses, sameDayCutoff }: ClockInput): void {
  if (Number.isNaN(start.getTime())) throw new ClockError('START_INVALID', 'Cần một thời điểm có thật');
  checkLimit(limit, granularity);
  for (const pause of pauses) checkPause(pause);
  if (sameDayCutoff !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(sameDayCutoff)) {
    throw new ClockError('CUTOFF_INVALID', `Giờ chốt “${sameDayCutoff}” phải có dạng HH:MM, ví dụ 15:00`);
  }
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
