/** Fifth of a heat of 0 to 1, as the drawing tells it: 0 to 4. */
export const heatLevel = (heat: number): 0 | 1 | 2 | 3 | 4 =>
  Math.min(4, Math.max(0, Math.floor(heat * 5))) as 0 | 1 | 2 | 3 | 4;

/** A shape of its own for each level, so that colour is not asked for. */
export const HEAT_MARKS = [
  { shape: '●', tone: 'ok' },
  { shape: '●', tone: 'ok' },
  { shape: '◐', tone: 'wait' },
  { shape: '◐', tone: 'wait' },
  { shape: '▲', tone: 'late' },
] as const;
