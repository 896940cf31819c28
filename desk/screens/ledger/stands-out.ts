import type { LedgerFigure } from '@motcua/contract/audit';

const OFTEN = 3;
/** Below so many cases a rate says little. */
const ENOUGH_CASES = 5;

/** Whether a figure is worth a question: sends away three times as often as the colleagues, on cases enough to tell. */
export const standsOut = ({
  factor,
  guided,
  refusals,
  acceptances,
}: Pick<LedgerFigure, 'factor' | 'guided' | 'refusals' | 'acceptances'>): boolean =>
  factor !== null && factor >= OFTEN && guided + refusals + acceptances >= ENOUGH_CASES;
