import type { ProcessDefinition, ProcessStep, StepKind } from '../definition.ts';
import { stepName } from './beside.ts';
import type { Said } from '../words.ts';
import { found, type ProcessFinding } from './finding.ts';

interface Field {
  name: Said;
  of: StepKind;
  isSaid: (step: ProcessStep) => boolean;
}

const FIELDS: readonly Field[] = [
  {
    name: { vi: 'im lặng là đồng ý', en: 'silence is consent' },
    of: 'CONSULT',
    isSaid: ({ silence }) => silence !== undefined,
  },
  {
    name: { vi: 'hệ thống bên ngoài', en: 'system outside' },
    of: 'EXTERNAL',
    isSaid: ({ system }) => system !== undefined,
  },
  {
    name: { vi: 'tạm dừng thời hạn', en: 'the time limit stands' },
    of: 'EXTERNAL',
    isSaid: ({ stands }) => stands !== undefined,
  },
  {
    name: { vi: 'thủ tục của phần việc', en: 'procedure of the part' },
    of: 'PART',
    isSaid: ({ procedure }) => procedure !== undefined,
  },
];

/** What a kind of step has to say is said, and nothing another kind says; what rests on law cites it. */
export const checkFields = ({ steps }: ProcessDefinition): ProcessFinding[] =>
  steps.flatMap((step) => {
    const said = { step: stepName(step) };
    const misplaced = FIELDS.filter(({ of, isSaid }) => step.kind !== of && isSaid(step));
    return [
      ...misplaced.map(({ name }) => found('FIELD_MISPLACED', step.key, { ...said, field: name })),
      ...unfounded(step).map((field) => found('BASIS_MISSING', step.key, { ...said, field })),
      ...(step.kind === 'EXTERNAL' && step.system === undefined
        ? [found('SYSTEM_MISSING', step.key, said)]
        : []),
      ...(step.kind === 'EXTERNAL' && step.stands !== undefined && asksSeveral(step)
        ? [found('STANDS_AT_SEVERAL', step.key, said)]
        : []),
      ...(step.kind === 'PART' && step.procedure === undefined
        ? [found('PROCEDURE_MISSING', step.key, said)]
        : []),
    ];
  });

const asksSeveral = ({ unit }: ProcessStep): boolean => unit === 'CONSULTED' || unit.includes('|');

function unfounded({ silence, stands, after = [] }: ProcessStep): Said[] {
  const rests = [
    { name: { vi: 'im lặng là đồng ý', en: 'silence is consent' }, basis: silence?.legalBasis },
    { name: { vi: 'tạm dừng thời hạn', en: 'the time limit stands' }, basis: stands?.legalBasis },
    ...after.map(({ step, legalBasis }) => ({
      name: { vi: `làm sau ${step}`, en: `comes after ${step}` },
      basis: legalBasis,
    })),
  ];
  return rests.filter(({ basis }) => basis !== undefined && basis.trim() === '').map(({ name }) => name);
}
