import { type Entry, problemAt } from '../entry.ts';
import type { DataProblem } from '../problem.ts';
import type { ProvinceSource } from '../source.ts';
import type { ProcedureVersion } from '../types.ts';

/** What a certification is made from is there: its component, and each of its questions on every version of the form. */
export function certifiesProblems(entry: Entry<ProcedureVersion>, { forms }: ProvinceSource): DataProblem[] {
  const { certifies, components, form } = entry.value;
  if (certifies === undefined) return [];
  const { book: _, component, ...questions } = certifies;
  const asked = forms.entries
    .filter(({ value }) => value.code === form)
    .map(({ value }) => new Set(value.pages.flatMap(({ questions: all }) => all.map(({ key }) => key))));
  return [
    ...(components.some(({ code }) => code === component)
      ? []
      : [problemAt(entry, ['certifies', 'component'], `thủ tục không có thành phần “${component}”`)]),
    ...Object.entries(questions).flatMap(([name, key]) =>
      key === undefined || asked.every((keys) => keys.has(key))
        ? []
        : [problemAt(entry, ['certifies', name], `tờ khai “${form}” không hỏi “${key}”`)],
    ),
  ];
}
