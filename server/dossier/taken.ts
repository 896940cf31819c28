import { formatInstant } from '@motcua/rules/text';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Loaded } from './load.ts';

/** Where two officers reach for one submission, the second is told who had it and when. */
export async function takenBy(
  { db, reference }: Context,
  { dossier }: Pick<Loaded, 'dossier'>,
): Promise<Refusal> {
  const last = await db
    .selectFrom('dossier_event')
    .select(['actor_name', 'at'])
    .where('dossier_id', '=', dossier.id)
    .where('kind', 'in', ['ACCEPTED', 'REFUSED', 'SUPPLEMENT_REQUESTED'])
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  if (last === undefined)
    return new Refusal('CHANGED_MEANWHILE', 'Hồ sơ vừa có thay đổi. Tải lại hồ sơ rồi làm tiếp.');
  const at = formatInstant(reference.current().calendar, last.at, 'vi');
  return new Refusal(
    'ALREADY_TAKEN',
    `${last.actor_name} đã xử lý hồ sơ này lúc ${at}. Mở hồ sơ tiếp theo trong danh sách.`,
  );
}

/** Runs an intake decision; a lost race says who won. */
export async function orTaken<T>(context: Context, loaded: Loaded, decide: () => Promise<T>): Promise<T> {
  try {
    return await decide();
  } catch (error) {
    throw error instanceof Refusal && error.code === 'CHANGED_MEANWHILE'
      ? await takenBy(context, loaded)
      : error;
  }
}
