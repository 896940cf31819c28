import type { AgencyFigure } from '@motcua/contract/audit';
import { formatDecimal } from '@motcua/rules/text';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { countText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import type { Period } from '../../period.ts';

/** Agencies that were asked: who answered in time, who was late or silent, and how long they were waited for. */
export function Agencies({ period }: { period: Period }): React.ReactNode {
  const { ledger: text } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'ledger', 'agencies', period],
    queryFn: ({ signal }) => client.agencyStatistics(period, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{text.noAgencies}</p>;
  return (
    <>
      <p className="soft">{text.agenciesHint}</p>
      <WideTable
        caption={text.agencies}
        className="numbers-from-2"
        heads={[
          text.agency,
          text.asked,
          text.inTime,
          text.lateAnswer,
          text.silent,
          text.stillOpen,
          text.overdueOpen,
          text.waitedHours,
        ]}
      >
        {data.items.map((figure) => (
          <AgencyRow key={figure.unit.key} figure={figure} />
        ))}
      </WideTable>
    </>
  );
}

function AgencyRow({ figure }: { figure: AgencyFigure }): React.ReactNode {
  const lang = useLang();
  const fault = (count: number): React.ReactNode => (
    <td className={count > 0 ? 'late' : undefined}>
      {count > 0 && '▲ '}
      {countText(count, lang)}
    </td>
  );
  return (
    <tr>
      <th scope="row">{figure.unit.name}</th>
      <td>{countText(figure.asked, lang)}</td>
      <td>{countText(figure.inTime, lang)}</td>
      {fault(figure.late)}
      {fault(figure.silent)}
      <td>{countText(figure.open, lang)}</td>
      {fault(figure.overdue)}
      <td>{formatDecimal(figure.waitedHours, 1, lang)}</td>
    </tr>
  );
}
