import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ActDialog, finished, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const LEAST = 5;

/** Replace a wrong result; the replaced one stays linked. */
export function CorrectDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const [reason, setReason] = useState('');
  const [text, setText] = useState(dossier.draftResult?.text ?? '');
  const [outcome, setOutcome] = useState<'GRANT' | 'DENY'>(dossier.result?.outcome ?? 'GRANT');
  const correct = useAct('correctResult', (receipt) => {
    tell(words.done.corrected);
    finished(receipt, onClose);
  });
  return (
    <ActDialog
      title={words.acts.correctResult}
      submit={words.acts.correctResult}
      pending={correct.isPending}
      ready={says(reason, LEAST) && says(text, 1)}
      wide
      onClose={onClose}
      onSubmit={() =>
        correct.mutate({ dossierId: dossier.id, reason: reason.trim(), text: text.trim(), outcome })
      }
    >
      <p className="hint wait">◐ {dialogs.correctHint}</p>
      <TextField label={dialogs.reason} least={LEAST} most={1000} value={reason} onChange={setReason} />
      <Radio.Group
        label={dialogs.outcome}
        value={outcome}
        onChange={(value) => setOutcome(value === 'DENY' ? 'DENY' : 'GRANT')}
      >
        <div className="choices row">
          <Radio value="GRANT" label={dialogs.GRANT} />
          <Radio value="DENY" label={dialogs.DENY} />
        </div>
      </Radio.Group>
      <TextField label={dialogs.newText} least={1} most={20000} rows={8} value={text} onChange={setText} />
    </ActDialog>
  );
}
