import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { openedEvent } from '../go-on.ts';
import { assertAllowed, assertMay, assertReadable, actsAsOwn, signedIn } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { unitNow } from '../notices.ts';
import { assertHasAccount } from '../receiver.ts';
import { assertNotPosted } from './record-post.ts';
import { authorityCounterOf, chosenPlace, returnUnitOf } from '../return-place.ts';
import { openSteps, type OpenedTask } from '../steps.ts';
import { finishedStep } from '../task-change.ts';
import { write, type TaskChange } from '../write.ts';

/**
 * The applicant, or a counter on his word, says where the result is to be collected; until it is handed over he may choose anew
 * (NĐ 61/2018 Đ.20; NĐ 118/2025 Đ.6). A result that waits goes to the counter he has chosen.
 */
export const chooseReturnPlace: Act<'chooseReturnPlace'> = async (
  context,
  { dossierId, resultChannel, returnAt = 'INTAKE' },
) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  if (actsAsOwn(loaded, signedIn(context), 'RECEIVE')) assertReadable(context, loaded);
  else assertMay(context, 'chooseReturnPlace', loaded);
  assertAllowed(loaded, 'chooseReturnPlace');
  const { dossier } = loaded;
  assertNotPosted(dossier);
  if (dossier.parent_id !== null)
    throw new Refusal('WRONG_STATE', 'Kết quả phần này trả cùng hồ sơ liên thông. Chọn nơi nhận ở hồ sơ ấy.');
  if (resultChannel === 'ELECTRONIC') assertHasAccount(dossier.owner_account);
  const set = chosenPlace(resultChannel, returnAt);
  if (set.return_at === 'AUTHORITY' && authorityCounterOf(context, dossier) === null)
    throw new Refusal(
      'INVALID_INPUT',
      'Cơ quan giải quyết không có quầy nào khác nơi nộp hồ sơ. Chọn nơi nộp, bưu chính hoặc bản điện tử.',
    );
  const chosen = { ...loaded, dossier: { ...dossier, ...set } };
  const unit = returnUnitOf(context, chosen.dossier);
  const { tasks, opens } = await movedTo(context, chosen, unit);
  return write(context, context.db, dossier, {
    act: 'chooseReturnPlace',
    state: dossier.state,
    set,
    tasks,
    opens,
    events: [
      {
        kind: 'RETURN_PLACE_CHOSEN',
        data: {
          cause: resultChannel,
          ...(resultChannel === 'COUNTER' ? { agency: unitNow(context, unit) } : {}),
        },
      },
      ...opens.map(openedEvent),
    ],
  });
};

/** The step of handing over that waits at another counter ends there, and begins at the chosen one. */
async function movedTo(
  context: Context,
  loaded: Loaded,
  unit: string,
): Promise<{ tasks: readonly TaskChange[]; opens: OpenedTask[] }> {
  const { dossier, open } = loaded;
  const left = open.filter(({ kind, unit_key }) => kind === 'RETURN' && unit_key !== unit);
  if (left.length === 0) return { tasks: [], opens: [] };
  return {
    tasks: left.map((task) => ({ ...finishedStep(context, task, 'CANCELLED'), account_id: task.account_id })),
    opens: await openSteps(context, loaded, {
      keys: left.map(({ step_key }) => step_key),
      acceptedAt: dossier.accepted_at ?? context.now,
      dueAt: dossier.due_at,
    }),
  };
}
