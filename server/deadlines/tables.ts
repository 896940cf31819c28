import type { AlertAnswer, AlertKind, AlertLevel } from '@motcua/contract/deadlines';
import type { JSONColumnType, Selectable } from 'kysely';

/** What an alert speaks of: codes, counts and moments, never an applicant's data. Instants are ISO 8601. */
export interface AlertFacts {
  code?: string;
  procedure?: string;
  step?: string;
  stepEn?: string;
  /** Moment the alert speaks of. */
  at?: string;
  /** Local date the alert speaks of, YYYY-MM-DD. */
  date?: string;
  /** Working hours, or hours a message lay unread, the alert speaks of. */
  hours?: number;
  count?: number;
  late?: number;
  codes?: string;
  /** The authority that asks, as it is called. */
  agency?: string;
  /** What the head asked, the owner answered, an authority asks papers for, a decision is numbered or a version changes. */
  text?: string;
  textEn?: string;
  /** Account that asked for a cause, to be told of the answer. */
  askedBy?: string;
  /** Why somebody has to telephone. */
  why?: 'FAILED' | 'UNREAD';
}

export interface AlertTable {
  id: string;
  kind: AlertKind;
  level: AlertLevel;
  /** Dossier, step, unit, message, slip or version of a procedure it is about; with kind, due and level the key that keeps it single. */
  subject: string;
  due: Date;
  dossier_id: string | null;
  task_id: string | null;
  unit_key: string;
  /** For this person; else for whoever holds one of the roles in the unit. */
  account_id: string | null;
  roles: string[];
  facts: JSONColumnType<AlertFacts, string, string>;
  created_at: Date;
  read_at: Date | null;
  read_by: string | null;
  done_at: Date | null;
  done_by: string | null;
  answer: JSONColumnType<AlertAnswer | null, string | null, string | null>;
}
export type AlertRow = Selectable<AlertTable>;

declare module '../platform/database.ts' {
  interface Schema {
    alert: AlertTable;
  }
}
