import { END, START, wholeShare } from '@motcua/rules/process';
import { type Entry, inner, problemAt } from '../entry.ts';
import type { DataProblem } from '../problem.ts';
import type { ProvinceSource } from '../source.ts';
import type { ProcessPattern } from '../types.ts';
import { dangling, duplicates } from './keys.ts';
import { overlappingPeriods } from './periods.ts';

/** Shares are written with at most three decimals; the rest is rounding of binary fractions. */
const TOLERANCE = 1e-6;

/** Processes: the steps share out the whole time limit, begin with intake and end with return; every name leads somewhere. */
export function processProblems(source: ProvinceSource): DataProblem[] {
  const processes = source.processes.entries;
  const units = new Set(source.units.entries.map(({ value }) => value.key));
  return [
    ...overlappingPeriods(processes, ({ key }) => key),
    ...processes.flatMap((entry) => [
      ...duplicates(inner(entry, ['steps'], entry.value.steps), ({ key }) => key, ['key']),
      ...dangling(inner(entry, ['steps'], entry.value.steps), units, unitNames, 'đơn vị'),
      ...endProblems(entry),
      ...courseProblems(entry),
    ]),
  ];
}

const unitNames = ({ unit }: ProcessPattern['steps'][number]) =>
  unit.startsWith('@')
    ? unit
        .slice(1)
        .split('|')
        .map((name) => ({ name, path: ['unit'] }))
    : [];

/** The time is shared out along ways that lead somewhere. */
function courseProblems(entry: Entry<ProcessPattern>): DataProblem[] {
  const { steps, gateways = [], flows = [] } = entry.value;
  const nodes = new Set([START, END, ...[...steps, ...gateways].map(({ key }) => key)]);
  const lost = dangling(
    inner(entry, ['flows'], [...flows]),
    nodes,
    ({ from, to }) => [
      { name: from, path: ['from'] },
      { name: to, path: ['to'] },
    ],
    'bước',
  );
  return lost.length > 0 ? lost : shareProblems(entry);
}

function shareProblems(entry: Entry<ProcessPattern>): DataProblem[] {
  const sum = wholeShare(entry.value);
  if (Math.abs(sum - 1) <= TOLERANCE) return [];
  const written = Number(sum.toFixed(3)).toString().replace('.', ',');
  return [problemAt(entry, ['steps'], `tổng tỷ lệ các bước là ${written}, cần đúng bằng 1`)];
}

function endProblems(entry: Entry<ProcessPattern>): DataProblem[] {
  const { steps } = entry.value;
  const last = steps.length - 1;
  return [
    ...(steps[0]?.kind === 'INTAKE'
      ? []
      : [problemAt(entry, ['steps', 0, 'kind'], 'bước đầu phải là INTAKE (tiếp nhận)')]),
    ...(steps[last]?.kind === 'RETURN'
      ? []
      : [problemAt(entry, ['steps', last, 'kind'], 'bước cuối phải là RETURN (trả kết quả)')]),
  ];
}
