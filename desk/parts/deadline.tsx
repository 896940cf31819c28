import { DEADLINE_MARKS, type DeadlineMark } from '@motcua/ui/icons';
import { momentText } from '@motcua/ui/dates';
import { timeLeft } from '../deadline.ts';
import { useLang, useWords } from '../lang.ts';

interface DeadlineProps {
  state: DeadlineMark;
  minutesLeft: number | null;
  dueAt: string | null;
}

/** Shape and word of the state, working time left, and the date beside it. */
export function Deadline({ state, minutesLeft, dueAt }: DeadlineProps): React.ReactNode {
  const words = useWords();
  const lang = useLang();
  const { shape, tone } = DEADLINE_MARKS[state];
  const word = words.deadline[state];
  const left = minutesLeft === null || state === 'PAUSED' ? word : timeLeft(minutesLeft, lang);
  return (
    <span className="deadline">
      <span className={`mark ${tone}`}>
        <span aria-hidden="true" className={`shape ${state.toLowerCase()}`}>
          {state === 'PAUSED' ? '' : shape}
        </span>{' '}
        <span className="word">{left === word ? word : `${word} ·`}</span>
        {left !== word && <strong> {left}</strong>}
      </span>
      {(dueAt !== null || state !== 'PAUSED') && (
        <span className="soft"> {dueAt === null ? words.list.noDue : momentText(dueAt)}</span>
      )}
    </span>
  );
}
