import { formatDecimal } from '@motcua/rules/text';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import type { Period } from '../../period.ts';

interface ReuseProps {
  period: Period;
  unit: string | undefined;
}

/** How many papers nobody had to hand in because they were there, and how often one was asked for all the same. */
export function Reuse({ period, unit }: ReuseProps): React.ReactNode {
  const { reuse: text, unit: unitWord, verdicts } = useWords().ledger;
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'ledger', 'reuse', period, unit],
    queryFn: ({ signal }) =>
      client.reuseStatistics({ ...period, ...(unit === undefined ? {} : { unit }) }, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{text.none}</p>;
  return (
    <WideTable
      caption={text.caption}
      heads={[unitWord, text.satisfied, text.reused, text.rate, verdicts.TO_UPDATE, verdicts.TO_VERIFY]}
      numbers={[1, 2, 3, 4, 5]}
    >
      {data.items.map((row) => (
        <tr key={row.unit.key}>
          <th scope="row">{row.unit.shortName}</th>
          <td className="number">{countText(row.satisfied, lang)}</td>
          <td className="number">{countText(row.reused, lang)}</td>
          <td className="number">
            {row.satisfied === 0 ? '–' : `${formatDecimal((100 * row.reused) / row.satisfied, 1, lang)}%`}
          </td>
          <td className="number">{countText(row.toUpdate, lang)}</td>
          <td className="number">{countText(row.toVerify, lang)}</td>
        </tr>
      ))}
    </WideTable>
  );
}
