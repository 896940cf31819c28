import type { CapturedPdf, PageFacts } from '@motcua/contract/capture';
import type { Generated, JSONColumnType } from 'kysely';

type NullableJson<T> = JSONColumnType<(T & object) | null, string | null, string | null>;

declare module '../platform/database.ts' {
  interface Schema {
    /** Pages on their way to becoming one file of one component. */
    capture: {
      id: string;
      dossier_id: string;
      component: string;
      created_by: string;
      created_at: Date;
      /** Counts the wishes for a file; a letter of an earlier one does nothing. */
      round: Generated<number>;
      /** Pages of the file in order; null while they are being collected. */
      pages: string[] | null;
      /** The file as it was put together; null: not yet. */
      pdf: NullableJson<CapturedPdf>;
      file_id: string | null;
    };
    /** One telephone, one component, ten minutes. */
    capture_pairing: {
      token_hash: Buffer;
      capture_id: string;
      created_at: Date;
      expires_at: Date;
      ended_at: Date | null;
      /** The first telephone that sends a page; no other may after it. */
      device_hash: Buffer | null;
    };
    capture_page: {
      id: string;
      capture_id: string;
      /** Null: sent from the desk. */
      pairing: Buffer | null;
      size: number;
      sha256: string | null;
      created_at: Date;
      /** Null: still arriving. */
      facts: NullableJson<PageFacts>;
      /** The words of the page as a PDF without picture, where the machine reads. */
      words: Buffer | null;
    };
  }
}
