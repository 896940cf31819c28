import { APPLICANT_ADDRESS } from '@motcua/rules/place';
import { type Entry, inner, problemAt } from '../entry.ts';
import type { DataProblem } from '../problem.ts';
import type { ProvinceSource } from '../source.ts';
import type { ProcedureVersion, UnitRow } from '../types.ts';
import { certifiesProblems } from './certifies.ts';
import { dangling, duplicates } from './keys.ts';
import { backwardPeriods, isWithin, overlappingPeriods } from './periods.ts';

const LEVEL_AUTHORITIES: readonly string[] = ['COMMUNE', 'DISTRICT'];

/** Procedures: unique codes, versions that do not overlap, and every name in them leads somewhere. */
export function catalogueProblems(source: ProvinceSource): DataProblem[] {
  const procedures = source.procedures.entries;
  const unitOf = new Map(source.units.entries.map(({ value }) => [value.key, value]));
  const forms = new Set(source.forms.entries.map(({ value }) => value.code));
  const processes = new Set(source.processes.entries.map(({ value }) => value.key));
  const codes = new Set(procedures.map(({ value }) => value.code));
  const versions = procedures.flatMap((entry) => inner(entry, ['versions'], entry.value.versions));
  return [
    ...duplicates(procedures, ({ code }) => code, ['code']),
    ...backwardPeriods(versions),
    ...procedures.flatMap((entry) =>
      overlappingPeriods(inner(entry, ['versions'], entry.value.versions), () => entry.value.code),
    ),
    ...dangling(versions, forms, formNames, 'tờ khai'),
    ...dangling(versions, processes, ({ process }) => [{ name: process, path: ['process'] }], 'quy trình'),
    ...versions.flatMap((entry) => authorityProblems(entry, unitOf)),
    ...versions.flatMap((entry) => placeProblems(entry, source)),
    ...versions.flatMap((entry) => collectedProblems(entry, source)),
    ...versions.flatMap((entry) => certifiesProblems(entry, source)),
    ...versions.flatMap(duplicatesWithin),
    ...dangling(
      source.lifeEvents.entries,
      codes,
      (event) => event.procedures.map((name, index) => ({ name, path: ['procedures', index] })),
      'thủ tục',
    ),
    ...duplicates(source.lifeEvents.entries, ({ key }) => key, ['key']),
    ...duplicates(source.faq.entries, ({ key }) => key, ['key']),
    ...dangling(
      source.faq.entries,
      codes,
      (one) => one.procedures.map((name, index) => ({ name, path: ['procedures', index] })),
      'thủ tục',
    ),
    ...dangling(
      source.faq.entries,
      new Set(source.procedures.entries.map(({ value }) => value.sector)),
      (one) => one.sectors.map((name, index) => ({ name, path: ['sectors', index] })),
      'lĩnh vực',
    ),
  ];
}

function formNames({ form, components }: ProcedureVersion) {
  return [
    { name: form, path: ['form'] },
    ...components.map((component, index) => ({ name: component.form, path: ['components', index, 'form'] })),
  ];
}

function authorityProblems(
  entry: Entry<ProcedureVersion>,
  unitOf: ReadonlyMap<string, UnitRow>,
): DataProblem[] {
  const { authority, consulted } = entry.value;
  const named = [
    ...(LEVEL_AUTHORITIES.includes(authority) ? [] : [{ name: authority, path: ['authority'] }]),
    ...consulted.map((name, index) => ({ name, path: ['consulted', index] })),
  ];
  return named.flatMap(({ name, path }) => {
    const unit = unitOf.get(name);
    if (unit === undefined) {
      return [problemAt(entry, path, `không có đơn vị “${name}”, cần sửa hoặc thêm vào units.csv`)];
    }
    return isWithin(entry.value, unit)
      ? []
      : [problemAt(entry, path, `đơn vị “${name}” không có hiệu lực suốt thời gian của phiên bản`)];
  });
}

/** A place is looked for only where a level's committee decides for anybody, and only in what everybody answers. */
function placeProblems(entry: Entry<ProcedureVersion>, { forms }: ProvinceSource): DataProblem[] {
  const { place, authority, nonTerritorial, form } = entry.value;
  if (place === undefined) return [];
  if (!LEVEL_AUTHORITIES.includes(authority) || !nonTerritorial)
    return [
      problemAt(
        entry,
        ['place'],
        'chỉ dùng place khi cơ quan giải quyết là COMMUNE hoặc DISTRICT và thủ tục không phụ thuộc địa giới',
      ),
    ];
  if (place === APPLICANT_ADDRESS) return [];
  const lacking = forms.entries.filter(
    ({ value }) =>
      value.code === form &&
      !value.pages.some(({ questions }) =>
        questions.some(
          ({ key, type, required, visibleWhen }) =>
            key === place && type === 'address' && required && visibleWhen === undefined,
        ),
      ),
  );
  return lacking.length === 0
    ? []
    : [problemAt(entry, ['place'], `tờ khai “${form}” không có câu hỏi bắt buộc “${place}” về địa chỉ`)];
}

/** The number of an original that is taken back is asked for on the form. */
function collectedProblems(entry: Entry<ProcedureVersion>, { forms }: ProvinceSource): DataProblem[] {
  const { components, form } = entry.value;
  const asked = forms.entries
    .filter(({ value }) => value.code === form)
    .map(({ value }) => new Set(value.pages.flatMap(({ questions }) => questions.map(({ key }) => key))));
  return components.flatMap(({ collected }, index) =>
    collected === undefined || asked.every((keys) => keys.has(collected.numberIn))
      ? []
      : [
          problemAt(
            entry,
            ['components', index, 'collected'],
            `tờ khai “${form}” không hỏi “${collected.numberIn}”`,
          ),
        ],
  );
}

function duplicatesWithin(entry: Entry<ProcedureVersion>): DataProblem[] {
  const { components, channels, cases } = entry.value;
  const caseCodes = new Set(cases.map(({ code }) => code));
  return [
    ...duplicates(inner(entry, ['components'], components), ({ code }) => code, ['code']),
    ...duplicates(inner(entry, ['channels'], channels), ({ channel }) => channel, ['channel']),
    ...duplicates(inner(entry, ['cases'], cases), ({ code }) => code, ['code']),
    ...dangling(
      inner(entry, ['components'], components),
      caseCodes,
      (component) => [{ name: component.case, path: ['case'] }],
      'trường hợp',
    ),
  ];
}
