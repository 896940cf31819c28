import type { Calendar } from '@motcua/rules/calendar';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

/** How often lists ask again by themselves. */
export const REFRESH_MS = 15_000;

/**
 * Counts of all queues, the server's time and today's closing time. Each look says what was known before, so that the answer is
 * nearly empty while nothing has changed.
 */
export const workPulse = queryOptions({
  queryKey: ['work', 'pulse'],
  queryFn: async ({ signal, client: cache }) => {
    const before = cache.getQueryData<WorkPulse>(['work', 'pulse']);
    const told = await client.watchWork(before === undefined ? {} : { since: before.stamp }, { signal });
    const { stamp, now, closesAt } = told;
    return { stamp, now, closesAt, counts: told.counts ?? before?.counts ?? {} } satisfies WorkPulse;
  },
  refetchInterval: REFRESH_MS,
  placeholderData: keepPreviousData,
});

interface WorkPulse {
  stamp: string;
  now: string;
  closesAt: string | null;
  counts: Record<string, number>;
}

/** One dossier; asked anew whenever it is opened, for others work on it too. */
export const dossier = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId],
    queryFn: ({ signal }) => client.getDossier({ dossierId }, { signal }),
    staleTime: 0,
    refetchInterval: REFRESH_MS,
  });

/** What is to be paid for a dossier, and what systems outside were asked. */
export const obligations = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'obligations'],
    queryFn: ({ signal }) => client.listObligations({ dossierId }, { signal }),
    staleTime: 0,
  });

export const procedure = (code: string) =>
  queryOptions({
    queryKey: ['procedure', code],
    queryFn: ({ signal }) => client.getProcedure({ code }, { signal }),
    staleTime: 300_000,
  });

/** The working calendar of a year, of all units or of one. */
export const calendarOf = (year: number, unit?: string) =>
  queryOptions({
    queryKey: ['calendar', year, unit ?? ''],
    queryFn: ({ signal }) =>
      client.getCalendar({ year, ...(unit === undefined ? {} : { unit }) }, { signal }),
    staleTime: 3_600_000,
  });

type CalendarYear = Awaited<ReturnType<typeof client.getCalendar>>;
type DayKind = CalendarYear['days'][number]['kind'];

/** Announced days are worked until they are decided; the compiler asks for a new kind. */
const EFFECT = {
  statutory: 'OFF',
  compensatory: 'OFF',
  swap_off: 'OFF',
  closure: 'OFF',
  swap_work: 'WORK',
  announced: 'NONE',
  regular: 'NONE',
} as const satisfies Record<DayKind, 'OFF' | 'WORK' | 'NONE'>;

/** Of a kind of day: worked, off, or as its weekday is. */
const effectOf = (kind: DayKind): 'OFF' | 'WORK' | 'NONE' => EFFECT[kind];

/** The office's calendar out of the years asked for, to count working time in the browser. */
export function calendarFrom(years: readonly CalendarYear[]): Calendar {
  const days = years.flatMap((year) => year.days);
  const dates = (effect: 'OFF' | 'WORK'): Set<string> =>
    new Set(days.filter((day) => effectOf(day.kind) === effect).map((day) => day.date));
  return {
    id: years[0]?.id ?? '',
    utcOffsetMinutes: 7 * 60,
    shifts: years[0]?.shifts ?? [],
    shiftPeriods: years.flatMap(({ shiftPeriods }) =>
      shiftPeriods.map(({ validFrom: from, validTo: to, shifts }) => ({ from, to, shifts })),
    ),
    off: dates('OFF'),
    work: dates('WORK'),
  };
}

/** The due date of one dossier with its proof; below the dossier's key, for every act may move it. */
export const dueOf = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'due'],
    queryFn: ({ signal }) => client.explainDue({ dossierId }, { signal }),
    staleTime: 0,
  });

/** Notices of one dossier with their receipts. */
export const deliveriesOf = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'deliveries'],
    queryFn: ({ signal }) => client.listDeliveries({ dossierId }, { signal }),
    staleTime: 0,
  });

/** How often the applicant came to a counter; below the dossier's key, for every act may be a visit. */
export const visitsOf = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'visits'],
    queryFn: ({ signal }) => client.listVisits({ dossierId }, { signal }),
    staleTime: 0,
  });

/** Changes of the clock that wait in the caller's units. */
export const proposals = queryOptions({
  queryKey: ['work', 'proposals'],
  queryFn: ({ signal }) => client.listProposals({}, { signal }),
  refetchInterval: REFRESH_MS,
});

/** Alerts that are not dealt with yet. */
export const openAlerts = queryOptions({
  queryKey: ['work', 'alerts'],
  queryFn: ({ signal }) => client.listAlerts({ open: true, limit: 50 }, { signal }),
  refetchInterval: REFRESH_MS,
});

/** Hand-overs of the caller's units, and what has still to leave them. */
export const handovers = queryOptions({
  queryKey: ['work', 'handovers'],
  queryFn: ({ signal }) => client.listHandovers({}, { signal }),
  refetchInterval: REFRESH_MS,
});

/** What the officer decides by, and what waits for his word. */
export const myAuthorities = queryOptions({
  queryKey: ['work', 'my-authorities'],
  queryFn: ({ signal }) => client.myAuthorities({}, { signal }),
  refetchInterval: REFRESH_MS,
});

/** Changes of people and posts in the caller's scope, those that wait first. */
export const staffToDecide = queryOptions({
  queryKey: ['work', 'staff-changes'],
  queryFn: ({ signal }) => client.listStaffChanges({}, { signal }),
  refetchInterval: REFRESH_MS,
});

type Handover = Awaited<ReturnType<typeof client.listHandovers>>['items'][number];

/** Slips on their way to one of the units. */
export const waitingFor = (units: ReadonlySet<string>, slips: readonly Handover[]): Handover[] =>
  slips.filter((slip) => slip.receivedAt === null && units.has(slip.to.key));
