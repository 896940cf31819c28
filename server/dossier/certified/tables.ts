import type { CertificationBook } from '@motcua/rules/certification';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { SignedBy } from '../../authority/index.ts';

/** Written with the signature and never changed. */
type Written<T> = ColumnType<T, T, never>;
/** Added once, later. */
type Added<T> = ColumnType<T | null, undefined, T>;

declare module '../../platform/database.ts' {
  interface Schema {
    /** The register of certifications, with the electronic copies made of them. */
    certification: {
      id: Written<string>;
      code: Written<string>;
      dossier_id: Written<string>;
      unit_key: Written<string>;
      book: Written<CertificationBook>;
      year: Written<number>;
      volume: Written<number>;
      seq: Written<number>;
      document_name: Written<string>;
      document_number: Written<string | null>;
      document_issuer: Written<string | null>;
      pages: Written<number>;
      copies: Written<number>;
      source_file: Written<string | null>;
      certified_at: Written<Date>;
      by_account: Written<string>;
      signer: Written<string>;
      signed_by: JSONColumnType<SignedBy, string, never>;
      file_id: Added<string>;
      sha256: Added<string>;
      revoked_at: Added<Date>;
      revoked_by: Added<string>;
      revoke_reason: Added<string>;
    };
  }
}
