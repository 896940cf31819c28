import { NumberInput } from '@mantine/core';
import type { ShiftView } from '@motcua/contract/money';
import { countedTotal, NOTES } from '@motcua/rules/fees';
import { moneyText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useLang } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { useMoneyWords } from '../../words/money.ts';

const LEAST = 5;

/** The drawer counted note by note; what it comes to and what differs is shown while it is typed. */
export function CloseShift({ shift, onClose }: { shift: ShiftView; onClose: () => void }): React.ReactNode {
  const { money: text } = useMoneyWords();
  const lang = useLang();
  const [counted, setCounted] = useState<Record<string, number>>({});
  const [reason, setReason] = useState('');
  const close = useAct('closeShift', () => {
    tell(text.closed);
    onClose();
  });
  const total = countedTotal(counted);
  const difference = total - shift.expected;
  return (
    <ActDialog
      title={text.close}
      submit={text.close}
      pending={close.isPending}
      ready={difference === 0 || says(reason, LEAST)}
      wide
      onClose={onClose}
      onSubmit={() =>
        close.mutate({
          shiftId: shift.id,
          counted,
          ...(difference === 0 ? {} : { differenceReason: reason.trim() }),
        })
      }
    >
      <fieldset className="notes">
        <legend>{text.count}</legend>
        {NOTES.map((note) => (
          <NumberInput
            key={note}
            label={text.note(moneyText(note, lang))}
            min={0}
            max={100_000}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={counted[note] ?? ''}
            onChange={(typed) =>
              setCounted(({ [String(note)]: _, ...others }) =>
                typeof typed === 'number' ? { ...others, [note]: typed } : others,
              )
            }
          />
        ))}
      </fieldset>
      <dl className="facts in-a-row">
        <dt>{text.expected}</dt>
        <dd>{moneyText(shift.expected, lang)}</dd>
        <dt>{text.counted}</dt>
        <dd className="big">{moneyText(total, lang)}</dd>
        <dt>{text.difference}</dt>
        <dd className={difference === 0 ? 'ok' : 'late'}>
          {difference === 0 ? `✓ ${text.even}` : moneyText(difference, lang)}
        </dd>
      </dl>
      {difference !== 0 && (
        <TextField
          label={text.differenceReason}
          least={LEAST}
          most={500}
          value={reason}
          onChange={setReason}
        />
      )}
    </ActDialog>
  );
}
