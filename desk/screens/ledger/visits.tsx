import { formatDecimal } from '@motcua/rules/text';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import type { Period } from '../../period.ts';

/** How often people had to come, by procedure; what takes most trips first. */
export function Visits({ period }: { period: Period }): React.ReactNode {
  const { statistics } = useWords().counter;
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'visits', period],
    queryFn: ({ signal }) => client.visitStatistics(period, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{statistics.none}</p>;
  return (
    <>
      <p className="soft">{statistics.hint}</p>
      <WideTable
        caption={statistics.view}
        className="numbers-from-2"
        heads={[
          statistics.procedure,
          statistics.dossiers,
          statistics.trips,
          statistics.median,
          statistics.threeOrMore,
        ]}
      >
        {data.items.map((row) => (
          <tr key={row.procedureCode}>
            <th scope="row">
              {row.procedureName} <span className="soft">{row.procedureCode}</span>
            </th>
            <td>{countText(row.dossiers, lang)}</td>
            <td>{countText(row.trips, lang)}</td>
            <td>{formatDecimal(row.median, 1, lang)}</td>
            <td>{countText(row.threeOrMore, lang)}</td>
          </tr>
        ))}
      </WideTable>
    </>
  );
}
