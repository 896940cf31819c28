import type { ProcessStep } from './definition.ts';

/** Units that stand for the unit rules of one dossier. */
export interface StepUnits {
  intakeUnit: string;
  /** Where the result is handed over, where that is not the intake unit. */
  returnUnit?: string;
  authority: string;
  provinceCommittee: string;
  consulted: readonly string[];
}

export function unitsOfStep(
  { unit, kind }: Pick<ProcessStep, 'unit' | 'kind'>,
  units: StepUnits,
): readonly string[] {
  switch (unit) {
    case 'INTAKE':
    case 'RECEIVING':
      return [(kind === 'RETURN' ? units.returnUnit : undefined) ?? units.intakeUnit];
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
