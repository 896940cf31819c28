import { Modal, TextInput } from '@mantine/core';
import { moneyText } from '@motcua/ui/dates';
import { useState } from 'react';
import { addressOf } from '../address.ts';
import { useAct } from '../act.ts';
import { client } from '../client.ts';
import { useLang, useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { FeeLines } from '../parts/fee-lines.tsx';
import { printPage } from '../parts/print.ts';
import { OpenShift } from '../screens/money/open-shift.tsx';
import { useMyShift } from '../screens/money/use-my-shift.ts';
import { useMoneyWords } from '../words/money.ts';
import { ActDialog, type ActProps } from './dialog.tsx';

const LEAST = 2;

/** Prints the receipt that stands for a dossier now. */
export async function printStanding(dossierId: string): Promise<void> {
  const { items } = await client.listDossierReceipts({ dossierId });
  const standing = items.find(({ cancelledAt }) => cancelledAt === null);
  if (standing !== undefined) printPage(addressOf('printReceipt', { receiptId: standing.id }));
}

/** The fee in cash: what it is for, who pays, and the receipt printed; a shift is opened here where there is none. */
export function CollectFeeDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { money: text } = useMoneyWords();
  const lang = useLang();
  const { data: shift } = useMyShift();
  const [payerName, setPayerName] = useState(dossier.applicant.fullName);
  const [payerAddress, setPayerAddress] = useState(dossier.applicant.address);
  const collect = useAct('collectFee', () => {
    tell(text.taken);
    onClose();
    void printStanding(dossier.id);
  });
  const { fee } = dossier;
  if (fee === null || shift === undefined) return null;
  if (shift.open === null)
    return (
      <Modal opened onClose={onClose} title={words.acts.collectFee}>
        <p>{text.needShift}</p>
        <OpenShift />
      </Modal>
    );
  return (
    <ActDialog
      title={words.acts.collectFee}
      submit={text.take(moneyText(fee.total ?? 0, lang))}
      pending={collect.isPending}
      ready={payerName.trim().length >= LEAST}
      onClose={onClose}
      onSubmit={() =>
        collect.mutate({
          dossierId: dossier.id,
          payerName: payerName.trim(),
          payerAddress: payerAddress.trim(),
        })
      }
    >
      <FeeLines fee={fee} />
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
    </ActDialog>
  );
}
