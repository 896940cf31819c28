import { type Entry, inner, problemAt } from '../entry.ts';
import type { DataProblem } from '../problem.ts';
import type { ProvinceSource } from '../source.ts';
import type { ProcessPattern } from '../types.ts';
import { duplicates } from './keys.ts';
import { overlappingPeriods } from './periods.ts';

/** Shares are written with at most three decimals; the rest is rounding of binary fractions. */
const TOLERANCE = 1e-6;

/** Processes: the steps share out the whole time limit, begin with intake and end with return. */
export function processProblems(source: ProvinceSource): DataProblem[] {
  const processes = source.processes.entries;
  return [
    ...overlappingPeriods(processes, ({ key }) => key),
    ...processes.flatMap((entry) => [
      ...duplicates(inner(entry, ['steps'], entry.value.steps), ({ key }) => key, ['key']),
      ...shareProblems(entry),
      ...endProblems(entry),
    ]),
  ];
}

function shareProblems(entry: Entry<ProcessPattern>): DataProblem[] {
  const sum = entry.value.steps.reduce((total, { share }) => total + share, 0);
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
