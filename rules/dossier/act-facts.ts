import { allowedActs, type DossierAct } from './acts.ts';
import type { NoticeKind } from './notice-kinds.ts';
import type { DossierState } from './states.ts';

/** Papers of a dossier that an act writes; `server/papers` sets each of them. */
export const ACT_PAPERS = [
  'GUIDANCE',
  'INTAKE_RECEIPT',
  'SUPPLEMENT_REQUEST',
  'REFUSAL',
  'CONTROL_SLIP',
  'CONSULTATION',
  'MEETING_MINUTES',
  'DUE_NOTICE',
  'APOLOGY',
  'STOP_NOTICE',
  'RESULT_DOCUMENT',
  'RESULT_RECEIPT',
  'ANSWERS_COPY',
] as const;
export type ActPaper = (typeof ACT_PAPERS)[number];

export interface ActFacts {
  /** The act as an officer says it. */
  vi: string;
  who: string;
  /** What must hold beside the state, and until when. */
  guard: string;
  basis: string;
  /** Every paper and notice the act may write; writing another is a fault of the program. */
  papers: readonly ActPaper[];
  notices: readonly NoticeKind[];
}

const act = (
  vi: string,
  who: string,
  guard: string,
  basis: string,
  papers: readonly ActPaper[] = [],
  notices: readonly NoticeKind[] = [],
): ActFacts => ({ vi, who, guard, basis, papers, notices });

/** Time has passed, or a system has spoken: no person does it. */
const BY_ITSELF = 'the system';
const OWN_PROCEDURE = 'internal process of the procedure';

