import { Button } from '@mantine/core';
import type { FeeOrderView } from '@motcua/contract/fee-payments';
import { momentText, moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useAct } from '../act.ts';
import { client } from '../client.ts';
import { useLang } from '../lang.ts';
import { qrSvg } from '../offline/qr.ts';
import { useMoneyWords } from '../words/money.ts';

const LOOK_AGAIN_MS = 5000;

/** The fee by transfer, while the payer stands there: a code for his banking application, and the bank's word as it comes. */
export function FeeOrder({ dossierId }: { dossierId: string }): React.ReactNode {
  const { money: text } = useMoneyWords();
  const { data } = useQuery({
    queryKey: ['dossier', dossierId, 'fee-order'],
    queryFn: ({ signal }) => client.getFeeOrder({ dossierId }, { signal }),
    refetchInterval: ({ state }) => (isWaitedFor(state.data?.order ?? null) ? LOOK_AGAIN_MS : false),
  });
  const open = useAct('openFeeOrder');
  if (data === undefined) return null;
  const { order } = data;
  if (order === null || order.state === 'REFUNDED' || order.state === 'CANCELLED')
    return (
      <Button variant="default" loading={open.isPending} onClick={() => open.mutate({ dossierId })}>
        {text.byQr}
      </Button>
    );
  return <Standing order={order} />;
}

const isWaitedFor = (order: FeeOrderView | null): boolean =>
  order !== null && (order.state === 'WAITING' || order.state === 'PART');

function Standing({ order }: { order: FeeOrderView }): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  return (
    <div className="fee-order">
      <output>
        {order.state === 'PAID'
          ? `✓ ${text.paidAt(order.paidAt === null ? '' : momentText(order.paidAt))}`
          : order.state === 'PART'
            ? `◐ ${text.part(moneyText(order.total - order.remainder, lang), moneyText(order.remainder, lang))}`
            : `○ ${text.waits}`}
      </output>
      {order.undecided && <p className="hint wait">◐ {text.undecided}</p>}
      {order.excess > 0 && <p className="hint wait">◐ {text.excess(moneyText(order.excess, lang))}</p>}
      {order.qr !== null && (
        <div className="row">
          <img
            className="fee-qr"
            src={`data:image/svg+xml,${encodeURIComponent(qrSvg(order.qr))}`}
            alt={text.qrOf(moneyText(order.remainder, lang))}
          />
          <dl className="facts">
            <dt>{text.amount}</dt>
            <dd>{moneyText(order.remainder, lang)}</dd>
            <dt>{text.transferText}</dt>
            <dd className="code">{order.code}</dd>
            <dt>{text.account}</dt>
            <dd className="code">
              {order.account?.bankBin} · {order.account?.number}
            </dd>
            <dt>{text.holder}</dt>
            <dd>{order.account?.holder}</dd>
          </dl>
        </div>
      )}
      {order.account === null && order.state !== 'PAID' && <p className="soft">{text.noAccount}</p>}
    </div>
  );
}
