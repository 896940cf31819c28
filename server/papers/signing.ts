/** How the signer's authority to sign reads on a document (quyền hạn, chức vụ của người ký; NĐ 30/2020 Phụ lục I). */
export interface Signing {
  /** After "TM.": the collective on whose behalf the chair signs. */
  collective?: string;
  /** After "KT.": the head in whose place a deputy signs. */
  actingFor?: string;
  signerPosition: string;
}

/** Posts whose name on paper leaves out the unit, which the header already names. */
const OFFICES = [
  'Chủ tịch',
  'Tổng Giám đốc',
  'Giám đốc',
  'Cục trưởng',
  'Chi cục trưởng',
  'Trưởng ban',
  'Trưởng phòng',
  'Chánh Văn phòng',
] as const;

const DEPUTY = /^Phó\s+/iu;

/**
 * Wording of the signature block for a post such as `Phó Chủ tịch UBND phường`. A chair or vice-chair of a People's
 * Committee signs for the committee (TM.); a deputy signs in the place of the head (KT.).
 */
export function signingOf(position: string, unit: { peoplesCommittee: boolean }): Signing {
  const deputy = DEPUTY.test(position);
  const post = position.replace(DEPUTY, '');
  const office = OFFICES.find((one) => post.toLocaleLowerCase('vi').startsWith(one.toLocaleLowerCase('vi')));
  const head = office ?? post;
  return {
    ...(unit.peoplesCommittee && office === 'Chủ tịch' ? { collective: 'Ủy ban nhân dân' } : {}),
    ...(deputy ? { actingFor: head } : {}),
    signerPosition: deputy ? `Phó ${head}` : head,
  };
}
