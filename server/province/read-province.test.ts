import { describe, expect, test } from 'vitest';
import { DataFileError, type DataProblem, readProvince } from './index.ts';
import { type Spoil, withSmallProvince } from './testing/small-province.ts';

async function problemsOf(...spoils: Spoil[]): Promise<readonly DataProblem[]> {
  return await withSmallProvince(spoils, async (dir) => {
    try {
      await readProvince(dir);
      return [];
    } catch (error) {
      if (error instanceof DataFileError) return error.problems;
      throw error;
    }
  });
}

const UNITS = 'organisation/units.csv';
const PROCEDURE = 'procedures/ho-tich.yaml';
const FEES = 'fees/ho-tich.yaml';
const FORM = 'forms/khai-sinh.yaml';
const PROCESS = 'processes/patterns.yaml';

test('a province in order is read with what the files leave out filled in', async () => {
  const province = await withSmallProvince([], readProvince);
  const [version] = province.procedures[0]?.versions ?? [];
  expect(province.procedures[0]).toMatchObject({ code: '1.001193', sector: 'Hộ tịch' });
  expect(version).toMatchObject({ onTheSpot: false, cases: [], keywords: [] });
  expect(version?.channels[0]?.fees).toEqual([]);
  expect(version?.components[0]).toMatchObject({ originals: 1, certified: 0, copies: 0, required: true });
  expect(province.units[1]).toMatchObject({ key: 'X1', successors: ['X2'], validTo: '2025-06-30' });
  expect(province.units[0]).not.toHaveProperty('parent');
});

test('text saved as base letter and mark is put together (NFC)', async () => {
  const decomposed = 'Xã B'.normalize('NFD');
  const province = await withSmallProvince(
    [{ file: 'people.yaml', find: 'address: Xã B', replace: `address: ${decomposed}` }],
    readProvince,
  );
  expect(province.people[0]?.address).toBe('Xã B'.normalize('NFC'));
});

describe('a value of the wrong shape is told with its file and line', () => {
  const cases: [string, Spoil, Partial<DataProblem>][] = [
    [
      'a CSV cell outside the list',
      { file: UNITS, find: 'COMMUNE,T,09163,2018', replace: 'WARD,T,09163,2018' },
      { file: UNITS, line: 3, path: 'level', message: expect.stringContaining('PROVINCE, DISTRICT') },
    ],
    [
      'a CSV row without a needed cell',
      { file: UNITS, find: 'X2,H05.101,,Ủy ban nhân dân xã B', replace: 'X2,H05.101,,' },
      { file: UNITS, line: 4, path: 'name', message: 'thiếu “name”, cần ghi thêm' },
    ],
    [
      'a CSV date that is none',
      { file: UNITS, find: '2018-01-01,2025-06-30', replace: '2018-01-01,30/06/2025' },
      { file: UNITS, line: 3, path: 'valid_to' },
    ],
    [
      'a CSV row with a cell too few',
      { file: 'search/synonyms.csv', find: 'khai tử,báo tử|chứng tử', replace: 'khai tử' },
      { file: 'search/synonyms.csv', line: 2, message: expect.stringContaining('1 ô, bảng có 2 cột') },
    ],
    [
      'a CSV column nobody knows',
      { file: 'search/stopwords.csv', find: 'term,kind', replace: 'term,sort' },
      { file: 'search/stopwords.csv', line: 1, path: 'sort' },
    ],
    [
      'a CSV quotation never closed',
      { file: 'search/stopwords.csv', find: 'là,WORD', replace: '"là,WORD' },
      { file: 'search/stopwords.csv', message: expect.stringContaining('không đọc được CSV') },
    ],
    [
      'a YAML word outside the list',
      { file: PROCEDURE, find: 'serviceLevel: FULL', replace: 'serviceLevel: ALL' },
      { file: PROCEDURE, line: 11, path: 'procedures[0].versions[0].serviceLevel' },
    ],
    [
      'a YAML name nobody knows',
      { file: PROCEDURE, find: 'summary:', replace: 'sumary:' },
      { file: PROCEDURE, line: 7, path: 'procedures[0].versions[0].sumary' },
    ],
    [
      'a YAML number where text belongs',
      { file: FORM, find: 'label: Họ và tên', replace: 'label: 5' },
      { file: FORM, line: 11, path: 'pages[0].questions[0].label', message: 'cần ghi chữ' },
    ],
    [
      'YAML that cannot be read',
      { file: FORM, find: 'questions:', replace: 'questions: [' },
      { file: FORM, message: expect.stringContaining('không đọc được YAML') },
    ],
    [
      'an amount below nothing',
      { file: FEES, find: 'price: 8000', replace: 'price: -8000' },
      { file: FEES, line: 9 },
    ],
    [
      'an identity number of a living person',
      { file: 'people.yaml', find: '999092000001', replace: '027092000001' },
      { file: 'people.yaml', line: 5, path: 'people[0].idNumber' },
    ],
  ];
  test.each(cases)('%s', async (_, spoil, expected) => {
    expect(await problemsOf(spoil)).toContainEqual(expect.objectContaining(expected));
  });
});

