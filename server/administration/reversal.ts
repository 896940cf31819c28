import type { FinishedToo, Reappointment } from '../dossier/index.ts';
import { formatDate } from '@motcua/rules/text';
import type { CalendarFacts } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { CalendarChangeRow } from './calendar-changes.ts';
import { dayNow } from './calendar-content.ts';

/**
 * A change can be taken back while its days still stand as it left them.
 *
 * @throws {Refusal} CHANGED_MEANWHILE
 */
export function assertStands(facts: CalendarFacts, { unit_key, after }: CalendarChangeRow): void {
  const other = (after ?? []).find((day) => {
    const now = dayNow(facts, unit_key, day.date);
    return now.kind !== day.kind || now.name !== day.name || now.confirmed !== day.confirmed;
  });
  if (other === undefined) return;
  throw new Refusal(
    'CHANGED_MEANWHILE',
    `Ngày ${formatDate(other.date)} đã được thay đổi lần nữa sau đó. Hoàn lại thay đổi sau trước.`,
  );
}

/** What a change did beyond the due dates under way, for the one that takes it back. */
export async function sideEffectsOf(
  db: Db | Tx,
  changeId: string,
): Promise<{ finishedToo: FinishedToo; reappointments: Map<string, Reappointment> }> {
  const rows = await db
    .selectFrom('calendar_move')
    .select(['dossier_id', 'finished', 'rescheduled_before', 'rescheduled_after'])
    .where('change_id', '=', changeId)
    .where((eb) =>
      eb.or([eb('finished', '=', true), eb('rescheduled_before', '<>', eb.ref('rescheduled_after'))]),
    )
    .execute();
  return {
    finishedToo: { ids: rows.filter((row) => row.finished).map((row) => row.dossier_id) },
    reappointments: new Map(
      rows.flatMap(({ dossier_id, rescheduled_before: back, rescheduled_after: moved }) =>
        back === null || moved === null || back.getTime() === moved.getTime()
          ? []
          : [[dossier_id, { moved: moved.getTime(), back: back.getTime() }] as const],
      ),
    ),
  };
}
