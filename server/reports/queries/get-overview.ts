import { TILES, type Tile } from '@motcua/contract/reports';
import { isoInstant } from '@motcua/rules/calendar';
import { shareText } from '@motcua/rules/reports';
import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { looked, lookOf, tileOf } from '../looked.ts';
import { unitNow } from '../view.ts';

/** The five figures of the leader's morning, counted over the same dossiers that the lists open. */
export const getOverview: Act<'getOverview'> = async (context, input) => {
  const look = await lookOf(context, input);
  const held = context.reference.current();
  const counted = TILES.map(
    (tile) => sql`count(*) filter (where ${tileOf(held, look, tile)}) as ${sql.ref(tile)}`,
  );
  const { rows } = await sql<Record<Tile | 'IN_TIME', number>>`
    with looked as (${looked(held, look)})
    select ${sql.join(counted)},
      count(*) filter (where ${tileOf(held, look, 'SOLVED_MONTH')} and finished_at <= due) as "IN_TIME"
    from looked`.execute(context.db);
  const [counts] = rows;
  if (counts === undefined) throw new Error('a count has a row');
  const onTime = { part: counts.IN_TIME, of: counts.SOLVED_MONTH };
  return {
    unit: look.unit === null ? null : unitNow(context, look.unit),
    asOf: isoInstant(held.calendar, look.at),
    month: look.month,
    tiles: TILES.map((tile) => ({ tile, count: counts[tile] })),
    onTime: { ...onTime, text: shareText(onTime, 'vi') },
  };
};
