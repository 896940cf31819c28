import type { Generated, JSONColumnType } from 'kysely';
import type { ScanRecord } from './scan-record.ts';

type NullableJson<T> = JSONColumnType<(T & object) | null, string | null, string | null>;

/** A file of a dossier. */
export interface FileTable {
  id: string;
  dossier_id: string;
  component: string | null;
  name: string;
  type: string;
  size: number;
  sha256: string;
  uploaded_by: string;
  uploaded_by_name: string;
  uploaded_at: Date;
  removed_at: Date | null;
  /** The dossier whose paper it is, taken over instead of asked for again. */
  taken_from: Generated<string | null>;
  /** Null: not scanned by an officer. */
  scan: NullableJson<ScanRecord>;
}

/** A file on its way, in parts. */
export interface UploadTable {
  id: string;
  dossier_id: string;
  component: string | null;
  name: string;
  size: number;
  sha256: string | null;
  created_by: string;
  created_at: Date;
  file_id: string | null;
  /** Its light copy lies with the uploads under this name. */
  light_id: Generated<string | null>;
}
