import { Checkbox, NumberInput } from '@mantine/core';
import { ProblemError } from '@motcua/contract/client';
import { moneyText } from '@motcua/ui/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { wholeMinute } from '../dates.ts';
import { useLang, useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { Loading } from '../parts/loading.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import { obligations } from '../queries.ts';
import { useServerNow } from '../shell/clock.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const LEAST = 4;

/** A payment, from the receipt of bank or treasury. */
export function PaymentDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { outside } = words;
  const { now } = useServerNow();
  const { data, error, refetch } = useQuery(obligations(dossier.id));
  const [bankReference, setReference] = useState('');
  const [amount, setAmount] = useState<number>();
  const [another, setAnother] = useState(false);
  const [paidAt, setPaidAt] = useState(() => wholeMinute(now));
  const record = useAct('recordPayment', () => {
    tell(words.done.paymentRecorded);
    onClose();
  });
  if (data === undefined) return <Loading error={error} onRetry={() => void refetch()} />;
  // what came and was not taken yet is no longer owed, and may still be told of
  const owed = data.obligations.find(
    ({ remainder, open, settledAt }) => remainder > 0 || (open && settledAt === null),
  );
  const paid = amount ?? owed?.remainder ?? 0;
  return (
    <ActDialog
      title={words.acts.recordPayment}
      submit={words.acts.recordPayment}
      pending={record.isPending}
      ready={owed !== undefined && paidAt !== undefined && paid > 0 && says(bankReference, LEAST)}
      onClose={onClose}
      onSubmit={() => {
        if (owed !== undefined && paidAt !== undefined)
          record.mutate({
            obligationId: owed.id,
            bankReference: bankReference.trim(),
            amount: paid,
            paidAt,
            ...(another ? { another } : {}),
          });
      }}
    >
      {owed === undefined ? (
        <p className="hint wait">◐ {outside.nothingOwed}</p>
      ) : (
        <p>
          {outside.remainder}: <strong>{moneyText(owed.remainder, lang)}</strong> ({owed.number})
        </p>
      )}
      <TextField
        label={outside.bankReference}
        least={LEAST}
        most={60}
        rows={1}
        value={bankReference}
        onChange={setReference}
      />
      <NumberInput
        label={outside.amount}
        required
        min={1}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        value={paid}
        onChange={(value) => setAmount(Number(value) || 0)}
      />
      <MomentField label={outside.paidAt} start={now} onChange={setPaidAt} />
      {isKnown(record.error) && (
        <Checkbox
          label={outside.another}
          description={outside.anotherHint}
          checked={another}
          onChange={(event) => setAnother(event.currentTarget.checked)}
        />
      )}
    </ActDialog>
  );
}

/** The officer was told that this money is known, and may know better. */
const isKnown = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'PAYMENT_KNOWN';
