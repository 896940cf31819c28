import { Button } from '@mantine/core';
import { momentText } from '@motcua/ui/dates';
import { useCallback, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { taskPath } from '../../acts/named-task.ts';
import { endOfDay } from '../../dates.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { More } from '../../parts/more.tsx';
import { filtersOf, isFiltered, NO_FILTERS, paramsOf, type Filters } from '../../saved-lists.ts';
import { useAccount } from '../../session.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { EmptyList } from './empty-list.tsx';
import { FilterBar, queueOf } from './filters.tsx';
import { SaveList } from './save-list.tsx';
import { NOTHING, type Selection } from './selection.ts';
import { useWorklist } from './use-worklist.ts';
import { WorkTable } from './work-table.tsx';

/** QU01, QU03, QU07, CM01: one work queue in order of risk, each row with what it needs next. */
export function Worklist(): React.ReactNode {
  const words = useWords();
  const { work } = words;
  const queue = queueOf(useParams()['queue']);
  const [params, setParams] = useSearchParams();
  const filters = filtersOf(params);
  const { now } = useServerNow();
  const { list, rows } = useWorklist({
    queue,
    ...(filters.q === '' ? {} : { q: filters.q }),
    ...(filters.procedure === '' ? {} : { procedure: filters.procedure }),
    ...(filters.unit === '' ? {} : { unit: filters.unit }),
    ...(filters.due === '' ? {} : { dueBefore: endOfDay(now, Number(filters.due)) }),
  });
  const place = `${queue}?${params.toString()}`;
  const [chosen, setChosen] = useState<{ place: string; selection: Selection }>();
  // what is selected in one list is not selected in another
  const selection = chosen?.place === place ? chosen.selection : NOTHING;
  const select = (next: Selection): void => setChosen({ place, selection: next });
  const change = useCallback((next: Filters) => setParams(paramsOf(next), { replace: true }), [setParams]);
  return (
    <section className="screen worklist" aria-labelledby="list-title">
      <title>{`${words.queues[queue]} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="list-title">{words.queues[queue]}</h1>
        <p className="soft">
          {queue === 'INTAKE' && `${words.list.intakeLimit} `}
          {work.keys}
        </p>
      </div>
      <PrintedHead now={now} rows={rows.length} />
      <FilterBar filters={filters} rows={rows} onChange={change}>
        <SaveList queue={queue} filters={filters} />
        {rows.length > 0 && (
          <Button variant="default" className="beside" onClick={() => window.print()}>
            {work.print}
          </Button>
        )}
      </FilterBar>
      <BulkBar rows={rows.filter(({ taskId }) => selection.has(taskId))} onClear={() => select(NOTHING)} />
      {list.data === undefined ? (
        <Loading error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyList queue={queue} filtered={isFiltered(filters)} onClear={() => change(NO_FILTERS)} />
      ) : (
        <>
          <p className="soft order">{work.order}</p>
          <WorkTable
            rows={rows}
            caption={words.queues[queue]}
            to={({ dossierId, taskId }) => taskPath(dossierId, taskId)}
            selection={selection}
            onSelect={select}
          />
        </>
      )}
      <More list={list} />
    </section>
  );
}

/** Whose list it is, and when: on paper only, where no top bar says it. */
function PrintedHead({ now, rows }: { now: string; rows: number }): React.ReactNode {
  const words = useWords();
  const { fullName, posts } = useAccount();
  const units = [...new Set(posts.map(({ unit }) => unit.name))].join(', ');
  return (
    <p className="on-paper">
      {units} · {fullName} · {words.work.printedAt} {momentText(now)} · {rows} {words.list.rows}
    </p>
  );
}
