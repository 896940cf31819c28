import type { Input } from '@motcua/contract/operations';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, queryClient } from '../../client.ts';

/** Below `work`, which every act asks anew. */
export const calendarChanges = queryOptions({
  queryKey: ['work', 'calendar', 'changes'],
  queryFn: ({ signal }) => client.listCalendarChanges({}, { signal }),
});

/** What a change would move: of this moment, so never kept. */
export const calendarPreview = (question: Input<'previewCalendarChange'>) =>
  queryOptions({
    queryKey: ['calendar-preview', question],
    queryFn: ({ signal }) => client.previewCalendarChange(question, { signal }),
    staleTime: 60_000,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });

export const calendarMoves = (changeId: string, page: number) =>
  queryOptions({
    queryKey: ['work', 'calendar', 'moves', changeId, page],
    queryFn: ({ signal }) => client.listCalendarMoves({ changeId, page }, { signal }),
    placeholderData: keepPreviousData,
  });

/** The years shown, and every due date counted in the browser, follow a decision at once. */
export const refetchCalendar = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['calendar'] });
