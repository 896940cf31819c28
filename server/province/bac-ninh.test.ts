import { join } from 'node:path';
import { checkProcess } from '@motcua/rules/process';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PostRole, type Province, readProvince } from './index.ts';

const DATA = join(import.meta.dirname, '../../data');
const THREE_LEVELS = '2021-06-16';
const TWO_LEVELS = '2026-11-30';

let province: Province;

beforeAll(async () => {
  province = await readProvince(DATA);
});

function inForce<T extends { validFrom: string; validTo?: string }>(rows: readonly T[], day: string): T[] {
  return rows.filter(({ validFrom, validTo = '9999-12-31' }) => validFrom <= day && day <= validTo);
}

function unitsOf(day: string, level: string, kind: string) {
  return inForce(province.units, day).filter((unit) => unit.level === level && unit.kind === kind);
}

describe('units', () => {
  test('16/06/2021: 19 departments, 8 districts, 126 communes, each people’s committee with its one-stop unit', () => {
    expect(unitsOf(THREE_LEVELS, 'PROVINCE', 'DEPARTMENT')).toHaveLength(19);
    expect(unitsOf(THREE_LEVELS, 'DISTRICT', 'PEOPLES_COMMITTEE')).toHaveLength(8);
    expect(unitsOf(THREE_LEVELS, 'DISTRICT', 'ONE_STOP')).toHaveLength(8);
    expect(unitsOf(THREE_LEVELS, 'COMMUNE', 'PEOPLES_COMMITTEE')).toHaveLength(126);
    expect(unitsOf(THREE_LEVELS, 'COMMUNE', 'ONE_STOP')).toHaveLength(126);
  });

  test('01/12/2024: 121 communes after the mergers of NQ 1255', () => {
    expect(unitsOf('2024-12-01', 'COMMUNE', 'PEOPLES_COMMITTEE')).toHaveLength(121);
  });

  test('today: no district, 99 communes (33 wards), each with its service centre', () => {
    const communes = unitsOf(TWO_LEVELS, 'COMMUNE', 'PEOPLES_COMMITTEE');
    expect(inForce(province.units, TWO_LEVELS).filter(({ level }) => level === 'DISTRICT')).toEqual([]);
    expect(communes).toHaveLength(99);
    expect(communes.filter(({ name }) => name.includes('phường'))).toHaveLength(33);
    expect(unitsOf(TWO_LEVELS, 'COMMUNE', 'ONE_STOP')).toHaveLength(99);
  });

  test('a one-stop unit belongs to a people’s committee', () => {
    const kindOf = new Map(province.units.map(({ key, kind }) => [key, kind]));
    const oneStops = province.units.filter(({ kind }) => kind === 'ONE_STOP');
    expect(oneStops.filter(({ parent = '' }) => kindOf.get(parent) !== 'PEOPLES_COMMITTEE')).toEqual([]);
  });

  test('a ward that keeps its name is a new unit from 01/07/2025', () => {
    const namSon = province.units.filter(({ name }) => name === 'Ủy ban nhân dân phường Nam Sơn');
    expect(namSon.map(({ key, successors }) => [key, successors])).toEqual([
      ['X-09286-2018', ['X-09286-2025']],
      ['X-09286-2025', []],
    ]);
  });

  test('the work of a district passes to all new communes of its area', () => {
    const district = province.units.find(({ key }) => key === 'MC-256-2018');
    expect(district?.successors).toContain('MC-09286-2025');
    expect(district?.successors.length).toBeGreaterThan(3);
  });

  test('names changed between 2021 and 2025 are kept with their resolutions', () => {
    const tuSon = province.unitNames.filter(({ key }) => key === 'H-261-2018');
    expect(tuSon).toEqual([
      expect.objectContaining({ validFrom: '2021-11-01', name: 'Ủy ban nhân dân thành phố Từ Sơn' }),
    ]);
  });

  test('the provincial centre had 23 counters and has two reception points today', () => {
    expect(province.counters.filter(({ unit }) => unit === 'TTHCC-2018')).toHaveLength(23);
    expect(province.receptionPoints.filter(({ unit }) => unit === 'TTPVHCC-2025')).toHaveLength(2);
  });
});

describe('procedures', () => {
  test('137 procedures, each with one version in either regime', () => {
    expect(province.procedures).toHaveLength(137);
    for (const { code, versions } of province.procedures) {
      expect([code, inForce(versions, THREE_LEVELS).length]).toEqual([code, 1]);
      expect([code, inForce(versions, TWO_LEVELS).length]).toEqual([code, 1]);
    }
  });

  test('nothing is left to the districts today', () => {
    const versions = province.procedures.flatMap((entry) => inForce(entry.versions, TWO_LEVELS));
    expect(
      versions.filter(({ levels, authority }) => levels.includes('DISTRICT') || authority === 'DISTRICT'),
    ).toEqual([]);
  });

  test('an information-only service has no online channel, the others have one', () => {
    const wrong = province.procedures.flatMap(({ code, versions }) =>
      versions
        .filter(({ serviceLevel, channels }) => {
          return (serviceLevel !== 'INFO') !== channels.some(({ channel }) => channel === 'ONLINE');
        })
        .map(() => code),
    );
    expect(wrong).toEqual([]);
  });

  test('birth registration: same day at the commune, charged only when late', () => {
    const birth = province.procedures.find(({ code }) => code === '1.001193');
    const [version] = inForce(birth?.versions ?? [], TWO_LEVELS);
    expect(version).toMatchObject({
      authority: 'COMMUNE',
      onTheSpot: true,
      nonTerritorial: true,
      process: 'P1',
    });
    const [counter] = version?.channels ?? [];
    expect(counter?.limit).toEqual({ value: 0, unit: 'workingDay' });
    expect(counter?.fees[0]).toMatchObject({ type: 'CHARGE', amount: 5000, conditional: true });
  });
});

