import { queryOptions } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { REFRESH_MS } from '../../queries.ts';

/** Every notice with its texts of today and all changes of them. */
export const wordings = queryOptions({
  queryKey: ['work', 'wordings'],
  queryFn: ({ signal }) => client.listWordings({}, { signal }),
  refetchInterval: REFRESH_MS,
});
