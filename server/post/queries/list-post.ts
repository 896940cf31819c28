import { isoInstant, localDate } from '@motcua/rules/calendar';
import { CLOSED_POST } from '@motcua/rules/post';
import { sql } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { returnRows, returningUnits } from '../../dossier/index.ts';
import { parameter } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { lastDay } from '../promise.ts';
import { batchRows, batchViews, orderRows, orderView } from '../view.ts';

const LISTS = 30;

/** What goes by post from the caller's counters: to pack, tally lists, exceptions. */
export const listPost: Act<'listPost'> = async (context) => {
  const units = returningUnits(context);
  const held = context.reference.current();
  const today = localDate(held.calendar, context.now);
  const ready = await returnRows(context, {
    units,
    where: sql<boolean>`d.result_channel = 'POST' and not exists (
      select from post_order o where o.dossier_id = d.id
        and o.state not in ('ORDERED', 'DELIVERED', 'RETURNED_TO_COUNTER', 'CANCELLED'))`,
  });
  const waiting = ready.filter(({ paper }) => paper === 'HERE');
  const receivers = await applicantsOf(
    context,
    waiting.map(({ dossierId }) => dossierId),
  );
  const [batches, orders, strange] = await Promise.all([
    batchRows(context.db)
      .where('post_batch.unit_key', 'in', units)
      .orderBy(sql`post_batch.handed_at is not null`)
      .orderBy('post_batch.created_at', 'desc')
      .limit(LISTS)
      .execute(),
    orderRows(context.db)
      .where('post_order.unit_key', 'in', units)
      .where((eb) =>
        eb.or([
          eb('post_order.state', 'not in', [...CLOSED_POST, 'ORDERED', 'PACKED']),
          eb.and([
            eb('post_order.state', '=', 'RETURNED_TO_COUNTER'),
            eb('dossier.state', 'in', ['RESULT_READY', 'REFUSED_AFTER_APPRAISAL']),
          ]),
        ]),
      )
      .orderBy('post_order.since')
      .limit(500)
      .execute(),
    context.db
      .selectFrom('post_event')
      .leftJoin('post_order', 'post_order.id', 'post_event.order_id')
      .select(['order_code', 'kind', 'at', 'order_id'])
      .where('applied', '=', false)
      .where((eb) => eb.or([eb('order_id', 'is', null), eb('post_order.unit_key', 'in', units)]))
      .orderBy('told_at', 'desc')
      .limit(20)
      .execute(),
  ]);
  return {
    toPack: waiting.map((row) => {
      const packBy = lastDay(held, 'PACK', new Date(row.readyAt));
      const receiver = receivers.get(row.dossierId);
      return {
        dossierId: row.dossierId,
        code: row.code,
        procedureName: row.procedureName,
        receiverName: row.applicantName,
        receiverAddress: receiver?.address ?? '',
        readyAt: row.readyAt,
        packBy,
        late: today > packBy,
        cameBack: receiver?.cameBack ?? false,
        unit: row.place,
      };
    }),
    batches: await batchViews(context, context.db, batches),
    exceptions: orders
      .map((row) => orderView(context, row))
      .filter(
        ({ state, promise, unsent }) =>
          ['RETURNED_TO_COUNTER', 'RETURNING', 'ATTEMPT_FAILED'].includes(state) ||
          promise?.late === true ||
          unsent !== null,
      ),
    strange: strange.map(({ order_code, kind, at, order_id }) => ({
      order: order_code,
      kind,
      at: isoInstant(held.calendar, at),
      known: order_id !== null,
    })),
    postage: parameter(held, 'post.postage', todayOf(held, context.now)),
  };
};

async function applicantsOf(
  { db }: Parameters<Act<'listPost'>>[0],
  ids: readonly string[],
): Promise<Map<string, { address: string; cameBack: boolean }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('dossier')
    .select((eb) => [
      'id',
      'applicant',
      eb
        .exists(
          eb
            .selectFrom('post_order')
            .select('post_order.id')
            .whereRef('post_order.dossier_id', '=', 'dossier.id')
            .where('post_order.state', '=', 'RETURNED_TO_COUNTER'),
        )
        .as('came_back'),
    ])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [row.id, { address: row.applicant.address, cameBack: row.came_back === true }]),
  );
}
