import type { DossierState } from '../dossier/index.ts';
import type { StepKind } from '../process/index.ts';
import type { Lang } from '../text/index.ts';

type Said = Readonly<Record<Lang, string>>;

/** What an officer has to do next with a dossier, as its row in the worklist says it. */
export const NEEDS = {
  TAKE: { vi: 'Nhận việc', en: 'Take the step' },
  ACCEPT: { vi: 'Kiểm tra, tiếp nhận', en: 'Check and accept' },
  CHECK_SUPPLIED: { vi: 'Kiểm tra giấy tờ vừa bổ sung', en: 'Check the papers that came' },
  ASSIGN: { vi: 'Phân công người xử lý', en: 'Assign it' },
  WORK: { vi: 'Thẩm định, dự thảo', en: 'Appraise and draft' },
  VERIFY: { vi: 'Thẩm tra, xác minh', en: 'Verify on the spot' },
  AWAIT_OPINION: { vi: 'Chờ cơ quan được hỏi trả lời', en: 'Wait for those who were asked' },
  READ_ANSWER: { vi: 'Xem trả lời, thẩm định tiếp', en: 'Read the answer and go on' },
  ANSWER: { vi: 'Trả lời ý kiến', en: 'Give the opinion' },
  MEETING: { vi: 'Họp, ghi kết luận', en: 'Meet and write the conclusion' },
  REVIEW: { vi: 'Soát xét, trình ký', en: 'Review and submit for signature' },
  APPROVE: { vi: 'Ký duyệt hoặc trả lại', en: 'Approve or send back' },
  ISSUE: { vi: 'Vào sổ, phát hành', en: 'Register and issue' },
  CALL_APPLICANT: { vi: 'Gọi người dân đến lấy', en: 'Call the applicant to collect' },
  SEND_BY_POST: { vi: 'Gửi kết quả qua bưu chính', en: 'Send the result by post' },
  SEND_ELECTRONIC: { vi: 'Gửi kết quả điện tử', en: 'Send the result electronically' },
  AWAIT_PAPERS: { vi: 'Chờ người dân bổ sung', en: 'Wait for the applicant’s papers' },
  AWAIT_PAYMENT: { vi: 'Chờ người dân nộp tiền', en: 'Wait for the payment' },
  AWAIT_SYSTEM: { vi: 'Chờ hệ thống ngoài trả lời', en: 'Wait for the system outside' },
  AWAIT_PART: { vi: 'Chờ phần việc liên thông', en: 'Wait for the part of the bundle' },
  AWAIT_TIME: { vi: 'Chờ hết thời gian', en: 'Wait for the time to pass' },
} as const satisfies Record<string, Said>;
export type Need = keyof typeof NEEDS;

export interface NeedFacts {
  kind: StepKind;
  status: 'OPEN' | 'WAITING';
  state: DossierState;
  hasOwner: boolean;
  /** What the step waited for has come. */
  answered: boolean;
  resultChannel: 'COUNTER' | 'ELECTRONIC' | 'POST';
}

const OF_CHANNEL = {
  COUNTER: 'CALL_APPLICANT',
  POST: 'SEND_BY_POST',
  ELECTRONIC: 'SEND_ELECTRONIC',
} as const satisfies Record<NeedFacts['resultChannel'], Need>;

/** The next need of an open step: one, in the order an officer would see to them. */
export function needOf(facts: NeedFacts): Need {
  const { kind, status, state, hasOwner, answered } = facts;
  if (status === 'WAITING')
    return state === 'AWAITING_FINANCIAL_OBLIGATION' ? 'AWAIT_PAYMENT' : 'AWAIT_PAPERS';
  switch (kind) {
    case 'INTAKE':
      return answered ? 'CHECK_SUPPLIED' : 'ACCEPT';
    case 'RETURN':
      return OF_CHANNEL[facts.resultChannel];
    case 'EXTERNAL':
      return 'AWAIT_SYSTEM';
    case 'PART':
      return 'AWAIT_PART';
    case 'TIMER':
      return 'AWAIT_TIME';
    case 'CONSULT':
      return hasOwner ? 'ANSWER' : 'TAKE';
    case 'WORK':
      return hasOwner ? workNeed(facts) : 'TAKE';
    default:
      return hasOwner ? kind : 'TAKE';
  }
}

/** Work that has asked somebody on the way waits for him; the state says so, for work of its own would go before it. */
function workNeed({ state, answered }: NeedFacts): Need {
  if (state === 'CONSULTING' || state === 'INTERAGENCY') return 'AWAIT_OPINION';
  if (state === 'VERIFYING') return 'VERIFY';
  return answered ? 'READ_ANSWER' : 'WORK';
}
