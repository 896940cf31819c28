import type { AbsenceReason } from '@motcua/contract/absence';
import type { Selectable } from 'kysely';

export interface AbsenceTable {
  id: string;
  account_id: string;
  from_at: Date;
  /** Null: nobody knows yet. */
  to_at: Date | null;
  reason: AbsenceReason;
  note: string;
  /** Named to take over what his posts let him do; else each step finds its own. */
  deputy: string | null;
  marked_by: string;
  marked_at: Date;
  ended_at: Date | null;
  ended_by: string | null;
}
export type AbsenceRow = Selectable<AbsenceTable>;

declare module '../platform/database.ts' {
  interface Schema {
    absence: AbsenceTable;
    /** A step that another holds meanwhile. */
    absence_cover: {
      absence_id: string;
      task_id: string;
      cover: string;
      at: Date;
      returned_at: Date | null;
    };
  }
}
