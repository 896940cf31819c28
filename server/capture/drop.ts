import type { Services } from '../platform/context.ts';

/** Single pages of captures that are done with, bytes and rows; the file made of them is all that stays. */
export async function dropCaptured(
  { db, files }: Pick<Services, 'db' | 'files'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const pages = await db
    .deleteFrom('capture_page')
    .where('capture_id', 'in', [...ids])
    .returning('id')
    .execute();
  await Promise.all(pages.map(({ id }) => files.drop(id)));
}

/** Captures nobody came back for: begun before, and in no dossier. */
export async function dropLeftCaptures(
  { db, files }: Pick<Services, 'db' | 'files'>,
  before: Date,
): Promise<void> {
  const left = await db
    .selectFrom('capture')
    .select('id')
    .where('file_id', 'is', null)
    .where('created_at', '<', before)
    .execute();
  const ids = left.map(({ id }) => id);
  await dropCaptured({ db, files }, ids);
  if (ids.length === 0) return;
  await db.deleteFrom('capture').where('id', 'in', ids).where('file_id', 'is', null).execute();
  await Promise.all(ids.map((id) => files.drop(id)));
}
