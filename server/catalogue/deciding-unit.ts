import { APPLICANT_ADDRESS, findPlace, type NamedPlace, type PlaceFound } from '@motcua/rules/place';
import { inForce, unitName, type Reference, type UnitTable } from '../organisation/index.ts';
import type { ProcedureVersion } from '../province/index.ts';

/** What of a case can say where it belongs. */
export interface CaseFacts {
  answers: Readonly<Record<string, string>>;
  applicant: { address: string };
}

type Decided = Pick<ProcedureVersion, 'authority' | 'place'>;

/** The place of the matter in the words of the case; undefined where the procedure does not ask for one. */
export const placeSaid = ({ place }: Decided, { answers, applicant }: CaseFacts): string | undefined => {
  if (place === undefined) return undefined;
  return place === APPLICANT_ADDRESS ? applicant.address : (answers[place] ?? '');
};

/**
 * The people's committee that decides a case, from its facts and the communes of the day; null where the procedure names
 * its authority, or leaves it to the unit that receives.
 */
export function decidingUnit(
  reference: Reference,
  procedure: Decided,
  facts: CaseFacts,
  date: string,
): PlaceFound | null {
  const said = placeSaid(procedure, facts);
  if (said === undefined) return null;
  const committees = committeesOf(reference, procedure.authority);
  const present = committees.filter((unit) => inForce(unit, date));
  const there = new Set(present.map(({ key }) => key));
  const renamed = present.flatMap(({ key, name }) =>
    [name, ...(reference.unitNames.get(key) ?? []).map((row) => row.name)].map((past) => named(past, key)),
  );
  const merged = committees
    .filter((unit) => unit.valid_to !== null && unit.valid_to < date)
    .flatMap((unit) => unit.successors.filter((key) => there.has(key)).map((key) => named(unit.name, key)));
  return findPlace(said, {
    date,
    provinces: provinceNames(reference),
    present: present.map((unit) => named(unitName(reference, unit.key, date), unit.key)),
    former: [...merged, ...renamed],
  });
}

/** The units that may decide a case of the procedure, one of them by its place; none where the place does not matter. */
export function decidingUnits(reference: Reference, procedure: Decided, date: string): UnitTable[] {
  if (procedure.place === undefined) return [];
  return committeesOf(reference, procedure.authority).filter((unit) => inForce(unit, date));
}

/** The place a people's committee decides for, as an address: “Xã Lục Ngạn, tỉnh Bắc Ninh”. */
export function placeOf(reference: Reference, key: string, date: string): string {
  const [province = ''] = provinceNames(reference);
  return `${placeName(unitName(reference, key, date))}, tỉnh ${province}`;
}

const committeesOf = (reference: Reference, level: string): UnitTable[] =>
  [...reference.units.values()].filter((unit) => unit.kind === 'PEOPLES_COMMITTEE' && unit.level === level);

const named = (name: string, unit: string): NamedPlace => ({ unit, name: placeName(name) });

/** “Ủy ban nhân dân xã Lục Ngạn” stands for “Xã Lục Ngạn”. */
function placeName(committee: string): string {
  const name = committee.replace(/^Ủy ban nhân dân /u, '');
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

const provinceNames = (reference: Reference): string[] => [
  ...new Set(
    committeesOf(reference, 'PROVINCE').map(({ name }) =>
      placeName(name).replace(/^(?:Tỉnh|Thành phố) /u, ''),
    ),
  ),
];
