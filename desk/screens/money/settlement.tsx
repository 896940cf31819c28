import { dateText, moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { countText } from '../../figures.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useMoneyWords } from '../../words/money.ts';

interface SettlementProps {
  unit: string | undefined;
  from: string;
  to: string;
}

/** Where money was collected and who gets it. */
export function Settlement({ unit, from, to }: SettlementProps): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'settlement', unit, from, to],
    queryFn: ({ signal }) =>
      client.getSettlement({ from, to, ...(unit === undefined ? {} : { unit }) }, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.rows.length === 0) return <p className="teach">{text.none}</p>;
  return (
    <WideTable
      caption={text.period(dateText(from), dateText(to))}
      aside={`${text.total}: ${moneyText(data.total, lang)}`}
      heads={[text.collector, text.beneficiary, text.howMany, text.amount]}
      numbers={[2, 3]}
      scrolls
    >
      {data.rows.map((row) => (
        <tr key={`${row.collector.key} ${row.beneficiary} ${row.unit?.key ?? ''}`}>
          <th scope="row">{row.collector.name}</th>
          <td>{row.beneficiary === 'UNIT' ? row.unit?.name : text[row.beneficiary]}</td>
          <td className="number">{countText(row.receipts, lang)}</td>
          <td className="number">{moneyText(row.amount, lang)}</td>
        </tr>
      ))}
    </WideTable>
  );
}
