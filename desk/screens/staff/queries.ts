import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../../client.ts';

export const staffOf = (unit: string) =>
  queryOptions({
    queryKey: ['work', 'staff', unit],
    queryFn: ({ signal }) => client.listStaff({ unit }, { signal }),
    placeholderData: keepPreviousData,
  });

/** Changes of people and posts in one unit. */
export const staffChangesOf = (unit: string) =>
  queryOptions({
    queryKey: ['work', 'staff-changes', unit],
    queryFn: ({ signal }) => client.listStaffChanges({ unit }, { signal }),
  });

export const staffChange = (changeId: string) =>
  queryOptions({
    queryKey: ['work', 'staff-change', changeId],
    queryFn: ({ signal }) => client.getStaffChange({ changeId }, { signal }),
  });
