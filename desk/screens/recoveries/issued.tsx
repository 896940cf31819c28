import { Button } from '@mantine/core';
import { RECOVERY_PAPERS, RECOVERY_STANDINGS } from '@motcua/rules/recovery';
import { momentText } from '@motcua/ui/dates';
import { useInfiniteQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useRecoveryWords } from '../../words/recoveries.ts';

const PAGE = 100;

/** Every code the counters have issued, newest first, for those who oversee them. */
export function Issued(): React.ReactNode {
  const { recoveries: text } = useRecoveryWords();
  const lang = useLang();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['work', 'recoveries'],
    queryFn: ({ signal, pageParam }) =>
      client.listRecoveries(pageParam === undefined ? {} : { before: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ items }) => (items.length < PAGE ? undefined : items.at(-1)?.recovery.issuedAt),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <p className="teach">{text.none}</p>;
  return (
    <>
      <WideTable
        caption={text.caption}
        aside={rows.length}
        scrolls
        heads={[text.when, text.owner, text.unit, text.officer, text.paper, text.standing]}
      >
        {rows.map(({ recovery, owner }) => (
          <tr key={recovery.id}>
            <td>{momentText(recovery.issuedAt)}</td>
            <th scope="row">{owner}</th>
            <td>{recovery.unit}</td>
            <td>{recovery.officer}</td>
            <td>{RECOVERY_PAPERS[recovery.paper][lang]}</td>
            <td>
              {RECOVERY_STANDINGS[recovery.standing][lang]}
              <div className="soft">
                {recovery.usedAt === null
                  ? `${text.until} ${momentText(recovery.until)}`
                  : momentText(recovery.usedAt)}
              </div>
            </td>
          </tr>
        ))}
      </WideTable>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.older}
        </Button>
      )}
    </>
  );
}
