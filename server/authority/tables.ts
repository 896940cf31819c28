import type { AuthorityKind, GrantedForm, Office } from '@motcua/rules/authority';
import type { Selectable } from 'kysely';

export interface AuthorityGrantTable {
  id: string;
  unit_key: string;
  /** Whose authority it is. */
  grantor: string;
  holder: string;
  form: GrantedForm;
  kinds: AuthorityKind[];
  matters: string[];
  from_at: Date;
  to_at: Date | null;
  document_name: string;
  document_number: string;
  document_date: string;
  document_issuer: string;
  legal_basis: string;
  seal_unit: string;
  note: string;
  /** The grantor himself, or the administrator who prepared it. */
  written_by: string;
  written_at: Date;
  granted_at: Date | null;
  accepted_at: Date | null;
  declined_at: Date | null;
  decline_reason: string | null;
  revoked_at: Date | null;
  revoked_by: string | null;
  revoke_reason: string | null;
}
export type GrantRow = Selectable<AuthorityGrantTable>;

declare module '../platform/database.ts' {
  interface Schema {
    authority_office: {
      office: Office;
      kinds: AuthorityKind[];
      document: string;
      legal_basis: string;
      valid_from: string;
      valid_to: string | null;
    };
    authority_document: {
      unit_key: string;
      office: Office;
      name: string;
      number: string;
      issued_on: string;
      issuer: string;
      valid_from: string;
      valid_to: string | null;
    };
    authority_grant: AuthorityGrantTable;
  }
}
