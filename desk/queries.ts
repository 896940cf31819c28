import type { Queue } from '@motcua/contract/work';
import type { Calendar } from '@motcua/rules/calendar';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

/** How often lists ask again by themselves. */
export const REFRESH_MS = 15_000;

/** Counts of all queues, the server's time and today's closing time; asked through any queue the caller has. */
export const workCounts = (queue: Queue) =>
  queryOptions({
    queryKey: ['work', 'counts', queue],
    queryFn: ({ signal }) => client.listWork({ queue, limit: 1 }, { signal }),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });

/** One dossier; asked anew whenever it is opened, for others work on it too. */
export const dossier = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId],
    queryFn: ({ signal }) => client.getDossier({ dossierId }, { signal }),
    staleTime: 0,
    refetchInterval: REFRESH_MS,
  });

export const procedure = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code],
    queryFn: ({ signal }) => client.getProcedure({ code }, { signal }),
    staleTime: 300_000,
  });

export const form = (code: string) =>
  queryOptions({
    queryKey: ['form', code],
    queryFn: ({ signal }) => client.getForm({ code }, { signal }),
    staleTime: 300_000,
  });

export const calendarOf = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => client.getCalendar({ year }, { signal }),
    staleTime: 3_600_000,
  });

type CalendarYear = Awaited<ReturnType<typeof client.getCalendar>>;

export const isWorkedInstead = (kind: string): boolean => kind === 'swap_work';

/** The office's calendar out of the years asked for, to count working time in the browser. */
export function calendarFrom(years: readonly CalendarYear[]): Calendar {
  const days = years.flatMap((year) => year.days);
  return {
    id: years[0]?.id ?? '',
    utcOffsetMinutes: 7 * 60,
    shifts: years[0]?.shifts ?? [],
    off: new Set(days.filter((day) => !isWorkedInstead(day.kind)).map((day) => day.date)),
    work: new Set(days.filter((day) => isWorkedInstead(day.kind)).map((day) => day.date)),
  };
}
