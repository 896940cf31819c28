import type { Output } from '@motcua/contract/operations';
import { matches, serves } from './unit.ts';

export type ReceivingUnit = Output<'listReceivingUnits'>['items'][number];

export interface UnitChoice {
  shown: ReceivingUnit[];
  /** How many more there are than shown. */
  more: number;
  /** The unit of one's own commune, by the address the account knows. */
  own: ReceivingUnit | undefined;
}

const SHOWN_AT_FIRST = 10;

/** The units a page shows: those that match what was typed; without that the own commune first and a handful of others. */
export function chooseUnits(
  units: readonly ReceivingUnit[],
  { q, all, address }: { q: string; all: boolean; address: string },
): UnitChoice {
  const own = address === '' ? undefined : units.find((unit) => serves(unit.intakeUnit, address));
  const fitting =
    q === ''
      ? units
      : units.filter((unit) => matches({ name: unit.intakeUnit.name, address: unit.address }, q));
  const ordered =
    own !== undefined && fitting.includes(own) ? [own, ...fitting.filter((unit) => unit !== own)] : fitting;
  const shown = all ? [...ordered] : ordered.slice(0, SHOWN_AT_FIRST);
  return { shown, more: ordered.length - shown.length, own };
}
