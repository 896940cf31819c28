import type { CalendarMove } from '@motcua/contract/administration';
import { sql } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { findLimitMoves, findMoves, type DueMove } from '../../dossier/index.ts';
import { readCalendar, unitRef } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { typedChange } from '../acts/propose-calendar-change.ts';
import { moveQuestion } from '../apply-change.ts';
import { getChange, proposedOf, statusOf } from '../calendar-changes.ts';
import { withChange, type ProposedChange } from '../calendar-content.ts';
import { assertSensible } from '../calendar-problems.ts';
import { assertMay } from '../guard.ts';
import { limitView, moveView, PAGE } from './list-calendar-moves.ts';

/** What a change would move, without moving anything: read-only, on the calendar and the dossiers of this moment. */
export const previewCalendarChange: Act<'previewCalendarChange'> = async (
  context,
  { changeId, change: typed, recomputeClosed, page = 1 },
) => {
  const held = context.reference.current();
  const proposed = typed === undefined ? await waiting(context, changeId) : typedChange(typed);
  assertMay(context, 'decide', proposed.unit);
  const before = await readCalendar(context.db);
  if (typed !== undefined) assertSensible(held, before, proposed, todayOf(held, context.now));
  const question = await moveQuestion(context.db, held, proposed, {
    before,
    after: withChange(before, proposed),
    finishedToo: recomputeClosed === undefined ? {} : { between: recomputeClosed },
  });
  const [moves, limits] = await Promise.all([
    findMoves(context.db, question),
    findLimitMoves(context.db, question),
  ]);
  return {
    total: moves.length,
    page,
    perUnit: perUnit(context, moves),
    items: await itemsOf(context, pageOf(moves, page)),
    limits: limits.slice(0, PAGE).map((limit) => limitView(context, limit)),
    limitsTotal: limits.length,
  };
};

async function waiting({ db }: Context, changeId: string | undefined): Promise<ProposedChange> {
  if (changeId === undefined)
    throw new Refusal('INVALID_INPUT', 'Chọn một đề xuất, hoặc ghi các ngày muốn thử.');
  const change = await getChange(db, changeId);
  if (statusOf(change) === 'WAITING') return proposedOf(change);
  throw new Refusal('NO_PROPOSAL', 'Đề xuất này đã được quyết định. Xem danh sách hồ sơ đã đổi hạn của nó.');
}

const pageOf = (moves: readonly DueMove[], page: number): DueMove[] =>
  moves
    .toSorted((a, b) => a.dueBefore - b.dueBefore || (a.dossierId < b.dossierId ? -1 : 1))
    .slice((page - 1) * PAGE, page * PAGE);

function perUnit(context: Context, moves: readonly DueMove[]) {
  const counts = new Map<string, number>();
  for (const { unit } of moves) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts]
    .map(([unit, count]) => ({ unit: refOf(context, unit), count }))
    .toSorted((a, b) => b.count - a.count || (a.unit.key < b.unit.key ? -1 : 1));
}

/** Of the page only, the codes are looked up. */
async function itemsOf(context: Context, moves: readonly DueMove[]): Promise<CalendarMove[]> {
  const rows = await context.db
    .selectFrom('dossier')
    .select(['id', 'code'])
    .where('id', '=', sql<string>`any(${moves.map((move) => move.dossierId)}::uuid[])`)
    .execute();
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  const at = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
  return moves.map(({ dossierId, unit, finished, ...move }) =>
    moveView(context, {
      dossierId,
      unit,
      finished,
      code: codes.get(dossierId) ?? '',
      dueBefore: new Date(move.dueBefore),
      dueAfter: new Date(move.dueAfter),
      rescheduledBefore: at(move.rescheduledBefore),
      rescheduledAfter: at(move.rescheduledAfter),
    }),
  );
}

const refOf = (context: Context, unit: string) => {
  const held = context.reference.current();
  return unitRef(held, unit, todayOf(held, context.now));
};
