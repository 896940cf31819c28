import type { Role } from '@motcua/contract/session';
import type { EventKind } from '@motcua/rules/dossier';
import type { StepKind } from '@motcua/rules/process';
import type { SlipKind } from '../papers/index.ts';

/** What has to have happened with a dossier for a step to be done; the room's own records say it. */
export type Check =
  /** The officer wrote one of these events. */
  | { event: readonly EventKind[] }
  /** The officer has opened the dossier. */
  | { opened: true }
  /** A draft of the result was saved, or read, by the officer. */
  | { draft: 'SAVED' | 'READ' }
  /** A paper of this kind was issued for the dossier. */
  | { slip: readonly SlipKind[] }
  /** The officer left a note for those inside. */
  | { noted: true }
  /** Papers handed in are counted in the dossier. */
  | { received: true }
  /** An open step of the dossier is somebody else's. */
  | { handedOn: true }
  /** The result bears its number. */
  | { numbered: true };

/**
 * What is prepared before the task begins: a dossier that waits at a step of the officer's, one whose result waits at his
 * counter, an earlier dossier of the person who comes again, or nothing.
 */
export type Stage = { step: StepKind } | 'RESULT_READY' | 'RECEIVED_BEFORE' | null;

export interface TaskStep {
  vi: string;
  en: string;
  check: Check;
}

/** A guided task (bài thực hành): what a role does most, in three or four steps. */
export interface Task {
  id: string;
  role: Role;
  vi: string;
  en: string;
  stage: Stage;
  steps: readonly TaskStep[];
}

const OPEN = (vi: string, en: string): TaskStep => ({ vi, en, check: { opened: true } });
const DRAFTED: Check = { event: ['DRAFT_CREATED'] };

