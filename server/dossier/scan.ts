import { randomUUID } from 'node:crypto';
import type { FileView } from '@motcua/contract/file-view';
import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { fileView } from './file-view.ts';
import { signedIn } from './guard.ts';
import type { Loaded } from './load.ts';
import type { ScanRecord } from './scan-record.ts';
import type { EventData } from './tables.ts';

/** A PDF compared with the original, to become a file of its dossier. */
export interface ComparedScan {
  component: string;
  sha256: string;
  size: number;
  facts: Omit<ScanRecord, 'by' | 'confirmedAt'>;
  /** An earlier scan of the same component, taken out with this one coming in. */
  replaces?: string;
}

/**
 * Adds a scan to its dossier: the file, what it is made of, and the event that says who compared it when. A fact beside
 * the dossier's state: it moves nothing on. What it takes the place of stays for the record.
 *
 * @throws {Refusal} CHANGED_MEANWHILE where the dossier is in another state by now; WRONG_STATE where the earlier scan may
 * not be taken out any more
 */
export async function keepScan(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  { component, sha256, size, facts, replaces }: ComparedScan,
): Promise<FileView> {
  const { accountId, fullName } = signedIn(context);
  const { calendar } = context.reference.current();
  const name = loaded.procedure.components.find(({ code }) => code === component)?.name ?? component;
  const from = replaces === undefined ? undefined : await takeOut(context, tx, loaded, component, replaces);
  await tellScan(context, tx, loaded, 'SCANNED', {
    note: name,
    count: facts.pages,
    number: sha256,
    ...(from === undefined ? {} : { from }),
  });
  const scan: ScanRecord = { ...facts, by: accountId, confirmedAt: isoInstant(calendar, context.now) };
  const row = {
    id: randomUUID(),
    dossier_id: loaded.dossier.id,
    component,
    name: `${fileStem(name)}.pdf`,
    type: 'application/pdf',
    size,
    sha256,
    uploaded_by: accountId,
    uploaded_by_name: fullName,
    uploaded_at: context.now,
    removed_at: null,
  };
  await tx
    .insertInto('dossier_file')
    .values({ ...row, scan: JSON.stringify(scan) })
    .execute();
  return fileView(calendar, { ...row, scan });
}

/** The component's name without what file systems do not take. */
const fileStem = (name: string): string =>
  name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .trim();

/** The event of a scan that came or went, on the dossier as it was loaded. */
export async function tellScan(
  context: Context,
  tx: Tx,
  { dossier }: Pick<Loaded, 'dossier'>,
  kind: 'SCANNED' | 'SCAN_REMOVED',
  data: EventData,
): Promise<void> {
  const { accountId, fullName } = signedIn(context);
  const { numAffectedRows } = await sql`
    with changed as (
      update dossier set version = version + 1, last_seq = last_seq + 1, updated_at = ${context.now}
      where id = ${dossier.id} and state = ${dossier.state}
      returning id, last_seq, state, intake_unit
    )
    insert into dossier_event (dossier_id, seq, at, kind, actor_id, actor_name, unit_key, from_state, to_state, data)
    select id, last_seq, ${context.now}, ${kind}, ${accountId}::uuid, ${fullName}, intake_unit, state, state, ${JSON.stringify(data)}::jsonb
    from changed`.execute(tx);
  if (numAffectedRows === 1n) return;
  throw new Refusal('CHANGED_MEANWHILE', 'Hồ sơ vừa chuyển trạng thái. Tải lại hồ sơ rồi làm tiếp.');
}

/** Answers the name of what was taken out. */
async function takeOut(
  { now }: Context,
  tx: Tx,
  { dossier }: Loaded,
  component: string,
  fileId: string,
): Promise<string> {
  const file = await tx
    .selectFrom('dossier_file')
    .select(['name', 'uploaded_at'])
    .where('id', '=', fileId)
    .where('dossier_id', '=', dossier.id)
    .where('component', '=', component)
    .where('removed_at', 'is', null)
    .where('scan', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  if (file === undefined)
    throw new Refusal('NOT_FOUND', 'Không còn bản quét này để thay. Tải lại hồ sơ rồi quét thêm nếu cần.');
  if (belongsToAccepted(dossier, file.uploaded_at))
    throw new Refusal(
      'WRONG_STATE',
      'Bản quét này đã thuộc hồ sơ được tiếp nhận nên không thay được. Quét thêm một bản mới; bản cũ được giữ nguyên.',
    );
  await tx.updateTable('dossier_file').set({ removed_at: now }).where('id', '=', fileId).execute();
  return file.name;
}

/** What Mẫu 01 lists is not taken out any more. */
export const belongsToAccepted = (
  { accepted_at }: Pick<Loaded['dossier'], 'accepted_at'>,
  uploadedAt: Date,
): boolean => accepted_at !== null && uploadedAt <= accepted_at;
