import type { Input, Output } from '@motcua/contract/operations';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../../client.ts';
import type { Lang } from '../../lang.ts';

export type MapView = Output<'getProcess'>;
export type Examination = Output<'checkProcessDraft'>;
export type LibraryItem = Output<'listProcesses'>['items'][number];
export type Change = MapView['changes'][number];

/** The library, as far as it is asked for. */
export const library = (asked: Input<'listProcesses'>) =>
  queryOptions({
    queryKey: ['work', 'processes', asked],
    queryFn: ({ signal }) => client.listProcesses(asked, { signal }),
    placeholderData: keepPreviousData,
  });

/** One map: in force, or the version or change named. */
export const processOf = (asked: Input<'getProcess'>) =>
  queryOptions({
    queryKey: ['work', 'process', asked],
    queryFn: ({ signal }) => client.getProcess(asked, { signal }),
    placeholderData: keepPreviousData,
  });

/** What the server says of a map that is being written. */
export const examination = (asked: Input<'checkProcessDraft'>, lang: Lang) =>
  queryOptions({
    queryKey: ['process-check', asked, lang],
    queryFn: ({ signal }) => client.checkProcessDraft({ ...asked, lang }, { signal }),
    placeholderData: keepPreviousData,
  });
