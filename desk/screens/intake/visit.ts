import type { Applicant } from '@motcua/contract/shape';
import type { Answers } from '@motcua/contract/catalogue';
import type { ResultChannel, ReturnCounter, SUBMITTER_ROLES } from '@motcua/rules/dossier';
import { checkCitizenId, checkTaxCode, type PersonProblem } from '@motcua/rules/person';
import { formatDate, parseDate } from '@motcua/rules/text';
import type { TypedFacts } from '../../parts/fee-fields.tsx';
import type { Counts } from './counts.ts';
import type { Taken } from './earlier.ts';

/** The applicant as typed: everything is text until it is sent. */
export interface TypedApplicant {
  kind: Applicant['kind'];
  idNumber: string;
  fullName: string;
  birthDate: string;
  gender: '' | 'MALE' | 'FEMALE';
  address: string;
  phone: string;
  email: string;
}

/** How the person wants the receipt: on paper, on paper in large letters, or sent. */
export const SLIP_WAYS = ['PRINT', 'LARGE', 'SEND'] as const;
export type SlipWay = (typeof SLIP_WAYS)[number];

/** One person at the counter: everything typed until "next person". */
export interface Visit {
  applicant: TypedApplicant;
  submitterRole: (typeof SUBMITTER_ROLES)[number];
  submitterName: string;
  procedureCode: string;
  case: string;
  counts: Counts;
  /** Papers the offices hold already, used again. */
  taken: Taken;
  answers: Answers;
  /** What the fee is reckoned with, as typed. */
  feeFacts: TypedFacts;
  resultChannel: ResultChannel;
  /** At whose counter the result is collected, where it is at one. */
  returnAt: ReturnCounter;
  slip: SlipWay;
}

export const NEW_VISIT: Visit = {
  applicant: {
    kind: 'PERSON',
    idNumber: '',
    fullName: '',
    birthDate: '',
    gender: '',
    address: '',
    phone: '',
    email: '',
  },
  submitterRole: 'SELF',
  submitterName: '',
  procedureCode: '',
  case: '',
  counts: {},
  taken: {},
  answers: {},
  feeFacts: {},
  resultChannel: 'COUNTER',
  returnAt: 'INTAKE',
  slip: 'PRINT',
};

export const LACKS = [
  'procedure',
  'unit',
  'case',
  'idNumber',
  'fullName',
  'birthDate',
  'address',
  'submitterName',
] as const;
export type Lack = (typeof LACKS)[number];

/** What is wrong with the identity or tax number; the server alone decides whether invented people may pass. */
export function numberProblem({ kind, idNumber }: TypedApplicant): PersonProblem | undefined {
  const options = { allowDemo: true };
  const checked = kind === 'PERSON' ? checkCitizenId(idNumber, options) : checkTaxCode(idNumber, options);
  return checked.ok ? undefined : checked.problem;
}

/** What must still be given before the visit can be accepted, refused or guided. */
export function lacking(visit: Visit, receivedHere: boolean, cases: number): Lack[] {
  const { applicant } = visit;
  const faults: Record<Lack, boolean> = {
    procedure: visit.procedureCode === '',
    unit: visit.procedureCode !== '' && !receivedHere,
    case: cases > 1 && visit.case === '',
    idNumber: numberProblem(applicant) !== undefined,
    fullName: applicant.fullName.trim() === '',
    birthDate: applicant.birthDate !== '' && parseDate(applicant.birthDate) === undefined,
    address: applicant.address.trim() === '',
    submitterName: visit.submitterRole !== 'SELF' && visit.submitterName.trim() === '',
  };
  return LACKS.filter((lack) => faults[lack]);
}

/** The applicant as the contract wants it; only after `lacking` says nothing is missing. */
export function applicantOf(typed: TypedApplicant): Applicant {
  const birthDate = parseDate(typed.birthDate);
  return {
    kind: typed.kind,
    fullName: typed.fullName.trim().normalize('NFC'),
    idNumber: typed.idNumber,
    address: typed.address.trim().normalize('NFC'),
    phone: typed.phone.trim(),
    email: typed.email.trim(),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(typed.gender === '' ? {} : { gender: typed.gender }),
  };
}

export function typedOf(applicant: Applicant): TypedApplicant {
  return {
    kind: applicant.kind,
    fullName: applicant.fullName,
    idNumber: applicant.idNumber,
    address: applicant.address,
    phone: applicant.phone,
    email: applicant.email,
    birthDate: applicant.birthDate === undefined ? '' : formatDate(applicant.birthDate),
    gender: applicant.gender ?? '',
  };
}

/** What the e-form may take over from the applicant, by the names forms use for it. */
export const knownOf = (typed: TypedApplicant): Record<string, string> => ({
  'applicant.fullName': typed.fullName,
  'applicant.idNumber': typed.idNumber,
  'applicant.phone': typed.phone,
  'applicant.email': typed.email,
  'applicant.address': typed.address,
  'applicant.birthDate': parseDate(typed.birthDate) ?? '',
  'applicant.gender': typed.gender,
});
