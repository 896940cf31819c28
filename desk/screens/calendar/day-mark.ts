import type { DayKind } from './draft.ts';

export interface CalendarDay {
  date: string;
  kind: DayKind;
  name: string;
  confirmed: boolean;
  decidedHere?: boolean;
}

const SAID = {
  statutory: 'off',
  compensatory: 'off',
  swap_off: 'off',
  closure: 'off',
  swap_work: 'work',
  announced: 'expected',
  regular: 'regular',
} as const satisfies Record<DayKind, string>;

const SHAPES = { off: '✕', work: '✓', expected: '?', regular: '' } as const;

/** How a day of the calendar is drawn: what it is, the mark beside its number, and whether it is still in doubt. */
export function markOf({ kind, confirmed }: Pick<CalendarDay, 'kind' | 'confirmed'>): {
  said: (typeof SAID)[DayKind];
  shape: string;
  doubtful: boolean;
} {
  const said = SAID[kind];
  const doubtful = said !== 'regular' && (said === 'expected' || !confirmed);
  return { said, shape: doubtful ? '?' : SHAPES[said], doubtful };
}
