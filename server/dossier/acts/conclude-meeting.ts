import type { Input } from '@motcua/contract/operations';
import { isoInstant } from '@motcua/rules/calendar';
import { CONCLUSIONS } from '@motcua/rules/dossier';
import { formatInstant } from '@motcua/rules/text';
import { todayOf } from '../../catalogue/index.ts';
import { inForce } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { getChair } from '../chairs.ts';
import { againWhenCrossed } from '../consultation-end.ts';
import { assertDelayExplained } from '../delay.ts';
import { finishAndAdvance } from '../finish.ts';
import { assertAllowed, assertHolds, assertMay } from '../guard.ts';
import { meetingMinutes, takeNumberOf } from '../life-slips.ts';
import { getTaskForAct, type TaskRow } from '../load.ts';
import { assertNothingAwaited } from '../own-step.ts';
import { finishedStep } from '../task-change.ts';

/** A meeting settles what the agencies did not agree on; its conclusion binds and decides how the process goes on. */
export const concludeMeeting: Act<'concludeMeeting'> = (context, input) =>
  againWhenCrossed(() => inTransaction(context.db, (tx) => conclude({ ...context, db: tx }, tx, input)));

async function conclude(context: Context, tx: Tx, { taskId, delayCause, ...held }: Input<'concludeMeeting'>) {
  const loaded = await getTaskForAct(context.db, taskId);
  const { task, dossier } = loaded;
  assertMay(context, 'concludeMeeting', loaded, task);
  assertMeeting(task);
  assertHolds(context, task);
  assertAllowed(loaded, 'concludeMeeting');
  assertNothingAwaited(loaded);
  assertHeld(context, held);
  const { fullName, position } = await getChair(context, loaded, {
    chair: held.chair,
    heldAt: new Date(held.heldAt),
  });
  const delay_cause = assertDelayExplained(context, task, delayCause);
  const number = await takeNumberOf(context, tx, dossier.authority, 'BBH');
  const slip = meetingMinutes(context, loaded, {
    ...held,
    number,
    chairName: fullName,
    chairPosition: position,
  });
  return finishAndAdvance(context, loaded, {
    act: 'concludeMeeting',
    event: 'MEETING_CONCLUDED',
    data: {
      number,
      dueAt: isoInstant(context.reference.current().calendar, new Date(held.heldAt)),
      note: `${CONCLUSIONS[held.conclusion].vi}. ${held.text}`,
    },
    delayCause: delay_cause,
    change: { ...finishedStep(context, task, 'DONE', held.text), answer: held.conclusion, delay_cause },
    slips: [slip],
  });
}

function assertMeeting(task: TaskRow): void {
  if (task.kind === 'MEETING') return;
  throw new Refusal(
    'WRONG_STATE',
    `Bước “${task.name}” không phải là cuộc họp. Hoàn thành bước theo quy trình.`,
  );
}

/** It has been held, by units there are, each named once. */
function assertHeld(
  { reference, now }: Context,
  { heldAt, participants }: Pick<Input<'concludeMeeting'>, 'heldAt' | 'participants'>,
): void {
  const held = reference.current();
  const today = todayOf(held, now);
  if (new Date(heldAt) > now)
    throw new Refusal('WRONG_DATE', {
      detail: `Chỉ ghi kết luận của cuộc họp đã diễn ra, trước ${formatInstant(held.calendar, now, 'vi')}.`,
      fields: [{ field: 'heldAt', message: 'Giờ họp phải trước bây giờ' }],
    });
  const fields = participants.flatMap((key, index) => {
    const unit = held.units.get(key);
    const known = unit !== undefined && inForce(unit, today) && participants.indexOf(key) === index;
    return known
      ? []
      : [{ field: `participants.${index}`, message: 'Chọn mỗi cơ quan đang hoạt động một lần' }];
  });
  if (fields.length > 0)
    throw new Refusal('INVALID_INPUT', { detail: 'Sửa danh sách cơ quan dự họp rồi ghi lại.', fields });
}
