import type { OfflineItem, OfflineResult } from '@motcua/contract/devices';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { asideResult, kindOf } from '../item.ts';
import { doneAt, type Done } from '../moment.ts';
import { useNumbers } from '../printed.ts';
import { assertNotRevoked, deviceSpeaking, signedIn } from '../rights.ts';
import type { DeviceRow } from '../tables.ts';
import { takeOver } from '../take-over.ts';
import { tellDirector } from '../tell.ts';

/** Refusals that say how to speak to the server, not what is wrong with an item: the same item comes again. */
class Spoken extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/**
 * Takes over one thing done without network, in the order of its device and once: a repetition gets the first result. What
 * cannot be taken over is kept whole and put aside for a person; nothing that stands on a citizen's paper is lost.
 */
export const mergeOffline: Act<'mergeOffline'> = async (context, { deviceId, key, ...item }) => {
  kindOf(item);
  const attempt = (refusal?: Refusal) =>
    inTransaction(context.db, (tx) => merge(context, tx, { deviceId, key }, item, refusal));
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof Spoken) throw error.refusal;
    if (!(error instanceof Refusal)) throw error;
    return attempt(error).catch((again: unknown) => {
      throw again instanceof Spoken ? again.refusal : again;
    });
  }
};

/** @param refusal why the acts refused it at the first attempt: now it is put aside */
async function merge(
  context: Context,
  tx: Tx,
  speaking: { deviceId: string; key: string },
  item: OfflineItem,
  refusal: Refusal | undefined,
): Promise<OfflineResult> {
  const { device, known } = await listened(context, tx, speaking, item);
  if (known !== undefined) return known;
  const done = await doneAt(context, tx, device, item);
  const late = device.revoked_at !== null;
  if (device.revoked_at !== null && done.at > device.revoked_at) assertSpoken(() => assertNotRevoked(device));
  const because = refusal ?? (late ? afterRevocation() : undefined);
  const { accountId } = signedIn(context);
  const result =
    because === undefined
      ? await takeOver(context, tx, { device, item, done, officer: accountId, admitted: false })
      : asideResult(context, item, done.at, because);
  await keep(context, tx, device, item, done, result);
  if (because === undefined) await useNumbers(tx, device, item);
  else await tellDirector(context, tx, device, { itemId: item.itemId, at: done.at, refusal: because });
  return rememberReply(context, tx, result);
}

/** The device may speak, and this item is the next of it, or one that is known. */
async function listened(
  context: Context,
  tx: Tx,
  speaking: { deviceId: string; key: string },
  item: OfflineItem,
): Promise<{ device: DeviceRow; known?: OfflineResult }> {
  const device = await deviceSpeaking(context, tx, speaking).catch((error: unknown) => {
    throw error instanceof Refusal ? new Spoken(error) : error;
  });
  const row = await tx
    .selectFrom('offline_item')
    .select(['device_id', 'sequence', 'result'])
    .where('id', '=', item.itemId)
    .executeTakeFirst();
  if (row !== undefined && row.device_id === device.id && row.sequence === item.sequence)
    return { device, known: row.result };
  if (row !== undefined || item.sequence <= device.last_sequence)
    throw new Spoken(
      new Refusal(
        'KEY_REUSED',
        'Mã hoặc số thứ tự này đã dùng cho một mục khác của thiết bị. Tải lại trạng thái thiết bị.',
      ),
    );
  if (item.sequence > device.last_sequence + 1)
    throw new Spoken(
      new Refusal(
        'OFFLINE_OUT_OF_ORDER',
        `Gửi mục thứ ${device.last_sequence + 1} của thiết bị trước, rồi gửi lại mục này.`,
      ),
    );
  return { device };
}

function assertSpoken(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof Refusal ? new Spoken(error) : error;
  }
}

const afterRevocation = (): Refusal =>
  new Refusal(
    'DEVICE_REVOKED',
    'Thiết bị đã bị thu hồi trước khi mục này được gửi. Đối chiếu phiếu người nộp giữ, rồi cho nhập hoặc bác bỏ.',
  );

async function keep(
  context: Context,
  tx: Tx,
  device: DeviceRow,
  item: OfflineItem,
  done: Done,
  result: OfflineResult,
): Promise<void> {
  const { now } = context;
  await tx
    .insertInto('offline_item')
    .values({
      id: item.itemId,
      device_id: device.id,
      sequence: item.sequence,
      kind: result.kind,
      outcome: result.outcome,
      officer: signedIn(context).accountId,
      device_at: new Date(item.deviceAt),
      drift_ms: done.driftMs,
      at: done.at,
      taken_at: now,
      procedure_code: item.procedureCode,
      dossier_id: result.receipt?.dossierId ?? null,
      content: JSON.stringify(item),
      result: JSON.stringify(result),
      decided_by: null,
      decided_at: null,
      comment: null,
    })
    .execute();
  await tx
    .updateTable('device')
    .set({
      last_sequence: item.sequence,
      seen_at: now,
      drift_ms: new Date(item.sentAt).getTime() - now.getTime(),
    })
    .where('id', '=', device.id)
    .execute();
}
