import { Checkbox } from '@mantine/core';
import { codeIn } from '@motcua/rules/obligation';
import { momentText, moneyText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { TextField } from '../../acts/text-field.tsx';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import type { WaitingPayment } from './standing.ts';

/** What the money was paid for, found by a person and looked at a second time. */
export function PlacePayment({
  payment,
  onClose,
}: {
  payment: WaitingPayment;
  onClose: () => void;
}): React.ReactNode {
  const { waitingPayments: text } = useWords();
  const lang = useLang();
  const [code, setCode] = useState('');
  const [compared, setCompared] = useState(false);
  const act = useAct('placePayment', ({ booked }) => {
    tell(text.placed[booked]);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.place}: ${moneyText(payment.amount, lang)}`}
      submit={text.place}
      pending={act.isPending}
      ready={compared && codeIn(code) !== undefined}
      onSubmit={() => act.mutate({ bankReference: payment.bankReference, code: code.trim() })}
      onClose={onClose}
    >
      <p>
        <span className="code">{payment.bankReference}</span> · {momentText(payment.paidAt)} · “{payment.code}
        ”
      </p>
      <TextField
        label={text.owedCode}
        hint={text.owedCodeHint}
        least={1}
        most={60}
        rows={1}
        value={code}
        onChange={setCode}
      />
      <p className="hint wait">◐ {text.secondLook}</p>
      <Checkbox
        label={text.compared}
        checked={compared}
        onChange={(event) => setCompared(event.currentTarget.checked)}
      />
    </ActDialog>
  );
}
