import { sql } from 'kysely';
import {
  applyMoves,
  asSystem,
  findLimitMoves,
  moveLimits,
  type AppliedMove,
  type FinishedToo,
  type MoveQuestion,
} from '../dossier/index.ts';
import { readCalendar, withCalendar, type CalendarFacts, type Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Outgoing, OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { getChangeToDecide, proposedOf, statusOf, type CalendarChangeRow } from './calendar-changes.ts';
import { stretchOf, unitsOf, withDays, type ProposedChange } from './calendar-content.ts';
import { sideEffectsOf } from './reversal.ts';

/** The question a change puts to the dossiers. */
export const moveQuestion = (
  held: Reference,
  change: ProposedChange,
  { before, after }: { before: CalendarFacts; after: CalendarFacts },
): MoveQuestion => ({
  before: withCalendar(held, before),
  after: withCalendar(held, after),
  units: unitsOf(held, change.unit),
  ...stretchOf(change),
});

interface Swap {
  before: CalendarFacts;
  after: CalendarFacts;
  /** Finished dossiers the control office has reckoned again. */
  between?: FinishedToo['between'] | undefined;
}

/** Moves the due dates across the change. Taking a change back also puts right what it did to finished dossiers and re-appointments. */
export async function applyToDossiers(
  context: Context,
  tx: Tx,
  change: CalendarChangeRow,
  { before, after, between }: Swap,
): Promise<AppliedMove[]> {
  const swap = moveQuestion(context.reference.current(), proposedOf(change), { before, after });
  const undone = change.reverses === null ? undefined : await sideEffectsOf(tx, change.reverses);
  const question: MoveQuestion = {
    ...swap,
    finishedToo: { ...undone?.finishedToo, ...(between === undefined ? {} : { between }) },
    ...(undone === undefined ? {} : { reappointments: undone.reappointments }),
  };
  return applyMoves(context, tx, question, {
    cause: 'CALENDAR',
    reason: `Thay đổi lịch làm việc số ${change.number}: ${change.reason} (${change.legal_basis})`,
    approvedBy: change.decided_name ?? context.caller?.fullName ?? '',
  });
}

/** Moves the limits beside the due date: answering a submission, bringing papers, an agency's answer. */
export async function applyToLimits(
  context: Context,
  tx: Tx,
  change: CalendarChangeRow,
  facts: { before: CalendarFacts; after: CalendarFacts },
): Promise<void> {
  const swap = moveQuestion(context.reference.current(), proposedOf(change), facts);
  await moveLimits(tx, swap, await findLimitMoves(tx, swap), context.now);
}

const CHUNK = 5_000;

/** Keeps which due dates a change has moved. */
export async function keepMoves(tx: Tx, changeId: string, moves: readonly AppliedMove[]): Promise<void> {
  for (let at = 0; at < moves.length; at += CHUNK) {
    const rows = moves.slice(at, at + CHUNK).map((move) => ({
      dossier_id: move.dossierId,
      code: move.code,
      unit_key: move.unit,
      due_before: move.dueBefore / 1_000,
      due_after: move.dueAfter / 1_000,
      rescheduled_before: move.rescheduledBefore === null ? null : move.rescheduledBefore / 1_000,
      rescheduled_after: move.rescheduledAfter === null ? null : move.rescheduledAfter / 1_000,
      finished: move.finished,
    }));
    await sql`
      insert into calendar_move (change_id, dossier_id, code, unit_key, due_before, due_after, rescheduled_before, rescheduled_after, finished)
      select ${changeId}::uuid, dossier_id, code, unit_key, to_timestamp(due_before), to_timestamp(due_after),
        to_timestamp(rescheduled_before), to_timestamp(rescheduled_after), finished
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as move(dossier_id uuid, code text, unit_key text, due_before float8,
        due_after float8, rescheduled_before float8, rescheduled_after float8, finished boolean)
      on conflict (change_id, dossier_id) do nothing`.execute(tx);
  }
}

/** Until every copy of the program has read the calendar again, one may still accept a dossier on the old one. */
const SWEEP_AFTER_MS = 3 * 60_000;

export const sweepLetter = (changeId: string, now: Date): Outgoing => ({
  topic: 'calendar',
  payload: { changeId },
  at: new Date(now.getTime() + SWEEP_AFTER_MS),
});

/** Opens the letter of a change that has been applied: what was accepted on the old calendar meanwhile follows it. */
export const sweepCalendarChange: OutboxHandler = async (services, tx, payload, now) => {
  const change = await getChangeToDecide(tx, String(payload['changeId']));
  if (statusOf(change) !== 'APPLIED') return;
  const after = await readCalendar(tx);
  const before = withDays(after, change.unit_key, change.before ?? []);
  const context = asSystem(services, tx, now);
  const moves = await applyToDossiers(context, tx, change, { before, after });
  await keepMoves(tx, change.id, moves);
  if (moves.length === 0) return;
  await tx
    .updateTable('calendar_change')
    .set((eb) => ({ moved: eb('moved', '+', moves.length) }))
    .where('id', '=', change.id)
    .execute();
};
