import { queryOptions } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { PRACTISING } from '../../practice.ts';
import { REFRESH_MS } from '../../queries.ts';

/** The tasks of the officer and how far he is; looked at again after each of his acts. */
export const practiceTasks = queryOptions({
  queryKey: ['work', 'practice'],
  queryFn: ({ signal }) => client.listPracticeTasks({}, { signal }),
  refetchInterval: REFRESH_MS,
  enabled: PRACTISING,
});
