import { Button } from '@mantine/core';
import type { PostOrderView } from '@motcua/contract/post';
import { isWithCarrier, POST_WORDS } from '@motcua/rules/post';
import { dateText, moneyText, momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../act.ts';
import { useLang } from '../../lang.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useOffered } from '../../rights.ts';
import { usePostWords } from '../../words/post.ts';
import { Record } from './record.tsx';

interface OrdersProps {
  caption: string;
  orders: readonly PostOrderView[];
  /** They may still be taken from their tally list. */
  open?: boolean;
}

/** What is sent: to whom, where it is, what its receiver pays. */
export function Orders({ caption, orders, open = false }: OrdersProps): React.ReactNode {
  const { post: text } = usePostWords();
  return (
    <WideTable
      caption={caption}
      scrolls
      heads={[text.code, text.receiver, text.stage, text.collect, '']}
      numbers={[3]}
    >
      {orders.map((order) => (
        <OrderRow key={order.id} order={order} open={open} />
      ))}
    </WideTable>
  );
}

function OrderRow({ order, open }: { order: PostOrderView; open: boolean }): React.ReactNode {
  const { post: text } = usePostWords();
  const lang = useLang();
  const may = useOffered('sendByPost');
  const [recording, setRecording] = useState(false);
  const takeOut = useAct('unpackPost');
  const { promise } = order;
  return (
    <tr>
      <th scope="row">
        <span className="code">{order.tracking ?? order.code}</span>
        <div>
          <Link to={`/ho-so/${order.dossierId}`} className="code">
            {order.dossierCode}
          </Link>
        </div>
      </th>
      <td>
        {order.receiverName}
        <div className="soft">{order.receiverAddress}</div>
      </td>
      <td>
        {POST_WORDS[order.state][lang]}, {momentText(order.since)}
        {order.note !== '' && <div className="soft">{order.note}</div>}
        {promise !== null && (
          <div className={promise.late ? 'late' : 'soft'}>
            {promise.late && '▲ '}
            {text.until(dateText(promise.until))}
            {promise.late && ` (${text.late})`}
          </div>
        )}
        {order.unsent !== null && <div className="late">▲ {order.unsent}</div>}
      </td>
      <td className="number">{moneyText(order.collect, lang)}</td>
      <td>
        {may && open && (
          <Button
            size="compact-sm"
            variant="default"
            loading={takeOut.isPending}
            aria-label={`${text.takeOut} ${order.dossierCode}`}
            onClick={() => takeOut.mutate({ orderId: order.id })}
          >
            {text.takeOut}
          </Button>
        )}
        {may && isWithCarrier(order.state) && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${text.record} ${order.dossierCode}`}
            onClick={() => setRecording(true)}
          >
            {text.record}
          </Button>
        )}
        {recording && <Record order={order} onClose={() => setRecording(false)} />}
      </td>
    </tr>
  );
}
