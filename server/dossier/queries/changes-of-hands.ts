import { isoInstant } from '@motcua/rules/calendar';
import type { SlipHandover } from '../../papers/index.ts';
import type { Services } from '../../platform/context.ts';

/** Steps that went from one officer to another before they were done: given to somebody else, covered, taken back. */
export async function changesOfHands(
  { db, reference }: Services,
  dossierId: string,
  name: (unit: string) => string,
): Promise<SlipHandover[]> {
  const { calendar } = reference.current();
  const rows = await db
    .selectFrom('dossier_event')
    .select(['at', 'unit_key', 'data'])
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', 'TASK_ASSIGNED')
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ at, unit_key, data }): SlipHandover[] => {
    if (data.from === undefined || unit_key === null) return [];
    const unit = name(unit_key);
    return [
      {
        givingUnit: unit,
        receivingUnit: unit,
        at: isoInstant(calendar, at),
        giver: data.from,
        receiver: data.assignee,
        note: [data.step, data.note].filter((one) => one !== undefined && one !== '').join(': '),
      },
    ];
  });
}
