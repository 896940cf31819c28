import { getUnit, inForce, unitName, type Reference, type UnitTable } from '../organisation/index.ts';
import type { ProcedureVersion } from '../province/index.ts';

export interface Receiving {
  intakeUnit: UnitTable;
  /** Key of the unit that decides a dossier taken in there. */
  authority: string;
}

/**
 * One-stop units that receive a procedure on a date, each with the authority it leads to: the people's committee the
 * one-stop unit belongs to, or the named agency, whose dossiers come in at the centre of the province and, when the
 * procedure is not bound to territory, at every centre (NĐ 61/2018 Đ.14; NĐ 118/2025 Đ.14).
 *
 * @param decides the committee found from the place of the case: then every centre receives for it
 */
export function receivingUnits(
  reference: Reference,
  procedure: Pick<ProcedureVersion, 'authority' | 'nonTerritorial'>,
  date: string,
  decides?: string,
): Receiving[] {
  const oneStops = [...reference.units.values()].filter(
    // one whose end is decided takes in nothing that might outlast it
    (unit) => unit.kind === 'ONE_STOP' && unit.last_day === null && inForce(unit, date),
  );
  const own = isLevel(procedure.authority);
  return oneStops.flatMap((intakeUnit) => {
    const anywhere = procedure.nonTerritorial && intakeUnit.level === 'COMMUNE';
    const received = intakeUnit.level === 'PROVINCE' || anywhere;
    if (own && decides !== undefined)
      return intakeUnit.parent === decides || (procedure.nonTerritorial && received)
        ? [{ intakeUnit, authority: decides }]
        : [];
    if (own)
      return intakeUnit.level === procedure.authority && intakeUnit.parent !== null
        ? [{ intakeUnit, authority: intakeUnit.parent }]
        : [];
    return received ? [{ intakeUnit, authority: procedure.authority }] : [];
  });
}

/**
 * Whether a dossier may be handed in at every one-stop unit: where a level's committee decides, only once the procedure says
 * how the one it belongs to is found (NĐ 118/2025 Đ.14).
 */
export const isReceivedAnywhere = ({
  authority,
  nonTerritorial,
  place,
}: Pick<ProcedureVersion, 'authority' | 'nonTerritorial' | 'place'>): boolean =>
  nonTerritorial && (place !== undefined || !isLevel(authority));

const isLevel = (authority: string): boolean => authority === 'COMMUNE' || authority === 'DISTRICT';

/**
 * Whether a one-stop unit belongs to the authority: that of a commune to its people's committee, the centre of the province
 * to its departments and the vertical agencies, whose people sit there. Everywhere else it only receives for it.
 */
export function isOwnOneStop(reference: Reference, intakeUnit: string, authority: string): boolean {
  const { parent, level } = getUnit(reference, intakeUnit);
  if (intakeUnit === authority || parent === authority) return true;
  return level === 'PROVINCE' && ['PROVINCE', 'VERTICAL'].includes(getUnit(reference, authority).level);
}

/**
 * The counter of the authority, where it is another than the one that took the dossier in: there, too, a result may be
 * collected. Null: the authority has no counter but this one.
 */
export function otherCounter(
  reference: Reference,
  { intakeUnit, authority }: { intakeUnit: string; authority: string },
  date: string,
): string | null {
  if (isOwnOneStop(reference, intakeUnit, authority)) return null;
  const found = [...reference.units.values()].find(
    (unit) => unit.kind === 'ONE_STOP' && inForce(unit, date) && isOwnOneStop(reference, unit.key, authority),
  );
  return found?.key ?? null;
}

/** The people's committee of the province in force on a date. */
export function provinceCommittee(reference: Reference, date: string): string {
  const found = [...reference.units.values()].find(
    (unit) => unit.kind === 'PEOPLES_COMMITTEE' && unit.level === 'PROVINCE' && inForce(unit, date),
  );
  if (found === undefined) throw new Error(`no people's committee of the province on ${date}`);
  return found.key;
}

/** The authority in words of a procedure page, as it is called on a date. */
export function authorityName(
  reference: Reference,
  { authority }: Pick<ProcedureVersion, 'authority'>,
  date: string,
): string {
  if (authority === 'COMMUNE') return 'Ủy ban nhân dân xã, phường';
  if (authority === 'DISTRICT') return 'Ủy ban nhân dân huyện, thị xã, thành phố';
  return reference.units.has(authority) ? unitName(reference, authority, date) : authority;
}
