import type { Input, Output } from '@motcua/contract/operations';
import type { RatingFigures } from '@motcua/contract/rating';
import { localDate } from '@motcua/rules/calendar';
import { itemFigure, RATING_ITEM_KEYS, ratingPeriod } from '@motcua/rules/quality';
import { sql, type RawBuilder } from 'kysely';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';

export type Asked = Pick<Output<'ratingFigures'>, 'period' | 'from' | 'to' | 'place' | 'minimum'>;

/** What is asked for, with the year that runs where no period is named. */
export function askedOf({ reference, now }: Context, input: Input<'ratingFigures'>): Asked {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const period = input.period ?? today.slice(0, 4);
  return {
    period,
    ...ratingPeriod(period),
    place: input.place ?? 'RECEPTION',
    minimum: parameter(held, 'rating.minimum', today),
  };
}

const COLUMNS = { RECEPTION: 'intake_unit', AUTHORITY: 'authority' } as const;

/** The unit a rating `r` is counted with. */
export const unitColumn = ({ place }: Asked): RawBuilder<string> => sql.ref(`r.${COLUMNS[place]}`);
export const inPeriod = ({ from, to }: Asked): RawBuilder<boolean> =>
  sql<boolean>`r.rated_on between ${from}::date and ${to}::date`;

export interface UnitCount {
  unit: string;
  count: number;
  /** How often each answer was given, by item. */
  given: Record<string, Record<string, number>>;
}

/** Every unit with ratings in the period. */
export async function countedUnits({ db }: Context, asked: Asked): Promise<UnitCount[]> {
  const { rows } = await sql<UnitCount>`
    with answered as (
      select ${unitColumn(asked)} as unit, a.key as item, a.value as answer, count(*)::int as times
      from rating r, jsonb_each_text(r.answers) a
      where ${inPeriod(asked)}
      group by 1, 2, 3
    ), by_item as (
      select unit, item, jsonb_object_agg(answer, times) as times from answered group by unit, item
    )
    select r.unit, r.count, (select jsonb_object_agg(i.item, i.times) from by_item i where i.unit = r.unit) as given
    from (
      select ${unitColumn(asked)} as unit, count(*)::int as count from rating r where ${inPeriod(asked)} group by 1
    ) r
    order by r.unit`.execute(db);
  return rows;
}

/** Figures of several units together. */
export function figuresOf(units: readonly UnitCount[]): RatingFigures {
  return {
    count: units.reduce((sum, { count }) => sum + count, 0),
    items: RATING_ITEM_KEYS.map((item) => {
      const given = new Map<string, number>();
      for (const unit of units)
        for (const [answer, times] of Object.entries(unit.given[item] ?? {}))
          given.set(answer, (given.get(answer) ?? 0) + times);
      return itemFigure(item, given);
    }),
  };
}
