/** What one may do for another with a one-stop unit (Bộ luật Dân sự 2015 Đ.141: only within the scope he was given). */
export const REPRESENTED_ACTS = {
  FILE: {
    vi: 'Lập, nộp, bổ sung, rút hồ sơ',
    en: 'Prepare, send, supplement and withdraw dossiers',
  },
  FOLLOW: { vi: 'Theo dõi hồ sơ', en: 'Follow dossiers' },
  RECEIVE: { vi: 'Xem kết quả, chọn nơi nhận kết quả', en: 'See results and say where they are collected' },
} as const;
export type RepresentedAct = keyof typeof REPRESENTED_ACTS;
export const ACTS_OF_ANOTHER = Object.keys(REPRESENTED_ACTS) as [RepresentedAct, ...RepresentedAct[]];

/** What proves it. */
export const PROOFS = {
  BIRTH_CERTIFICATE: { vi: 'Giấy khai sinh', en: 'Birth certificate' },
  ADOPTION: { vi: 'Giấy chứng nhận nuôi con nuôi', en: 'Certificate of adoption' },
  GUARDIANSHIP: { vi: 'Trích lục đăng ký giám hộ', en: 'Extract of the registration of guardianship' },
  COURT_DECISION: { vi: 'Bản án, quyết định của Tòa án', en: 'Judgment or decision of a court' },
  ENTERPRISE_REGISTRATION: {
    vi: 'Giấy chứng nhận đăng ký doanh nghiệp, hợp tác xã',
    en: 'Certificate of registration of an enterprise or cooperative',
  },
  FOUNDING_DECISION: { vi: 'Quyết định thành lập hoặc bổ nhiệm', en: 'Decision of founding or appointment' },
  AUTHORISATION_LETTER: { vi: 'Giấy ủy quyền', en: 'Letter of authorisation' },
  AUTHORISATION_CONTRACT: { vi: 'Hợp đồng ủy quyền', en: 'Contract of authorisation' },
} as const;
export type Proof = keyof typeof PROOFS;
export const PROOFS_OF_IT = Object.keys(PROOFS) as [Proof, ...Proof[]];

export type Party = 'PERSON' | 'ORGANISATION';

export type Side = 'PRINCIPAL' | 'AGENT';

export interface KindOfRepresentation {
  readonly vi: string;
  readonly en: string;
  /** Who is represented, and who may represent. */
  readonly principals: readonly Party[];
  readonly agents: readonly Party[];
  /** By whose word it begins to count: an officer's who has seen the paper, or that of the one who is to act. */
  readonly begins: 'VERIFIED' | 'ACCEPTED';
  /** The papers of which one proves it; where an officer verifies it, one is needed. */
  readonly proofs: readonly Proof[];
  /** The law gives all of it, or the principal says which procedures and acts. */
  readonly scope: 'WHOLE' | 'CHOSEN';
  /** It ends the day the principal is of age: always, where he was not when it began, or it has nothing to do with age. */
  readonly endsOfAge: 'ALWAYS' | 'WHERE_MINOR' | 'NEVER';
  /** Who ends it by his word alone; what rests on law or a court ends at the counter, on paper. */
  readonly endedBy: readonly Side[];
  /** Without a last day of its own it ends after so long as the law says. */
  readonly limited: boolean;
  readonly basis: string;
}

/**
 * Representing others (đại diện; Bộ luật Dân sự 2015 Đ.134, 135): by law for a child (Đ.21, 136.1), a ward (Đ.47, 57, 58,
 * 136.2) and an organisation (Đ.85, 137), by authorisation (ủy quyền; Đ.138, 562 to 569) for anybody who gives it. The head of
 * a branch acts by authorisation, too (Đ.84.5).
 */
export const KINDS = {
  PARENT: {
    vi: 'Cha, mẹ của con chưa thành niên',
    en: 'Parent of a minor child',
    principals: ['PERSON'],
    agents: ['PERSON'],
    begins: 'VERIFIED',
    proofs: ['BIRTH_CERTIFICATE', 'ADOPTION', 'COURT_DECISION'],
    scope: 'WHOLE',
    endsOfAge: 'ALWAYS',
    endedBy: ['AGENT'],
    limited: false,
    basis: 'Bộ luật Dân sự 2015 Điều 21, 136 khoản 1, 140 khoản 4',
  },
  GUARDIAN: {
    vi: 'Người giám hộ',
    en: 'Guardian of a ward',
    principals: ['PERSON'],
    agents: ['PERSON', 'ORGANISATION'],
    begins: 'VERIFIED',
    proofs: ['GUARDIANSHIP', 'COURT_DECISION'],
    scope: 'WHOLE',
    endsOfAge: 'WHERE_MINOR',
    endedBy: ['AGENT'],
    limited: false,
    basis: 'Bộ luật Dân sự 2015 Điều 47, 57, 58, 62, 136 khoản 2, 140 khoản 4',
  },
  LEGAL_REPRESENTATIVE: {
    vi: 'Người đại diện theo pháp luật của tổ chức',
    en: 'Legal representative of an organisation',
    principals: ['ORGANISATION'],
    agents: ['PERSON'],
    begins: 'VERIFIED',
    proofs: ['ENTERPRISE_REGISTRATION', 'FOUNDING_DECISION', 'COURT_DECISION'],
    scope: 'WHOLE',
    endsOfAge: 'NEVER',
    endedBy: ['PRINCIPAL', 'AGENT'],
    limited: false,
    basis: 'Bộ luật Dân sự 2015 Điều 85, 137, 140 khoản 4',
  },
  AGENT: {
    vi: 'Người được ủy quyền',
    en: 'Agent by authorisation',
    principals: ['PERSON', 'ORGANISATION'],
    agents: ['PERSON', 'ORGANISATION'],
    begins: 'ACCEPTED',
    proofs: ['AUTHORISATION_LETTER', 'AUTHORISATION_CONTRACT'],
    scope: 'CHOSEN',
    endsOfAge: 'NEVER',
    endedBy: ['PRINCIPAL', 'AGENT'],
    limited: true,
    basis: 'Bộ luật Dân sự 2015 Điều 138, 140 khoản 2 và 3, 141, 562, 563, 569',
  },
} as const satisfies Record<string, KindOfRepresentation>;
export type RepresentationKind = keyof typeof KINDS;
export const DECLARED_KINDS = ['PARENT', 'GUARDIAN', 'LEGAL_REPRESENTATIVE'] as const;
export type DeclaredKind = (typeof DECLARED_KINDS)[number];

export const kindOf = (kind: RepresentationKind): KindOfRepresentation => KINDS[kind];

/**
 * Matters of civil status in which those concerned come themselves and nobody is authorised (Bộ luật Dân sự 2015 Đ.134.2; TT
 * 04/2020/TT-BTP Đ.2): marriage, also with a foreigner, and recognition of father, mother or child.
 */
export const IN_PERSON: readonly string[] = ['1.000894', '2.000806', '1.001022'];
