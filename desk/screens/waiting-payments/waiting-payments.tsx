import { Button } from '@mantine/core';
import { momentText, moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '../../client.ts';
import { useLang, useWords } from '../../lang.ts';
import { Loading } from '../../parts/loading.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { useServerNow } from '../../shell/clock.tsx';
import { PlacePayment } from './place-payment.tsx';
import { Reconciliation } from './reconciliation.tsx';
import { standingOf, type WaitingPayment } from './standing.ts';

/** Money the bank told of that has no place yet, or that its dossier does not take; the control office places it. */
export function WaitingPayments(): React.ReactNode {
  const words = useWords();
  const { waitingPayments: text } = words;
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'waiting-payments'],
    queryFn: ({ signal }) => client.listWaitingPayments({}, { signal }),
  });
  const [placing, setPlacing] = useState<WaitingPayment>();
  return (
    <section className="screen" aria-labelledby="waiting-payments-title">
      <title>{`${text.title} – ${words.system}`}</title>
      <div className="screen-head">
        <h1 id="waiting-payments-title">{text.title}</h1>
        <p className="soft">{text.intro}</p>
      </div>
      {data === undefined ? (
        <Loading error={error} onRetry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <p className="teach">{text.empty}</p>
      ) : (
        <WideTable
          caption={text.caption}
          aside={data.items.length}
          heads={[text.paidAt, text.code, text.amount, text.bankReference, text.standing]}
          numbers={[2]}
        >
          {data.items.map((one) => (
            <PaymentRow key={one.bankReference} payment={one} onPlace={() => setPlacing(one)} />
          ))}
        </WideTable>
      )}
      <Reconciliation />
      {placing !== undefined && <PlacePayment payment={placing} onClose={() => setPlacing(undefined)} />}
    </section>
  );
}

const MARKS = {
  UNPLACED: { shape: '▲', tone: 'late' },
  COMING: { shape: '○', tone: 'soft' },
  NOT_TAKEN: { shape: '◐', tone: 'wait' },
} as const satisfies Record<ReturnType<typeof standingOf>, { shape: string; tone: string }>;

function PaymentRow({ payment, onPlace }: { payment: WaitingPayment; onPlace: () => void }): React.ReactNode {
  const { waitingPayments: text } = useWords();
  const lang = useLang();
  const { now } = useServerNow();
  const standing = standingOf(payment, now);
  const { shape, tone } = MARKS[standing];
  return (
    <tr>
      <td>{momentText(payment.paidAt)}</td>
      <td>{payment.code}</td>
      <td className="number">{moneyText(payment.amount, lang)}</td>
      <th scope="row" className="code">
        {payment.bankReference}
      </th>
      <td>
        <span className={tone}>
          {shape} {text.standings[standing]}
        </span>
        {payment.dossierId !== null && (
          <div>
            <Link className="code" to={`/ho-so/${payment.dossierId}`}>
              {payment.dossierCode}
            </Link>
          </div>
        )}
        {standing === 'UNPLACED' && (
          <div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${text.place} ${payment.bankReference}`}
              onClick={onPlace}
            >
              {text.place}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
