import type { ReceiptView } from '@motcua/contract/money';
import { dateText, momentText, moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { addressOf } from '../../address.ts';
import { client } from '../../client.ts';
import { countText } from '../../figures.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useMoneyWords } from '../../words/money.ts';

/** What a unit issued and cancelled on a day, with the file for the tax office. */
export function ReceiptsOfDay({ unit, day }: { unit: string; day: string }): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'receipts', unit, day],
    queryFn: ({ signal }) => client.listReceipts({ unit, day }, { signal }),
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{text.noReceipts}</p>;
  const sum = ({ count, total }: typeof data.issued): [string, string] => [
    countText(count, lang),
    moneyText(total, lang),
  ];
  return (
    <>
      <WideTable
        caption={text.receiptsOf(dateText(day))}
        aside={[
          text.issued(...sum(data.issued)),
          ...(data.cancelled.count === 0 ? [] : [text.cancelledSum(...sum(data.cancelled))]),
        ].join(' · ')}
        heads={[
          text.number,
          text.symbol,
          text.at,
          text.payer,
          text.amount,
          text.by,
          text.standing,
          text.dossier,
        ]}
        numbers={[0, 4]}
      >
        {data.items.map((receipt) => (
          <tr key={receipt.id}>
            <th scope="row" className="number">
              <a href={addressOf('printReceipt', { receiptId: receipt.id })} target="_blank" rel="noopener">
                {receipt.number}
              </a>
            </th>
            <td className="nowrap">{receipt.symbol}</td>
            <td className="nowrap">{momentText(receipt.issuedAt)}</td>
            <td>{receipt.payerName}</td>
            <td className="number">{moneyText(receipt.total, lang)}</td>
            <td>{receipt.issuedBy}</td>
            <td>
              <ReceiptStanding receipt={receipt} />
            </td>
            <td>
              <Link className="code" to={`/ho-so/${receipt.dossierId}`}>
                {receipt.dossierCode}
              </Link>
            </td>
          </tr>
        ))}
      </WideTable>
      <p>
        <a href={addressOf('getReceiptSummary', { unit, day })} download>
          {text.summary}
        </a>
      </p>
    </>
  );
}

/** Whether it counts, and what stands before or behind it. */
export function ReceiptStanding({ receipt }: { receipt: ReceiptView }): React.ReactNode {
  const { money: text } = useMoneyWords();
  return (
    <>
      {receipt.cancelledAt === null ? (
        <span className="ok">✓ {text.inForce}</span>
      ) : (
        <span className="late">✕ {text.cancelled(receipt.cancelReason ?? '')}</span>
      )}
      {receipt.replaces !== null && <span className="below soft">{text.replaces(receipt.replaces)}</span>}
      {receipt.replacedBy !== null && (
        <span className="below soft">{text.replacedBy(receipt.replacedBy)}</span>
      )}
    </>
  );
}
