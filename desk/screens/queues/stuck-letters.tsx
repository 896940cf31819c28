import { Button } from '@mantine/core';
import type { StuckLetterView } from '@motcua/contract/letters';
import { momentText } from '@motcua/ui/dates';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../act.ts';
import { useWords } from '../../lang.ts';
import { tell } from '../../notices.ts';
import { WideTable } from '../../parts/wide-table.tsx';
import { useAccount } from '../../session.ts';
import { SeeTo } from './see-to.tsx';
import { useTopicName } from './topic-name.ts';

type Asked = { letter: StuckLetterView; act: 'AGAIN' | 'GIVE_UP' };

interface StuckLettersProps {
  caption: string;
  /** What is said where there are none; absent: nothing. */
  none?: string;
  letters: readonly StuckLetterView[];
  /** The reader may see to them. */
  mayAct: boolean;
}

/** What the program has tried in vain, or goes on trying; each has somebody who answers for it. */
export function StuckLetters({ caption, none, letters, mayAct }: StuckLettersProps): React.ReactNode {
  const { queuesPage: text } = useWords();
  const [asked, setAsked] = useState<Asked>();
  if (letters.length === 0) return none === undefined ? null : <p className="ok">✓ {none}</p>;
  return (
    <>
      <WideTable
        caption={caption}
        aside={letters.length}
        heads={[text.topic, text.failure, text.responsible, ...(mayAct ? [text.act] : [])]}
        scrolls={!mayAct}
      >
        {letters.map((letter) => (
          <StuckLetter
            key={letter.id}
            letter={letter}
            mayAct={mayAct}
            onAct={(act) => setAsked({ letter, act })}
          />
        ))}
      </WideTable>
      {asked !== undefined && <SeeTo {...asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

interface StuckLetterProps {
  letter: StuckLetterView;
  mayAct: boolean;
  onAct: (act: Asked['act']) => void;
}

function StuckLetter({ letter, mayAct, onAct }: StuckLetterProps): React.ReactNode {
  const { queuesPage: text } = useWords();
  const nameOf = useTopicName();
  const { accountId } = useAccount();
  const take = useAct('takeLetter', () => tell(text.took));
  const { responsible, taken, about, nextTryAt } = letter;
  const mine = taken && responsible?.accountId === accountId;
  return (
    <tr>
      <th scope="row">
        {nextTryAt === null ? <span className="late">▲</span> : <span className="wait">◐</span>}{' '}
        {nameOf(letter.topic)} <span className="soft code">{letter.id}</span>
        <span className="below soft">
          {text.written} {momentText(letter.writtenAt)}
        </span>
        {about !== null && (
          <Link className="below code" to={`/ho-so/${about.dossierId}`}>
            {about.code}
          </Link>
        )}
      </th>
      <td>
        {letter.failure}
        <span className="below soft">
          {letter.attempts} {text.attempts}
          {nextTryAt !== null && ` · ${text.nextTry} ${momentText(nextTryAt)}`}
        </span>
      </td>
      <td>
        {responsible === null ? text.nobody : responsible.fullName}
        {!taken && responsible !== null && <span className="below soft">{text.byDefault}</span>}
      </td>
      {mayAct && (
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
              {nextTryAt === null ? text.again : text.tryNow}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => onAct('GIVE_UP')}>
              {text.drop}
            </Button>
          </div>
        </td>
      )}
    </tr>
  );
}
