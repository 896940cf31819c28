import type { FileView } from '@motcua/contract/file-view';
import { isoInstant, type Calendar } from '@motcua/rules/calendar';
import type { Selectable } from 'kysely';
import type { Schema } from '../platform/database.ts';

type Kept = Omit<Selectable<Schema['dossier_file']>, 'taken_from'>;

/** Where a file comes from: the code of the dossier it was taken over from, and what it is a certified copy of. */
type Origin = Pick<FileView, 'takenFrom' | 'certified'>;
const HERE: Origin = { takenFrom: null, certified: null };

export const fileView = (
  calendar: Calendar,
  row: Kept,
  { takenFrom, certified }: Origin = HERE,
): FileView => ({
  id: row.id,
  component: row.component,
  name: row.name,
  type: row.type,
  size: row.size,
  sha256: row.sha256,
  uploadedAt: isoInstant(calendar, row.uploaded_at),
  uploadedBy: row.uploaded_by_name,
  takenFrom,
  certified,
  scan: row.scan,
});
