import { expect, test } from 'vitest';
import { cal2026, calBn } from '../calendar/cal-bn.fixture.ts';
import { withOverlay } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { runClockLine } from './index.ts';
import type { Granularity, PausePolicy, TimeUnit } from './index.ts';

/**
 * The clock once more in another manner: all time is a row of minutes since 01/12/2025 00:00 at the office, a minute is
 * open or closed, running, paused or restarting, and a limit is counted minute by minute.
 */
const DAY = 1_440;
const DAYS = 900;
const BEGIN = Date.parse('2025-12-01T00:00:00+07:00');
const AFTER_ALL = DAYS * DAY;

interface Office {
  /** 1 for each minute of office hours. */
  readonly open: Uint8Array;
  readonly worked: readonly boolean[];
  /** The minute of opening and of closing of each day, as if it were worked. */
  readonly opening: readonly number[];
  readonly close: readonly number[];
}

interface Question {
  readonly start: number;
  readonly limit: { readonly value: number; readonly unit: TimeUnit };
  readonly granularity: Granularity;
  readonly policy: PausePolicy;
  readonly pauses: readonly { from: number; to: number | null; policy: PausePolicy | undefined }[];
  readonly calendar: string;
  readonly cutoff: number | undefined;
  readonly lateHour: number | undefined;
}

