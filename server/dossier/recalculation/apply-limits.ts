import { isoInstant } from '@motcua/rules/calendar';
import { formatInstant } from '@motcua/rules/text';
import { sql } from 'kysely';
import { inOffice } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import { post, type Outgoing } from '../../platform/outbox.ts';
import type { Tx } from '../../platform/transaction.ts';
import { signedIn } from '../guard.ts';
import type { EventData } from '../tables.ts';
import { intakeLetters, stepLetters, supplementLetter } from '../timer-letters.ts';
import { LONGEST_CHASE, type MoveReason } from './apply-moves.ts';
import { findLimitMoves, type LimitMove } from './limits.ts';
import type { CalendarSwap } from './question.ts';

/** Moves the limits beside the due dates, each with an event and its timers, in the caller's transaction. */
export async function applyLimits(
  context: Context,
  tx: Tx,
  swap: CalendarSwap,
  reason: MoveReason,
): Promise<LimitMove[]> {
  const applied: LimitMove[] = [];
  for (let round = 0; round < LONGEST_CHASE; round += 1) {
    const moves = await findLimitMoves(tx, swap);
    if (moves.length === 0) return applied;
    applied.push(...(await applyRound(context, tx, swap, reason, moves)));
  }
  throw new Error('limits are changed faster than they can be moved');
}

/**
 * In one statement: whoever read a dossier before is told that it has changed meanwhile, also an agency that answers it.
 * The event repeats the due date that was told last, for that one stands.
 */
async function applyRound(
  context: Context,
  tx: Tx,
  swap: CalendarSwap,
  reason: MoveReason,
  moves: readonly LimitMove[],
): Promise<LimitMove[]> {
  const { accountId, fullName } = signedIn(context);
  const byDossier = Map.groupBy(moves, ({ dossierId }) => dossierId);
  const given = [...byDossier].flatMap(([, of]) =>
    of.map((move, index) => rowOf(swap, reason, move, { nth: index + 1, of: of.length })),
  );
  const { rows } = await sql<{ id: string }>`
    with v as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as v(id uuid, version int, kind text, task_id uuid, after timestamptz, after_text text, nth int, of int, data jsonb)
    ), moved as (
      update dossier d set version = d.version + 1, last_seq = d.last_seq + w.of, updated_at = ${context.now},
        intake_due_at = coalesce(w.intake_after, d.intake_due_at),
        supplement = case when w.supplement_after is null then d.supplement
          else jsonb_set(d.supplement, '{dueAt}', to_jsonb(w.supplement_after)) end
      from (
        select id, version, of, max(after) filter (where kind = 'INTAKE') as intake_after,
          max(after_text) filter (where kind = 'SUPPLEMENT') as supplement_after
        from v group by id, version, of
      ) w
      where d.id = w.id and d.version = w.version
      returning d.id, d.last_seq, d.state, d.accepted_at, d.authority, d.intake_unit
    ), steps as (
      update task set due_at = v.after, dossier_due_at = case v.kind when 'INTAKE' then v.after else task.dossier_due_at end
      from v join moved on moved.id = v.id
      where task.id = v.task_id and task.done_at is null
    ), told as (
      insert into dossier_event (dossier_id, seq, at, kind, actor_id, actor_name, unit_key, from_state, to_state, data)
      select moved.id, moved.last_seq - v.of + v.nth, ${context.now}, 'DUE_SET', ${accountId}::uuid, ${fullName},
        case when moved.accepted_at is null then moved.intake_unit else moved.authority end, moved.state, moved.state,
        v.data || jsonb_strip_nulls(jsonb_build_object('dueAt', (
          select e.data ->> 'dueAt' from dossier_event e
          where e.dossier_id = moved.id and e.kind in ('ACCEPTED', 'DUE_SET') order by e.seq desc limit 1)))
      from moved join v on v.id = moved.id
    )
    select id from moved`.execute(tx);
  const applied = rows.flatMap(({ id }) => byDossier.get(id) ?? []);
  await post(
    tx,
    applied.flatMap((move) => lettersOf(swap, move)),
    context.now,
  );
  return applied;
}

const NAMES = {
  INTAKE: 'Hạn tiếp nhận',
  SUPPLEMENT: 'Hạn bổ sung giấy tờ',
  CONSULTATION: 'Hạn trả lời lấy ý kiến',
} as const satisfies Record<LimitMove['kind'], string>;

function rowOf(
  { after: { calendar } }: CalendarSwap,
  { cause, reason, approvedBy }: MoveReason,
  move: LimitMove,
  place: { nth: number; of: number },
): object {
  const { kind, dossierId: id, version, taskId, before, after } = move;
  const told = (at: Date): string => formatInstant(calendar, at, 'vi');
  const note = `${NAMES[kind]} ${told(before)} chuyển sang ${told(after)}`;
  const data: EventData = { cause, reason, approvedBy, note };
  return {
    id,
    version,
    kind,
    task_id: taskId,
    after,
    after_text: isoInstant(calendar, after),
    data,
    ...place,
  };
}

function lettersOf(swap: CalendarSwap, move: LimitMove): Outgoing[] {
  const { kind, dossierId, procedure, taskId, unit, start, after: due } = move;
  const office = inOffice(swap.after, unit);
  switch (kind) {
    case 'INTAKE':
      return intakeLetters(office, dossierId, start, procedure);
    case 'SUPPLEMENT':
      return [supplementLetter(office, { dossierId, due })];
    case 'CONSULTATION':
      return stepLetters(office, { dossierId, from: start }, [
        { id: taskId ?? '', kind: 'CONSULT', due_at: due },
      ]);
  }
}
