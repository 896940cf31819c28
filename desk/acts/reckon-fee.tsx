import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { FeeFields, factsTyped, type TypedFacts } from '../parts/fee-fields.tsx';
import { FeePreview } from '../parts/fee-lines.tsx';
import { useFeeWords } from '../words/fees.ts';
import { ActDialog, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const LEAST = 5;

/** Facts of the fee that were not known at acceptance, or were taken down wrongly. */
export function ReckonFeeDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const text = useFeeWords();
  const [typed, setTyped] = useState<TypedFacts>({});
  const [reason, setReason] = useState('');
  const reckon = useAct('reckonFee', () => {
    tell(text.done);
    onClose();
  });
  const { fee, feeRules } = dossier;
  if (fee === null || feeRules === null) return null;
  const again = fee.total !== null;
  const kept = Object.fromEntries(fee.facts.map(({ key, value }) => [key, value]));
  const facts = factsTyped(typed);
  return (
    <ActDialog
      title={words.acts.reckonFee}
      submit={words.acts.reckonFee}
      pending={reckon.isPending}
      ready={Object.keys(facts).length > 0 && (!again || says(reason, LEAST))}
      onClose={onClose}
      onSubmit={() =>
        reckon.mutate({
          dossierId: dossier.id,
          feeFacts: facts,
          ...(again ? { reason: reason.trim() } : {}),
        })
      }
    >
      <FeeFields schedule={feeRules.schedule} typed={typed} kept={kept} onChange={setTyped} />
      <FeePreview rules={feeRules} channel={fee.channel} date={fee.date} typed={typed} kept={kept} />
      {again && (
        <TextField
          label={text.reason}
          least={LEAST}
          most={500}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
    </ActDialog>
  );
}
