import type { LedgerFigure } from '@motcua/contract/audit';
import { formatDecimal } from '@motcua/rules/text';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../client.ts';
import { countText, shareText } from '../../figures.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import type { Period } from '../../period.ts';
import { standsOut } from './stands-out.ts';

/** Each officer on each procedure beside the colleagues; the most unlike them first. */
export function Statistics({ period }: { period: Period }): React.ReactNode {
  const { ledger: text } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'ledger', 'statistics', period],
    queryFn: ({ signal }) => client.ledgerStatistics(period, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{text.noStatistics}</p>;
  const rows = data.items.toSorted(
    (a, b) => Number(standsOut(b)) - Number(standsOut(a)) || (b.factor ?? 0) - (a.factor ?? 0),
  );
  return (
    <>
      <p className="soft">{text.statisticsHint}</p>
      <WideTable
        caption={text.statistics}
        className="numbers-from-3"
        heads={[
          text.officer,
          text.procedure,
          text.guided,
          text.requests,
          text.refusals,
          text.acceptances,
          text.rate,
          text.peersRate,
          text.factor,
          text.overturned,
          text.withoutSlip,
        ]}
      >
        {rows.map((figure) => (
          <FigureRow
            key={`${figure.officer.accountId}${figure.procedureCode}${figure.stage}`}
            figure={figure}
          />
        ))}
      </WideTable>
    </>
  );
}

function FigureRow({ figure }: { figure: LedgerFigure }): React.ReactNode {
  const { ledger: text } = useWords();
  const lang = useLang();
  const { factor } = figure;
  const high = standsOut(figure);
  return (
    <tr>
      <th scope="row">{figure.officer.fullName}</th>
      <td>
        {figure.procedureName}
        <span className="below soft">{text.stages[figure.stage]}</span>
      </td>
      {[figure.guided, figure.requests, figure.refusals, figure.acceptances].map((count, index) => (
        <td key={index}>{countText(count, lang)}</td>
      ))}
      <td>{shareText(figure.rate, lang)}</td>
      <td>{shareText(figure.peersRate, lang)}</td>
      <td className={high ? 'late' : undefined}>
        {factor === null ? '–' : `${high ? '▲ ' : ''}${formatDecimal(factor, 1, lang)} ${text.factorWord}`}
      </td>
      <td className={figure.overturned > 0 ? 'late' : undefined}>
        {figure.overturned > 0 && '▲ '}
        {countText(figure.overturned, lang)}
      </td>
      <td className={figure.withoutSlip > 0 ? 'late' : undefined}>
        {figure.withoutSlip > 0 && '▲ '}
        {countText(figure.withoutSlip, lang)}
      </td>
    </tr>
  );
}