/** In the order of a working day. */
export const TASKS: readonly Task[] = [
  {
    id: 'counter-returning',
    role: 'COUNTER_OFFICER',
    vi: 'Tiếp nhận hồ sơ của người đã từng nộp',
    en: 'Take in a dossier of a person who has been here before',
    stage: 'RECEIVED_BEFORE',
    steps: [
      {
        vi: 'Bấm N, gõ số định danh của người nộp rồi Enter: dữ liệu lần trước hiện ra. Chọn một thủ tục.',
        en: 'Press N, type the person’s number and Enter: what he gave before appears. Choose a procedure.',
        check: DRAFTED,
      },
      {
        vi: 'Kiểm từng giấy tờ: bản chính, bản chứng thực, bản sao.',
        en: 'Check each paper: originals, certified copies, copies.',
        check: { received: true },
      },
      {
        vi: 'Bấm Tiếp nhận và in phiếu. Ngày hẹn trả do hệ thống tính.',
        en: 'Press Accept. The system reckons the due date.',
        check: { event: ['ACCEPTED'] },
      },
      {
        vi: 'Giao giấy tiếp nhận và hẹn trả kết quả cho người nộp.',
        en: 'Give the person the receipt with the due date.',
        check: { slip: ['INTAKE_RECEIPT'] },
      },
    ],
  },
  {
    id: 'counter-refuse',
    role: 'COUNTER_OFFICER',
    vi: 'Từ chối tiếp nhận, có lý do',
    en: 'Refuse to take in, with the reason',
    stage: null,
    steps: [
      {
        vi: 'Bấm N, nhập người nộp của bài và chọn một thủ tục.',
        en: 'Press N, enter the person of the task and choose a procedure.',
        check: DRAFTED,
      },
      {
        vi: 'Bấm Từ chối, chọn lý do, viết rõ cho người nộp hiểu.',
        en: 'Press Refuse, choose the reason and write it so that the person understands.',
        check: { event: ['REFUSED'] },
      },
      {
        vi: 'Giao phiếu từ chối tiếp nhận cho người nộp.',
        en: 'Give the person the refusal slip.',
        check: { slip: ['REFUSAL'] },
      },
    ],
  },
  {
    id: 'counter-guide',
    role: 'COUNTER_OFFICER',
    vi: 'Chỉ hướng dẫn, chưa tiếp nhận',
    en: 'Only guide, without taking in',
    stage: null,
    steps: [
      {
        vi: 'Bấm N, nhập người nộp của bài và chọn một thủ tục.',
        en: 'Press N, enter the person of the task and choose a procedure.',
        check: DRAFTED,
      },
      {
        vi: 'Bấm Hướng dẫn, in phiếu, đánh dấu giấy tờ còn thiếu, ghi đủ trong một lần.',
        en: 'Press Guide, mark the papers that are missing, all of them at once.',
        check: { event: ['GUIDED'] },
      },
      {
        vi: 'Giao phiếu hướng dẫn cho người nộp.',
        en: 'Give the person the guidance slip.',
        check: { slip: ['GUIDANCE'] },
      },
    ],
  },
  {
    id: 'counter-return',
    role: 'COUNTER_OFFICER',
    vi: 'Trả kết quả cho người nộp',
    en: 'Hand the result over',
    stage: 'RESULT_READY',
    steps: [
      OPEN('Mở hồ sơ của bài, đã có kết quả.', 'Open the dossier of the task, whose result is ready.'),
      {
        vi: 'Kiểm tra người nhận, bấm Trả kết quả và ghi cách xác minh.',
        en: 'Check who receives it, press Deliver and say how you know him.',
        check: { event: ['RESULT_DELIVERED'] },
      },
      {
        vi: 'In hoặc xem giấy biên nhận trả kết quả.',
        en: 'Print or look at the receipt of the result.',
        check: { slip: ['RESULT_RECEIPT'] },
      },
    ],
  },
  {
    id: 'head-assign',
    role: 'DIVISION_HEAD',
    vi: 'Giao lại việc cho đồng nghiệp',
    en: 'Reassign a dossier',
    stage: { step: 'WORK' },
    steps: [
      OPEN('Mở hồ sơ của bài.', 'Open the dossier of the task.'),
      {
        vi: 'Bấm Giao việc, chọn một đồng nghiệp khác và ghi lý do.',
        en: 'Press Assign, choose another colleague and say why.',
        check: { event: ['TASK_ASSIGNED'] },
      },
      {
        vi: 'Kiểm tra: bước đang mở đã đứng tên người được giao.',
        en: 'Check that the open step now bears the colleague’s name.',
        check: { handedOn: true },
      },
    ],
  },
  {
    id: 'specialist-work',
    role: 'SPECIALIST',
    vi: 'Thụ lý một hồ sơ và dự thảo kết quả',
    en: 'Work on a dossier and draft its result',
    stage: { step: 'WORK' },
    steps: [
      OPEN(
        'Mở hồ sơ của bài, xem tờ khai và giấy tờ.',
        'Open the dossier of the task and look at form and papers.',
      ),
      {
        vi: 'Soạn dự thảo kết quả và lưu.',
        en: 'Write the draft of the result and save it.',
        check: { draft: 'SAVED' },
      },
      {
        vi: 'Bấm Hoàn thành bước để chuyển hồ sơ đi tiếp.',
        en: 'Press Complete to send the dossier on.',
        check: { event: ['TASK_COMPLETED'] },
      },
    ],
  },
  {
    id: 'specialist-supplement',
    role: 'SPECIALIST',
    vi: 'Yêu cầu bổ sung giấy tờ, một lần và đầy đủ',
    en: 'Ask for missing papers, once and fully',
    stage: { step: 'WORK' },
    steps: [
      OPEN('Mở hồ sơ của bài.', 'Open the dossier of the task.'),
      {
        vi: 'Ghi chú nội bộ: giấy tờ nào chưa đạt, vì sao.',
        en: 'Note inside: which papers will not do, and why.',
        check: { noted: true },
      },
      {
        vi: 'Bấm Yêu cầu bổ sung, nêu từng giấy tờ và căn cứ; lãnh đạo đồng ý thì phiếu đến người nộp.',
        en: 'Press Ask for papers, name each paper and its legal basis; once the leader agrees the slip goes out.',
        check: { event: ['SUPPLEMENT_REQUESTED', 'PROPOSED'] },
      },
    ],
  },
  {
    id: 'leader-sign',
    role: 'LEADER',
    vi: 'Duyệt một kết quả',
    en: 'Approve a result',
    stage: { step: 'APPROVE' },
    steps: [
      OPEN('Mở hồ sơ của bài từ màn hình Ký duyệt.', 'Open the dossier of the task from Sign.'),
      {
        vi: 'Đọc dự thảo kết quả.',
        en: 'Read the draft of the result.',
        check: { draft: 'READ' },
      },
      { vi: 'Bấm Duyệt kết quả.', en: 'Press Approve.', check: { event: ['RESULT_APPROVED'] } },
    ],
  },
  {
    id: 'leader-return',
    role: 'LEADER',
    vi: 'Trả lại để làm lại, có ý kiến',
    en: 'Send back for rework, with a comment',
    stage: { step: 'APPROVE' },
    steps: [
      OPEN('Mở hồ sơ của bài từ màn hình Ký duyệt.', 'Open the dossier of the task from Sign.'),
      {
        vi: 'Đọc dự thảo kết quả.',
        en: 'Read the draft of the result.',
        check: { draft: 'READ' },
      },
      {
        vi: 'Bấm Trả lại để sửa, viết điều cần sửa.',
        en: 'Press Return and write what has to be mended.',
        check: { event: ['RETURNED_FOR_REWORK'] },
      },
    ],
  },
  {
    id: 'records-issue',
    role: 'RECORDS_OFFICER',
    vi: 'Vào số và ban hành kết quả',
    en: 'Number and issue a result',
    stage: { step: 'ISSUE' },
    steps: [
      OPEN('Mở hồ sơ của bài, đã được duyệt.', 'Open the approved dossier of the task.'),
      {
        vi: 'Bấm Ban hành kết quả; số văn bản do hệ thống cấp.',
        en: 'Press Issue; the system gives the number.',
        check: { event: ['RESULT_ISSUED'] },
      },
      {
        vi: 'Xem văn bản kết quả đã có số và ngày.',
        en: 'Look at the result with its number and date.',
        check: { numbered: true },
      },
    ],
  },
];
