import type { ToldAs } from '@motcua/contract/post';
import { CLOSED_POST, standingAfter, type CarrierEvent, type PostState } from '@motcua/rules/post';
import { nfc } from '@motcua/rules/text';
import { todayOf } from '../catalogue/index.ts';
import { asSystem, deliverResult, getDossierForAct, notice, recordPost } from '../dossier/index.ts';
import { parameter, unitName } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Outgoing } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import type { PostOrder } from './tables.ts';

export interface Told {
  eventId: string;
  order: string;
  kind: CarrierEvent;
  at: Date;
  receiver: string;
  reason: string;
  /** Who wrote it down; null: the carrier itself. */
  by: string | null;
}

/**
 * Keeps what the carrier tells, once for each of its numbers, and carries the order on by all that was told of it, read by the
 * moments it happened. Delivered, the dossier is returned to the receiver at that moment; back, its result goes on waiting.
 */
export async function takeTold(context: Context, tx: Tx, told: Told): Promise<ToldAs> {
  const order = await tx
    .selectFrom('post_order')
    .selectAll()
    .where('code', '=', told.order)
    .forUpdate()
    .executeTakeFirst();
  const open = order !== undefined && order.handed_at !== null && !CLOSED_POST.includes(order.state);
  const kept = await tx
    .insertInto('post_event')
    .values({
      carrier_ref: told.eventId,
      order_id: order?.id ?? null,
      order_code: told.order,
      kind: told.kind,
      at: told.at,
      told_at: context.now,
      told_by: told.by,
      receiver: nfc(told.receiver.trim()),
      reason: nfc(told.reason.trim()),
      applied: open,
    })
    .onConflict((on) => on.column('carrier_ref').doNothing())
    .returning('carrier_ref')
    .executeTakeFirst();
  if (kept === undefined) return 'KNOWN';
  if (order === undefined) return 'UNKNOWN_ORDER';
  if (!open) return 'KEPT';
  await carryOn(context, tx, order, told);
  return 'TAKEN';
}

async function carryOn(context: Context, tx: Tx, order: PostOrder, told: Told): Promise<void> {
  const events = await tx
    .selectFrom('post_event')
    .select(['kind', 'at'])
    .where('order_id', '=', order.id)
    .where('applied', '=', true)
    .execute();
  const held = context.reference.current();
  const most = parameter(held, 'post.attempts', todayOf(held, context.now));
  const { state, failed } = standingAfter(
    events.map(({ kind, at }) => ({ kind, at: at.getTime() })),
    most,
  );
  if (state === order.state && failed === order.failed) return;
  await tx
    .updateTable('post_order')
    .set({ state, failed, since: told.at, note: told.kind === 'DELIVERED' ? told.receiver : told.reason })
    .where('id', '=', order.id)
    .execute();
  await tellDossier(context, tx, { ...order, state, failed }, told);
}

/** Never before what the dossier knows already, never after now. */
const momentOf = (at: Date, known: Date, now: Date): Date =>
  new Date(Math.min(Math.max(at.getTime(), known.getTime()), now.getTime()));

async function tellDossier(context: Context, tx: Tx, order: PostOrder, told: Told): Promise<void> {
  const loaded = await getDossierForAct(tx, order.dossier_id);
  const system = asSystem(context, tx, momentOf(told.at, loaded.dossier.updated_at, context.now));
  await recordPost(system, loaded, {
    state: order.state,
    number: order.tracking ?? order.code,
    note: told.kind === 'DELIVERED' ? told.receiver : told.reason,
    outgoing: tidings(context, order, loaded.dossier),
  });
  if (order.state !== 'DELIVERED') return;
  const receiverName = told.receiver === '' ? order.receiver_name : told.receiver;
  const handed = { dossierId: order.dossier_id, method: 'POST', receiverName, signed: 'BY_NAME' } as const;
  await deliverResult(system, handed, null);
}

/** A failed delivery is told each time (TB33), its way back when it has ended (TB34); a delivery tells TB08 itself. */
function tidings(
  { reference, now }: Context,
  order: PostOrder,
  dossier: Parameters<typeof notice>[1] & { code: string | null },
): Outgoing[] {
  const { code } = dossier;
  const failed: readonly PostState[] = ['ATTEMPT_FAILED', 'RETURNING'];
  if (failed.includes(order.state)) return notice('TB33', dossier, { code });
  if (order.state !== 'RETURNED_TO_COUNTER') return [];
  const held = reference.current();
  return notice('TB34', dossier, { code, unit: unitName(held, order.unit_key, todayOf(held, now)) });
}
