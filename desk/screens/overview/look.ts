import { TILES, type Tile } from '@motcua/contract/reports';
import type { Input } from '@motcua/contract/operations';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../../client.ts';

/** Which dossiers, as of when. */
export type Look = Input<'getOverview'>;

/** Figures of the present are asked again by themselves. */
const REFRESH_MS = 60_000;

export const overviewOf = (look: Look) =>
  queryOptions({
    queryKey: ['work', 'overview', look],
    queryFn: ({ signal }) => client.getOverview(look, { signal }),
    refetchInterval: look.asOf === undefined ? REFRESH_MS : false,
    placeholderData: keepPreviousData,
  });

/** Tiles in the address, in the words of the address bar. */
export const TILE_WORDS = {
  IN_PROGRESS: 'dang-giai-quyet',
  OVERDUE: 'qua-han',
  PAUSED: 'tam-dung',
  DUE_TODAY: 'den-han',
  SOLVED_MONTH: 'da-xong',
} as const satisfies Record<Tile, string>;

/** The tile an address opens. */
export const tileIn = (params: URLSearchParams): Tile | undefined =>
  TILES.find((tile) => TILE_WORDS[tile] === params.get('o'));

/** The end of the day before that of an instant, in Việt Nam: how yesterday ended. */
export function endOfDayBefore(instant: string): string {
  const day = new Date(Date.parse(instant) + 7 * 3_600_000);
  day.setUTCHours(0, 0, 0, 0);
  const before = new Date(day.getTime() - 1000).toISOString();
  return `${before.slice(0, 19)}+07:00`;
}