describe('processes', () => {
  test('every map passes what is checked before one is published', () => {
    const units = new Set(province.units.map(({ key }) => key));
    const world = {
      date: TWO_LEVELS,
      limitHours: null,
      given: province.forms.flatMap(({ pages }) =>
        pages.flatMap(({ questions }) => questions.map(({ key }) => key)),
      ),
      hasUnit: (key: string) => units.has(key),
      unmanned: () => [],
      undecided: () => [],
      hasProcedure: (code: string) => province.procedures.some((one) => one.code === code),
    };
    const errors = province.processes.flatMap((map) =>
      checkProcess(map, world).filter(({ severity }) => severity === 'ERROR'),
    );
    expect(errors).toEqual([]);
  });
});

describe('forms', () => {
  test('a form has four to nine pages and English beside the Vietnamese', () => {
    for (const { code, pages } of province.forms) {
      expect([code, pages.length >= 4 && pages.length <= 9]).toEqual([code, true]);
      expect([code, pages.filter(({ titleEn }) => titleEn === undefined)]).toEqual([code, []]);
    }
  });
});

describe('people', () => {
  const ROLES: readonly PostRole[] = ['SPECIALIST', 'DIVISION_HEAD', 'LEADER', 'RECORDS_OFFICER'];

  function rolesAt(unit: string, day: string): Set<PostRole> {
    const posts = province.people.flatMap((person) => inForce(person.posts ?? [], day));
    return new Set(posts.filter((post) => post.unit === unit).flatMap(({ roles }) => roles));
  }

  function unmanned(unit: string, day: string, roles: readonly PostRole[]): string[] {
    const present = rolesAt(unit, day);
    return roles.filter((role) => !present.has(role)).map((role) => `${unit} ${role}`);
  }

  test('today every role of every process is manned where the stories take place', () => {
    const communes = ['09286', '09187', '07210', '07582', '07735'];
    expect([
      ...communes.flatMap((code) => unmanned(`X-${code}-2025`, TWO_LEVELS, ROLES)),
      ...communes.flatMap((code) =>
        unmanned(`MC-${code}-2025`, TWO_LEVELS, ['COUNTER_OFFICER', 'CENTRE_DIRECTOR']),
      ),
      ...['UBND-T-2025', 'SXD-2025', 'STP-2025', 'STC-2025', 'SNNMT-2025'].flatMap((unit) =>
        unmanned(unit, TWO_LEVELS, ROLES),
      ),
      ...unmanned('TTPVHCC-2025', TWO_LEVELS, [
        'COUNTER_OFFICER',
        'CENTRE_DIRECTOR',
        'CONTROL_OFFICER',
        'ADMINISTRATOR',
      ]),
    ]).toEqual([]);
  });

  test('in 2021 the city, two wards, four departments and the provincial centre are manned', () => {
    expect([
      ...['H-256-2018', 'X-09286-2018', 'X-09172-2018', 'UBND-T-2018'].flatMap((unit) =>
        unmanned(unit, THREE_LEVELS, ROLES),
      ),
      ...['STP-2018', 'SXD-2018', 'SKHDT-2018', 'STNMT-2018'].flatMap((unit) =>
        unmanned(unit, THREE_LEVELS, ROLES),
      ),
      ...['MC-256-2018', 'MC-09286-2018', 'MC-09172-2018', 'TTHCC-2018'].flatMap((unit) =>
        unmanned(unit, THREE_LEVELS, ['COUNTER_OFFICER']),
      ),
    ]).toEqual([]);
  });

  test.each([THREE_LEVELS, TWO_LEVELS])('%s: every authority named by a procedure is manned', (day) => {
    const versions = province.procedures.flatMap((entry) => inForce(entry.versions, day));
    const named = new Set(
      versions.map(({ authority }) => authority).filter((name) => name !== 'COMMUNE' && name !== 'DISTRICT'),
    );
    expect([...named].flatMap((unit) => unmanned(unit, day, ROLES))).toEqual([]);
  });
});

test('Thursday 20/08/2026: the swapped Saturday 22/08 is worked, Monday 31/08 is off', () => {
  const kinds = new Map(province.calendar.days.map(({ date, kind }) => [date, kind]));
  expect(kinds.get('2026-08-22')).toBe('swap_work');
  expect(kinds.get('2026-08-31')).toBe('swap_off');
  expect(kinds.get('2026-11-24')).toBe('statutory');
});
