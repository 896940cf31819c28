import { isoInstant } from '@motcua/rules/calendar';
import { finishClass } from '@motcua/rules/clock';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import { renderSlip, slipHtml, type SlipData } from '../../papers/index.ts';
import type { Services } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { assertReadable, isOwn, signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';

/** A slip as PDF, or the same words as a printable page. The control slip is read from the log at the moment it is asked for. */
export const getSlip: Act<'getSlip'> = async (context, { slipId, as }) => {
  const slip = await context.db.selectFrom('slip').selectAll().where('id', '=', slipId).executeTakeFirst();
  if (slip === undefined) throw new Refusal('NOT_FOUND', 'Không có phiếu này, hoặc bạn không được xem.');
  const loaded = await getDossierForAct(context.db, slip.dossier_id);
  assertReadable(context, loaded);
  if (slip.kind === 'CONTROL_SLIP' && isOwn(loaded, signedIn(context)))
    throw new Refusal('NOT_FOUND', 'Không có phiếu này, hoặc bạn không được xem.');
  const data =
    slip.data.kind === 'CONTROL_SLIP'
      ? { ...slip.data, handovers: await handovers(context, slip.dossier_id, context.now) }
      : slip.data;
  const name = `${slip.kind.toLowerCase().replaceAll('_', '-')}-${slip.number.replaceAll('/', '-')}`;
  if (as === 'html')
    return sentBytes({
      type: 'text/html; charset=utf-8',
      name: `${name}.html`,
      bytes: Buffer.from(slipHtml(data)),
    });
  const kept =
    slip.kind === 'CONTROL_SLIP' || slip.pdf_sha256 === null
      ? null
      : await context.files.get(slip.pdf_sha256);
  return sentBytes({ type: 'application/pdf', name: `${name}.pdf`, bytes: kept ?? (await renderSlip(data)) });
};

type Handovers = NonNullable<Extract<SlipData, { kind: 'CONTROL_SLIP' }>['handovers']>;

/** Each step done is a hand-over: from whom, to whom, when, and whether the giver kept his time. */
async function handovers({ db, reference }: Services, dossierId: string, now: Date): Promise<Handovers> {
  const held = reference.current();
  const tasks = await db
    .selectFrom('task')
    .leftJoin('account', 'account.id', 'task.account_id')
    .select([
      'task.unit_key',
      'task.name',
      'task.status',
      'task.opened_at',
      'task.due_at',
      'task.done_at',
      'account.full_name',
    ])
    .where('dossier_id', '=', dossierId)
    .orderBy('opened_at')
    .orderBy('step_index')
    .execute();
  return tasks.flatMap((task, index) => {
    const next = tasks[index + 1];
    if (task.done_at === null || next === undefined) return [];
    return [
      {
        givingUnit: unitName(held, task.unit_key, todayOf(held, now)),
        receivingUnit: unitName(held, next.unit_key, todayOf(held, now)),
        at: isoInstant(held.calendar, task.done_at),
        giver: task.full_name ?? undefined,
        receiver: next.full_name ?? undefined,
        outcome: task.due_at === null ? undefined : finishClass(held.calendar, task.due_at, task.done_at),
        note: task.status === 'RETURNED' ? `${task.name} (trả lại)` : task.name,
      },
    ];
  });
}
