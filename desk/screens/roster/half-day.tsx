import type { RosterView } from '@motcua/contract/roster';
import { dateText } from '@motcua/ui/dates';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../../lang.ts';
import type { Column } from './half-days.ts';

interface HalfDayProps {
  line: RosterView['lines'][number];
  half: Column;
  on: boolean;
  /** He is noted as away then. */
  away: boolean;
  /** Absent: it cannot be set. */
  press:
    | {
        'data-at': string;
        tabIndex: 0 | -1;
        onFocus: () => void;
        onKeyDown: (event: KeyboardEvent) => void;
        onClick: () => void;
      }
    | undefined;
}

/** One half-day of one officer. */
export function HalfDay({ line, half, on, away, press }: HalfDayProps): ReactNode {
  const words = useWords();
  const { roster: text } = words;
  const shown = <span className={on ? 'ok' : 'soft'}>{on ? text.on : text.off}</span>;
  return (
    <td>
      {press === undefined ? (
        shown
      ) : (
        <button
          type="button"
          className="duty"
          aria-pressed={on}
          aria-label={`${line.officer.fullName}, ${words.roles[line.role]}, ${text.halves[half.half]} ${dateText(half.date)}: ${text.duty}`}
          {...press}
        >
          {shown}
        </button>
      )}
      {away && <div className="wait">{text.away}</div>}
      {!line.serves.includes(half.date) && <div className="soft">{text.notServing}</div>}
    </td>
  );
}
