import { Radio } from '@mantine/core';
import { OPINIONS, type Opinion } from '@motcua/rules/dossier';
import { useState } from 'react';
import { useAct } from '../act.ts';
import { useLang, useWords } from '../lang.ts';
import { tell } from '../notices.ts';
import { useDelayCause } from './delay-cause.tsx';
import { ActDialog, type ActProps } from './dialog.tsx';
import { says, TextField } from './text-field.tsx';

const CODES = Object.keys(OPINIONS) as Opinion[];
const LEAST = 3;

/** The opinion of an agency that was asked. */
export function AnswerConsultationDialog({ task, onClose }: ActProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { dialogs } = words;
  const [opinion, setOpinion] = useState<Opinion>();
  const [text, setText] = useState('');
  const answer = useAct('answerConsultation', () => {
    tell(words.done.answered);
    onClose();
  });
  const delay = useDelayCause(task, answer.error);
  if (task === undefined) return null;
  return (
    <ActDialog
      title={words.acts.answerConsultation}
      submit={words.acts.answerConsultation}
      pending={answer.isPending}
      ready={opinion !== undefined && says(text, LEAST) && delay.ready}
      wide
      onClose={onClose}
      onSubmit={() => {
        if (opinion !== undefined)
          answer.mutate({ taskId: task.id, opinion, text: text.trim(), ...delay.input });
      }}
    >
      {task.consultation !== null && (
        <p className="draft">
          {task.consultation.askedBy}: {task.consultation.content}
        </p>
      )}
      <Radio.Group
        label={dialogs.opinion}
        required
        value={opinion ?? ''}
        onChange={(value) => setOpinion(CODES.find((one) => one === value))}
      >
        <div className="choices">
          {CODES.map((code) => (
            <Radio key={code} value={code} label={OPINIONS[code][lang]} />
          ))}
        </div>
      </Radio.Group>
      <TextField
        label={dialogs.reasonText}
        least={LEAST}
        most={5000}
        rows={5}
        value={text}
        onChange={setText}
      />
      {delay.field}
    </ActDialog>
  );
}
