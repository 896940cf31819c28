import { inner } from '../entry.ts';
import type { DataProblem } from '../problem.ts';
import type { ProvinceSource } from '../source.ts';
import { duplicates } from './keys.ts';
import { backwardPeriods, overlappingPeriods } from './periods.ts';

/** Calendar, theme, parameters and search words: one value for one name on one day. */
export function settingProblems(source: ProvinceSource): DataProblem[] {
  return [
    ...source.calendar.entries.flatMap((entry) =>
      duplicates(inner(entry, ['days'], entry.value.days), ({ date }) => date, ['date']),
    ),
    ...backwardPeriods(source.themes.entries),
    ...overlappingPeriods(source.themes.entries, () => 'giao diện'),
    ...backwardPeriods(source.parameters.entries),
    ...overlappingPeriods(source.parameters.entries, ({ key }) => key),
    ...duplicates(
      source.abbreviations.entries,
      ({ abbreviation, expansion }) => `${abbreviation} = ${expansion}`,
      ['abbreviation'],
    ),
    ...duplicates(source.synonyms.entries, ({ canonical }) => canonical, ['canonical']),
    ...duplicates(source.stopwords.entries, ({ term }) => term, ['term']),
  ];
}
