import type { DelayCause } from '@motcua/rules/dossier';
import type { Certification, CertificationBook } from './certificationData.ts';
import type { PostList } from './postList.ts';
import type { FeeReceipt } from './receiptData.ts';
import type { DossierHandover, ProcessHistory, Register, Report, ResultHandover } from './listData.ts';
import type { Apology, Consultation, DueNotice, Guidance, MeetingMinutes, StopNotice } from './noticeData.ts';
import type { SlipApplicant, SlipBase, SlipFee, SlipPaper, SlipSigner } from './slipParts.ts';

/**
 * The facts a slip prints, as plain JSON, in the order the form prints them.
 *
 * Dates and moments are ISO 8601 (`2026-02-08`, `2026-02-08T01:30:00Z`; without a zone they are Vietnamese wall
 * time); money is whole đồng; a missing field prints as the dotted line of the paper form.
 * Source: Thông tư 01/2018/TT-VPCP (regime 2018) and Thông tư 03/2025/TT-VPCP (regime 2025).
 */
export type SlipData =
  | IntakeReceipt
  | SupplementRequest
  | Refusal
  | Apology
  | StopNotice
  | ControlSlip
  | Register
  | ResultReceipt
  | ResultDocument
  | AnswersCopy
  | ReadBack
  | JointDeclaration
  | Guidance
  | Consultation
  | MeetingMinutes
  | DueNotice
  | DossierHandover
  | ResultHandover
  | ProcessHistory
  | Report
  | Certification
  | CertificationBook
  | FeeReceipt
  | PostList;

export type SlipKind = SlipData['kind'];

export type { SlipHeader, SlipRegime } from './slipParts.ts';

/** Thành phần hồ sơ with the number of papers of each sort handed in. */
export interface SlipComponent {
  name: string;
  original?: number | undefined;
  certified?: number | undefined;
  photocopy?: number | undefined;
}

/** Người ủy quyền: the person on whose behalf the submitter came (form of 2025). */
export interface SlipPrincipal {
  name: string;
  address?: string | undefined;
  idNo?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  authorisationPaper?: string | undefined;
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu số 01). */
export interface IntakeReceipt extends SlipBase, SlipApplicant {
  kind: 'INTAKE_RECEIPT';
  dossierCode?: string | undefined;
  intakeUnit?: string | undefined;
  /** Only where the unit that receives belongs to another authority (phi địa giới hành chính). */
  decidingUnit?: string | undefined;
  principal?: SlipPrincipal | undefined;
  requestContent?: string | undefined;
  components?: readonly SlipComponent[] | undefined;
  setCount?: number | undefined;
  /** Already worded, for example `15 ngày làm việc`. */
  legalDuration?: string | undefined;
  /** What is to be paid; absent: nothing was reckoned. */
  feeToPay?: string | undefined;
  /** First day of the version of the procedure that the dossier is accepted under, already worded. */
  versionFrom?: string | undefined;
  receivedAt?: string | undefined;
  dueAt?: string | undefined;
  resultChannel?: string | undefined;
  bookNo?: string | undefined;
  bookSeq?: string | undefined;
  submitterName?: string | undefined;
  receiverName?: string | undefined;
  /** Print both liên (regime 2018 only). */
  twoCopies?: boolean | undefined;
}

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu số 02). */
export interface SupplementRequest extends SlipBase, Omit<SlipApplicant, 'applicantIdNo'> {
  kind: 'SUPPLEMENT_REQUEST';
  /** Only once the dossier has a code; before acceptance there is none. */
  dossierCode?: string | undefined;
  requestContent?: string | undefined;
  requirements?: readonly string[] | undefined;
  reason?: string | undefined;
  contactName?: string | undefined;
  contactPhone?: string | undefined;
  guideName?: string | undefined;
}

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ (Mẫu số 03), at intake or after appraisal. */
export interface Refusal extends SlipBase, SlipApplicant {
  kind: 'REFUSAL';
  dossierCode?: string | undefined;
  requestContent?: string | undefined;
  refusingUnit?: string | undefined;
  reasons?: readonly string[] | undefined;
  submitterName?: string | undefined;
  receiverName?: string | undefined;
}

/** One giao/nhận; the receiver records how the giver kept the time. */
export interface SlipHandover {
  givingUnit?: string | undefined;
  receivingUnit?: string | undefined;
  at?: string | undefined;
  giver?: string | undefined;
  /** When each confirmed on the system; no digital signature is claimed. */
  giverSignedAt?: string | undefined;
  receiver?: string | undefined;
  receiverSignedAt?: string | undefined;
  outcome?: 'EARLY' | 'ON_TIME' | 'LATE' | undefined;
  note?: string | undefined;
  /** The coded cause of a late step, and what was added to it. */
  delayCause?: DelayCause | undefined;
  delayReason?: string | undefined;
}

