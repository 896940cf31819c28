import type { FileView } from '@motcua/contract/file-view';
import { isoInstant, type Calendar } from '@motcua/rules/calendar';
import type { Selectable } from 'kysely';
import type { Schema } from '../platform/database.ts';

type Kept = Omit<Selectable<Schema['dossier_file']>, 'taken_from'>;

/** @param takenFrom code of the dossier it was taken over from */
export const fileView = (calendar: Calendar, row: Kept, takenFrom: string | null = null): FileView => ({
  id: row.id,
  component: row.component,
  name: row.name,
  type: row.type,
  size: row.size,
  sha256: row.sha256,
  uploadedAt: isoInstant(calendar, row.uploaded_at),
  uploadedBy: row.uploaded_by_name,
  takenFrom,
  scan: row.scan,
});
