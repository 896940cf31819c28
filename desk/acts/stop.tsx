import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ActDialog, finished, type ActProps } from './dialog.tsx';
import { given, says, TextField } from './text-field.tsx';

const WAYS = ['COUNTER', 'POST'] as const;
const LEAST = 5;

/** Stop at the applicant's request in person or by post, on Mẫu 05 of 2025. */
export function StopDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const [requestedBy, setRequestedBy] = useState<(typeof WAYS)[number]>('COUNTER');
  const [reason, setReason] = useState('');
  const [fees, setFees] = useState('');
  const stop = useAct('stopDossier', (receipt) => {
    tell(words.done.stopped);
    finished(receipt, onClose);
  });
  return (
    <ActDialog
      title={words.acts.stopDossier}
      submit={words.acts.stopDossier}
      pending={stop.isPending}
      ready={says(reason, LEAST)}
      onClose={onClose}
      onSubmit={() =>
        stop.mutate({
          dossierId: dossier.id,
          reason: reason.trim(),
          requestedBy,
          ...given('feeNote', fees),
        })
      }
    >
      <p className="hint wait">◐ {dialogs.stopHint}</p>
      <Radio.Group
        label={dialogs.requestedBy}
        value={requestedBy}
        onChange={(value) => setRequestedBy(WAYS.find((one) => one === value) ?? 'COUNTER')}
      >
        <div className="choices row">
          {WAYS.map((one) => (
            <Radio key={one} value={one} label={dialogs[one]} />
          ))}
        </div>
      </Radio.Group>
      <TextField label={dialogs.reason} least={LEAST} most={1000} value={reason} onChange={setReason} />
      <TextField label={dialogs.feeNote} least={0} most={500} value={fees} onChange={setFees} />
    </ActDialog>
  );
}
