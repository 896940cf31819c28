import { Button } from '@mantine/core';
import type { DeadLetterView } from '@motcua/contract/letters';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useAccount } from '../../session.ts';
import { SeeTo } from './see-to.tsx';
import { useTopicName } from './topic-name.ts';

type Asked = { letter: DeadLetterView; act: 'AGAIN' | 'GIVE_UP' };

/** What the program has tried in vain; each has somebody who answers for it. */
export function DeadLetters({ letters }: { letters: readonly DeadLetterView[] }): React.ReactNode {
  const { queuesPage: text } = useWords();
  const [asked, setAsked] = useState<Asked>();
  if (letters.length === 0) return <p className="ok">✓ {text.deadNone}</p>;
  return (
    <>
      <WideTable
        caption={text.deadCaption}
        aside={letters.length}
        heads={[text.topic, text.failure, text.responsible, text.act]}
      >
        {letters.map((letter) => (
          <DeadLetter key={letter.id} letter={letter} onAct={(act) => setAsked({ letter, act })} />
        ))}
      </WideTable>
      {asked !== undefined && <SeeTo {...asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

interface DeadLetterProps {
  letter: DeadLetterView;
  onAct: (act: Asked['act']) => void;
}

function DeadLetter({ letter, onAct }: DeadLetterProps): React.ReactNode {
  const { queuesPage: text } = useWords();
  const nameOf = useTopicName();
  const { accountId } = useAccount();
  const take = useAct('takeLetter', () => tell(text.took));
  const { responsible, taken } = letter;
  const mine = taken && responsible?.accountId === accountId;
  return (
    <tr>
      <th scope="row">
        <span className="late">▲</span> {nameOf(letter.topic)} <span className="soft code">{letter.id}</span>
        <span className="below soft">
          {text.written} {momentText(letter.writtenAt)}
        </span>
      </th>
      <td>
        {letter.failure}
        <span className="below soft">
          {letter.attempts} {text.attempts}
        </span>
      </td>
      <td>
        {responsible === null ? text.nobody : responsible.fullName}
        {!taken && responsible !== null && <span className="below soft">{text.byDefault}</span>}
      </td>
      <td>
        <div className="row">
          {!mine && (
            <Button
              size="compact-sm"
              variant="default"
              loading={take.isPending}
              onClick={() => take.mutate({ letterId: letter.id })}
            >
              {text.take}
            </Button>
          )}
          <Button size="compact-sm" onClick={() => onAct('AGAIN')}>
            {text.again}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onAct('GIVE_UP')}>
            {text.drop}
          </Button>
        </div>
      </td>
    </tr>
  );
}
