import { Radio } from '@mantine/core';
import { NOT_TAKEN, type NotTaken, type ReturnRow } from '@motcua/contract/returning';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { given, TextField } from '../../acts/text-field.tsx';
import { useLang, useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';

const REASONS = Object.keys(NOT_TAKEN) as NotTaken[];

/** Somebody leaves without the result: why, so that the next officer knows. */
export function NotTakenDialog({ row, onClose }: { row: ReturnRow; onClose: () => void }): React.ReactNode {
  const { returns: text } = useWords();
  const lang = useLang();
  const [reason, setReason] = useState<NotTaken>();
  const [note, setNote] = useState('');
  const act = useAct('recordNotTaken', () => {
    tell(text.noted, row.code);
    onClose();
  });
  return (
    <ActDialog
      title={`${text.notTaken}: ${row.code}`}
      submit={text.note}
      pending={act.isPending}
      ready={reason !== undefined}
      onClose={onClose}
      onSubmit={() => {
        if (reason !== undefined) act.mutate({ dossierId: row.dossierId, reason, ...given('note', note) });
      }}
    >
      <Radio.Group
        label={text.why}
        required
        value={reason ?? ''}
        onChange={(value) => setReason(REASONS.find((one) => one === value))}
      >
        <div className="choices">
          {REASONS.map((one) => (
            <Radio key={one} value={one} label={NOT_TAKEN[one][lang]} />
          ))}
        </div>
      </Radio.Group>
      {reason === 'RESULT_FAULTY' && <p className="hint wait">◐ {text.faultyCure}</p>}
      <TextField label={text.more} least={0} most={500} value={note} onChange={setNote} />
    </ActDialog>
  );
}
