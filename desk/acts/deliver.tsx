import { Radio, TextInput } from '@mantine/core';
import { RESULT_CHANNELS, type ResultChannel } from '@motcua/rules/dossier';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { printSlip } from '../parts/print.ts';
import { ActDialog, codeOf, type ActProps } from './dialog.tsx';

/** Who comes for another, with his paper of authority, is served at the screen of return. */
const PROOFS = ['RECEIPT', 'IDENTITY'] as const;

/** QU07: hand the result over, to whom and against which paper. */
export function DeliverDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const [method, setMethod] = useState<ResultChannel>(dossier.resultChannel);
  const [receiver, setReceiver] = useState(dossier.applicant.fullName);
  const [proof, setProof] = useState<(typeof PROOFS)[number]>('RECEIPT');
  const deliver = useAct('deliverResult', (receipt) => {
    tell(words.done.delivered, codeOf(receipt));
    if (receipt.slipId !== null) printSlip(receipt.slipId);
    onClose();
  });
  return (
    <ActDialog
      title={words.acts.deliverResult}
      submit={words.acts.deliverResult}
      pending={deliver.isPending}
      ready={receiver.trim().length >= 2}
      onClose={onClose}
      onSubmit={() =>
        deliver.mutate({
          dossierId: dossier.id,
          method,
          receiverName: receiver.trim(),
          ...(method === 'COUNTER' ? { proof } : {}),
        })
      }
    >
      {dossier.result !== null && (
        <p>
          {words.dossier.number} <strong>{dossier.result.number}</strong> – {dossier.result.name}
        </p>
      )}
      <Radio.Group
        label={dialogs.method}
        value={method}
        onChange={(value) => setMethod(RESULT_CHANNELS.find((one) => one === value) ?? 'COUNTER')}
      >
        <div className="choices row">
          {RESULT_CHANNELS.map((one) => (
            <Radio key={one} value={one} label={words.intake.channels[one]} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={dialogs.receiver}
        required
        maxLength={200}
        value={receiver}
        onChange={(event) => setReceiver(event.currentTarget.value)}
      />
      {method === 'COUNTER' && (
        <Radio.Group
          label={dialogs.proof}
          value={proof}
          onChange={(value) => setProof(PROOFS.find((one) => one === value) ?? 'RECEIPT')}
        >
          <div className="choices">
            {PROOFS.map((one) => (
              <Radio key={one} value={one} label={dialogs[one]} />
            ))}
          </div>
        </Radio.Group>
      )}
      <p>
        <Link to={`/tra-ket-qua?ma=${encodeURIComponent(codeOf(dossier))}`}>{words.returns.fully}</Link>
      </p>
    </ActDialog>
  );
}
