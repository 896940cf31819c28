import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { taskPath } from '../../acts/named-task.ts';
import { client } from '../../client.ts';
import { endOfDay } from '../../dates.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { REFRESH_MS } from '../../queries.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { FilterBar, filtersOf, isFiltered, paramsOf, queueOf, type Filters } from './filters.tsx';
import { WorkTable } from './work-table.tsx';

const PAGE_ROWS = 50;

/** QU01, QU03, QU07, CM01: one work queue, most urgent first. */
export function Worklist(): React.ReactNode {
  const words = useWords();
  const queue = queueOf(useParams()['queue']);
  const [params, setParams] = useSearchParams();
  const filters = filtersOf(params);
  const { now } = useServerNow();
  const dueBefore = filters.due === '' ? undefined : endOfDay(now, Number(filters.due));
  const list = useInfiniteQuery({
    queryKey: ['work', 'list', queue, filters.q, filters.procedure, dueBefore],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.listWork(
        {
          queue,
          limit: PAGE_ROWS,
          ...(filters.q === '' ? {} : { q: filters.q }),
          ...(filters.procedure === '' ? {} : { procedure: filters.procedure }),
          ...(dueBefore === undefined ? {} : { dueBefore }),
          ...(pageParam === undefined ? {} : { after: pageParam }),
        },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: REFRESH_MS,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = useCallback((next: Filters) => setParams(paramsOf(next), { replace: true }), [setParams]);
  return (
    <section className="screen" aria-labelledby="list-title">
      <title>{`${words.queues[queue]} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="list-title">{words.queues[queue]}</h1>
        <p className="soft">
          {queue === 'INTAKE' && `${words.list.intakeLimit} `}
          {words.list.keys}
        </p>
      </div>
      <FilterBar filters={filters} rows={rows} onChange={change} />
      {list.data === undefined ? (
        <Loading error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <p className="teach">{isFiltered(filters) ? words.empty.filtered : words.empty[queue]}</p>
      ) : (
        <WorkTable
          rows={rows}
          caption={words.queues[queue]}
          to={({ dossierId, taskId }) => taskPath(dossierId, taskId)}
        />
      )}
      {list.hasNextPage && (
        <Button
          variant="default"
          className="more"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {words.list.more}
        </Button>
      )}
    </section>
  );
}
