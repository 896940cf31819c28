import type { NEW_UNIT_KINDS, UNIT_CHANGE_KINDS, UnitChangeInput } from '@motcua/contract/units';

export type UnitKind = Exclude<(typeof NEW_UNIT_KINDS)[number], 'PEOPLES_COMMITTEE'>;
export type ChangeKind = (typeof UNIT_CHANGE_KINDS)[number];

/** A change as it stands in the form; of a new unit, `unit` is the one above it. */
export interface UnitDraft {
  kind: ChangeKind;
  unit: string | undefined;
  validFrom: string | undefined;
  name: string;
  shortName: string;
  address: string;
  phone: string;
  unitKind: UnitKind;
  code: string;
  abbreviation: string;
}

interface Facts {
  name: string;
  shortName: string;
  address: string;
  phone: string;
}

/** What would be sent; undefined while something needed is missing. Of a known unit only what differs. */
export function changeOf(draft: UnitDraft, known: Facts | undefined): UnitChangeInput | undefined {
  const { kind, unit, validFrom } = draft;
  if (unit === undefined || validFrom === undefined) return undefined;
  if (kind === 'END') return { kind, unit, validFrom };
  const facts = {
    name: draft.name.trim(),
    shortName: draft.shortName.trim(),
    address: draft.address.trim(),
    phone: draft.phone.trim(),
  };
  if (facts.name === '' || facts.shortName === '') return undefined;
  if (kind === 'NEW') {
    const [code, abbreviation] = [draft.code.trim(), draft.abbreviation.trim()];
    if (code === '' || abbreviation === '') return undefined;
    return { kind, validFrom, parent: unit, unitKind: draft.unitKind, code, abbreviation, ...facts };
  }
  if (known === undefined) return undefined;
  const changed = {
    ...(facts.name === known.name ? {} : { name: facts.name }),
    ...(facts.shortName === known.shortName ? {} : { shortName: facts.shortName }),
    ...(facts.address === known.address ? {} : { address: facts.address }),
    ...(facts.phone === known.phone ? {} : { phone: facts.phone }),
  };
  return Object.keys(changed).length === 0 ? undefined : { kind, unit, validFrom, ...changed };
}
