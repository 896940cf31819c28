import { isUnitCode, isUnitCode2016 } from '@motcua/rules/codes';
import { regimeOn } from '@motcua/rules/regime';
import { type Entry, problemAt } from '../entry.ts';
import type { DataProblem } from '../problem.ts';
import type { ProvinceSource } from '../source.ts';
import type { UnitRow } from '../types.ts';
import { dangling, duplicates } from './keys.ts';
import { backwardPeriods, isWithin, overlappingPeriods } from './periods.ts';

type Belonging = { unit: string; validFrom: string; validTo?: string };

/** Units, divisions, counters and reception points: names unique, everything belongs to a unit in force. */
export function organisationProblems(source: ProvinceSource): DataProblem[] {
  const units = source.units.entries;
  const unitOf = new Map(units.map(({ value }) => [value.key, value]));
  const belonging: Entry<Belonging>[] = [
    ...source.divisions.entries,
    ...source.counters.entries,
    ...source.receptionPoints.entries,
  ];
  return [
    ...duplicates(units, ({ key }) => key, ['key']),
    ...duplicates(source.divisions.entries, ({ key }) => key, ['key']),
    ...duplicates(source.counters.entries, ({ key }) => key, ['key']),
    ...duplicates(source.positions.entries, ({ key }) => key, ['key']),
    ...duplicates(source.receptionPoints.entries, ({ key }) => key, ['key']),
    ...duplicates(source.unitNames.entries, ({ key, validFrom }) => `${key} ${validFrom}`, ['key']),
    ...duplicates(source.counters.entries, ({ unit, number }) => `${unit} quầy ${number}`, ['number']),
    ...backwardPeriods(units),
    ...backwardPeriods(belonging),
    ...overlappingPeriods(units, ({ code }) => code),
    ...dangling(units, unitOf, ({ parent }) => [{ name: parent, path: ['parent'] }], 'đơn vị'),
    ...dangling(
      units,
      unitOf,
      ({ successors }) => successors.map((name) => ({ name, path: ['successors'] })),
      'đơn vị',
    ),
    ...dangling(source.unitNames.entries, unitOf, ({ key }) => [{ name: key, path: ['key'] }], 'đơn vị'),
    ...dangling(belonging, unitOf, ({ unit }) => [{ name: unit, path: ['unit'] }], 'đơn vị'),
    ...dangling(
      source.counters.entries,
      unitOf,
      ({ agency }) => [{ name: agency, path: ['agency'] }],
      'đơn vị',
    ),
    ...units.flatMap(codeProblems),
    ...units.flatMap((entry) => successionProblems(entry, unitOf)),
    ...belonging.flatMap((entry) => {
      const unit = unitOf.get(entry.value.unit);
      return unit === undefined || isWithin(entry.value, unit)
        ? []
        : [problemAt(entry, ['validFrom'], `đơn vị “${unit.key}” không có hiệu lực suốt thời gian này`)];
    }),
  ];
}

/** A one-stop unit's code begins the code of every dossier it takes in, in the shape of its regime. */
function codeProblems(entry: Entry<UnitRow>): DataProblem[] {
  const { kind, code, oldCodes, validFrom, validTo } = entry.value;
  if (kind !== 'ONE_STOP') return [];
  const old = regimeOn(validFrom) === '2018' && !isUnitCode2016(oldCodes[0] ?? code);
  const current = regimeOn(validTo ?? '9999-12-31') === '2025' && !isUnitCode(code);
  return [
    ...(old
      ? [
          problemAt(
            entry,
            ['oldCodes'],
            'cần mã dạng 000.00.00.H05 (QCVN 102:2016) cho hồ sơ trước 01/07/2025',
          ),
        ]
      : []),
    ...(current ? [problemAt(entry, ['code'], 'cần mã dạng H05.1.2 (QĐ 20/2020/QĐ-TTg)')] : []),
  ];
}

function successionProblems(entry: Entry<UnitRow>, unitOf: ReadonlyMap<string, UnitRow>): DataProblem[] {
  const { parent, successors, validTo, note } = entry.value;
  const problems: DataProblem[] = [];
  const parentUnit = parent === undefined ? undefined : unitOf.get(parent);
  if (parentUnit !== undefined && !isWithin(entry.value, parentUnit)) {
    problems.push(problemAt(entry, ['parent'], `đơn vị cấp trên “${parent}” hết hiệu lực trước đơn vị này`));
  }
  if (validTo !== undefined && successors.length === 0 && note === undefined) {
    problems.push(
      problemAt(entry, ['successors'], 'đơn vị đã hết hiệu lực, cần ghi đơn vị tiếp nối hoặc lý do'),
    );
  }
  for (const name of successors) {
    const successor = unitOf.get(name);
    if (validTo === undefined || (successor?.validTo !== undefined && successor.validTo <= validTo)) {
      problems.push(problemAt(entry, ['successors'], `“${name}” không thể tiếp nối: kiểm tra ngày hiệu lực`));
    }
  }
  return problems;
}
