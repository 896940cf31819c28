import type { ProcessStep } from './definition.ts';

/** Units that stand for the unit rules of one dossier. */
export interface StepUnits {
  intakeUnit: string;
  authority: string;
  provinceCommittee: string;
  consulted: readonly string[];
}

export function unitsOfStep({ unit }: Pick<ProcessStep, 'unit'>, units: StepUnits): readonly string[] {
  switch (unit) {
    case 'INTAKE':
    case 'RECEIVING':
      return [units.intakeUnit];
    case 'AUTHORITY':
      return [units.authority];
    case 'PROVINCE_COMMITTEE':
      return [units.provinceCommittee];
    case 'CONSULTED':
      return units.consulted;
    default:
      return unit.slice(1).split('|');
  }
}
