import { Checkbox, Radio, TextInput } from '@mantine/core';
import { RECEIPT_SIGNS } from '@motcua/contract/returning';
import { RESULT_CHANNELS } from '@motcua/rules/dossier';
import { useWords } from '../../lang.ts';
import { DayField } from '../../parts/day-field.tsx';
import { PROOFS, type Hand } from './hand.ts';

interface ReceiverFieldsProps {
  hand: Hand;
  /** Every result chosen can go to the applicant's account. */
  electronic: boolean;
  onChange: (part: Partial<Hand>) => void;
}

/** Who takes it, against which paper, and how he says so. */
export function ReceiverFields({ hand, electronic, onChange }: ReceiverFieldsProps): React.ReactNode {
  const words = useWords();
  const { dialogs, returns: text } = words;
  const atCounter = hand.method === 'COUNTER';
  return (
    <>
      <Radio.Group
        label={dialogs.method}
        description={electronic ? undefined : text.notElectronic}
        value={hand.method}
        onChange={(value) => onChange({ method: RESULT_CHANNELS.find((one) => one === value) ?? 'COUNTER' })}
      >
        <div className="choices row">
          {RESULT_CHANNELS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={words.intake.channels[one]}
              disabled={one === 'ELECTRONIC' && !electronic}
            />
          ))}
        </div>
      </Radio.Group>
      {atCounter && (
        <Radio.Group
          label={dialogs.proof}
          value={hand.proof}
          onChange={(value) => onChange({ proof: PROOFS.find((one) => one === value) ?? 'RECEIPT' })}
        >
          <div className="choices">
            {PROOFS.map((one) => (
              <Radio key={one} value={one} label={dialogs[one]} />
            ))}
          </div>
        </Radio.Group>
      )}
      <TextInput
        label={dialogs.receiver}
        required
        maxLength={200}
        value={hand.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {atCounter && (
        <TextInput
          label={text.idNumber}
          description={hand.proof === 'AUTHORISATION' ? text.idOfOther : text.idOfSelf}
          required={hand.proof !== 'RECEIPT'}
          maxLength={20}
          inputMode="numeric"
          autoComplete="off"
          value={hand.idNumber}
          onChange={(event) => onChange({ idNumber: event.currentTarget.value })}
        />
      )}
      {atCounter && hand.proof === 'AUTHORISATION' && (
        <fieldset className="block">
          <legend>{text.authority}</legend>
          <TextInput
            label={text.paper}
            required
            maxLength={100}
            value={hand.paper}
            onChange={(event) => onChange({ paper: event.currentTarget.value })}
          />
          <div className="two">
            <TextInput
              label={text.number}
              maxLength={60}
              value={hand.number}
              onChange={(event) => onChange({ number: event.currentTarget.value })}
            />
            <DayField label={text.date} required value={hand.date} onChange={(date) => onChange({ date })} />
          </div>
          <DayField label={text.until} value={hand.until} onChange={(until) => onChange({ until })} />
          <Checkbox
            label={text.checked}
            checked={hand.checked}
            onChange={(event) => onChange({ checked: event.currentTarget.checked })}
          />
        </fieldset>
      )}
      {atCounter && (
        <Radio.Group
          label={text.signed}
          value={hand.signed}
          onChange={(value) => onChange({ signed: RECEIPT_SIGNS.find((one) => one === value) ?? 'ON_PAPER' })}
        >
          <div className="choices row">
            {RECEIPT_SIGNS.map((one) => (
              <Radio key={one} value={one} label={text.signs[one]} />
            ))}
          </div>
        </Radio.Group>
      )}
    </>
  );
}
