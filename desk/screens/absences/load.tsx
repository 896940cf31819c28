import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { useWords } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { REFRESH_MS } from '../../queries.ts';

/** How the open work is spread over the officers of a unit, for whoever answers for it. */
export function Load({ unit }: { unit: string }): React.ReactNode {
  const { workload: text } = useWords();
  const { data } = useQuery({
    queryKey: ['work', 'load', unit],
    queryFn: ({ signal }) => client.listLoad({ unit }, { signal }),
    refetchInterval: REFRESH_MS,
    retry: false,
  });
  if (data === undefined) return null;
  return (
    <WideTable
      caption={`${text.caption} ${data.unit.name}`}
      aside={
        data.nobodys === 0 ? (
          text.allOwned
        ) : (
          <span className="late">{`▲ ${data.nobodys} ${text.nobodys}`}</span>
        )
      }
      heads={[text.officer, text.open, text.overdue, text.dueToday, text.covering, text.there]}
      numbers={[1, 2, 3, 4]}
    >
      {data.items.map(({ officer, position, open, overdue, dueToday, covering, away }) => (
        <tr key={officer.accountId}>
          <th scope="row">
            {officer.fullName}
            <div className="soft">{position}</div>
          </th>
          <td className="number">{open}</td>
          <td className={overdue > 0 ? 'number late' : 'number'}>
            {overdue > 0 && '▲ '}
            {overdue}
          </td>
          <td className={dueToday > 0 ? 'number wait' : 'number'}>
            {dueToday > 0 && '◐ '}
            {dueToday}
          </td>
          <td className="number">{covering}</td>
          <td>
            <span className={away ? 'wait' : 'ok'}>{away ? `◐ ${text.away}` : `● ${text.present}`}</span>
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
