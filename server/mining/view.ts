import type { StepRef } from '@motcua/contract/mining';
import type { Output } from '@motcua/contract/operations';
import type { UnitRef } from '@motcua/contract/shape';
import type { Spread } from '@motcua/rules/mining';
import { END, START } from '@motcua/rules/process';
import { unitRef } from '../organisation/index.ts';
import type { Look } from './look.ts';

/** Hours to the hundredth: what is measured in seconds is not said to be more exact. */
export const hours = (value: number): number => Math.round(value * 100) / 100;
export const typical = ({ median, p90 }: Pick<Spread, 'median' | 'p90'>) => ({
  median: hours(median),
  p90: hours(p90),
});

const ENDS: Record<string, StepRef> = {
  [START]: { key: START, name: 'Bắt đầu', nameEn: 'Start' },
  [END]: { key: END, name: 'Kết thúc', nameEn: 'End' },
};

/** Names of steps: as in the map that is shown, else as they were done. */
export function namesOf({
  definition,
  logged,
}: Pick<Look, 'definition' | 'logged'>): (key: string) => StepRef {
  const names = new Map<string, { name: string; nameEn: string }>();
  for (const one of logged) for (const [key, name] of one.names) names.set(key, name);
  for (const { key, name, nameEn } of definition.steps) names.set(key, { name, nameEn });
  return (key) => {
    const known = names.get(key);
    return ENDS[key] ?? { key, name: known?.name ?? key, nameEn: known?.nameEn ?? key };
  };
}

export const unitOf =
  ({ held, today }: Pick<Look, 'held' | 'today'>): ((key: string) => UnitRef) =>
  (key) =>
    held.units.has(key) ? unitRef(held, key, today) : { key, name: key, shortName: key };

export const dossiersOf = ({ logged }: Pick<Look, 'logged'>) => {
  const codes = new Map(logged.map(({ trace, code }) => [trace.dossier, code]));
  return (dossierId: string) => ({ dossierId, code: codes.get(dossierId) ?? '' });
};

/** What all looks say first. */
export function headOf(
  look: Look,
  lead: Spread,
  dossiers = look.logged.length,
): Pick<Output<'getMining'>, 'process' | 'unit' | 'dossiers' | 'finished' | 'lead'> {
  const { definition, asked } = look;
  const { key, name, nameEn = name } = definition;
  return {
    process: { key, name, nameEn },
    unit: asked.unit === undefined ? null : unitOf(look)(asked.unit),
    dossiers,
    finished: lead.count,
    lead: typical(lead),
  };
}
