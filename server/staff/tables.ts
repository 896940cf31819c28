import type { StaffLine, StaffVerdict } from '@motcua/contract/staff';
import type { Generated, JSONColumnType } from 'kysely';

/** A line as it is kept; `verdict` of one that gives a post, as it was when it was proposed and then when it was applied. */
export interface KeptLine extends Omit<StaffLine, 'unit' | 'from' | 'roles'> {
  /** Null: of a password, which belongs to no unit. */
  unit: string | null;
  roles: StaffLine['roles'];
  from: string | null;
  verdict: StaffVerdict | null;
}

export interface StaffChangeTable {
  id: string;
  number: Generated<number>;
  kind: 'APPOINT' | 'END' | 'PASSWORD';
  lines: JSONColumnType<KeptLine[], string, string>;
  units: string[];
  reason: string;
  basis: string;
  file: string | null;
  proposed_by: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  approved: boolean | null;
  comment: string | null;
}

declare module '../platform/database.ts' {
  interface Schema {
    staff_change: StaffChangeTable;
  }
}
