import { Button, Checkbox } from '@mantine/core';
import { dateText } from '@motcua/ui/dates';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { REFRESH_MS } from '../../queries.ts';
import { PaperPlace } from './paper-place.tsx';

const PAGE_ROWS = 50;

/** What waits to be handed over, the longest first; what waits too long is marked, and can be seen alone. */
export function Waiting({ onOpen }: { onOpen: ((code: string) => void) | undefined }): React.ReactNode {
  const words = useWords();
  const { returns: text } = words;
  const [params, setParams] = useSearchParams();
  const tooLong = params.get('qua-lau') === '1';
  const list = useInfiniteQuery({
    queryKey: ['work', 'returns', tooLong],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      client.listReturns({ tooLong, after: pageParam, limit: PAGE_ROWS }, { signal }),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: REFRESH_MS,
  });
  if (list.data === undefined) return <Loading error={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  const counts = list.data.pages[0]?.counts ?? { all: 0, tooLong: 0 };
  return (
    <>
      <Checkbox
        label={`${text.onlyLong} ${list.data.pages[0]?.waitDays ?? 0} ${text.workingDays} (${counts.tooLong})`}
        checked={tooLong}
        onChange={(event) => setParams(event.currentTarget.checked ? { 'qua-lau': '1' } : {})}
      />
      {rows.length === 0 ? (
        <p className="teach">{tooLong ? text.noneLong : words.empty.READY_TO_RETURN}</p>
      ) : (
        <WideTable
          caption={text.waiting}
          aside={counts.all}
          heads={[
            text.waited,
            words.list.code,
            words.list.procedure,
            words.list.applicant,
            text.paperAt,
            text.toBeTaken,
          ]}
        >
          {rows.map((row) => (
            <tr key={row.dossierId}>
              <td className={row.tooLong ? 'late' : undefined}>
                {row.tooLong && '▲ '}
                {row.waited} {text.days}
                {row.remindedAt !== null && (
                  <div className="soft">
                    {text.reminded} {dateText(row.remindedAt.slice(0, 10))}
                  </div>
                )}
              </td>
              <th scope="row" className="code">
                {onOpen === undefined ? (
                  <Link to={`/ho-so/${row.dossierId}`}>{row.code}</Link>
                ) : (
                  <Button size="compact-sm" variant="subtle" onClick={() => onOpen(row.code)}>
                    {row.code}
                  </Button>
                )}
              </th>
              <td>{row.procedureName}</td>
              <td>{row.applicantName}</td>
              <td>
                <PaperPlace row={row} />
              </td>
              <td>{words.intake.channels[row.resultChannel]}</td>
            </tr>
          ))}
        </WideTable>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.list.more}
        </Button>
      )}
    </>
  );
}
