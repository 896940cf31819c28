import type { Input, Output } from '@motcua/contract/operations';
import { formatDecimal } from '@motcua/rules/text';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../../client.ts';
import type { Lang } from '../../lang.ts';

/** Which dossiers are looked at. */
export type Asked = Input<'getMining'>;
export type Conformed = Output<'getConformance'>;
export type Played = Output<'simulateProcess'>;

/** Nothing of it changes by the minute, and reading a year takes a while. */
const STALE_MS = 300_000;

export const heatMapOf = (asked: Asked, lang: Lang) =>
  queryOptions({
    queryKey: ['mining', 'heat', asked, lang],
    queryFn: ({ signal }) => client.getHeatMap({ ...asked, lang }, { signal }),
    staleTime: STALE_MS,
    retry: false,
    placeholderData: keepPreviousData,
  });

export const miningOf = (asked: Asked) =>
  queryOptions({
    queryKey: ['mining', 'mined', asked],
    queryFn: ({ signal }) => client.getMining(asked, { signal }),
    staleTime: STALE_MS,
    retry: false,
  });

export const conformanceOf = (asked: Omit<Input<'getConformance'>, 'after'>) =>
  infiniteQueryOptions({
    queryKey: ['mining', 'conformance', asked],
    queryFn: ({ signal, pageParam }) => client.getConformance({ ...asked, after: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    staleTime: STALE_MS,
    retry: false,
    placeholderData: keepPreviousData,
  });

export const simulationOf = (asked: Input<'simulateProcess'>) =>
  queryOptions({
    queryKey: ['mining', 'simulation', asked],
    queryFn: ({ signal }) => client.simulateProcess(asked, { signal }),
    staleTime: STALE_MS,
    retry: false,
    placeholderData: keepPreviousData,
  });

/** Working hours to the tenth. */
export const hoursText = (hours: number, lang: Lang): string => formatDecimal(hours, 1, lang);

/** `1,5 · 12,0` */
export const typicalText = ({ median, p90 }: { median: number; p90: number }, lang: Lang): string =>
  `${hoursText(median, lang)} · ${hoursText(p90, lang)}`;
