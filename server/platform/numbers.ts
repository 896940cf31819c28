import type { Tx } from './transaction.ts';

export interface Series {
  unit: string;
  /** What is numbered, e.g. DOSSIER, GTN. */
  series: string;
  /** The period after which numbering begins again at 1: a day or a year. */
  period: string;
}

/**
 * Takes the next number of each series inside the caller's transaction: the rows stay locked until it ends, so that no
 * number is given twice and a rolled-back act leaves no gap. Taken in one order everywhere, so that acts never wait in a circle.
 */
export async function takeNumbers<const Names extends string>(
  tx: Tx,
  wanted: Record<Names, Series>,
): Promise<Record<Names, number>> {
  const entries = (Object.entries(wanted) as [Names, Series][]).toSorted(([, a], [, b]) =>
    order(a).localeCompare(order(b)),
  );
  const rows = await tx
    .insertInto('number_series')
    .values(entries.map(([, { unit, series, period }]) => ({ unit_key: unit, series, period, last: 1 })))
    .onConflict((on) =>
      on
        .columns(['unit_key', 'series', 'period'])
        .doUpdateSet((eb) => ({ last: eb('number_series.last', '+', 1) })),
    )
    .returning(['unit_key', 'series', 'period', 'last'])
    .execute();
  const taken = new Map(
    rows.map((row) => [order({ unit: row.unit_key, series: row.series, period: row.period }), row.last]),
  );
  return Object.fromEntries(entries.map(([name, series]) => [name, taken.get(order(series))])) as Record<
    Names,
    number
  >;
}

/**
 * Takes `count` consecutive numbers of each series inside the caller's transaction, for a device that will be without
 * network: whoever is online goes on behind them. In the same order and under the same lock as {@link takeNumbers}.
 */
export async function takeBlocks<S extends Series>(
  tx: Tx,
  wanted: readonly (S & { count: number })[],
): Promise<(S & { first: number; last: number })[]> {
  const taken: (S & { first: number; last: number })[] = [];
  for (const one of wanted.toSorted((a, b) => order(a).localeCompare(order(b)))) {
    const { unit, series, period, count } = one;
    const { last } = await tx
      .insertInto('number_series')
      .values({ unit_key: unit, series, period, last: count })
      .onConflict((on) =>
        on
          .columns(['unit_key', 'series', 'period'])
          .doUpdateSet((eb) => ({ last: eb('number_series.last', '+', count) })),
      )
      .returning('last')
      .executeTakeFirstOrThrow();
    taken.push({ ...one, first: last - count + 1, last });
  }
  return taken;
}

const order = ({ unit, series, period }: Series): string => `${unit}\n${series}\n${period}`;

declare module './database.ts' {
  interface Schema {
    number_series: { unit_key: string; series: string; period: string; last: number };
  }
}
