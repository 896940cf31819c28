import type { Applicant } from '@motcua/contract/shape';
import type { Proof, RepresentationKind, RepresentedAct } from '@motcua/rules/representation';
import type { ColumnType, Selectable } from 'kysely';

/** Added once; absent as long as it has not happened. */
type Once<T> = ColumnType<T | null, T | null | undefined, T>;

export interface RepresentationTable {
  id: string;
  kind: RepresentationKind;
  /** Who authorised somebody himself; null: declared by the other side. */
  principal_account: string | null;
  principal_number: string;
  principal_name: string;
  /** JSON text on the way in. */
  principal: ColumnType<Applicant, string, never>;
  agent_account: ColumnType<string | null, string | null, string>;
  agent_number: string;
  agent_name: string;
  /** Empty: all. */
  procedures: string[];
  acts: RepresentedAct[];
  from_date: string;
  to_date: string | null;
  last_day: string | null;
  paper_kind: Proof | null;
  paper_number: string | null;
  paper_date: string | null;
  paper_issuer: string | null;
  made_by: string;
  made_at: Date;
  answered: Once<boolean>;
  answered_at: Once<Date>;
  answered_by: Once<string>;
  answered_unit: Once<string>;
  answer_reason: Once<string>;
  ended_at: Once<Date>;
  ended_by: Once<string>;
  ended_unit: Once<string>;
  end_reason: Once<string>;
}
export type RepresentationRow = Selectable<RepresentationTable>;

declare module '../platform/database.ts' {
  interface Schema {
    representation: RepresentationTable;
  }
}
