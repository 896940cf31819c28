import type { UnitView } from '@motcua/contract/organisation';

/** Whose figures an officer may look at. */
export interface Scope {
  /** Whether the whole province, and any unit, is his to look at. */
  province: boolean;
  /** Units to choose from; undefined: all. */
  only: readonly string[] | undefined;
  /** Where he begins: his own unit, or the province. */
  usual: string | undefined;
}

/** The units of his posts and those right below; everything for those who look over the province or lead it. */
export function scopeOf(own: readonly string[], all: boolean, units: readonly UnitView[]): Scope {
  const leadsProvince = units.some(
    ({ key, level, kind }) =>
      own.includes(key) && level === 'PROVINCE' && (kind === 'PEOPLES_COMMITTEE' || kind === 'ONE_STOP'),
  );
  if (all || leadsProvince) return { province: true, only: undefined, usual: undefined };
  const below = units.filter(
    ({ key, parent }) => parent !== null && own.includes(parent) && !own.includes(key),
  );
  return { province: false, only: [...own, ...below.map(({ key }) => key)], usual: own[0] };
}
