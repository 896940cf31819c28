import type { StepKind } from '../process/index.ts';
import type { Lang } from '../text/index.ts';

/**
 * What an open step asks for first, the gravest first: a dossier late in law (NĐ 61/2018 Đ.19.9) before one that will be
 * late tonight, that before a step past its own time, that before an answer somebody has sent and nobody has read.
 */
export const URGENCIES = [
  'OVERDUE',
  'DUE_TODAY',
  'STEP_LATE',
  'ANSWERED',
  'UNTAKEN',
  'STEP_TODAY',
  'TO_DO',
  'TO_RETURN',
  'STANDS',
] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Why a row stands where it stands, as the worklist says it. */
export const URGENCY_WORDS = {
  OVERDUE: { vi: 'Hồ sơ đã quá hạn', en: 'The dossier is overdue' },
  DUE_TODAY: { vi: 'Hồ sơ đến hạn hôm nay', en: 'The dossier is due today' },
  STEP_LATE: { vi: 'Bước này đã trễ', en: 'This step is late' },
  ANSWERED: { vi: 'Trả lời chờ đợi đã đến', en: 'The awaited answer has come' },
  UNTAKEN: { vi: 'Chưa có người nhận', en: 'Nobody has taken it' },
  STEP_TODAY: { vi: 'Bước này phải xong hôm nay', en: 'This step is due today' },
  TO_DO: { vi: 'Còn thời gian', en: 'There is time' },
  TO_RETURN: { vi: 'Kết quả chờ trả', en: 'The result waits to be returned' },
  STANDS: { vi: 'Đang chờ bên khác', en: 'Waiting for others' },
} as const satisfies Record<Urgency, Readonly<Record<Lang, string>>>;

/** What the order needs to know of an open step; nothing of the applicant, so that no one is let in before others. */
export interface StepStanding {
  kind: StepKind;
  status: 'OPEN' | 'WAITING';
  hasOwner: boolean;
  /** When the dossier is due in law; null while its clock stands. */
  dossierDueAt: Date | null;
  stepDueAt: Date | null;
  /** Since when the answer, the papers or the payment the step waited for are there. */
  answeredAt: Date | null;
}

/** The moment of the look, and the end of that day. */
export interface Look {
  now: Date;
  endOfToday: Date;
}

/** Steps in which nobody does anything but wait. */
const WAITING_KINDS: readonly StepKind[] = ['EXTERNAL', 'PART', 'TIMER'];

/** How urgent an open step is. At exactly the due moment nothing is late yet. */
export function urgencyOf(step: StepStanding, { now, endOfToday }: Look): Urgency {
  const { kind, status, dossierDueAt, stepDueAt } = step;
  // the law's time has ended with the result: what is left is to hand it out
  if (kind === 'RETURN') return 'TO_RETURN';
  if (dossierDueAt !== null && dossierDueAt < now) return 'OVERDUE';
  if (dossierDueAt !== null && dossierDueAt <= endOfToday) return 'DUE_TODAY';
  if (status === 'WAITING' || WAITING_KINDS.includes(kind)) return 'STANDS';
  if (stepDueAt !== null && stepDueAt < now) return 'STEP_LATE';
  if (step.answeredAt !== null) return 'ANSWERED';
  if (!step.hasOwner && kind !== 'INTAKE') return 'UNTAKEN';
  if (stepDueAt !== null && stepDueAt <= endOfToday) return 'STEP_TODAY';
  return 'TO_DO';
}

/** By what steps of one urgency follow one another: the dossier's date where that presses, else whichever date is first. */
export function pressingAt({ dossierDueAt, stepDueAt }: StepStanding, urgency: Urgency): Date | null {
  if (urgency === 'OVERDUE' || urgency === 'DUE_TODAY' || stepDueAt === null) return dossierDueAt;
  return dossierDueAt === null || stepDueAt < dossierDueAt ? stepDueAt : dossierDueAt;
}
