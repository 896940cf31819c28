import { offeredActs } from '@motcua/rules/dossier';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { signedIn, wrongState } from './guard.ts';
import type { Loaded, TaskRow } from './load.ts';
import { assertNoProposal } from './proposal.ts';
import { isVerifying, questionsOf } from './state-after.ts';

/**
 * The step of work an act on the whole dossier is done from: the caller's own, or one nobody has yet at his post; else the
 * first there is, so that he is told whose it is.
 */
export function workOf(context: Context, { open }: Pick<Loaded, 'open'>): TaskRow | undefined {
  const { accountId, posts } = signedIn(context);
  const works = open.filter((one) => one.kind === 'WORK');
  const mine = works.find((one) => one.account_id === accountId);
  const free = works.find(
    (one) =>
      one.account_id === null &&
      posts.some((post) => post.unitKey === one.unit_key && post.roles.some((role) => role === one.role)),
  );
  return mine ?? free ?? works[0];
}

/**
 * A step is not left while its own questions, its verification or its proposal wait; those of another branch do not hold it.
 *
 * @throws {Refusal} WRONG_STATE, PROPOSAL_WAITING
 */
export function assertNothingAwaited(loaded: Loaded & { task: TaskRow }): void {
  const { dossier, open, task } = loaded;
  if (dossier.proposal === null || (dossier.proposal.taskId ?? task.id) === task.id)
    assertNoProposal(dossier);
  if (isVerifying(loaded, task)) throw wrongState(dossier.state);
  const asked = questionsOf(loaded, open, task.step_key);
  if (asked.length > 0)
    throw new Refusal('WRONG_STATE', {
      detail: `Còn ${asked.length} cơ quan chưa trả lời câu hỏi gửi từ bước “${task.name}”. Đợi trả lời, hoặc kết thúc lấy ý kiến khi đã quá hạn.`,
      allowed: offeredActs(dossier.state),
    });
}
