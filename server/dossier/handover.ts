import type { HandoverView } from '@motcua/contract/dossier-life';
import { isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { signedIn } from './guard.ts';

/** The units whose papers the caller gives and takes. */
export const unitsOf = (context: Context): string[] => [
  ...new Set(
    signedIn(context)
      // an administrator's post gives no right over dossiers
      .posts.filter(({ roles }) => roles.some((role) => role !== 'ADMINISTRATOR'))
      .map((post) => post.unitKey),
  ),
];

/** Hand-overs as their slip tells them; those of the caller's units only. */
export async function handoverViews(
  context: Context,
  db: Db | Tx,
  which: { id: string } | { waiting: boolean },
): Promise<HandoverView[]> {
  const { reference, now } = context;
  const held = reference.current();
  const today = todayOf(held, now);
  const units = unitsOf(context);
  const rows = await db
    .selectFrom('handover')
    .innerJoin('account as giver', 'giver.id', 'handover.given_by')
    .leftJoin('account as receiver', 'receiver.id', 'handover.received_by')
    .selectAll('handover')
    .select(['giver.full_name as giverName', 'receiver.full_name as receiverName'])
    .where((eb) => eb.or([eb('from_unit', 'in', units), eb('to_unit', 'in', units)]))
    .$if('id' in which, (query) => query.where('handover.id', '=', 'id' in which ? which.id : ''))
    .$if('waiting' in which && which.waiting, (query) => query.where('received_at', 'is', null))
    .orderBy('given_at', 'desc')
    .limit(200)
    .execute();
  if (rows.length === 0) return [];
  const items = await db
    .selectFrom('handover_item')
    .innerJoin('dossier', 'dossier.id', 'handover_item.dossier_id')
    .select([
      'handover_id',
      'dossier.id',
      'dossier.code',
      'dossier.submission_code',
      'dossier.procedure_name',
    ])
    .where(
      'handover_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('dossier.code')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    number: row.number,
    from: unitRef(held, row.from_unit, today),
    to: unitRef(held, row.to_unit, today),
    givenBy: row.giverName,
    givenAt: isoInstant(held.calendar, row.given_at),
    receivedBy: row.receiverName,
    receivedAt: row.received_at === null ? null : isoInstant(held.calendar, row.received_at),
    note: row.note,
    dossiers: items
      .filter((item) => item.handover_id === row.id)
      .map((item) => ({
        dossierId: item.id,
        code: item.code ?? item.submission_code,
        procedureName: item.procedure_name,
      })),
  }));
}

/** One hand-over of the caller's units; a stranger is told that it does not exist. */
export async function getHandover(context: Context, db: Db | Tx, id: string): Promise<HandoverView> {
  const [found] = unitsOf(context).length === 0 ? [] : await handoverViews(context, db, { id });
  if (found === undefined)
    throw new Refusal('NOT_FOUND', 'Không có phiếu bàn giao này, hoặc bạn không được xem.');
  return found;
}
