import type { SlipData, SlipHeader, SlipKind } from './slipData.ts';

/** What a template may name in braces: a field, or a field with fields of its own (a record or a list of records). */
export interface FieldTree {
  readonly [field: string]: true | FieldTree;
}

type Printed<K extends SlipKind> = Exclude<
  keyof Extract<SlipData, { kind: K }>,
  'kind' | 'regime' | 'header' | 'qrUrl' | 'twoCopies'
>;

const contact = { applicantAddress: true, phone: true, email: true } as const;

/** The fields each slip offers to its words file; the compiler keeps the list equal to the data's shape. */
export const SLIP_FIELDS = {
  INTAKE_RECEIPT: {
    ...contact,
    dossierCode: true,
    intakeUnit: true,
    applicantName: true,
    applicantIdNo: true,
    principal: { name: true, address: true, idNo: true, phone: true, email: true, authorisationPaper: true },
    requestContent: true,
    components: { name: true, original: true, certified: true, photocopy: true },
    setCount: true,
    legalDuration: true,
    receivedAt: true,
    dueAt: true,
    resultChannel: true,
    bookNo: true,
    bookSeq: true,
    submitterName: true,
    receiverName: true,
  },
  SUPPLEMENT_REQUEST: {
    ...contact,
    dossierCode: true,
    applicantName: true,
    requestContent: true,
    requirements: { item: true },
    reason: true,
    contactName: true,
    contactPhone: true,
    guideName: true,
  },
  REFUSAL: {
    ...contact,
    applicantName: true,
    applicantIdNo: true,
    dossierCode: true,
    requestContent: true,
    refusingUnit: true,
    reasons: { item: true },
    submitterName: true,
    receiverName: true,
  },
  CONTROL_SLIP: {
    dossierCode: true,
    handlingUnit: true,
    coordinatingUnits: true,
    receivedAt: true,
    dueAt: true,
    handovers: {
      givingUnit: true,
      receivingUnit: true,
      at: true,
      giver: true,
      receiver: true,
      outcome: true,
      note: true,
      delayReason: true,
    },
  },
  RESULT_RECEIPT: {
    dossierCode: true,
    returningUnit: true,
    applicantName: true,
    requestContent: true,
    collectorName: true,
    collectorIdNo: true,
    authorisationPaper: true,
    results: { name: true, number: true, date: true, count: true },
    returnedPapers: { name: true, count: true },
    fees: { name: true, amount: true },
    totalFee: true,
    dueAt: true,
    returnedAt: true,
    resultChannel: true,
    returnerName: true,
  },
  RESULT_DOCUMENT: {
    resultName: true,
    subject: true,
    bases: { sort: true, number: true, issuer: true },
    dossierCode: true,
    acceptedAt: true,
    decidingAuthority: true,
    applicantName: true,
    applicantIdNo: true,
    applicantAddress: true,
    paragraphs: { item: true },
    collective: true,
    actingFor: true,
    signerPosition: true,
    signerName: true,
    signedAt: true,
    returningUnit: true,
  },
  ANSWERS_COPY: {
    formTitle: true,
    dossierCode: true,
    procedureName: true,
    declarantName: true,
    pages: { title: true, answers: { question: true, answer: true } },
    declaration: true,
    submittedAt: true,
  },
} as const satisfies { [K in SlipKind]: Record<Printed<K>, true | FieldTree> };

/** What every slip offers besides its own fields. */
export const COMMON_FIELDS = { qrUrl: true } as const satisfies Partial<Record<keyof SlipData, true>>;

/** The fields of the common header. */
export const HEADER_FIELDS = {
  governingUnit: true,
  issuingUnit: true,
  number: true,
  place: true,
  date: true,
} as const satisfies Record<keyof SlipHeader, true>;
