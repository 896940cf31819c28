import type { Channel, Conclusion, DelayCause, Opinion } from '@motcua/rules/dossier';
import type { SlipApplicant, SlipBase, SlipFee, SlipPaper, SlipSigner } from './slipParts.ts';

/**
 * Mẫu số 04: Phiếu xin lỗi và hẹn lại ngày trả kết quả (2018), Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết
 * (2025). Signed by the head of the authority whose step is late.
 */
export interface Apology extends SlipBase, SlipSigner, Omit<SlipApplicant, 'phone' | 'email'> {
  kind: 'APOLOGY';
  dossierCode?: string | undefined;
  requestContent?: string | undefined;
  /** Who took the dossier on, is late and apologises. */
  handlingUnit?: string | undefined;
  receivedAt?: string | undefined;
  /** The date printed on the receipt (Mẫu 01). */
  dueAt?: string | undefined;
  /** The coded cause of the late step, as on the control slip. */
  cause?: DelayCause | undefined;
  /** What the authority adds to the coded cause. */
  reason?: string | undefined;
  newDueAt?: string | undefined;
  returningUnit?: string | undefined;
}

/**
 * Thông báo dừng giải quyết hồ sơ (2025 Mẫu số 05), at the applicant's request while nothing is decided
 * (NĐ 118/2025 Điều 21, TT 03/2025 Điều 7).
 */
export interface StopNotice extends SlipBase, SlipSigner, SlipApplicant {
  kind: 'STOP_NOTICE';
  dossierCode?: string | undefined;
  requestContent?: string | undefined;
  intakeUnit?: string | undefined;
  receivedAt?: string | undefined;
  requestedAt?: string | undefined;
  requestChannel?: Channel | undefined;
  /** The applicant's own words. */
  reason?: string | undefined;
  /** Tình trạng hồ sơ tại thời điểm đề nghị. */
  stateAtRequest?: string | undefined;
  stoppedAt?: string | undefined;
  fees?: readonly SlipFee[] | undefined;
  /** What becomes of the fees paid. */
  feeHandling?: string | undefined;
  returnedPapers?: readonly SlipPaper[] | undefined;
}

/** Phiếu hướng dẫn: what an applicant who could not hand in today must bring, said once and wholly. */
export interface Guidance extends SlipBase, Omit<SlipApplicant, 'applicantIdNo'> {
  kind: 'GUIDANCE';
  requestContent?: string | undefined;
  guidingUnit?: string | undefined;
  guidedAt?: string | undefined;
  /** Which visit for this matter this was, from 1. */
  visitNo?: number | undefined;
  /** What is missing or wrong, each with the article that asks for it. */
  missing?:
    readonly { name: string; how?: string | undefined; legalBasis?: string | undefined }[] | undefined;
  steps?: readonly string[] | undefined;
  /** Where to hand in next time, hours included. */
  place?: string | undefined;
  contactName?: string | undefined;
  contactPhone?: string | undefined;
  /** Where to object to this guidance. */
  objectionUrl?: string | undefined;
  guideName?: string | undefined;
}

/** Phiếu lấy ý kiến: content and deadline for a consulted agency, and room for its answer (NĐ 61/2018 Điều 19.5). */
export interface Consultation extends SlipBase, SlipSigner {
  kind: 'CONSULTATION';
  dossierCode?: string | undefined;
  applicantName?: string | undefined;
  requestContent?: string | undefined;
  hostUnit?: string | undefined;
  consultedUnit?: string | undefined;
  receivedAt?: string | undefined;
  dueAt?: string | undefined;
  legalBasis?: string | undefined;
  /** Nội dung lấy ý kiến. */
  questions?: readonly string[] | undefined;
  documents?: readonly SlipPaper[] | undefined;
  answerDueAt?: string | undefined;
  /** The law by which silence is consent; absent: it is not. */
  silenceBasis?: string | undefined;
  /** The rest is the consulted agency's; left out while it has not answered. */
  answer?: Opinion | undefined;
  answerText?: string | undefined;
  answererPosition?: string | undefined;
  answererName?: string | undefined;
  answeredAt?: string | undefined;
}

/** Biên bản họp: what a meeting of the agencies concluded; the conclusion binds those who took part. */
export interface MeetingMinutes extends SlipBase, SlipSigner {
  kind: 'MEETING_MINUTES';
  dossierCode?: string | undefined;
  applicantName?: string | undefined;
  requestContent?: string | undefined;
  hostUnit?: string | undefined;
  dueAt?: string | undefined;
  heldAt?: string | undefined;
  /** Who chaired, in the post that let him; left out on minutes written before he was named. */
  chairName?: string | undefined;
  chairPosition?: string | undefined;
  agenda?: readonly string[] | undefined;
  /** Names of the units that took part. */
  participants?: readonly string[] | undefined;
  minutes?: readonly string[] | undefined;
  conclusion?: Conclusion | undefined;
  /** The conclusion in words, with its conditions. */
  conclusionText?: string | undefined;
}

/** Thông báo điều chỉnh thời hạn giải quyết: a new due date after something the law lets move it. */
export interface DueNotice extends SlipBase, SlipSigner, Omit<SlipApplicant, 'applicantIdNo'> {
  kind: 'DUE_NOTICE';
  dossierCode?: string | undefined;
  requestContent?: string | undefined;
  handlingUnit?: string | undefined;
  receivedAt?: string | undefined;
  cause?:
    | 'SUPPLEMENT'
    | 'FINANCIAL_OBLIGATION'
    | 'VERIFICATION'
    | 'CALENDAR'
    | 'PARAMETER'
    | 'CORRECTION'
    | undefined;
  reason?: string | undefined;
  legalBasis?: string | undefined;
  previousDueAt?: string | undefined;
  newDueAt?: string | undefined;
  /** Instead of a new date: the clock stands from here on. */
  pausedFrom?: string | undefined;
  /** How the new date was counted, line by line, as `explainDue` words it. */
  explanation?: readonly string[] | undefined;
  returningUnit?: string | undefined;
}
