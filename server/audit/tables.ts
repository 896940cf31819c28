import type { GuidanceReason, RefusalReason } from '@motcua/rules/dossier';
import type { Detector, LEDGER_KINDS } from '@motcua/contract/audit';
import type { Verdict } from '@motcua/rules/once';
import type { Purpose, Unusual } from '@motcua/rules/access';
import type { OfficerRole } from '@motcua/rules/authority';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ListDetail } from './access.ts';

export type LedgerKind = (typeof LEDGER_KINDS)[number];
export type LedgerReason = GuidanceReason | RefusalReason;

/** A fact that is written once and never changed. */
type Written<T> = ColumnType<T, T, never>;

export interface LedgerTable {
  id: Written<string>;
  dossier_id: Written<string>;
  kind: Written<LedgerKind>;
  reason_code: Written<LedgerReason>;
  components: Written<string[]>;
  text: Written<string>;
  officer: Written<string>;
  unit: Written<string>;
  procedure_code: Written<string>;
  sector: Written<string>;
  slip_id: Written<string | null>;
  at: Written<Date>;
  objected_at: ColumnType<Date | null, undefined, Date>;
  objection: ColumnType<string | null, undefined, string | null>;
  /** The officer who entered it for the applicant; null: the applicant himself. */
  objected_by: ColumnType<string | null, undefined, string | null>;
  answered_at: ColumnType<Date | null, undefined, Date>;
  answered_by: ColumnType<string | null, undefined, string>;
  answer: ColumnType<string | null, undefined, string>;
  upheld: ColumnType<boolean | null, undefined, boolean>;
}

export interface AttemptTable {
  id: string;
  dossier_id: string;
  procedure_code: string;
  unit: string;
  officer: string;
  component: string | null;
  item: string;
  verdict: Verdict;
  at: Date;
  day: string;
}

export interface FindingTable {
  id: Written<string>;
  detector: Written<Detector>;
  subject: Written<string>;
  period: Written<string>;
  unit: Written<string>;
  officer: Written<string | null>;
  facts: JSONColumnType<Record<string, number | string>, string, string>;
  found_at: Written<Date>;
  status: 'OPEN' | 'ANSWERED' | 'CLOSED';
  answer: ColumnType<string | null, undefined, string>;
  answered_by: ColumnType<string | null, undefined, string>;
  answered_at: ColumnType<Date | null, undefined, Date>;
  accepted: ColumnType<boolean | null, undefined, boolean>;
  closing: ColumnType<string | null, undefined, string>;
  closed_by: ColumnType<string | null, undefined, string>;
  closed_at: ColumnType<Date | null, undefined, Date>;
}

/** An officer read a dossier, what is held of a person, or a list of names. */
interface AccessTable {
  id: Generated<number>;
  account_id: string;
  /** Null: a list. */
  dossier_id: string | null;
  operation: string;
  at: Date;
  hour: Date;
  detail: JSONColumnType<ListDetail, string | null, never> | null;
  /** Of the post he read by. */
  unit_key: string | null;
  role: OfficerRole | null;
  /** Null: a list, or kept before there were purposes. */
  purpose: Purpose | null;
  /** Account of the person a look by number was at. */
  subject: string | null;
}

interface UnusualAccessTable {
  access_id: number;
  reasons: Unusual[];
  found_at: Date;
}

declare module '../platform/database.ts' {
  interface Schema {
    access_log: AccessTable;
    unusual_access: UnusualAccessTable;
    refusal_ledger: LedgerTable;
    request_attempt: AttemptTable;
    finding: FindingTable;
    finding_dossier: { finding_id: string; dossier_id: string };
  }
}
