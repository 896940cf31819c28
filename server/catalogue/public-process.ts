import type { ProcedureView, ProcessStepView } from '@motcua/contract/catalogue';
import { flowsOf, UNIT_RULES, type ProcessDefinition, type ProcessStep } from '@motcua/rules/process';
import { unitName, type Reference } from '../organisation/index.ts';
import type { ProcedureVersion } from '../province/index.ts';
import { authorityName, provinceCommittee } from './receiving.ts';

/** The map of a procedure as anybody may read it on a day: no officer, no dossier, nothing but what is published. */
export function publicProcess(
  reference: Reference,
  content: ProcedureVersion,
  process: ProcessDefinition,
  today: string,
): ProcedureView['process'] {
  return {
    key: process.key,
    name: process.name,
    steps: process.steps.map((step) => stepView(reference, content, step, today)),
    gateways: (process.gateways ?? []).map(({ key, kind, name }) => ({ key, kind, name })),
    flows: flowsOf(process).map(({ key, from, to, name = '' }) => ({ key, from, to, name })),
  };
}

function stepView(
  reference: Reference,
  content: ProcedureVersion,
  step: ProcessStep,
  today: string,
): ProcessStepView {
  const { key, name, nameEn, role, kind, share, limit } = step;
  return {
    ...{ key, name, nameEn, role, kind, share },
    at: UNIT_RULES.find((rule) => rule === step.unit) ?? 'NAMED',
    units: unitsOf(reference, content, step, today),
    limit:
      limit === undefined
        ? null
        : { value: limit.value, unit: limit.unit === 'WORKING_DAY' ? 'workingDay' : 'workingHour' },
    legalBasis: step.legalBasis ?? null,
    silence: step.silence?.legalBasis ?? null,
    stands: step.stands?.legalBasis ?? null,
  };
}

function unitsOf(
  reference: Reference,
  content: ProcedureVersion,
  { unit }: ProcessStep,
  today: string,
): string[] {
  const names = (keys: readonly string[]) => keys.map((key) => unitName(reference, key, today));
  switch (unit) {
    case 'INTAKE':
    case 'RECEIVING':
      return [];
    case 'AUTHORITY':
      return [authorityName(reference, content, today)];
    case 'PROVINCE_COMMITTEE':
      return names([provinceCommittee(reference, today)]);
    case 'CONSULTED':
      return names(content.consulted ?? []);
    default:
      return names(unit.slice(1).split('|'));
  }
}
