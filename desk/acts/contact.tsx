import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { ActDialog, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const WAYS = ['PHONE', 'COUNTER', 'LETTER', 'OTHER'] as const;
const LEAST = 5;

/** Note a call or talk with the applicant. */
export function ContactDialog({ dossier, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const { dialogs } = words;
  const [how, setHow] = useState<(typeof WAYS)[number]>('PHONE');
  const [text, setText] = useState('');
  const record = useAct('recordContact', () => {
    tell(words.done.contacted);
    onClose();
  });
  const { phone } = dossier.applicant;
  return (
    <ActDialog
      title={`${words.acts.recordContact}: ${dossier.applicant.fullName}`}
      submit={words.acts.recordContact}
      pending={record.isPending}
      ready={says(text, LEAST)}
      onClose={onClose}
      onSubmit={() => record.mutate({ dossierId: dossier.id, how, text: text.trim() })}
    >
      {phone !== '' && (
        <p>
          {words.intake.phone}: <a href={`tel:${phone}`}>{phone}</a>
        </p>
      )}
      <Radio.Group
        label={dialogs.how}
        value={how}
        onChange={(value) => setHow(WAYS.find((one) => one === value) ?? 'PHONE')}
      >
        <div className="choices row">
          {WAYS.map((one) => (
            <Radio key={one} value={one} label={dialogs[one]} />
          ))}
        </div>
      </Radio.Group>
      <TextField label={dialogs.said} least={LEAST} most={1000} rows={3} value={text} onChange={setText} />
    </ActDialog>
  );
}
