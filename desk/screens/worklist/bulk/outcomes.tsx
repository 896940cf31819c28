import { useWords } from '../../../lang.ts';
import type { Outcome } from './batch.ts';

const MARKS = {
  DONE: { shape: '✓', tone: 'ok' },
  FAILED: { shape: '▲', tone: 'late' },
  WAITING: { shape: '◐', tone: 'wait' },
} as const satisfies Record<Outcome['state'], { shape: string; tone: string }>;

/** What came of each dossier of a batch, by word and shape; a failure with what to do about it. */
export function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }): React.ReactNode {
  const { work } = useWords();
  const said = { DONE: work.done, FAILED: work.failed, WAITING: work.waiting };
  const done = outcomes.filter(({ state }) => state === 'DONE').length;
  return (
    <>
      <output>{done === outcomes.length ? work.allDone(done) : work.someDone(done, outcomes.length)}</output>
      <ul className="outcomes" aria-label={work.results}>
        {outcomes.map(({ id, code, state, why }) => (
          <li key={id}>
            <span className={MARKS[state].tone}>
              <span aria-hidden="true">{MARKS[state].shape}</span> {said[state]}
            </span>{' '}
            <span className="code">{code}</span>
            {why !== null && <span> {why}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
