import { isoInstant } from '@motcua/rules/calendar';
import { explainLedger } from '@motcua/rules/clock';
import { dueUnder, type ClockTerms } from '../catalogue/index.ts';
import { inOffice, type Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { pausesOf } from './pauses.ts';
import type { DossierRow, PauseRecord } from './tables.ts';

/** What the clock of a dossier counts with: the working calendar of the authority that decides it. */
export const officeOf = (
  { reference }: Pick<Context, 'reference'>,
  { authority }: Pick<DossierRow, 'authority'>,
): Reference => inOffice(reference.current(), authority);

/** An accepted dossier always has both; anything else is a fault of the program. */
export function clockOf({ id, clock, accepted_at }: DossierRow): { terms: ClockTerms; start: Date } {
  if (clock === null || accepted_at === null) throw new Error(`dossier ${id} was accepted without a clock`);
  return { terms: clock, start: accepted_at };
}

/** The legal due date after these pauses, with the ledger in words. */
export function dueAfter(
  context: Pick<Context, 'reference'>,
  dossier: DossierRow,
  pauses: readonly PauseRecord[],
): { due: Date | null; lines: string[] } {
  const office = officeOf(context, dossier);
  const { terms, start } = clockOf(dossier);
  const { due, ledger } = dueUnder(office, terms, start, pausesOf(pauses));
  return { due, lines: explainLedger(ledger, office.calendar, 'vi') };
}

/** Ends the open pauses at a moment; those of them that `ends` names. */
export const resumedAt = (
  office: Reference,
  pauses: readonly PauseRecord[],
  at: Date,
  ends: (pause: PauseRecord) => boolean = () => true,
): PauseRecord[] =>
  pauses.map((pause) =>
    pause.to === null && ends(pause) ? { ...pause, to: isoInstant(office.calendar, at) } : pause,
  );
