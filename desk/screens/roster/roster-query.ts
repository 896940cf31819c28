import { queryOptions } from '@tanstack/react-query';
import { client } from '../../client.ts';

/** The roster of the week a day lies in; a number asks for an earlier publication. */
export const rosterOf = ({ unit, date, number }: { unit: string; date: string; number?: number }) =>
  queryOptions({
    queryKey: ['work', 'roster', unit, date, number ?? 'LATEST'],
    queryFn: ({ signal }) =>
      client.getRoster({ unit, date, ...(number === undefined ? {} : { number }) }, { signal }),
  });

/** Who of a unit does the steps of which sector. */
export const sectorsOf = (unit: string) =>
  queryOptions({
    queryKey: ['work', 'sectors', unit],
    queryFn: ({ signal }) => client.getSectorAssignment({ unit }, { signal }),
  });
