import { Radio } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ActDialog } from '../acts/dialog.tsx';
import { TextField } from '../acts/text-field.tsx';
import { verdictReady, type EnoughWords } from './verdict-ready.ts';

export interface Verdict {
  yes: boolean;
  text: string;
}

interface VerdictDialogProps {
  title: string;
  question: string;
  yes: string;
  no: string;
  words: EnoughWords & { label: string; hint?: string; most: number };
  /** Whatever else a yes needs is there. */
  readyForYes?: boolean;
  submit: string;
  pending: boolean;
  wide?: boolean;
  onSubmit: (verdict: Verdict) => void;
  onClose: () => void;
  /** What only a yes is given; it goes once the answer is no. */
  forYes?: ReactNode;
  children?: ReactNode;
}

/** Yes or no, with reasons: how a second person answers. Nothing is chosen beforehand. */
export function VerdictDialog(props: VerdictDialogProps): ReactNode {
  const [answer, setAnswer] = useState<'YES' | 'NO'>();
  const [text, setText] = useState('');
  const least = answer === 'YES' ? props.words.leastForYes : props.words.leastForNo;
  return (
    <ActDialog
      title={props.title}
      submit={props.submit}
      pending={props.pending}
      ready={verdictReady({ answer, text }, props.words, props.readyForYes ?? true)}
      wide={props.wide === true}
      onSubmit={() => props.onSubmit({ yes: answer === 'YES', text: text.trim() })}
      onClose={props.onClose}
    >
      {props.children}
      {answer !== 'NO' && props.forYes}
      <Radio.Group
        label={props.question}
        required
        value={answer ?? null}
        onChange={(value) => setAnswer(value === 'YES' ? 'YES' : 'NO')}
      >
        <div className="choices row">
          <Radio value="YES" label={props.yes} />
          <Radio value="NO" label={props.no} />
        </div>
      </Radio.Group>
      <TextField
        label={props.words.label}
        {...(props.words.hint === undefined ? {} : { hint: props.words.hint })}
        least={answer === undefined ? props.words.leastForNo : least}
        most={props.words.most}
        value={text}
        onChange={setText}
      />
    </ActDialog>
  );
}
