import type { Receptions } from '@motcua/contract/receptions';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { countedChannel, isElsewhere, officerSeen, receptions } from '../receptions.ts';

/** Who took in how much in a year: it counts for whoever received, wherever it is decided. */
export const listReceptions: Act<'listReceptions'> = async (context, { unit, year }) => {
  const only = officerSeen(context, unit);
  const rows = await receptions(context, { unit, year })
    .select((eb) => [
      'reception.actor_id',
      countedChannel.as('channel'),
      'dossier.authority',
      eb.fn.max('reception.actor_name').as('name'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('reception.actor_id', 'is not', null)
    .$if(only !== undefined, (query) => query.where('reception.actor_id', '=', only ?? ''))
    .groupBy(['reception.actor_id', countedChannel, 'dossier.authority'])
    .execute();
  const items = [...Map.groupBy(rows, ({ actor_id }) => actor_id ?? '')].map(
    ([accountId, all]): Receptions => {
      const sum = (counted: typeof rows): number => counted.reduce((total, { count }) => total + count, 0);
      const by = (channel: string): number => sum(all.filter((row) => row.channel === channel));
      return {
        officer: { accountId, fullName: all[0]?.name ?? '' },
        counts: {
          ALL: sum(all),
          COUNTER: by('COUNTER'),
          ONLINE: by('ONLINE'),
          ASSISTED: by('ASSISTED'),
          POST: by('POST'),
          ELSEWHERE: sum(all.filter(({ authority }) => isElsewhere(context, unit, authority))),
        },
      };
    },
  );
  const held = context.reference.current();
  return {
    unit: unitRef(held, unit, todayOf(held, context.now)),
    items: items.toSorted(
      (a, b) => b.counts.ALL - a.counts.ALL || (a.officer.fullName < b.officer.fullName ? -1 : 1),
    ),
  };
};
