import { isoInstant } from '@motcua/rules/calendar';
import { formatInstant } from '@motcua/rules/text';
import { sql } from 'kysely';
import { inOffice } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import { post } from '../../platform/outbox.ts';
import type { Tx } from '../../platform/transaction.ts';
import { signedIn } from '../guard.ts';
import { dueLetters } from '../timer-letters.ts';
import { findMoves, type DueMove } from './find-moves.ts';
import { moveSteps } from './move-steps.ts';
import type { MoveQuestion } from './question.ts';

/** Why due dates move, as the events of the dossiers tell it. */
export interface MoveReason {
  /** What changed and why, in Vietnamese. */
  reason: string;
  /** A short code: CALENDAR. */
  cause: string;
  /** The second person. */
  approvedBy: string;
}

export type AppliedMove = DueMove & { code: string };

const CHUNK = 2_000;
/** Somebody may write a dossier while its new date is reckoned; it is then looked at again. */
const LONGEST_CHASE = 10;

/**
 * Moves the due dates that are other ones on the changed calendar, with the steps, an event, the notice and the timers of
 * each, in the caller's transaction. The date printed at acceptance stays.
 */
export async function applyMoves(
  context: Context,
  tx: Tx,
  question: MoveQuestion,
  reason: MoveReason,
): Promise<AppliedMove[]> {
  const applied: AppliedMove[] = [];
  for (let round = 0; round < LONGEST_CHASE; round += 1) {
    const moves = await findMoves(tx, question);
    if (moves.length === 0) return applied;
    for (let at = 0; at < moves.length; at += CHUNK)
      applied.push(...(await applyChunk(context, tx, question, reason, moves.slice(at, at + CHUNK))));
  }
  throw new Error('due dates are changed faster than they can be moved');
}

async function applyChunk(
  context: Context,
  tx: Tx,
  question: MoveQuestion,
  reason: MoveReason,
  moves: readonly DueMove[],
): Promise<AppliedMove[]> {
  const { accountId, fullName } = signedIn(context);
  const { rows } = await sql<{ id: string; code: string }>`
    with moved as (
      update dossier d set due_at = v.due_after, rescheduled_to = v.rescheduled_after, due_proof = null, version = d.version + 1, last_seq = d.last_seq + 1, updated_at = ${context.now}
      from jsonb_to_recordset(${JSON.stringify(moves.map((move) => rowOf(question, reason, move)))}::jsonb)
        as v(id uuid, version int, due_after timestamptz, rescheduled_after timestamptz, data jsonb, due_was text, due_told text)
      where d.id = v.id and d.version = v.version
      returning d.id, d.code, d.last_seq, d.state, d.authority, d.owner_account, d.finished_at, v.data, v.due_was, v.due_told
    ), told as (
      insert into dossier_event (dossier_id, seq, at, kind, actor_id, actor_name, unit_key, from_state, to_state, data)
      select id, last_seq, ${context.now}, 'DUE_SET', ${accountId}::uuid, ${fullName}, authority, state, state, data from moved
    ), sent as (
      insert into outbox (topic, payload, created_at, next_try_at)
      select 'notice', jsonb_build_object('kind', 'TB19', 'dossierId', id, 'accountId', owner_account,
        'facts', jsonb_build_object('code', code, 'dueBefore', due_was, 'due', due_told)), ${context.now}::timestamptz, ${context.now}::timestamptz
      from moved where owner_account is not null and finished_at is null
    )
    select id, code from moved`.execute(tx);
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  const applied = moves.flatMap((move) => {
    const code = codes.get(move.dossierId);
    return code === undefined ? [] : [{ ...move, code }];
  });
  const open = applied.filter((move) => !move.finished);
  await moveSteps(tx, question, open);
  await post(
    tx,
    open.flatMap(({ dossierId, unit, start, dueBefore, dueAfter }) =>
      dueAfter === dueBefore
        ? []
        : dueLetters(inOffice(question.after, unit), {
            dossierId,
            from: new Date(start),
            due: new Date(dueAfter),
          }),
    ),
    context.now,
  );
  return applied;
}

function rowOf({ after }: MoveQuestion, { reason, cause, approvedBy }: MoveReason, move: DueMove): object {
  const { calendar } = after;
  const iso = (at: number): string => isoInstant(calendar, new Date(at));
  const { rescheduledBefore: promised, rescheduledAfter: instead } = move;
  const note =
    promised === null || instead === null || promised === instead
      ? {}
      : {
          note: `Giờ hẹn lại ${formatInstant(calendar, new Date(promised), 'vi')} chuyển sang ${formatInstant(calendar, new Date(instead), 'vi')}`,
        };
  return {
    id: move.dossierId,
    version: move.version,
    due_after: iso(move.dueAfter),
    rescheduled_after: instead === null ? null : iso(instead),
    due_was: iso(promised ?? move.dueBefore),
    due_told: iso(instead ?? move.dueAfter),
    data: { cause, reason, approvedBy, dueBefore: iso(move.dueBefore), dueAt: iso(move.dueAfter), ...note },
  };
}
