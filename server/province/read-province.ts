import { authorityProblems } from './checks/authority.ts';
import { catalogueProblems } from './checks/catalogue.ts';
import { feeProblems } from './checks/fee.ts';
import { formProblems } from './checks/form.ts';
import { organisationProblems } from './checks/organisation.ts';
import { peopleProblems } from './checks/people.ts';
import { processProblems } from './checks/process.ts';
import { settingProblems } from './checks/setting.ts';
import { problemAt, type Place, type Sheet } from './entry.ts';
import { DataFileError, type DataProblem, type Path } from './problem.ts';
import { type ProvinceSource, readSource } from './source.ts';
import type { Province } from './types.ts';

/**
 * Reads and checks a folder of province data files.
 * @param dir the folder that holds `organisation/`, `procedures/`, `people.yaml` …
 * @throws DataFileError with every problem found, each with file, line and what to do: first all values of the
 *   wrong shape; when there are none, all names, dates and sums that do not fit together
 */
export async function readProvince(dir: string): Promise<Province> {
  const source = await readSource(dir);
  const unreadable = shapeProblemsOf(source);
  // Whether a name leads somewhere can only be told once every row and file has been read.
  const problems = unreadable.length > 0 ? unreadable : meaningProblemsOf(source);
  const [calendar] = valuesOf(source.calendar);
  if (problems.length > 0 || calendar === undefined) throw new DataFileError(problems);
  return {
    units: valuesOf(source.units),
    unitNames: valuesOf(source.unitNames),
    divisions: valuesOf(source.divisions),
    counters: valuesOf(source.counters),
    positions: valuesOf(source.positions),
    receptionPoints: valuesOf(source.receptionPoints),
    officeRules: valuesOf(source.officeRules),
    officeDocuments: valuesOf(source.officeDocuments),
    calendar,
    procedures: valuesOf(source.procedures),
    fees: valuesOf(source.fees),
    processes: valuesOf(source.processes),
    forms: valuesOf(source.forms),
    people: valuesOf(source.people),
    abbreviations: valuesOf(source.abbreviations),
    synonyms: valuesOf(source.synonyms),
    stopwords: valuesOf(source.stopwords),
    everydayWords: valuesOf(source.everydayWords),
    lifeEvents: valuesOf(source.lifeEvents),
    faq: valuesOf(source.faq),
    themes: valuesOf(source.themes),
    parameters: valuesOf(source.parameters),
  };
}

function shapeProblemsOf(source: ProvinceSource): DataProblem[] {
  return Object.values(source).flatMap(({ problems }) => problems);
}

function meaningProblemsOf(source: ProvinceSource): DataProblem[] {
  return [
    organisationProblems,
    authorityProblems,
    catalogueProblems,
    feeProblems,
    processProblems,
    formProblems,
    peopleProblems,
    settingProblems,
  ].flatMap((check) => check(source));
}

const places = new WeakMap<object, Place>();

function valuesOf<T extends object>(sheet: Sheet<T>): T[] {
  for (const { value, place } of sheet.entries) places.set(value, place);
  return sheet.entries.map(({ value }) => value);
}

/** The problem of an entry that was read, which only what has been loaded before it shows. */
export function problemIn(entry: object, path: Path, message: string): DataProblem {
  const place = places.get(entry);
  if (place === undefined) throw new Error('not an entry of a data file');
  return problemAt({ place }, path, message);
}
