import { sql } from 'kysely';
import {
  applyLimits,
  applyMoves,
  asSystem,
  type AppliedMove,
  type FinishedToo,
  type LimitMove,
  type MoveQuestion,
  type MoveReason,
} from '../dossier/index.ts';
import { readCalendar, withCalendar, type CalendarFacts, type Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Outgoing, OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { getChangeToDecide, proposedOf, statusOf, type CalendarChangeRow } from './calendar-changes.ts';
import { stretchOf, unitsOf, withoutChange, type ProposedChange } from './calendar-content.ts';
import { sideEffectsOf } from './reversal.ts';

interface Swap {
  before: CalendarFacts;
  after: CalendarFacts;
  /** Which finished dossiers are reckoned again, besides those a change taken back had moved. */
  finishedToo?: FinishedToo | undefined;
}

/**
 * The question a change puts to the dossiers, dry or applied. Taking a change back also puts right what it did to
 * finished dossiers and re-appointments.
 */
export async function moveQuestion(
  db: Db | Tx,
  held: Reference,
  change: ProposedChange,
  { before, after, finishedToo = {} }: Swap,
): Promise<MoveQuestion> {
  const undone = change.reverses === null ? undefined : await sideEffectsOf(db, change.reverses);
  return {
    before: withCalendar(held, before),
    after: withCalendar(held, after),
    units: unitsOf(held, change.unit),
    ...stretchOf(change),
    finishedToo: { ...undone?.finishedToo, ...finishedToo },
    ...(undone === undefined ? {} : { reappointments: undone.reappointments }),
  };
}

export interface Applied {
  moves: AppliedMove[];
  limits: LimitMove[];
}

/** Moves the due dates across the change, then the limits beside them: answering a submission, bringing papers, an agency's answer. */
export async function applyToDossiers(
  context: Context,
  tx: Tx,
  change: CalendarChangeRow,
  swap: Swap,
): Promise<Applied> {
  const question = await moveQuestion(tx, context.reference.current(), proposedOf(change), swap);
  const reason: MoveReason = {
    cause: 'CALENDAR',
    reason: `Thay đổi lịch làm việc số ${change.number}: ${change.reason} (${change.legal_basis})`,
    approvedBy: change.decided_name ?? context.caller?.fullName ?? '',
  };
  const moves = await applyMoves(context, tx, question, reason);
  return { moves, limits: await applyLimits(context, tx, question, reason) };
}

const CHUNK = 5_000;

/** Keeps which due dates and limits a change has moved. */
export async function keepMoves(tx: Tx, changeId: string, { moves, limits }: Applied): Promise<void> {
  await keepLimits(tx, changeId, limits);
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

async function keepLimits(tx: Tx, changeId: string, limits: readonly LimitMove[]): Promise<void> {
  if (limits.length === 0) return;
  await tx
    .insertInto('calendar_limit_move')
    .values(
      limits.map(({ kind, dossierId, taskId, unit, before, after }) => ({
        change_id: changeId,
        kind,
        dossier_id: dossierId,
        task_id: taskId,
        unit_key: unit,
        before,
        after,
      })),
    )
    .execute();
}

/** Until every copy of the program has read the calendar again, one may still accept a dossier on the old one. */
const SWEEP_AFTER_MS = 3 * 60_000;

export const sweepLetter = (changeId: string, now: Date): Outgoing => ({
  topic: 'calendar',
  payload: { changeId },
  at: new Date(now.getTime() + SWEEP_AFTER_MS),
});

/**
 * Opens the letter of a change that has been applied: what was accepted, asked for or finished on the old calendar
 * meanwhile follows it.
 */
export const sweepCalendarChange: OutboxHandler = async (services, tx, payload, now) => {
  const change = await getChangeToDecide(tx, String(payload['changeId']));
  if (statusOf(change) !== 'APPLIED' || change.applied_at === null) return;
  const after = await readCalendar(tx);
  const applied = await applyToDossiers(asSystem(services, tx, now), tx, change, {
    before: withoutChange(after, proposedOf(change), change.before ?? []),
    after,
    finishedToo: { since: change.applied_at },
  });
  await keepMoves(tx, change.id, applied);
  if (applied.moves.length === 0) return;
  await tx
    .updateTable('calendar_change')
    .set((eb) => ({ moved: eb('moved', '+', applied.moves.length) }))
    .where('id', '=', change.id)
    .execute();
};
