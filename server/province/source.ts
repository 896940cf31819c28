import type { TSchema } from 'typebox';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inner, type Entry, type Sheet } from './entry.ts';
import { readCsv } from './read-csv.ts';
import { readYaml } from './read-yaml.ts';
import { AuthorityFile, type OfficeDocument } from './shapes/authority.ts';
import { CalendarFile } from './shapes/calendar.ts';
import { FeeFile } from './shapes/fee.ts';
import { FormDefinition } from './shapes/form.ts';
import {
  CounterRow,
  DivisionRow,
  PositionRow,
  ReceptionPointRow,
  UnitNameRow,
  UnitRow,
} from './shapes/organisation.ts';
import { PeopleFile } from './shapes/person.ts';
import { type ProcedureEntry, ProcedureFile } from './shapes/procedure.ts';
import { ProcessFile } from './shapes/process.ts';
import {
  AbbreviationRow,
  EverydayWordRow,
  FaqFile,
  LifeEventFile,
  StopwordRow,
  SynonymRow,
} from './shapes/search.ts';
import { ParameterFile, ThemeFile } from './shapes/setting.ts';
import type { Province } from './types.ts';

/** The province's files with the place of each entry: what the checks look at. */
export type ProvinceSource = {
  [K in keyof Province]: Sheet<Province[K] extends (infer T)[] ? T : Province[K]>;
};

/** Reads every file of a data folder; shapes are checked here, references in `checks/`. */
export async function readSource(dir: string): Promise<ProvinceSource> {
  const [units, unitNames, divisions, counters, positions, receptionPoints] = await Promise.all([
    readCsv(dir, 'organisation/units.csv', UnitRow),
    readCsv(dir, 'organisation/unit_names.csv', UnitNameRow),
    readCsv(dir, 'organisation/departments.csv', DivisionRow),
    readCsv(dir, 'organisation/counters.csv', CounterRow),
    readCsv(dir, 'organisation/positions.csv', PositionRow),
    readCsv(dir, 'organisation/reception_points.csv', ReceptionPointRow),
  ]);
  const [abbreviations, synonyms, stopwords, everydayWords] = await Promise.all([
    readCsv(dir, 'search/abbreviations.csv', AbbreviationRow),
    readCsv(dir, 'search/synonyms.csv', SynonymRow),
    readCsv(dir, 'search/stopwords.csv', StopwordRow),
    readCsv(dir, 'writing/everyday_words.csv', EverydayWordRow),
  ]);
  const authority = await readYaml(dir, 'organisation/authority.yaml', AuthorityFile);
  return {
    units,
    unitNames,
    divisions,
    counters,
    positions,
    receptionPoints,
    officeRules: listOf(authority, 'offices'),
    officeDocuments: { ...listOf<'documents', OfficeDocument>(authority, 'documents'), problems: [] },
    abbreviations,
    synonyms,
    stopwords,
    everydayWords,
    calendar: await readYaml(dir, 'calendar/bac-ninh.yaml', CalendarFile),
    procedures: proceduresOf(await readFolder(dir, 'procedures', ProcedureFile)),
    fees: listOf(await readFolder(dir, 'fees', FeeFile), 'schedules'),
    processes: listOf(await readFolder(dir, 'processes', ProcessFile), 'patterns'),
    forms: await readFolder(dir, 'forms', FormDefinition),
    people: listOf(await readYaml(dir, 'people.yaml', PeopleFile), 'people'),
    lifeEvents: listOf(await readYaml(dir, 'search/life_events.yaml', LifeEventFile), 'events'),
    faq: listOf(await readYaml(dir, 'faq.yaml', FaqFile), 'questions'),
    themes: listOf(await readYaml(dir, 'theme.yaml', ThemeFile), 'themes'),
    parameters: listOf(await readYaml(dir, 'parameters.yaml', ParameterFile), 'parameters'),
  };
}

async function readFolder<S extends TSchema>(dir: string, folder: string, schema: S) {
  const names = (await readdir(join(dir, folder))).filter((name) => name.endsWith('.yaml')).toSorted();
  const sheets = await Promise.all(names.map((name) => readYaml(dir, `${folder}/${name}`, schema)));
  return {
    entries: sheets.flatMap(({ entries }) => entries),
    problems: sheets.flatMap(({ problems }) => problems),
  };
}

function listOf<K extends string, T>(sheet: Sheet<Record<K, T[]>>, key: K): Sheet<T> {
  return {
    entries: sheet.entries.flatMap((entry) => inner(entry, [key], entry.value[key])),
    problems: sheet.problems,
  };
}

/** The sector is written once at the top of a file and belongs to every procedure in it. */
function proceduresOf(sheet: Sheet<ProcedureFile>): Sheet<ProcedureEntry> {
  const entries: Entry<ProcedureEntry>[] = sheet.entries.flatMap((file) =>
    inner(file, ['procedures'], file.value.procedures).map(({ value, place }) => ({
      value: { ...value, sector: file.value.sector },
      place,
    })),
  );
  return { entries, problems: sheet.problems };
}
