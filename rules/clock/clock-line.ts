import { CalendarError, isLocalDate, isoInstant } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { ClockError } from './clock-error.ts';
import { computeDue } from './compute-due.ts';
import type { ClockInput, Granularity, Pause, PausePolicy, TimeLimit, TimeUnit } from './limit.ts';

type Fields = Readonly<Record<string, unknown>>;

const UNITS = ['workingDay', 'workingHour', 'day', 'month'] as const satisfies readonly TimeUnit[];
const GRANULARITIES = ['HOUR', 'DAY'] as const satisfies readonly Granularity[];
const POLICIES = ['PAUSE', 'RESTART', 'CONTINUE'] as const satisfies readonly PausePolicy[];
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * One line of `motcua clock`: a question as JSON, answered as JSON.
 * In: `{"id","start","limit":{"value","unit"},"granularity","pauses":[{"from","to"}],"policy","calendar"}`, ISO 8601
 * times with offset; `pauses` and `policy` (PAUSE) may be absent, `sameDayCutoff` ("15:00") and `lateHourMinutes` (60)
 * may be added, and a pause may have its own `policy`, `kind`, `legalBasis` and `document`.
 * Out: `{"id","due","ledger"}`, or `{"id","error":{"code","title","detail"}}`; it never throws for bad input.
 */
export function runClockLine(json: string, calendars: Readonly<Record<string, Calendar>>): string {
  let id: unknown = null;
  try {
    const fields = parse(json);
    id = fields['id'] ?? null;
    return answer(id, readInput(fields, calendars));
  } catch (error) {
    return JSON.stringify({ id, error: problemOf(error) });
  }
}

function answer(id: unknown, input: ClockInput): string {
  const iso = (instant: Date | null) => instant && isoInstant(input.calendar, instant);
  const { due, ledger } = computeDue(input);
  const lines = ledger.map(({ kind, from, to, ...rest }) => ({
    kind,
    from: iso(from),
    to: iso(to),
    ...rest,
  }));
  return JSON.stringify({ id, due: iso(due), ledger: lines });
}

function problemOf(error: unknown): { code: string; title: string; detail: string } {
  const problem = error instanceof CalendarError ? new ClockError('CALENDAR_UNUSABLE', error.message) : error;
  if (!(problem instanceof ClockError)) throw error;
  return { code: problem.code, title: problem.title, detail: problem.message };
}

function parse(json: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ClockError('JSON_INVALID', 'Mỗi dòng phải là một đối tượng JSON');
  }
  if (!isFields(value)) throw new ClockError('JSON_INVALID', 'Mỗi dòng phải là một đối tượng JSON {…}');
  return value;
}

function readInput(fields: Fields, calendars: Readonly<Record<string, Calendar>>): ClockInput {
  const { start, limit, granularity, pauses, policy, calendar, sameDayCutoff, lateHourMinutes } = fields;
  return {
    start: readInstant(start, 'START_INVALID', 'start'),
    limit: readLimit(limit),
    granularity: oneOf(GRANULARITIES, granularity, 'GRANULARITY_INVALID', 'granularity'),
    pauses: readPauses(pauses ?? []),
    policy: oneOf(POLICIES, policy ?? 'PAUSE', 'POLICY_INVALID', 'policy'),
    calendar: readCalendar(calendar, calendars),
    sameDayCutoff: readCutoff(sameDayCutoff ?? undefined),
    lateHourMinutes: readMinutes(lateHourMinutes ?? undefined),
  };
}

function readLimit(value: unknown): TimeLimit {
  if (!isFields(value) || typeof value['value'] !== 'number') {
    throw new ClockError('LIMIT_INVALID', 'limit phải có dạng {"value": số, "unit": đơn vị}');
  }
  return { value: value['value'], unit: oneOf(UNITS, value['unit'], 'LIMIT_INVALID', 'limit.unit') };
}

function readPauses(value: unknown): readonly Pause[] {
  if (!Array.isArray(value)) throw new ClockError('PAUSE_INVALID', 'pauses phải là một danh sách');
  return value.map((item: unknown, index) => {
    if (!isFields(item))
      throw new ClockError('PAUSE_INVALID', `pauses[${index}] phải có dạng {"from", "to"}`);
    const to = item['to'] ?? undefined;
    return {
      from: readInstant(item['from'], 'PAUSE_INVALID', `pauses[${index}].from`),
      to: to === undefined ? undefined : readInstant(to, 'PAUSE_INVALID', `pauses[${index}].to`),
      policy: readPolicy(item['policy'] ?? undefined, `pauses[${index}].policy`),
      kind: text(item['kind']),
      legalBasis: text(item['legalBasis']),
      document: text(item['document']),
    };
  });
}

function readInstant(value: unknown, code: 'START_INVALID' | 'PAUSE_INVALID', field: string): Date {
  const date = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  const instant = new Date(date && isLocalDate(date) ? String(value) : Number.NaN);
  const year = instant.getUTCFullYear();
  if (!(year >= 1900 && year <= 2200)) {
    throw new ClockError(
      code,
      `${field} phải là thời điểm ISO 8601 có múi giờ, năm 1900–2200, ví dụ 2026-11-30T09:10:00+07:00`,
    );
  }
  return instant;
}

function readCutoff(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new ClockError('CUTOFF_INVALID', 'sameDayCutoff phải có dạng HH:MM, ví dụ 15:00');
}

function readMinutes(value: unknown): number | undefined {
  if (value === undefined || typeof value === 'number') return value;
  throw new ClockError('LATE_HOUR_INVALID', 'lateHourMinutes phải là số phút, ví dụ 60');
}

function readPolicy(value: unknown, field: string): PausePolicy | undefined {
  return value === undefined ? undefined : oneOf(POLICIES, value, 'POLICY_INVALID', field);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readCalendar(value: unknown, calendars: Readonly<Record<string, Calendar>>): Calendar {
  const calendar =
    typeof value === 'string' && Object.hasOwn(calendars, value) ? calendars[value] : undefined;
  if (calendar) return calendar;
  throw new ClockError(
    'CALENDAR_UNKNOWN',
    `calendar phải là một trong: ${Object.keys(calendars).join(', ')}`,
  );
}

function oneOf<T extends string>(
  allowed: readonly T[],
  value: unknown,
  code: 'LIMIT_INVALID' | 'GRANULARITY_INVALID' | 'POLICY_INVALID',
  field: string,
): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new ClockError(code, `${field} phải là một trong: ${allowed.join(', ')}`);
  return found;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
