import { CASE_FACT, scheduleProblems } from '@motcua/rules/fees';
import { type Entry, inner, problemAt } from '../entry.ts';
import type { DataProblem } from '../problem.ts';
import type { FeeEntry } from '../shapes/fee.ts';
import type { ProvinceSource } from '../source.ts';
import { dangling, duplicates } from './keys.ts';
import { backwardPeriods, overlappingPeriods } from './periods.ts';

/** The schedule of the post, which belongs to no procedure. */
const POSTAGE = 'BCCI';

/** Fee schedules: of a procedure there is, once, one at a time, and whole in themselves. */
export function feeProblems(source: ProvinceSource): DataProblem[] {
  const { entries } = source.fees;
  const codes = new Set([...source.procedures.entries.map(({ value }) => value.code), POSTAGE]);
  const versions = entries.flatMap(versionsOf);
  return [
    ...duplicates(entries, ({ procedure }) => procedure, ['procedure']),
    ...dangling(entries, codes, ({ procedure }) => [{ name: procedure, path: ['procedure'] }], 'thủ tục'),
    ...backwardPeriods(versions),
    ...entries.flatMap((entry) => overlappingPeriods(versionsOf(entry), () => entry.value.procedure)),
    ...versions.flatMap((entry) =>
      scheduleProblems(entry.value).map(({ path, message }) => problemAt(entry, path, message)),
    ),
    ...entries.flatMap((entry) => answerProblems(entry, source)),
  ];
}

const versionsOf = (entry: Entry<FeeEntry>) => inner(entry, ['versions'], entry.value.versions);

/** What is taken from the form is asked there, by a form the procedure has or had. */
function answerProblems(entry: Entry<FeeEntry>, { procedures, forms }: ProvinceSource): DataProblem[] {
  const names = new Set(
    procedures.entries
      .filter(({ value }) => value.code === entry.value.procedure)
      .flatMap(({ value }) => value.versions.map(({ form }) => form)),
  );
  const asked = new Set(
    forms.entries
      .filter(({ value }) => names.has(value.code))
      .flatMap(({ value }) => value.pages.flatMap(({ questions }) => questions.map(({ key }) => key))),
  );
  return versionsOf(entry).flatMap((version) =>
    version.value.facts.flatMap(({ from }, at) =>
      from === undefined || from === CASE_FACT || asked.has(from)
        ? []
        : [problemAt(version, ['facts', at, 'from'], `tờ khai của thủ tục không hỏi “${from}”`)],
    ),
  );
}