const calendars = {
  bn: calBn,
  holidays: cal2026,
  south: withOverlay(cal2026, {
    off: new Set(['2026-06-10', '2026-06-11', '2026-08-22']),
    work: new Set(['2026-06-13', '2026-09-01']),
    shifts: [
      { from: '07:00', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ],
  }),
  summer: {
    ...cal2026,
    shiftPeriods: [
      {
        from: '2026-05-15',
        to: '2026-09-15',
        shifts: [
          { from: '06:30', to: '11:00' },
          { from: '13:30', to: '17:00' },
        ],
      },
      { from: '2026-12-21', to: '2027-01-15', shifts: [{ from: '07:30', to: '11:30' }] },
      { from: '2027-01-11', to: null, shifts: [{ from: '08:00', to: '18:00' }] },
    ],
  },
} as const satisfies Record<string, Calendar>;

function officeOf(calendar: Calendar): Office {
  const minute = (day: number, time = '') =>
    day * DAY + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const noons = Array.from({ length: DAYS }, (_, day) => new Date(BEGIN + day * 86_400_000 + 12 * 3_600_000));
  const dates = noons.map((noon) => noon.toISOString().slice(0, 10));
  const worked = noons.map((noon, day) => {
    const date = dates[day] ?? '';
    return calendar.work.has(date) || (!calendar.off.has(date) && noon.getUTCDay() % 6 !== 0);
  });
  const shifts = dates.map((date) => {
    const periods = (calendar.shiftPeriods ?? []).filter(
      ({ from, to }) => from <= date && (!to || date <= to),
    );
    return periods.at(-1)?.shifts ?? calendar.shifts;
  });
  const open = new Uint8Array(AFTER_ALL);
  for (const [day, ofDay] of shifts.entries()) {
    for (const shift of worked[day] ? ofDay : [])
      open.fill(1, minute(day, shift.from), minute(day, shift.to));
  }
  return {
    open,
    worked,
    opening: shifts.map((ofDay, day) => minute(day, ofDay[0]?.from)),
    close: shifts.map((ofDay, day) => minute(day, ofDay.at(-1)?.to)),
  };
}

const offices = new Map(Object.entries(calendars).map(([id, calendar]) => [id, officeOf(calendar)]));
const [RUNNING, PAUSED, RESTARTING] = [0, 1, 2];
const labels = new Uint8Array(AFTER_ALL);

function label({ pauses, policy }: Question, on: boolean): void {
  for (const [strength, name] of [
    [PAUSED, 'PAUSE'],
    [RESTARTING, 'RESTART'],
  ] as const) {
    for (const pause of pauses.filter((one) => (one.policy ?? policy) === name)) {
      labels.fill(on ? strength : RUNNING, pause.from, pause.to ?? AFTER_ALL);
    }
  }
}

function dueByMinutes(question: Question): number | null {
  const office = offices.get(question.calendar);
  if (!office) throw new Error('no such office');
  label(question, true);
  let start = question.start;
  let end = oneRun(office, question, start);
  while (typeof end === 'object') {
    start = end.restartedAt;
    while (start < AFTER_ALL && labels[start] === RESTARTING) start += 1;
    end = start < AFTER_ALL ? oneRun(office, question, start) : AFTER_ALL;
  }
  label(question, false);
  return end < AFTER_ALL ? end : null;
}

type RunEnd = number | { readonly restartedAt: number };

function oneRun(office: Office, question: Question, start: number): RunEnd {
  const { value, unit } = question.limit;
  if (unit === 'workingHour') {
    return countMinutes(office, start, nextOpenMinute(office, received(office, question, start)), value * 60);
  }
  if (value === 0) {
    const from = nextOpenMinute(office, received(office, question, start));
    return tillClose(
      office,
      countMinutes(office, start, from, openBetween(office, from, closeOf(office, from))),
    );
  }
  if (unit === 'day' || unit === 'month') return countDays(office, start, question.limit);
  const receipt = received(office, question, start);
  if (question.granularity === 'HOUR') {
    return countMinutes(office, start, nextOpenMinute(office, receipt), value * 480);
  }
  let day = Math.floor(receipt / DAY);
  if (!office.worked[day] || receipt >= closeOf(office, receipt)) day = nextWorked(office, day);
  const from = openingAfter(office, day);
  for (let counted = 0; counted < value; counted += 1) day = nextWorked(office, day);
  const minutes = openBetween(office, from, dueOn(office, day));
  return tillClose(office, countMinutes(office, start, from, minutes));
}

/** Too late for the day by the cut-off or the late hour: the opening of the next working day. */
function received(office: Office, { limit, cutoff, lateHour }: Question, start: number): number {
  const day = Math.floor(start / DAY);
  if (!office.worked[day]) return start;
  const afterCutoff = cutoff !== undefined && limit.unit === 'workingDay' && start > day * DAY + cutoff;
  const left = openBetween(office, start, closeOf(office, start));
  const inLateHour = lateHour !== undefined && left > 0 && left < lateHour;
  return afterCutoff || inLateHour ? openingAfter(office, day) : start;
}

/** Uses up `left` open minutes from `from` on; what begins between `start` and `from` already has its effect. */
function countMinutes(office: Office, start: number, from: number, left: number): RunEnd {
  let minute = start;
  for (let rest = left; rest > 0; minute += 1) {
    if (minute >= AFTER_ALL) return AFTER_ALL;
    if (labels[minute] === RESTARTING) return { restartedAt: minute };
    if (minute >= from && labels[minute] === RUNNING && office.open[minute] === 1) rest -= 1;
  }
  return minute;
}

/** The day is filled to its close; a pause in that rest of the day shifts the rest. */
function tillClose(office: Office, end: RunEnd): RunEnd {
  if (typeof end === 'object' || end >= AFTER_ALL) return end;
  const close = closeOf(office, end);
  const quiet = labels.subarray(end, close).every((one) => one === RUNNING);
  if (quiet) return close;
  return tillClose(office, countMinutes(office, end, end, openBetween(office, end, close)));
}

function countDays(office: Office, start: number, { value, unit }: Question['limit']): RunEnd {
  const received = Math.floor(start / DAY);
  const planned = unit === 'day' ? received + value : monthsLater(received, value);
  let last = planned;
  let paused = 0;
  for (let minute = start; minute < AFTER_ALL; minute += 1) {
    if (labels[minute] === RUNNING && minute >= dueOn(office, last)) return dueOn(office, last);
    if (labels[minute] === RESTARTING) {
      if (minute >= dueOn(office, last)) return dueOn(office, last);
      return { restartedAt: minute };
    }
    if (labels[minute] === RUNNING) continue;
    if (labels[minute - 1] !== PAUSED && minute >= dueOn(office, last)) return dueOn(office, last);
    paused += 1;
    if (minute + 1 === AFTER_ALL || labels[minute + 1] === PAUSED) continue;
    last = planned + Math.ceil(paused / DAY);
    while (dueOn(office, last) <= minute + 1) last += 1;
  }
  return AFTER_ALL;
}

function monthsLater(day: number, months: number): number {
  const date = new Date(BEGIN + day * 86_400_000 + 12 * 3_600_000);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate(), 5));
  if (target.getUTCDate() !== date.getUTCDate()) target.setUTCDate(0);
  return Math.floor((target.getTime() - BEGIN) / 86_400_000);
}

