import type { StuckLetterView } from '@motcua/contract/letters';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { ActDialog } from '../../acts/dialog.tsx';
import { says, TextField } from '../../acts/text-field.tsx';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { useTopicName } from './topic-name.ts';

interface SeeToProps {
  letter: StuckLetterView;
  act: 'AGAIN' | 'GIVE_UP';
  onClose: () => void;
}

const LEAST = { AGAIN: 1, GIVE_UP: 5 } as const;

/** Tried again, or left for good: what that means, and why. */
export function SeeTo({ letter, act, onClose }: SeeToProps): React.ReactNode {
  const { queuesPage: text } = useWords();
  const nameOf = useTopicName();
  const [reason, setReason] = useState('');
  const finish = (done: string) => () => {
    tell(done);
    onClose();
  };
  const again = useAct('sendLetterAgain', finish(text.againDone));
  const drop = useAct('dropLetter', finish(text.dropDone));
  const chosen = act === 'AGAIN' ? again : drop;
  return (
    <ActDialog
      title={`${text.actNames[act]}: ${nameOf(letter.topic)} ${letter.id}`}
      submit={act === 'AGAIN' ? text.again : text.drop}
      pending={chosen.isPending}
      ready={says(reason, LEAST[act])}
      onSubmit={() => chosen.mutate({ letterId: letter.id, reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{act === 'AGAIN' ? text.againWhy : text.dropWhy}</p>
      <TextField label={text.reason} least={LEAST[act]} most={500} value={reason} onChange={setReason} />
    </ActDialog>
  );
}
