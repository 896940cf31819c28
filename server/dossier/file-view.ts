import type { FileView } from '@motcua/contract/file';
import { isoInstant, type Calendar } from '@motcua/rules/calendar';
import type { Selectable } from 'kysely';
import type { Schema } from '../platform/database.ts';

export const fileView = (calendar: Calendar, row: Selectable<Schema['dossier_file']>): FileView => ({
  id: row.id,
  component: row.component,
  name: row.name,
  type: row.type,
  size: row.size,
  sha256: row.sha256,
  uploadedAt: isoInstant(calendar, row.uploaded_at),
  uploadedBy: row.uploaded_by_name,
  scan: row.scan,
});