describe('names, dates and sums that do not fit together are told with their file and line', () => {
  const cases: [string, Spoil, Partial<DataProblem>][] = [
    [
      'a key used twice',
      { file: UNITS, find: 'X2,H05.101', replace: 'X1,H05.101' },
      { file: UNITS, line: 4, path: 'key', message: expect.stringContaining('units.csv dòng 3') },
    ],
    [
      'an original taken back by a number nobody is asked for',
      {
        file: PROCEDURE,
        find: 'originals: 1, form: khai-sinh }',
        replace: 'originals: 1, collected: { paper: GCN, numberIn: soGiay } }',
      },
      {
        file: PROCEDURE,
        path: 'procedures[0].versions[0].components[0].collected',
        message: expect.stringContaining('soGiay'),
      },
    ],
    [
      'a certification of a component there is not',
      {
        file: PROCEDURE,
        find: '        results:',
        replace:
          '        certifies: { book: SCT/BS, component: TP99, nameIn: a, pagesIn: b, copiesIn: c, electronicIn: d }\n        results:',
      },
      {
        file: PROCEDURE,
        path: 'procedures[0].versions[0].certifies.component',
        message: expect.stringContaining('TP99'),
      },
    ],
    [
      'a fee of a procedure there is not',
      { file: FEES, find: '1.001193', replace: '1.999999' },
      { file: FEES, line: 2, path: 'schedules[0].procedure', message: expect.stringContaining('1.999999') },
    ],
    [
      'a fee reckoned of something nobody is asked',
      { file: FEES, find: 'of: copies', replace: 'of: pages' },
      {
        file: FEES,
        line: 9,
        path: 'schedules[0].versions[0].items[0].price.of',
        message: expect.stringContaining('pages'),
      },
    ],
    [
      'a fact taken from an answer the form does not ask for',
      { file: FEES, find: 'max: 9 }', replace: 'max: 9, from: soBan }' },
      { file: FEES, line: 7, message: expect.stringContaining('soBan') },
    ],
    [
      'a parent that does not exist',
      { file: UNITS, find: 'COMMUNE,T,09163,2025', replace: 'COMMUNE,TT,09163,2025' },
      { file: UNITS, line: 4, path: 'parent' },
    ],
    [
      'a successor that does not exist',
      { file: UNITS, find: '2025-06-30,X2', replace: '2025-06-30,X9' },
      { file: UNITS, line: 3, path: 'successors' },
    ],
    [
      'a unit that ended without a successor or a reason',
      { file: UNITS, find: '2025-06-30,X2', replace: '2025-06-30,' },
      { file: UNITS, line: 3, path: 'successors' },
    ],
    [
      'two units with one code at the same time',
      { file: UNITS, find: 'X2,H05.101', replace: 'X2,H05' },
      { file: UNITS, line: 4, path: 'valid_from' },
    ],
    [
      'a counter in a unit that is no more',
      { file: 'organisation/counters.csv', find: 'X2-Q1,X2', replace: 'X2-Q1,X1' },
      { file: 'organisation/counters.csv', line: 2 },
    ],
    [
      'an authority that does not exist',
      { file: PROCEDURE, find: 'authority: COMMUNE', replace: 'authority: SXD' },
      { file: PROCEDURE, line: 10, path: 'procedures[0].versions[0].authority' },
    ],
    [
      'an authority that ended before the version began',
      { file: PROCEDURE, find: 'authority: COMMUNE', replace: 'authority: X1' },
      { file: PROCEDURE, line: 10, path: 'procedures[0].versions[0].authority' },
    ],
    [
      'a form that does not exist',
      { file: PROCEDURE, find: 'originals: 1, form: khai-sinh', replace: 'originals: 1, form: khai-tu' },
      { file: PROCEDURE, line: 18, path: 'procedures[0].versions[0].components[0].form' },
    ],
    [
      'a process that does not exist',
      { file: PROCEDURE, find: 'process: P1', replace: 'process: P9' },
      { file: PROCEDURE, line: 12, path: 'procedures[0].versions[0].process' },
    ],
    [
      'steps that do not share out the whole time',
      { file: PROCESS, find: 'share: 0.6', replace: 'share: 0.5' },
      { file: PROCESS, line: 7, message: expect.stringContaining('0,9') },
    ],
    [
      'a process that does not end with the return of the result',
      { file: PROCESS, find: 'kind: RETURN', replace: 'kind: ISSUE' },
      { file: PROCESS, line: 9 },
    ],
    [
      'a request line that names no question',
      { file: FORM, find: '{childName}', replace: '{name}' },
      { file: FORM, line: 6, path: 'summary' },
    ],
    [
      'a condition on an answer that cannot be given',
      { file: FORM, find: 'equals: true', replace: 'equals: MAYBE' },
      { file: FORM, line: 13, path: 'pages[0].questions[2].visibleWhen.equals' },
    ],
    [
      'a choice without options',
      { file: FORM, find: 'type: yesNo', replace: 'type: choice' },
      { file: FORM, line: 12, path: 'pages[0].questions[1].options' },
    ],
    [
      'an officer of a unit that does not exist',
      { file: 'people.yaml', find: '{ unit: X2', replace: '{ unit: X9' },
      { file: 'people.yaml', line: 9, path: 'people[0].posts[0].unit' },
    ],
    [
      'an officer in a unit before it was set up',
      { file: 'people.yaml', find: 'validFrom: 2025-07-01', replace: 'validFrom: 2021-01-01' },
      { file: 'people.yaml', line: 9, path: 'people[0].posts[0].validFrom' },
    ],
    [
      'a life event with an unknown procedure',
      { file: 'search/life_events.yaml', find: '1.001193', replace: '1.000000' },
      { file: 'search/life_events.yaml', line: 2, path: 'events[0].procedures[0]' },
    ],
    [
      'two values of a parameter on one day',
      {
        file: 'parameters.yaml',
        find: 'certain: true }',
        replace:
          'certain: true }\n  - { key: reschedule.max, value: 2, validFrom: 2025-07-01, basis: NĐ, certain: true }',
      },
      { file: 'parameters.yaml', line: 3, path: 'parameters[1].validFrom' },
    ],
  ];
  test.each(cases)('%s', async (_, spoil, expected) => {
    expect(await problemsOf(spoil)).toContainEqual(expect.objectContaining(expected));
  });
});

