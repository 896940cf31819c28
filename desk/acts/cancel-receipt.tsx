import { Radio, Stack, TextInput } from '@mantine/core';
import { momentText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { client } from '../client.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { useMoneyWords } from '../words/money.ts';
import { printStanding } from './collect-fee.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const LEAST = 5;
const LEAST_NAME = 2;

/** A receipt that was wrong: the money goes back, or another receipt takes its place. */
export function CancelReceiptDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { money: text } = useMoneyWords();
  const { data } = useQuery({
    queryKey: ['dossier', dossier.id, 'receipts'],
    queryFn: ({ signal }) => client.listDossierReceipts({ dossierId: dossier.id }, { signal }),
  });
  const [reason, setReason] = useState('');
  const [how, setHow] = useState<'BACK' | 'REPLACE'>('BACK');
  const [payerName, setPayerName] = useState(dossier.applicant.fullName);
  const [payerAddress, setPayerAddress] = useState(dossier.applicant.address);
  const cancel = useAct('cancelReceipt', () => {
    tell(text.cancelDone);
    onClose();
    if (how === 'REPLACE') void printStanding(dossier.id);
  });
  const receipt = data?.items.find(({ cancelledAt }) => cancelledAt === null);
  if (receipt === undefined) return null;
  const replacement = { payerName: payerName.trim(), payerAddress: payerAddress.trim() };
  return (
    <ActDialog
      title={words.acts.cancelReceipt}
      submit={words.acts.cancelReceipt}
      pending={cancel.isPending}
      ready={says(reason, LEAST) && (how === 'BACK' || says(payerName, LEAST_NAME))}
      onClose={onClose}
      onSubmit={() =>
        cancel.mutate({
          receiptId: receipt.id,
          reason: reason.trim(),
          ...(how === 'REPLACE' ? { replacement } : {}),
        })
      }
    >
      <p>{text.receiptOf(receipt.number, momentText(receipt.issuedAt))}</p>
      <TextField label={text.cancelReason} least={LEAST} most={500} value={reason} onChange={setReason} />
      <Radio.Group
        label={text.how}
        value={how}
        onChange={(value) => setHow(value === 'REPLACE' ? 'REPLACE' : 'BACK')}
      >
        <Stack gap="xs">
          <Radio value="BACK" label={text.giveBack} />
          <Radio value="REPLACE" label={text.replace} />
        </Stack>
      </Radio.Group>
      {how === 'REPLACE' && (
        <>
          <TextInput
            label={text.payerName}
            required
            maxLength={200}
            value={payerName}
            onChange={(event) => setPayerName(event.currentTarget.value)}
          />
          <TextInput
            label={text.payerAddress}
            maxLength={300}
            value={payerAddress}
            onChange={(event) => setPayerAddress(event.currentTarget.value)}
          />
        </>
      )}
    </ActDialog>
  );
}
