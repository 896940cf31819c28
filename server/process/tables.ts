import type { ProcessDefinition } from '@motcua/rules/process';
import type { Generated, JSONColumnType } from 'kysely';
import type { VersionChangeTable } from '../catalogue/index.ts';

/** A draft of a map on its way to being a version, and what became of it. */
export interface ProcessChangeTable extends VersionChangeTable {
  number: Generated<number>;
  content: JSONColumnType<ProcessDefinition, string, string>;
  /** BPMN text it was imported or drawn as. */
  bpmn: string | null;
  version_id: string | null;
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
