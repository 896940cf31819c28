import type { DataProblem } from '../problem.ts';
import type { ProvinceSource } from '../source.ts';
import { dangling } from './keys.ts';
import { backwardPeriods, overlappingPeriods } from './periods.ts';

/** Authority by office: one rule for an office on one day, one document for an office of a unit. */
export function authorityProblems({ units, officeRules, officeDocuments }: ProvinceSource): DataProblem[] {
  const known = new Set(units.entries.map(({ value }) => value.key));
  return [
    ...backwardPeriods([...officeRules.entries, ...officeDocuments.entries]),
    ...overlappingPeriods(officeRules.entries, ({ office }) => office),
    ...overlappingPeriods(officeDocuments.entries, ({ unit, office }) => `${unit} ${office}`),
    ...dangling(officeDocuments.entries, known, ({ unit }) => [{ name: unit, path: ['unit'] }], 'đơn vị'),
  ];
}
