import type { Output } from '@motcua/contract/operations';
import type { Queue, WorkRow } from '@motcua/contract/work';
import { useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query';
import { client, queryClient } from '../../client.ts';
import { REFRESH_MS } from '../../queries.ts';
import { patchPages } from './patch.ts';

const PAGE_ROWS = 50;

type Pages = InfiniteData<Output<'listWork'>, string | undefined>;

/** What a list is asked for. */
export interface ListAsked {
  queue: Queue;
  q?: string;
  procedure?: string;
  unit?: string;
  dueBefore?: string;
}

/**
 * The rows of a list. They are read once; from then on only what has changed is asked for and put in its place, also right after an
 * act of one's own and on coming back to the list.
 */
export function useWorklist(asked: ListAsked) {
  const key = ['worklist', asked];
  const list = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.listWork(
        { ...asked, limit: PAGE_ROWS, ...(pageParam === undefined ? {} : { after: pageParam }) },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: Infinity,
  });
  useQuery({
    // below `work`: every act asks for it again
    queryKey: ['work', 'changes', asked],
    enabled: list.data !== undefined,
    staleTime: 0,
    refetchInterval: REFRESH_MS,
    queryFn: async ({ signal }) => {
      const since = stampOf(queryClient.getQueryData<Pages>(key));
      const told = await client.watchWork(
        { ...asked, ...(since === undefined ? {} : { since }) },
        { signal },
      );
      if (told.reload) await queryClient.invalidateQueries({ queryKey: key });
      else queryClient.setQueryData<Pages>(key, (data) => data && patched(data, told));
      return told.stamp;
    },
  });
  const rows: readonly WorkRow[] = list.data?.pages.flatMap((page) => page.items) ?? [];
  return { list, rows };
}

/** The stamp of the first page: later pages were read later, and what is told twice changes nothing. */
const stampOf = (data: Pages | undefined): string | undefined => data?.pages[0]?.stamp;

function patched(data: Pages, told: Output<'watchWork'>): Pages {
  const [first, ...more] = patchPages(data.pages, told);
  return first === undefined ? data : { ...data, pages: [{ ...first, stamp: told.stamp }, ...more] };
}
