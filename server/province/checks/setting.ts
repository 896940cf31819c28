import { parameterProblem, PARAMETERS } from '@motcua/rules/regime';
import { inner, problemAt, type Entry } from '../entry.ts';
import type { DataProblem } from '../problem.ts';
import type { ProvinceSource } from '../source.ts';
import type { Parameter } from '../types.ts';
import { duplicates } from './keys.ts';
import { backwardPeriods, overlappingPeriods } from './periods.ts';

/** Calendar, theme, parameters and words: one value for one name on one day. */
export function settingProblems(source: ProvinceSource): DataProblem[] {
  return [
    ...source.calendar.entries.flatMap((entry) =>
      duplicates(inner(entry, ['days'], entry.value.days), ({ date }) => date, ['date']),
    ),
    ...backwardPeriods(source.themes.entries),
    ...overlappingPeriods(source.themes.entries, () => 'giao diện'),
    ...backwardPeriods(source.parameters.entries),
    ...overlappingPeriods(source.parameters.entries, ({ key, procedure }) =>
      [key, procedure].filter(Boolean).join(' '),
    ),
    ...source.parameters.entries.flatMap(valueProblems),
    ...duplicates(
      source.abbreviations.entries,
      ({ abbreviation, expansion }) => `${abbreviation} = ${expansion}`,
      ['abbreviation'],
    ),
    ...duplicates(source.synonyms.entries, ({ canonical }) => canonical, ['canonical']),
    ...duplicates(source.stopwords.entries, ({ term }) => term, ['term']),
    ...duplicates(source.everydayWords.entries, ({ word }) => word, ['word']),
  ];
}

function valueProblems(entry: Entry<Parameter>): DataProblem[] {
  const { key, value, procedure } = entry.value;
  const wrong = parameterProblem(key, value);
  const wide =
    procedure !== undefined && PARAMETERS[key].scope !== 'PROCEDURE'
      ? [problemAt(entry, ['procedure'], `“${key}” không được đặt riêng cho thủ tục, cần bỏ mã thủ tục`)]
      : [];
  return wrong === null ? wide : [problemAt(entry, ['value'], `“${key}” ${wrong}, cần sửa giá trị`), ...wide];
}
