import { Button } from '@mantine/core';
import type { RefundView } from '@motcua/contract/refunds';
import { momentText, moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '../../client.ts';
import { useLang } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useMoneyWords } from '../../words/money.ts';
import { DecideRefund } from './decide-refund.tsx';

const MARKS = { ASKED: '◐', AGREED: '○', DECLINED: '✕', DONE: '✓' } as const;

/** Money on its way back: asked for, agreed to, done; with who has to act next. */
export function Refunds({ unit, since }: { unit: string | undefined; since: string }): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'refunds', unit, since],
    queryFn: ({ signal }) =>
      client.listRefunds({ since, ...(unit === undefined ? {} : { unit }) }, { signal }),
  });
  const [deciding, setDeciding] = useState<RefundView>();
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="teach">{text.noRefunds}</p>;
  return (
    <>
      <WideTable
        caption={text.refundsCaption}
        aside={data.items.length}
        heads={[text.dossier, text.amount, text.account, text.refundReason, text.askedBy, text.standing]}
        numbers={[1]}
        scrolls
      >
        {data.items.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link className="code" to={`/ho-so/${one.dossierId}`}>
                {one.dossierCode}
              </Link>
            </th>
            <td className="number">{moneyText(one.amount, lang)}</td>
            <td>
              <span className="code">
                {one.bankBin} · {one.accountNumber}
              </span>
              <div>{one.accountHolder}</div>
            </td>
            <td>{one.reason}</td>
            <td>
              {one.askedBy}
              <div className="soft">{momentText(one.askedAt)}</div>
            </td>
            <td>
              {MARKS[one.state]} {text.refundStates[one.state]}
              {one.declineReason !== null && <div className="soft">{one.declineReason}</div>}
              {one.reference !== null && <div className="code">{one.reference}</div>}
              {(one.mayDecide || (one.state === 'AGREED' && one.mayRecord)) && (
                <div>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`${one.mayDecide ? text.decide : text.record} ${one.dossierCode}`}
                    onClick={() => setDeciding(one)}
                  >
                    {one.mayDecide ? text.decide : text.record}
                  </Button>
                </div>
              )}
            </td>
          </tr>
        ))}
      </WideTable>
      {deciding !== undefined && <DecideRefund refund={deciding} onClose={() => setDeciding(undefined)} />}
    </>
  );
}
