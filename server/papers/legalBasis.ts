import type { LegalBasis } from './slipData.ts';

/** What the symbol at the end of a number says about the act. Laws and resolutions of the National Assembly share one. */
const SYMBOLS: readonly (readonly [RegExp, Omit<LegalBasis, 'number'>])[] = [
  [/^QH\d+$/, { sort: 'LEGAL_ACT', issuer: 'NATIONAL_ASSEMBLY' }],
  [/^UBTVQH\d+$/, { sort: 'LEGAL_ACT', issuer: 'STANDING_COMMITTEE' }],
  [/^NĐ-CP$/, { sort: 'DECREE', issuer: 'GOVERNMENT' }],
  [/^NQ-CP$/, { sort: 'RESOLUTION', issuer: 'GOVERNMENT' }],
  [/^NQ-/, { sort: 'RESOLUTION' }],
  [/^QĐ-TTg$/, { sort: 'DECISION', issuer: 'PRIME_MINISTER' }],
  [/^QĐ-/, { sort: 'DECISION' }],
  [/^TTLT-/, { sort: 'JOINT_CIRCULAR' }],
  [/^TT-/, { sort: 'CIRCULAR' }],
];

/** The act a number such as `118/2025/NĐ-CP` names; undefined when the text is no number of a legal act. */
export function legalBasisOf(text: string): LegalBasis | undefined {
  const number = text.normalize('NFC').trim();
  const symbol = /^[\d.]+\/(?:\d{4}\/)?(\p{Lu}\S*)/u.exec(number)?.[1];
  if (symbol === undefined) return undefined;
  const known = SYMBOLS.find(([pattern]) => pattern.test(symbol));
  return known === undefined ? { sort: 'LEGAL_ACT', number } : { ...known[1], number };
}

/** Higher acts are cited first. */
const RANK = {
  LEGAL_ACT: 0,
  DECREE: 1,
  RESOLUTION: 1,
  DECISION: 2,
  CIRCULAR: 3,
  JOINT_CIRCULAR: 3,
} as const satisfies Record<LegalBasis['sort'], number>;

/** The căn cứ of a document from the numbers a procedure lists, in order of legal force. */
export function legalBasesOf(numbers: readonly string[]): LegalBasis[] {
  return numbers
    .flatMap((number) => legalBasisOf(number) ?? [])
    .toSorted((one, other) => RANK[one.sort] - RANK[other.sort]);
}