/** Phiếu kiểm soát quá trình giải quyết hồ sơ (2018 Mẫu số 05, 2025 Mẫu số 06). */
export interface ControlSlip extends SlipBase {
  kind: 'CONTROL_SLIP';
  dossierCode?: string | undefined;
  handlingUnit?: string | undefined;
  coordinatingUnits?: string | undefined;
  receivedAt?: string | undefined;
  dueAt?: string | undefined;
  handovers?: readonly SlipHandover[] | undefined;
}

/** Giấy biên nhận trả kết quả; not a form of the circular. */
export interface ResultReceipt extends SlipBase {
  kind: 'RESULT_RECEIPT';
  dossierCode?: string | undefined;
  /** Where and with which code the applicant says how he was served. */
  ratingPlace?: string | undefined;
  ratingCode?: string | undefined;
  returningUnit?: string | undefined;
  applicantName?: string | undefined;
  requestContent?: string | undefined;
  collectorName?: string | undefined;
  collectorIdNo?: string | undefined;
  authorisationPaper?: string | undefined;
  results?:
    | readonly {
        name: string;
        number?: string | undefined;
        date?: string | undefined;
        count?: number | undefined;
      }[]
    | undefined;
  returnedPapers?: readonly SlipPaper[] | undefined;
  /** Originals kept, with the reason in the name. */
  keptPapers?: readonly SlipPaper[] | undefined;
  /** Originals the result replaces (thu bản gốc). */
  collectedPapers?: readonly SlipPaper[] | undefined;
  fees?: readonly SlipFee[] | undefined;
  totalFee?: number | undefined;
  dueAt?: string | undefined;
  returnedAt?: string | undefined;
  resultChannel?: string | undefined;
  returnerName?: string | undefined;
}

/** One of the căn cứ: the sort of legal act, its number, and who issued it where that is certain. */
export interface LegalBasis {
  sort: 'LEGAL_ACT' | 'DECREE' | 'RESOLUTION' | 'DECISION' | 'CIRCULAR' | 'JOINT_CIRCULAR';
  number: string;
  issuer?: 'NATIONAL_ASSEMBLY' | 'STANDING_COMMITTEE' | 'GOVERNMENT' | 'PRIME_MINISTER' | undefined;
}

/** Kết quả giải quyết: the document of the deciding authority, laid out by NĐ 30/2020/NĐ-CP Phụ lục I. */
export interface ResultDocument extends SlipBase, SlipSigner {
  kind: 'RESULT_DOCUMENT';
  /** Tên loại; a line break stands where the title breaks. */
  resultName?: string | undefined;
  /** Trích yếu: what was asked for. */
  subject?: string | undefined;
  bases?: readonly LegalBasis[] | undefined;
  dossierCode?: string | undefined;
  acceptedAt?: string | undefined;
  decidingAuthority?: string | undefined;
  applicantName?: string | undefined;
  applicantIdNo?: string | undefined;
  applicantAddress?: string | undefined;
  paragraphs?: readonly string[] | undefined;
  returningUnit?: string | undefined;
}

/** Bản đọc lại trước khi nộp: what somebody has filled in for the person at hand, for him to read back and sign. */
export interface ReadBack extends SlipBase {
  kind: 'READ_BACK';
  formTitle?: string | undefined;
  dossierCode?: string | undefined;
  procedureName?: string | undefined;
  applicantName?: string | undefined;
  pages?: AnswersCopy['pages'];
  declaration?: string | undefined;
  /** Stands for what is answered: a sheet with another one is not of these answers. */
  checkCode?: string | undefined;
  helperName?: string | undefined;
}

/** Tờ khai để người cùng ký ký tay: the declaration as it stands, for somebody besides the applicant. */
export interface JointDeclaration extends SlipBase {
  kind: 'JOINT_DECLARATION';
  formTitle?: string | undefined;
  dossierCode?: string | undefined;
  procedureName?: string | undefined;
  applicantName?: string | undefined;
  pages?: AnswersCopy['pages'];
  declaration?: string | undefined;
  /** Stands for what is answered: a sheet with another one is not of these answers. */
  checkCode?: string | undefined;
  signerRole?: string | undefined;
  signerName?: string | undefined;
}

/** Bản khai điện tử đã nộp: what the applicant answered, readable without the system. */
export interface AnswersCopy extends SlipBase {
  kind: 'ANSWERS_COPY';
  formTitle?: string | undefined;
  dossierCode?: string | undefined;
  procedureName?: string | undefined;
  declarantName?: string | undefined;
  pages?:
    | readonly {
        title: string;
        answers: readonly { question: string; answer?: string | readonly string[] | undefined }[];
      }[]
    | undefined;
  declaration?: string | undefined;
  submittedAt?: string | undefined;
}
