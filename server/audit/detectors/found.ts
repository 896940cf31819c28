import type { Detector } from '@motcua/contract/audit';
import { localDate } from '@motcua/rules/calendar';
import type { ParameterKey } from '@motcua/rules/regime';
import { parameter, type Reference } from '../../organisation/index.ts';
import type { Tx } from '../../platform/transaction.ts';

/** What a detector says it has seen; once per detector, subject and period. */
export interface Found {
  /** Of whom or what: a dossier, or an officer in a unit. No applicant. */
  subject: string;
  /** A day or a month; what is found in it a second time is the same finding. */
  period: string;
  unit: string;
  officer: string | null;
  /** The measure and what is usual, for the words. */
  facts: Record<string, number | string>;
  dossiers: readonly string[];
}

/** Thresholds are parameters of the province. */
export type AuditParameter = Extract<ParameterKey, `audit.${string}`>;

/** What a detector looks at. */
export interface Watch {
  tx: Tx;
  held: Reference;
  /** From here until `at`. */
  since: Date;
  at: Date;
  limit(key: AuditParameter): number;
}

export interface HonestyDetector {
  name: Detector;
  find(watch: Watch): Promise<Found[]>;
}

export function watch(tx: Tx, held: Reference, at: Date): Watch {
  const date = localDate(held.calendar, at);
  const limit = (key: AuditParameter): number => parameter(held, key, date);
  return { tx, held, at, limit, since: new Date(at.getTime() - limit('audit.windowDays') * 86_400_000) };
}

/** Rows of one officer in one unit and period become one finding. */
export function byOfficer<Row extends { officer: string | null; unit: string; period: string }>(
  rows: readonly Row[],
): Row[][] {
  return [...Map.groupBy(rows, (row) => `${row.officer} ${row.unit} ${row.period}`).values()];
}

export const officerIn = ({ officer, unit }: { officer: string | null; unit: string }): string =>
  `${officer ?? 'system'} ${unit}`;
