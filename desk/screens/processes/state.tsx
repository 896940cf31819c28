import type { VersionChangeState } from '@motcua/contract/version-change';
import { useDesignWords } from '../../words/design.ts';

const MARKS = {
  DRAFT: { shape: '○', tone: 'soft' },
  PROPOSED: { shape: '◐', tone: 'wait' },
  SCHEDULED: { shape: '◑', tone: 'ok' },
  IN_FORCE: { shape: '✓', tone: 'ok' },
  SUPERSEDED: { shape: '–', tone: 'soft' },
  REJECTED: { shape: '✕', tone: 'soft' },
  ROLLED_BACK: { shape: '↩', tone: 'soft' },
} as const satisfies Record<VersionChangeState, { shape: string; tone: string }>;

/** How far a change of a map has come, as shape and word. */
export function MapState({ state }: { state: VersionChangeState }): React.ReactNode {
  const { processes: text } = useDesignWords();
  const { shape, tone } = MARKS[state];
  return (
    <span className={tone}>
      {shape} {text.states[state]}
    </span>
  );
}
