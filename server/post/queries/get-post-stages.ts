import { isoInstant } from '@motcua/rules/calendar';
import type { PostState } from '@motcua/rules/post';
import { todayOf } from '../../catalogue/index.ts';
import { assertReadableNoted, getDossierForAct } from '../../dossier/index.ts';
import { parameter } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';

/** Every stage of the post, for the applicant and for whoever handles the dossier. */
export const getPostStages: Act<'getPostStages'> = async (context, { dossierId }) => {
  await assertReadableNoted(context, await getDossierForAct(context.db, dossierId));
  const held = context.reference.current();
  const [orders, events] = await Promise.all([
    context.db
      .selectFrom('post_order')
      .select(['id', 'code', 'tracking', 'state', 'collect', 'created_at'])
      .where('dossier_id', '=', dossierId)
      .where('state', '<>', 'ORDERED')
      .orderBy('created_at')
      .execute(),
    context.db
      .selectFrom('dossier_event')
      .select(['at', 'data'])
      .where('dossier_id', '=', dossierId)
      .where('kind', '=', 'POST_MOVED')
      .orderBy('seq')
      .execute(),
  ]);
  return {
    orders: orders.map((order, index) => {
      const next = orders[index + 1]?.created_at;
      return {
        tracking: order.tracking ?? order.code,
        state: order.state,
        collect: order.collect,
        stages: events
          .filter(({ at }) => at >= order.created_at && (next === undefined || at < next))
          .map(({ at, data }) => ({
            state: data.cause as PostState,
            at: isoInstant(held.calendar, at),
            note: data.cause === 'PACKED' || data.cause === 'HANDED_OVER' ? '' : (data.note ?? ''),
          })),
      };
    }),
    postage: parameter(held, 'post.postage', todayOf(held, context.now)),
  };
};
