import type { Queue } from '@motcua/contract/work';
import type { WorkView, WorkViewFilter } from '@motcua/contract/worklist';
import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

/** Days from today until which a dossier is due, as the list offers them; '' for any. */
export const DUE = ['', '0', '3', '7'] as const;

/** What narrows a list; kept in the address, so that a list can be sent to a colleague and "back" works. */
export interface Filters {
  q: string;
  procedure: string;
  unit: string;
  due: (typeof DUE)[number];
}

export const NO_FILTERS: Filters = { q: '', procedure: '', unit: '', due: '' };

export function filtersOf(params: URLSearchParams): Filters {
  const text = (name: string): string => params.get(name) ?? '';
  const due = DUE.find((value) => value === text('due')) ?? '';
  return { q: text('q'), procedure: text('procedure'), unit: text('unit'), due };
}

export const paramsOf = (filters: Filters): URLSearchParams =>
  new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));

export const isFiltered = (filters: Filters): boolean => Object.values(filters).some((value) => value !== '');

/** The address of a list with its filters. */
export function addressOf(queue: Queue, filters: Filters): string {
  const params = paramsOf(filters).toString();
  return `/viec/${queue}${params === '' ? '' : `?${params}`}`;
}

/** As the server keeps a list's filters, and back. */
export const keptFilter = ({ q, procedure, unit, due }: Filters): WorkViewFilter => ({
  ...(q === '' ? {} : { q }),
  ...(procedure === '' ? {} : { procedure }),
  ...(unit === '' ? {} : { unit }),
  ...(due === '' ? {} : { dueInDays: Number(due) }),
});

export const shownFilter = ({ q = '', procedure = '', unit = '', dueInDays }: WorkViewFilter): Filters => ({
  q,
  procedure,
  unit,
  due: DUE.find((value) => value === String(dueInDays)) ?? '',
});

export const addressOfView = ({ queue, filter }: WorkView): string => addressOf(queue, shownFilter(filter));

/** The officer's saved lists. */
export const savedLists = queryOptions({
  queryKey: ['work', 'views'],
  queryFn: ({ signal }) => client.listWorkViews({}, { signal }),
  staleTime: 60_000,
});
