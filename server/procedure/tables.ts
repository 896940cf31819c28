import type { DifferenceView } from '@motcua/contract/catalogue';
import type { Generated, JSONColumnType } from 'kysely';
import type { ProcedureVersion } from '../province/index.ts';

/** A new version of a procedure on its way to being in force, and what became of it. */
export interface ProcedureChangeTable {
  id: string;
  number: Generated<number>;
  code: string;
  /** The version as it would be, whole. */
  content: JSONColumnType<ProcedureVersion, string, string>;
  /** Against the version it was prepared from. */
  difference: JSONColumnType<DifferenceView, string, string>;
  /** First local day it is in force. */
  valid_from: string;
  reason: string;
  /** The decision of publication. */
  decision_number: string | null;
  decision_date: string | null;
  proposed_by: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  approved: boolean | null;
  comment: string | null;
  version_id: string | null;
  rolled_back_by: string | null;
  rolled_back_at: Date | null;
  rollback_reason: string | null;
}

declare module '../platform/database.ts' {
  interface Schema {
    procedure_change: ProcedureChangeTable;
  }
}
