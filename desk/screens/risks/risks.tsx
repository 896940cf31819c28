import { Button, NativeSelect } from '@mantine/core';
import { RISK_LISTS, type RiskList } from '@motcua/contract/deadlines';
import type { Output } from '@motcua/contract/operations';
import { momentText } from '@motcua/ui/dates';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { REFRESH_MS } from '../../queries.ts';
import { RiskCounts } from './risk-counts.tsx';
import { RiskTable } from './risk-table.tsx';

type Counts = Output<'listRisks'>['counts'];

/** The count each list opens: a tile is as long as its list. */
const COUNT_OF = {
  ALL: 'open',
  HIGH: 'high',
  OVERDUE: 'overdue',
  DUE_TODAY: 'dueToday',
  WAITING: 'waiting',
} as const satisfies Record<RiskList, keyof Counts>;

const isBad = (list: RiskList): boolean => list === 'HIGH' || list === 'OVERDUE';

const PAGE_ROWS = 100;

/** LD03: open dossiers by risk, with reasons, holder, cause and advice. */
export function Risks(): React.ReactNode {
  const words = useWords();
  const { risks } = words;
  const [params, setParams] = useSearchParams();
  const list = RISK_LISTS.find((one) => one === params.get('list')) ?? 'ALL';
  const unit = params.get('unit') ?? '';
  const page = useInfiniteQuery({
    queryKey: ['work', 'risks', list, unit],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      client.listRisks(
        { list, after: pageParam, limit: PAGE_ROWS, ...(unit === '' ? {} : { unit }) },
        { signal },
      ),
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: REFRESH_MS,
  });
  const change = (next: Record<string, string>): void =>
    setParams(
      new URLSearchParams(Object.entries({ list, unit, ...next }).filter(([, value]) => value !== '')),
      { replace: true },
    );
  const first = page.data?.pages[0];
  if (page.data === undefined || first === undefined)
    return <Loading error={page.error} onRetry={() => void page.refetch()} />;
  const rows = page.data.pages.flatMap(({ items }) => items);
  return (
    <section className="screen" aria-labelledby="risks-title">
      <title>{`${risks.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="risks-title">{risks.title}</h1>
        <p className="soft">
          {risks.asOf} {momentText(first.now)}
        </p>
      </div>
      <fieldset className="risk-tiles">
        <legend className="hidden">{risks.title}</legend>
        {RISK_LISTS.map((one) => (
          <button
            key={one}
            type="button"
            className={isBad(one) && first.counts[COUNT_OF[one]] > 0 ? 'risk-tile some' : 'risk-tile'}
            aria-pressed={one === list}
            onClick={() => change({ list: one })}
          >
            <strong>{first.counts[COUNT_OF[one]]}</strong>
            <span>{risks.lists[one]}</span>
          </button>
        ))}
      </fieldset>
      {(first.units.length > 1 || unit !== '') && (
        <div className="filters">
          <NativeSelect
            label={risks.unit}
            value={unit}
            onChange={(event) => change({ unit: event.currentTarget.value })}
            data={[
              { value: '', label: risks.allUnits },
              ...first.units.map((one) => ({ value: one.unit.key, label: one.unit.name })),
            ]}
          />
        </div>
      )}
      {rows.length === 0 ? <p className="teach">{risks.empty}</p> : <RiskTable rows={rows} />}
      {page.hasNextPage && (
        <Button
          variant="default"
          className="more"
          loading={page.isFetchingNextPage}
          onClick={() => void page.fetchNextPage()}
        >
          {words.list.more}
        </Button>
      )}
      <RiskCounts units={first.units} owners={first.owners} />
    </section>
  );
}