/** Who does an act, on what condition, by which article, with which paper and notice (docs/states.md). */
export const ACT_FACTS = {
  updateDraft: act(
    'Khai, sửa bản nháp',
    'applicant, or one-stop officer for him',
    'not sent yet',
    'NĐ 45/2020 Đ.10',
  ),
  discardDraft: act(
    'Bỏ bản nháp',
    'applicant, or one-stop officer; the system for a draft left at the counter for seven days',
    'not sent yet; answers and files go',
    'Luật 91/2025/QH15 Đ.3',
  ),
  recordGuidance: act(
    'Hướng dẫn hoàn thiện hồ sơ',
    'one-stop officer',
    'before anything is handed in; coded reason, the missing components',
    'NĐ 61/2018 Đ.15',
    ['GUIDANCE'],
  ),
  submitDossier: act(
    'Nộp hồ sơ',
    'applicant, agent, or assisted',
    'form and components complete, declaration of truth',
    'NĐ 45/2020 Đ.10–11',
    ['ANSWERS_COPY'],
    ['TB01'],
  ),
  acceptDossier: act(
    'Tiếp nhận',
    'one-stop officer',
    'within 8 working hours; components complete; a paper fallback number only for a past day without system',
    'NĐ 61/2018 Đ.17; NĐ 118/2025 Đ.16',
    ['INTAKE_RECEIPT', 'CONTROL_SLIP', 'CONSULTATION'],
    ['TB02'],
  ),
  requestSupplement: act(
    'Yêu cầu bổ sung',
    'one-stop officer before intake; after it the officer who holds the step proposes',
    'once; items of the published components with legal basis, not what is held already; after intake within 3 working days, in force when a second person agrees',
    'NĐ 61/2018 Đ.15.3, Đ.17, Đ.19.4',
    ['SUPPLEMENT_REQUEST'],
    ['TB03'],
  ),
  supplyDocuments: act(
    'Nộp bổ sung',
    'applicant, or one-stop officer for him',
    'something was asked for; after intake the clock follows its policy',
    'NĐ 61/2018 Đ.19.4',
    ['DUE_NOTICE'],
    ['TB04'],
  ),
  refuseDossier: act(
    'Từ chối tiếp nhận',
    'one-stop officer',
    'within 8 working hours; coded reason and words',
    'NĐ 61/2018 Đ.17.1b',
    ['REFUSAL'],
    ['TB10'],
  ),
  handOverDossiers: act(
    'Bàn giao hồ sơ giấy',
    'one-stop officer',
    'received by 15:00 the same day, later at the start of the next working day',
    'NĐ 61/2018 Đ.18',
  ),
  receiveHandover: act(
    'Xác nhận đã nhận bàn giao',
    'officer of the receiving unit',
    'handed over, not yet received',
    'NĐ 61/2018 Đ.18',
  ),
  assignTask: act(
    'Phân công',
    'head of the unit, or the holder of the step to a colleague',
    'a person who holds the role today; a holder who hands on says why',
    'NĐ 61/2018 Đ.19.1',
    ['CONSULTATION'],
    ['TB07'],
  ),
  completeTask: act(
    'Hoàn thành bước',
    'holder of the step',
    'late only with a coded cause of delay',
    'NĐ 61/2018 Đ.19.2',
    ['CONSULTATION'],
    ['TB07'],
  ),
  returnForRework: act(
    'Trả lại để làm lại',
    'reviewer, leader or records officer',
    'with comments',
    OWN_PROCEDURE,
  ),
  beginVerification: act(
    'Thẩm tra, xác minh',
    'holder of the step',
    'time, place, participants',
    'NĐ 61/2018 Đ.19.3',
  ),
  endVerification: act(
    'Ghi kết quả xác minh',
    'holder of the step',
    'content of the findings',
    'NĐ 61/2018 Đ.19.3',
  ),
  extendLimit: act(
    'Tính thời hạn khi phải xác minh',
    BY_ITSELF,
    'it, or a part of it, has to be verified and is not yet overdue; the procedure has a longer limit for that',
    'the decision that publishes the procedure; `limit.verificationDays`',
    ['DUE_NOTICE'],
    ['TB22'],
  ),
  requestConsultation: act(
    'Lấy ý kiến, giao phần việc',
    'holder of the step',
    'content, agencies, a deadline each on its own clock; the time limit of the dossier runs on',
    'NĐ 61/2018 Đ.19.5–19.6',
    ['CONSULTATION'],
  ),
  answerConsultation: act(
    'Trả lời ý kiến',
    'officer of the agency asked',
    'his unit was asked',
    'NĐ 61/2018 Đ.19.5',
    ['CONSULTATION'],
    ['TB07'],
  ),
  endConsultation: act(
    'Kết thúc lấy ý kiến khi không có trả lời',
    'head of a handling unit',
    'its deadline has passed; silence is not consent: an explicit decision with reason',
    'NĐ 61/2018 Đ.19.5',
    ['CONSULTATION'],
    ['TB07'],
  ),
  deemConsent: act(
    'Coi như đồng ý do im lặng',
    BY_ITSELF,
    'its deadline has passed, and the map names the law by which silence is consent',
    'sector law named in the step',
    ['CONSULTATION'],
    ['TB07'],
  ),
  coverTask: act(
    'Giao việc của người vắng mặt',
    BY_ITSELF,
    'the holder of the step is away, or is back; the cover may do the step and is there',
    OWN_PROCEDURE,
  ),
  passTime: act(
    'Hết thời gian chờ của bước',
    BY_ITSELF,
    'the time of a step that only waits has passed',
    OWN_PROCEDURE,
    ['CONSULTATION'],
    ['TB07'],
  ),
  concludeMeeting: act(
    'Kết luận cuộc họp',
    'holder of the step of the meeting',
    'agenda, who took part, minutes, and a conclusion that binds',
    OWN_PROCEDURE,
    ['MEETING_MINUTES', 'CONSULTATION'],
    ['TB07'],
  ),
  openPart: act(
    'Mở phần việc liên thông',
    BY_ITSELF,
    'the step of the case that stands for it has opened; accepted at that very moment, on its own clock',
    'NĐ 61/2018 Đ.19.6; NĐ 118/2025',
    ['CONTROL_SLIP', 'CONSULTATION'],
  ),
  completePart: act(
    'Ghi kết quả của phần việc liên thông',
    BY_ITSELF,
    'the dossier of the part has come to its end',
    'NĐ 61/2018 Đ.19.6; NĐ 118/2025',
    ['CONSULTATION'],
    ['TB07'],
  ),
  recordExternalReply: act(
    'Ghi kết quả của hệ thống bên ngoài',
    'the system outside, or an officer of a handling unit from its paper',
    'the step waits for it; a time limit that stood goes on from the reply',
    OWN_PROCEDURE,
    ['DUE_NOTICE', 'CONSULTATION'],
    ['TB06', 'TB07'],
  ),
  recordObligation: act(
    'Ghi thông báo nghĩa vụ tài chính',
    'the tax office, or an officer of a handling unit from its paper',
    'the step waits for it; one notice for a step',
    'NĐ 126/2020 Đ.13; NĐ 101/2024 Đ.21',
    [],
    ['TB05'],
  ),
  recordPayment: act(
    'Ghi tiền đã nộp',
    'the bank, or an officer from the receipt',
    'each reference of the bank once; work goes on from the bank’s moment when nothing is owed any more',
    'NĐ 126/2020 Đ.13; NĐ 101/2024 Đ.21',
    ['DUE_NOTICE', 'CONSULTATION'],
    ['TB06', 'TB07'],
  ),
  suspendForObligation: act(
    'Chờ thực hiện nghĩa vụ tài chính',
    'holder of the step proposes',
    'legal basis and document; in force when a second person agrees; the clock stands only where sector law says so',
    'sector law',
    [],
    ['TB05'],
  ),
  resumeDossier: act(
    'Tiếp tục sau nghĩa vụ tài chính',
    'holder of the step, or one-stop officer',
    'document of payment',
    'sector law',
    ['DUE_NOTICE'],
    ['TB06'],
  ),
  decideProposal: act(
    'Duyệt đề xuất thay đổi thời hạn',
    'head of a handling unit, not the proposer',
    'a proposal waits',
    'NĐ 61/2018 Đ.19.4',
    ['SUPPLEMENT_REQUEST'],
    ['TB03', 'TB05'],
  ),
  draftApology: act(
    'Dự thảo phiếu xin lỗi',
    'the system 8 working hours before the due date, or the holder of the step',
    'no result yet, clock running, not re-appointed yet',
    'NĐ 61/2018 Đ.19.9',
  ),
  rescheduleDossier: act(
    'Xin lỗi và hẹn lại',
    'head of a handling unit',
    'once; cause, new date; lateness stays counted against the original due date',
    'NĐ 61/2018 Đ.19.9',
    ['APOLOGY'],
    ['TB09'],
  ),
  reckonFee: act(
    'Tính phí, lệ phí',
    'one-stop officer, or specialist of a handling unit',
    'the procedure has a schedule; a reason where an amount had been reckoned already',
    'Luật Phí và lệ phí Đ.14; the schedule pinned at acceptance',
  ),
  collectFee: act(
    'Thu phí, lệ phí',
    'one-stop officer where it was taken in or its result is handed over, in a shift of his own',
    'the fee is known and not paid; a receipt with a number without gap at the moment of collection',
    'Luật Phí và lệ phí Đ.14; NĐ 254/2026 Đ.23, Đ.24.1',
  ),
  cancelReceipt: act(
    'Hủy biên lai',
    'one-stop officer where it was issued',
    'a reason; the money is given back from his shift, or another receipt takes its place',
    'NĐ 254/2026 Đ.23',
  ),
  recordPost: act(
    'Ghi chặng bưu chính',
    'one-stop officer where its result is handed over; the system for what the carrier tells',
    'the result is ready and goes by post; each event once',
    'TT 17/2017/TT-BTTTT',
    [],
    ['TB32', 'TB33', 'TB34'],
  ),
  recordContact: act(
    'Ghi cuộc gọi, trao đổi',
    'any officer who may read the dossier',
    'what was said',
    'NĐ 61/2018 Đ.12.5',
  ),
  chooseReturnPlace: act(
    'Chọn nơi nhận kết quả',
    'applicant, or one-stop officer on his request',
    'not handed over yet; the counter where it was handed in or that of the authority, by post, or electronically where there is an account',
    'NĐ 61/2018 Đ.20; NĐ 118/2025 Đ.6',
  ),
  approveResult: act('Phê duyệt', 'leader', 'a draft result', 'NĐ 61/2018 Đ.19.2'),
  issueResult: act(
    'Ban hành kết quả',
    'records office',
    'approved; a refusal goes on Mẫu 03',
    'NĐ 61/2018 Đ.19.2, Đ.19.8; NĐ 30/2020 Đ.15',
    ['RESULT_DOCUMENT', 'REFUSAL'],
    ['TB07'],
  ),
  deliverResult: act(
    'Trả kết quả',
    'one-stop officer',
    'receipt or identity paper or authorisation; being late never blocks it',
    'NĐ 61/2018 Đ.20; NĐ 118/2025 Đ.6',
    ['RESULT_RECEIPT'],
    ['TB08', 'TB20'],
  ),
  correctResult: act(
    'Đính chính, thay thế kết quả',
    'leader of a handling unit',
    'an error of the authority; the replaced result stays linked; at the cost of the authority',
    'NĐ 61/2018 Đ.21',
    ['RESULT_DOCUMENT', 'REFUSAL'],
    ['TB07'],
  ),
  withdrawDossier: act(
    'Rút hồ sơ',
    'applicant, or one-stop officer on his request',
    'nothing decided yet',
    'NĐ 118/2025 Đ.21; TT 03/2025 Đ.7',
    ['STOP_NOTICE'],
    ['TB11'],
  ),
  stopDossier: act(
    'Dừng giải quyết hồ sơ',
    'one-stop officer, on request in person or by post',
    'nothing decided yet; regime of 2025',
    'NĐ 118/2025 Đ.21; TT 03/2025 Đ.7',
    ['STOP_NOTICE'],
    ['TB11'],
  ),
  closeIncomplete: act(
    'Đóng hồ sơ',
    'the system when the limit passes, or the officer afterwards',
    'what was asked for did not come in time',
    'NĐ 45/2020 Đ.11',
    ['REFUSAL'],
    ['TB21'],
  ),
  archiveDossier: act(
    'Nộp lưu',
    'records or one-stop officer',
    'the matter has ended; within 12 months',
    'NĐ 30/2020 Đ.30',
  ),
} as const satisfies Record<DossierAct, ActFacts>;

/** The acts somebody could do in a state: what an error offers instead of the refused one. What only time does is nobody's. */
export const offeredActs = (state: DossierState): DossierAct[] =>
  allowedActs(state).filter((act) => ACT_FACTS[act].who !== BY_ITSELF);
