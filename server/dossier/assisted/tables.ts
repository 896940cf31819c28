import type { Confirmation } from '@motcua/rules/dossier';
import type { ColumnType, Generated, Selectable } from 'kysely';

/** Added once; absent as long as it has not happened. */
type Once<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** Who filled a dossier in online together with the person at hand, at which unit, how that person confirmed it; null: nobody helped. */
export interface HelpedColumns {
  helper_account: Generated<string | null>;
  helper_unit: Generated<string | null>;
  helper_confirmed: Generated<Confirmation | null>;
}

/** What a person was asked to confirm, and what became of it. */
export interface AssistedRequestTable {
  id: string;
  /** In the order they were asked. */
  number: Generated<string>;
  dossier_id: string;
  how: Confirmation;
  /** Hash of all that was answered then. */
  content: string;
  asked_by: string;
  asked_at: Date;
  phone: string | null;
  code: ColumnType<string | null, string | null, null>;
  expires_at: Date | null;
  tries: Generated<number>;
  sent_at: Once<Date>;
  failure: Once<string>;
  account_id: string | null;
  confirmed: Once<boolean>;
  answered_at: Once<Date>;
  answered_by: Once<string>;
  reason: Once<string>;
  sheet_file: Once<string>;
}
export type AssistedRequest = Selectable<AssistedRequestTable>;

declare module '../../platform/database.ts' {
  interface Schema {
    assisted_request: AssistedRequestTable;
  }
}
