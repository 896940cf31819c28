import { Button, TextInput } from '@mantine/core';
import type { DrawnSignature, PostBatchView } from '@motcua/contract/post';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { tell } from '../../notices.ts';
import { usePostWords } from '../../words/post.ts';
import { SignatureField } from './signature-field.tsx';

/** The courier takes the sealed bag: his name, and his hand on the screen. */
export function HandOver({ batch, onClose }: { batch: PostBatchView; onClose: () => void }): React.ReactNode {
  const { post: text } = usePostWords();
  const [courierName, setCourierName] = useState('');
  const [signature, setSignature] = useState<DrawnSignature>([]);
  const act = useAct('handOverPostBatch', ({ number }) => {
    tell(text.handed, number);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.hand}: ${text.batch(batch.number)}`}
      submit={text.hand}
      pending={act.isPending}
      ready={courierName.trim().length > 1 && signature.length > 0}
      wide
      onSubmit={() => act.mutate({ batchId: batch.id, courierName, signature })}
      onClose={onClose}
      beside={
        <Button variant="default" disabled={signature.length === 0} onClick={() => setSignature([])}>
          {text.clear}
        </Button>
      }
    >
      <TextInput
        label={text.courier}
        required
        maxLength={100}
        autoComplete="off"
        data-autofocus
        value={courierName}
        onChange={(event) => setCourierName(event.currentTarget.value)}
      />
      <SignatureField label={text.sign} hint={text.signHint} lines={signature} onChange={setSignature} />
    </ActDialog>
  );
}
