import type { NoteView } from '@motcua/contract/workspace';
import { shows } from '@motcua/rules/authority';
import { isoInstant } from '@motcua/rules/calendar';
import type { Selectable } from 'kysely';
import { todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Schema } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { assertReadable, assertSeesInside, readerOf, signedIn } from './guard.ts';
import type { Loaded } from './load.ts';

export type NoteRow = Selectable<Schema['dossier_note']>;

/**
 * What officers write to each other is read by officers who read the dossier inside.
 *
 * @throws {Refusal} NOT_FOUND for a stranger, FORBIDDEN for its applicant and a unit that only took it in
 */
export function assertReadsInside(context: Context, loaded: Loaded): void {
  assertReadable(context, loaded);
  assertSeesInside(context, loaded);
  if (shows('NOTES', readerOf(context, loaded))) return;
  throw new Refusal('FORBIDDEN', 'Ghi chú nội bộ và dự thảo chỉ dành cho cán bộ giải quyết hồ sơ.');
}

export function noteView(context: Context, row: NoteRow): NoteView {
  const held = context.reference.current();
  return {
    id: row.id,
    at: isoInstant(held.calendar, row.at),
    by: row.by_name,
    unit: unitRef(held, row.unit_key, todayOf(held, row.at)),
    text: row.text,
    struckAt: row.struck_at === null ? null : isoInstant(held.calendar, row.struck_at),
    mayStrike: row.struck_at === null && row.by_account === signedIn(context).accountId,
  };
}