test('two versions of a procedure may not be in force on one day', async () => {
  const version = (from: string) => `      - &v
        validFrom: ${from}
        name: Đăng ký khai sinh`;
  const problems = await problemsOf({
    file: PROCEDURE,
    find: '      - validFrom: 2025-07-01\n        name: Đăng ký khai sinh',
    replace: version('2025-07-01'),
  });
  expect(problems).toEqual([]);
  const doubled = await problemsOf(
    {
      file: PROCEDURE,
      find: '      - validFrom: 2025-07-01\n        name: Đăng ký khai sinh',
      replace: version('2025-07-01'),
    },
    {
      file: PROCEDURE,
      find: 'provenance: { code: luật, content: luật }',
      replace: 'provenance: { code: luật, content: luật }\n      - *v',
    },
  );
  expect(doubled).toContainEqual(
    expect.objectContaining({ file: PROCEDURE, path: 'procedures[0].versions[1].validFrom' }),
  );
});

test('all problems are told at once', async () => {
  const problems = await problemsOf(
    { file: PROCEDURE, find: 'process: P1', replace: 'process: P9' },
    { file: FORM, find: '{childName}', replace: '{name}' },
  );
  expect(problems.map(({ file }) => file)).toEqual([PROCEDURE, FORM]);
});

test('a one-stop unit whose code could not begin a dossier code is named before anything is loaded', async () => {
  const problems = await problemsOf(
    { file: UNITS, find: 'PEOPLES_COMMITTEE,COMMUNE,T,09163,2025', replace: 'ONE_STOP,COMMUNE,T,09163,2025' },
    { file: UNITS, find: 'X2,H05.101', replace: 'X2,H05-101' },
  );
  expect(problems).toContainEqual(expect.objectContaining({ file: UNITS, line: 4, path: 'code' }));
});
