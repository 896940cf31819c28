import type { SignatureForm } from '@motcua/rules/authority';

/** How the signer's authority to sign reads on a document (quyền hạn, chức vụ của người ký; NĐ 30/2020 Phụ lục I). */
export interface Signing {
  /** After "TM.": the collective on whose behalf the chair signs. */
  collective?: string;
  /** After "KT.": the head in whose place a deputy signs. */
  actingFor?: string;
  /** After "TL.": who ordered the signer to sign. */
  onOrderOf?: string;
  /** After "TUQ.": who authorised him. */
  authorisedBy?: string;
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

/** The form in which somebody signs by what he was given, and whom he signs for. */
interface Given {
  form: SignatureForm;
  signsFor: string | null;
}

const DEPUTY = /^Phó\s+/iu;

/**
 * Wording of the signature block for a post such as `Phó Chủ tịch UBND phường`. A chair or vice-chair of a People's
 * Committee signs for the committee (TM.); a deputy signs in the place of the head (KT.); whoever was ordered or authorised
 * to sign names who did (TL., TUQ.; NĐ 30/2020 Đ.13.3–13.4).
 */
export function signingOf(
  position: string,
  unit: { peoplesCommittee: boolean },
  by: Given = { form: 'HEAD', signsFor: null },
): Signing {
  if ((by.form === 'TL' || by.form === 'TUQ') && by.signsFor !== null) {
    const giver = signingOf(by.signsFor, { peoplesCommittee: false }).signerPosition;
    return by.form === 'TL'
      ? { onOrderOf: giver, signerPosition: position }
      : { authorisedBy: giver, signerPosition: position };
  }
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
