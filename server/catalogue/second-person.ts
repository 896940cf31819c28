import { isLocalDate } from '@motcua/rules/calendar';
import type { Caller } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { VersionChangeTable } from './version-change.ts';

/** The decision that approves a version: its number and day. */
export interface VersionDecision {
  number: string;
  date: string;
}

/** @throws {Refusal} SECOND_PERSON: who wrote or proposed a version does not decide on it */
export function assertSecondPerson(
  { accountId }: Caller,
  { proposed_by, saved_by }: Pick<VersionChangeTable, 'proposed_by' | 'saved_by'>,
): void {
  if (accountId === proposed_by || accountId === saved_by)
    throw new Refusal(
      'SECOND_PERSON',
      'Bạn là người soạn hoặc đề xuất. Nhờ người thứ hai có thẩm quyền duyệt.',
    );
}

/** @throws {Refusal} INVALID_INPUT: whoever does not approve says why */
export function assertReason(comment: string): void {
  if (comment.trim().length < 5)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Ghi lý do không duyệt để người đề xuất sửa.',
      fields: [{ field: 'comment', message: 'Cần ghi lý do không duyệt' }],
    });
}

/** @throws {Refusal} INVALID_INPUT: a version is approved by a decision that has been made */
export function assertDecision(
  decision: VersionDecision | undefined,
  today: string,
): asserts decision is VersionDecision {
  if (decision === undefined || !isLocalDate(decision.date) || decision.date > today)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Ghi số và ngày của quyết định phê duyệt; ngày quyết định không sau hôm nay.',
      fields: [{ field: 'decision', message: 'Cần số và ngày quyết định' }],
    });
}
