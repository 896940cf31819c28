import { Button } from '@mantine/core';
import type { MoneyException } from '@motcua/contract/refunds';
import { momentText, moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '../../client.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useMoneyWords } from '../../words/money.ts';
import { AskRefund } from './ask-refund.tsx';

/** Orders whose money and receipt do not agree: too much, a part, not decided, another sum at acceptance. */
export function Exceptions({ unit, asks }: { unit: string | undefined; asks: boolean }): React.ReactNode {
  const { money: text } = useMoneyWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'money-exceptions', unit],
    queryFn: ({ signal }) => client.listMoneyExceptions(unit === undefined ? {} : { unit }, { signal }),
  });
  const [asking, setAsking] = useState<MoneyException>();
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{text.noExceptions}</p>;
  return (
    <>
      <WideTable
        caption={text.exceptionsCaption}
        aside={data.items.length}
        heads={[text.dossier, text.payer, text.what, text.amount, text.heldOf, text.sinceWhen, text.todo]}
        numbers={[3, 4]}
        scrolls
      >
        {data.items.map((one) => (
          <Row
            key={`${one.orderId} ${one.kind}`}
            one={one}
            {...(asks ? { onAsk: () => setAsking(one) } : {})}
          />
        ))}
      </WideTable>
      {asking !== undefined && <AskRefund exception={asking} onClose={() => setAsking(undefined)} />}
    </>
  );
}

function Row({ one, onAsk }: { one: MoneyException; onAsk?: () => void }): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  return (
    <tr>
      <th scope="row">
        <Link className="code" to={`/ho-so/${one.dossierId}`}>
          {one.dossierCode}
        </Link>
      </th>
      <td>{one.payerName}</td>
      <td>
        <span className={one.kind === 'EXCESS' ? 'late' : 'wait'}>
          {one.kind === 'EXCESS' ? '▲' : '◐'} {text.kinds[one.kind]}
        </span>
      </td>
      <td className="number">{moneyText(one.amount, lang)}</td>
      <td className="number">{`${moneyText(one.held, lang)} / ${moneyText(one.total, lang)}`}</td>
      <td className="nowrap">{momentText(one.since)}</td>
      <td>
        {onAsk !== undefined && (one.kind === 'EXCESS' || one.kind === 'PART') ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${text.askRefund} ${one.dossierCode}`}
            onClick={onAsk}
          >
            {text.askRefund}
          </Button>
        ) : (
          text.cures[one.kind]
        )}
      </td>
    </tr>
  );
}
