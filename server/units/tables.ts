import type { UnitChangeInput } from '@motcua/contract/units';
import type { Generated, JSONColumnType } from 'kysely';

/** What a unit is called and where it is found. */
export interface UnitFacts {
  name: string;
  shortName: string;
  address: string;
  phone: string;
}

/** What is proposed beside the unit and the day. */
export type UnitContent = Omit<UnitChangeInput, 'kind' | 'unit' | 'validFrom'>;

export interface UnitChangeTable {
  id: string;
  number: Generated<number>;
  kind: 'NEW' | 'CHANGE' | 'END';
  unit_key: string | null;
  scope: string | null;
  valid_from: string;
  content: JSONColumnType<UnitContent, string, string>;
  before: JSONColumnType<UnitFacts | null, string | null, string | null>;
  reason: string;
  basis: string;
  proposed_by: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  approved: boolean | null;
  comment: string | null;
}

declare module '../platform/database.ts' {
  interface Schema {
    unit_change: UnitChangeTable;
  }
}