function dueOn(office: Office, day: number): number {
  let worked = day;
  while (!office.worked[worked]) worked += 1;
  return office.close[worked] ?? AFTER_ALL;
}

function nextWorked(office: Office, day: number): number {
  let next = day + 1;
  while (!office.worked[next]) next += 1;
  return next;
}

function openingAfter(office: Office, day: number): number {
  return office.opening[nextWorked(office, day)] ?? AFTER_ALL;
}

function nextOpenMinute(office: Office, from: number): number {
  let minute = from;
  while (office.open[minute] === 0) minute += 1;
  return minute;
}

function openBetween(office: Office, from: number, to: number): number {
  let open = 0;
  for (let minute = from; minute < to; minute += 1) open += office.open[minute] ?? 0;
  return open;
}

function closeOf(office: Office, minute: number): number {
  return office.close[Math.floor(minute / DAY)] ?? AFTER_ALL;
}

/** Questions of every kind, the same in every run. */
function questions(count: number): readonly Question[] {
  let state = 20_261_124;
  const below = (end: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % end;
  };
  const oneOf = <T>(...values: readonly [T, ...T[]]): T => values[below(values.length)] ?? values[0];
  const longest = { workingDay: 12, workingHour: 60, day: 20, month: 3 } as const;
  return Array.from({ length: count }, () => {
    const start = DAY * (31 + below(500)) + (below(4) > 0 ? 400 + below(700) : below(DAY));
    const unit = oneOf<TimeUnit>('workingDay', 'workingDay', 'workingHour', 'day', 'month');
    const pauses = Array.from({ length: oneOf(0, 0, 1, 1, 2, 3) }, () => {
      const from = start - 2 * DAY + below(15 * DAY);
      const to = below(160) === 0 ? null : from + (below(8) === 0 ? 0 : below(oneOf(300, 3 * DAY, 9 * DAY)));
      return { from, to, policy: oneOf<PausePolicy | undefined>('PAUSE', 'RESTART', 'CONTINUE', undefined) };
    });
    return {
      start,
      limit: { value: unit === 'workingHour' ? 1 + below(longest[unit]) : below(longest[unit] + 1), unit },
      granularity: oneOf<Granularity>('HOUR', 'DAY'),
      policy: oneOf<PausePolicy>('PAUSE', 'RESTART', 'CONTINUE'),
      pauses,
      calendar: oneOf('bn', 'holidays', 'south', 'summer'),
      cutoff: oneOf(undefined, undefined, 900),
      lateHour: oneOf(undefined, undefined, 60, 240),
    };
  });
}

function iso(minute: number): string {
  return new Date(BEGIN + minute * 60_000 + 7 * 3_600_000).toISOString().replace('.000Z', '+07:00');
}

function lineOf({ cutoff, lateHour, start, pauses, ...rest }: Question): string {
  return JSON.stringify({
    ...rest,
    start: iso(start),
    pauses: pauses.map(({ from, to, policy }) => ({
      from: iso(from),
      to: to === null ? null : iso(to),
      policy,
    })),
    sameDayCutoff: cutoff === undefined ? undefined : '15:00',
    lateHourMinutes: lateHour,
  });
}

test('20,000 questions of every kind are answered as by counting minutes', { timeout: 120_000 }, () => {
  const disagreements = questions(20_000).filter((question) => {
    const expected = dueByMinutes(question);
    const { due } = JSON.parse(runClockLine(lineOf(question), calendars)) as { due?: string | null };
    return due !== (expected === null ? null : iso(expected));
  });
  expect(disagreements.slice(0, 3)).toEqual([]);
});
