import type { ProcessDefinition } from '@motcua/rules/process';
import type { Generated, JSONColumnType } from 'kysely';

/** A draft of a map on its way to being a version, and what became of it. */
export interface ProcessChangeTable {
  id: string;
  number: Generated<number>;
  /** Of the map; the code of a procedure where it is that procedure's own. */
  key: string;
  content: JSONColumnType<ProcessDefinition, string, string>;
  /** BPMN text it was imported or drawn as. */
  bpmn: string | null;
  revision: number;
  created_by: string;
  created_at: Date;
  saved_by: string;
  saved_at: Date;
  proposed_by: string | null;
  proposed_at: Date | null;
  /** First local day it is in force. */
  valid_from: string | null;
  note: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  approved: boolean | null;
  comment: string | null;
  decision_number: string | null;
  decision_date: string | null;
  version_id: string | null;
  rolled_back_by: string | null;
  rolled_back_at: Date | null;
  rollback_reason: string | null;
}

declare module '../platform/database.ts' {
  interface Schema {
    process_change: ProcessChangeTable;
    process_migration: {
      id: string;
      number: Generated<number>;
      version_id: string;
      reason: string;
      decision_number: string;
      decision_date: string;
      decided_by: string;
      decided_at: Date;
      moved: number;
      stayed: number;
    };
  }
}
