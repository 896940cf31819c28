import type { ComingFile } from '@motcua/contract/file-view';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { maySeeFile } from './guard.ts';
import type { Loaded } from './load.ts';

const HOUR_MS = 3_600_000;

/** Files still on their way of which a light copy is here, as far as the caller might see the files themselves. */
export async function comingFiles(context: Context, loaded: Loaded): Promise<ComingFile[]> {
  const held = context.reference.current();
  const { calendar } = held;
  const patience = parameter(held, 'offline.maxHours', localDate(calendar, context.now)) * HOUR_MS;
  const uploads = await context.db
    .selectFrom('upload')
    .select(['id', 'component', 'name', 'created_by', 'created_at'])
    .where('dossier_id', '=', loaded.dossier.id)
    .where('light_id', 'is not', null)
    .orderBy('created_at')
    .execute();
  return uploads
    .filter((upload) => maySeeFile(context, loaded, { ...upload, uploaded_by: upload.created_by }))
    .map(({ id, component, name, created_at: since }) => ({
      ...{ uploadId: id, component, name },
      since: isoInstant(calendar, since),
      late: context.now.getTime() - since.getTime() > patience,
    }));
}
