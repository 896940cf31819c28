import { isoInstant } from '@motcua/rules/calendar';
import { formatInstant } from '@motcua/rules/text';
import { sql } from 'kysely';
import { inOffice, type ReferenceHolder } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import { post, type Outgoing } from '../../platform/outbox.ts';
import type { Tx } from '../../platform/transaction.ts';
import { dueProof } from '../due-explanation.ts';
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
export const LONGEST_CHASE = 10;

/**
 * Moves the due dates that are other ones on the changed calendar, with the steps, an event, the notice and the timers of
 * each, in the caller's transaction. The date printed at acceptance stays; an ended dossier has its proof reckoned anew.
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
  const proofs = await proofsAfter(tx, question, moves);
  const given = moves.map((move) => rowOf(question, reason, move, proofs.get(move.dossierId) ?? null));
  const { rows } = await sql<{ id: string; code: string }>`
    with moved as (
      update dossier d set due_at = v.due_after, rescheduled_to = v.rescheduled_after, due_proof = v.proof, version = d.version + 1,
        last_seq = d.last_seq + v.told::int, updated_at = ${context.now}
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as v(id uuid, version int, due_after timestamptz, rescheduled_after timestamptz, proof jsonb, told boolean, data jsonb, due_was text, due_told text)
      where d.id = v.id and d.version = v.version
      returning d.id, d.code, d.last_seq, d.state, d.authority, d.owner_account, coalesce(d.finished_at, d.closed_at) is null as open, v.told, v.data, v.due_was, v.due_told
    ), told as (
      insert into dossier_event (dossier_id, seq, at, kind, actor_id, actor_name, unit_key, from_state, to_state, data)
      select id, last_seq, ${context.now}, 'DUE_SET', ${accountId}::uuid, ${fullName}, authority, state, state, data from moved where told
    ), sent as (
      -- only who is promised another moment is told; without an account he is reached by telephone
      insert into outbox (topic, payload, created_at, next_try_at)
      select 'notice', jsonb_build_object('kind', 'TB19', 'dossierId', id, 'accountId', owner_account,
        'facts', jsonb_build_object('code', code, 'dueBefore', due_was, 'due', due_told)), ${context.now}::timestamptz, ${context.now}::timestamptz
      from moved where open and due_was <> due_told
    )
    select id, code from moved`.execute(tx);
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  const written = moves.filter(({ dossierId }) => codes.has(dossierId));
  const open = written.filter((move) => !move.finished);
  await moveSteps(tx, question, open);
  await post(
    tx,
    open.flatMap((move) => lettersOf(question, move)),
    context.now,
  );
  return written.flatMap((move) =>
    move.proofOnly ? [] : [{ ...move, code: codes.get(move.dossierId) ?? '' }],
  );
}

const lettersOf = ({ after }: MoveQuestion, move: DueMove): Outgoing[] =>
  move.dueAfter === move.dueBefore
    ? []
    : dueLetters(inOffice(after, move.unit), {
        dossierId: move.dossierId,
        from: new Date(move.start),
        due: new Date(move.dueAfter),
      });

/** A dossier that has ended is proven by what is kept with it: the proof of its new due date, on the calendar after the change. */
async function proofsAfter(
  tx: Tx,
  { after }: MoveQuestion,
  moves: readonly DueMove[],
): Promise<Map<string, unknown>> {
  const ended = new Map(moves.filter((move) => move.finished).map((move) => [move.dossierId, move]));
  if (ended.size === 0) return new Map();
  const reference: ReferenceHolder = { current: () => after, reload: async () => {} };
  const rows = await tx
    .selectFrom('dossier')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ended.keys()]}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => {
      const to = ended.get(row.id)?.rescheduledAfter ?? null;
      const { finished_at, closed_at, closing } = row;
      const dossier = { ...row, due_proof: null, rescheduled_to: to === null ? null : new Date(to) };
      // as it was told when the dossier ended
      const now = finished_at ?? closed_at ?? row.updated_at;
      const proof = dueProof({ reference, now }, dossier, { finished_at, closed_at, closing });
      return [row.id, proof === null ? null : JSON.parse(proof)];
    }),
  );
}

function rowOf(
  { after }: MoveQuestion,
  { reason, cause, approvedBy }: MoveReason,
  move: DueMove,
  proof: unknown,
): object {
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
    proof,
    told: !move.proofOnly,
    due_was: iso(promised ?? move.dueBefore),
    due_told: iso(instead ?? move.dueAfter),
    data: { cause, reason, approvedBy, dueBefore: iso(move.dueBefore), dueAt: iso(move.dueAfter), ...note },
  };
}
