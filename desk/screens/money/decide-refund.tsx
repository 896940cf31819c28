import { Radio, Stack, TextInput } from '@mantine/core';
import type { RefundView } from '@motcua/contract/refunds';
import { moneyText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { given, says, TextField } from '../../acts/text-field.tsx';
import { useLang } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { useMoneyWords } from '../../words/money.ts';

const LEAST = 5;
const SHORTEST_REFERENCE = 4;
interface Props {
  refund: RefundView;
  onClose: () => void;
}

/** The second person agrees or says why not; afterwards somebody writes down that the bank has done it. */
export function DecideRefund(props: Props): React.ReactNode {
  return props.refund.mayDecide ? <Decide {...props} /> : <Record {...props} />;
}

function Decide({ refund, onClose }: Props): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  const [agreed, setAgreed] = useState(true);
  const [reason, setReason] = useState('');
  const decide = useAct('decideRefund', () => {
    tell(text.decided);
    onClose();
  });
  return (
    <ActDialog
      title={text.refundOf(moneyText(refund.amount, lang), refund.accountHolder)}
      submit={text.decide}
      pending={decide.isPending}
      ready={agreed || says(reason, LEAST)}
      onClose={onClose}
      onSubmit={() =>
        decide.mutate({ refundId: refund.id, agreed, ...(agreed ? {} : given('reason', reason)) })
      }
    >
      <p>{refund.reason}</p>
      <Radio.Group
        label={text.decision}
        value={agreed ? 'YES' : 'NO'}
        onChange={(value) => setAgreed(value === 'YES')}
      >
        <Stack gap="xs">
          <Radio value="YES" label={text.agree} />
          <Radio value="NO" label={text.decline} />
        </Stack>
      </Radio.Group>
      {!agreed && (
        <TextField label={text.declineReason} least={LEAST} most={500} value={reason} onChange={setReason} />
      )}
    </ActDialog>
  );
}

function Record({ refund, onClose }: Props): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  const [reference, setReference] = useState('');
  const record = useAct('recordRefund', () => {
    tell(text.recorded);
    onClose();
  });
  return (
    <ActDialog
      title={text.refundOf(moneyText(refund.amount, lang), refund.accountHolder)}
      submit={text.record}
      pending={record.isPending}
      ready={says(reference, SHORTEST_REFERENCE)}
      onClose={onClose}
      onSubmit={() => record.mutate({ refundId: refund.id, reference: reference.trim() })}
    >
      <p>{text.recordHint(refund.code)}</p>
      <TextInput
        label={text.reference}
        required
        maxLength={60}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
