import type { SigningWay } from '@motcua/rules/dossier';
import type { ColumnType, Generated, Selectable } from 'kysely';

/** Added once; absent as long as it has not happened. */
type Once<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** What somebody besides the applicant was asked to sign, and what he said. */
export interface SignatureRequestTable {
  id: string;
  /** In the order they were asked. */
  number: Generated<string>;
  dossier_id: string;
  /** Of the form: in what capacity. */
  signer: string;
  how: SigningWay;
  /** Hash of the declaration then. */
  content: string;
  full_name: string;
  id_number: string;
  asked_by: string;
  asked_at: Date;
  signed: Once<boolean>;
  answered_at: Once<Date>;
  answered_by: Once<string>;
  reason: Once<string>;
  sheet_file: string | null;
}
export type SignatureRequest = Selectable<SignatureRequestTable>;

declare module '../../platform/database.ts' {
  interface Schema {
    signature_request: SignatureRequestTable;
  }
}
