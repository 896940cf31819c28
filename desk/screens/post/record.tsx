import { NativeSelect, TextInput } from '@mantine/core';
import type { PostOrderView } from '@motcua/contract/post';
import { CARRIER_EVENTS, type CarrierEvent } from '@motcua/rules/post';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { tell } from '../../notices.ts';
import { usePostWords } from '../../words/post.ts';

/** What the carrier's own papers say, where its interface has not told. */
export function Record({ order, onClose }: { order: PostOrderView; onClose: () => void }): React.ReactNode {
  const { post: text } = usePostWords();
  const [kind, setKind] = useState<CarrierEvent>('DELIVERED');
  const [receiver, setReceiver] = useState(order.receiverName);
  const [reason, setReason] = useState('');
  const record = useAct('recordPostEvent', () => {
    tell(text.recorded, order.dossierCode);
    onClose();
  });
  const delivered = kind === 'DELIVERED';
  return (
    <ActDialog
      title={`${text.record}: ${order.dossierCode}`}
      submit={text.record}
      pending={record.isPending}
      ready={!delivered || receiver.trim() !== ''}
      onSubmit={() => record.mutate({ orderId: order.id, kind, ...(delivered ? { receiver } : { reason }) })}
      onClose={onClose}
    >
      <NativeSelect
        label={text.kind}
        value={kind}
        onChange={(event) =>
          setKind(CARRIER_EVENTS.find((one) => one === event.currentTarget.value) ?? 'DELIVERED')
        }
        data={CARRIER_EVENTS.map((value) => ({ value, label: text.kinds[value] }))}
      />
      {delivered ? (
        <TextInput
          label={text.signedBy}
          required
          maxLength={200}
          value={receiver}
          onChange={(event) => setReceiver(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          label={text.reason}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  );
}
