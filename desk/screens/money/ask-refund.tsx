import { TextInput } from '@mantine/core';
import type { MoneyException } from '@motcua/contract/refunds';
import { moneyText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useLang } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { useMoneyWords } from '../../words/money.ts';

const LEAST = 5;
const BANK = /^\d{6}$/;
const ACCOUNT = /^[0-9A-Za-z]{4,19}$/;

/** To which account of the payer's the money goes back, and why; another person agrees to it. */
export function AskRefund({
  exception,
  onClose,
}: {
  exception: MoneyException;
  onClose: () => void;
}): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  const [reason, setReason] = useState('');
  const [bankBin, setBankBin] = useState('');
  const [accountNumber, setAccountNumber] = useState('');
  const [accountHolder, setAccountHolder] = useState(exception.payerName);
  const ask = useAct('askRefund', () => {
    tell(text.refundAsked);
    onClose();
  });
  const sum = exception.kind === 'PART' ? exception.held : exception.amount;
  return (
    <ActDialog
      title={text.refundOf(moneyText(sum, lang), exception.payerName)}
      submit={text.askRefund}
      pending={ask.isPending}
      ready={
        says(reason, LEAST) && BANK.test(bankBin) && ACCOUNT.test(accountNumber) && says(accountHolder, 2)
      }
      onClose={onClose}
      onSubmit={() =>
        ask.mutate({
          orderId: exception.orderId,
          reason: reason.trim(),
          bankBin,
          accountNumber,
          accountHolder: accountHolder.trim(),
        })
      }
    >
      {exception.kind === 'PART' && <p className="hint wait">◐ {text.partIsCancelled}</p>}
      <TextField label={text.refundReason} least={LEAST} most={500} value={reason} onChange={setReason} />
      <TextInput
        label={text.bankBin}
        description={text.bankBinHint}
        required
        inputMode="numeric"
        maxLength={6}
        value={bankBin}
        onChange={(event) => setBankBin(event.currentTarget.value.trim())}
      />
      <TextInput
        label={text.accountNumber}
        required
        maxLength={19}
        value={accountNumber}
        onChange={(event) => setAccountNumber(event.currentTarget.value.trim())}
      />
      <TextInput
        label={text.accountHolder}
        required
        maxLength={100}
        value={accountHolder}
        onChange={(event) => setAccountHolder(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
