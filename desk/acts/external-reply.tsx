import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ActDialog, type ActProps } from './dialog.tsx';
import { useOutsideStep } from './outside-step.tsx';
import { says, TextField } from './text-field.tsx';

const OUTCOMES = ['DONE', 'REJECTED', 'VERIFYING'] as const;
const LEAST = 3;

/** What a system outside has done, from its paper. */
export function ExternalReplyDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { outside } = words;
  const { taskId, field } = useOutsideStep(dossier);
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>();
  const [number, setNumber] = useState('');
  const [text, setText] = useState('');
  const record = useAct('recordExternalReply', () => {
    tell(words.done.externalReplied);
    onClose();
  });
  return (
    <ActDialog
      title={words.acts.recordExternalReply}
      submit={words.acts.recordExternalReply}
      pending={record.isPending}
      ready={taskId !== undefined && outcome !== undefined && says(number, 1) && says(text, LEAST)}
      onClose={onClose}
      onSubmit={() => {
        if (taskId !== undefined && outcome !== undefined)
          record.mutate({ taskId, outcome, number: number.trim(), text: text.trim() });
      }}
    >
      {field}
      <Radio.Group
        label={outside.outcome}
        required
        value={outcome ?? ''}
        onChange={(value) => setOutcome(OUTCOMES.find((one) => one === value))}
      >
        <div className="choices">
          {OUTCOMES.map((one) => (
            <Radio key={one} value={one} label={outside.outcomes[one]} />
          ))}
        </div>
      </Radio.Group>
      <TextField label={outside.number} least={1} most={60} rows={1} value={number} onChange={setNumber} />
      <TextField label={outside.text} least={LEAST} most={1000} value={text} onChange={setText} />
    </ActDialog>
  );
}
