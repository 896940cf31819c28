import { formatInstant } from '@motcua/rules/text';
import { decidersOf, type Decider } from '../authority/index.ts';
import { provinceCommittee, todayOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { matterOf, type Loaded, type TaskRow } from './load.ts';

export interface Chair extends Decider {
  unit: string;
}

/** Officers of the authority, then of the province's committee, who could chair a meeting of the agencies held at a moment. */
export async function chairsAt(
  { db, reference }: Context,
  loaded: Loaded & { task: TaskRow },
  heldAt: Date,
): Promise<Chair[]> {
  const held = reference.current();
  const matter = { kind: 'CHAIR_MEETING', ...matterOf(loaded, loaded.task) } as const;
  const chairs = new Map<string, Chair>();
  for (const unit of [loaded.dossier.authority, provinceCommittee(held, todayOf(held, heldAt))])
    for (const one of await decidersOf(db, held, { ...matter, unit }, heldAt))
      if (!chairs.has(one.accountId)) chairs.set(one.accountId, { ...one, unit });
  return [...chairs.values()];
}

/**
 * The one who chaired, judged by what he might do when it was held, not by who writes it down.
 *
 * @throws {Refusal} NO_AUTHORITY with who could have chaired
 */
export async function getChair(
  context: Context,
  loaded: Loaded & { task: TaskRow },
  { chair, heldAt }: { chair: string; heldAt: Date },
): Promise<Chair> {
  const chairs = await chairsAt(context, loaded, heldAt);
  const found = chairs.find(({ accountId }) => accountId === chair);
  if (found !== undefined) return found;
  const { calendar } = context.reference.current();
  const could = chairs.map(({ fullName, position }) => `${fullName} (${position})`).join('; ');
  throw new Refusal('NO_AUTHORITY', {
    detail: `Người được chọn không có thẩm quyền chủ trì cuộc họp này vào ${formatInstant(calendar, heldAt, 'vi')}. ${
      could === ''
        ? 'Lúc đó chưa có ai có thẩm quyền; người đứng đầu cần giao thẩm quyền chủ trì trước cuộc họp.'
        : `Chọn một trong những người có thẩm quyền: ${could}.`
    }`,
    fields: [{ field: 'chair', message: 'Chọn người có thẩm quyền chủ trì lúc họp' }],
  });
}
