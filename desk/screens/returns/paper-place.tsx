import type { ReturnRow } from '@motcua/contract/returning';
import { useWords } from '../../lang.ts';

const MARKS = {
  HERE: { shape: '●', tone: 'ok' },
  ON_THE_WAY: { shape: '◐', tone: 'wait' },
  ELSEWHERE: { shape: '▲', tone: 'late' },
} as const satisfies Record<ReturnRow['paper'], { shape: string; tone: string }>;

/** Where the paper of a result is: it may have been decided far from the counter that hands it over. */
export function PaperPlace({ row }: { row: ReturnRow }): React.ReactNode {
  const { returns: text } = useWords();
  const { shape, tone } = MARKS[row.paper];
  return (
    <span className={tone}>
      {shape} {text.papers[row.paper]}
      {row.paper === 'ELSEWHERE' && ` ${row.paperUnit.shortName}`}
      {row.paper === 'ON_THE_WAY' && ` ${row.paperSlip ?? ''}`}
    </span>
  );
}
