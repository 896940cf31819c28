import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { inOffice } from '../../organisation/index.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { DueMove } from './find-moves.ts';
import { sameWorkingTime } from './limits.ts';
import type { CalendarSwap } from './question.ts';

/** The open steps of dossiers whose due date has moved: the same part of the working time, never after the due. */
export async function moveSteps(tx: Tx, swap: CalendarSwap, moves: readonly DueMove[]): Promise<void> {
  const byDossier = new Map(moves.map((move) => [move.dossierId, move]));
  const steps = await sql<{ id: string; dossier_id: string; due_at: Date | null; asked: boolean }>`
    select id, dossier_id, due_at, request is not null or kind = 'TIMER' as asked from task
    where done_at is null and dossier_id = any(${[...byDossier.keys()]}::uuid[])`.execute(tx);
  const rows = steps.rows.flatMap(({ id, dossier_id, due_at, asked }) => {
    const move = byDossier.get(dossier_id);
    return move === undefined ? [] : [stepRow(swap, move, { id, due: due_at, asked })];
  });
  await sql`
    update task set due_at = v.due_at, dossier_due_at = v.dossier_due_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(id uuid, due_at timestamptz, dossier_due_at timestamptz)
    where task.id = v.id`.execute(tx);
}

function stepRow(
  swap: CalendarSwap,
  { unit, start, dueAfter }: DueMove,
  { id, due, asked }: { id: string; due: Date | null; asked: boolean },
): object {
  const [was, is] = [inOffice(swap.before, unit).calendar, inOffice(swap.after, unit).calendar];
  const iso = (at: Date): string => isoInstant(is, at);
  const dossierDue = new Date(dueAfter);
  // an agency that is asked has been told its own moment, and so has everybody of a time that only has to pass
  const planned =
    due === null || asked ? due : earlier(sameWorkingTime(was, is, new Date(start), due), dossierDue);
  return { id, due_at: planned === null ? null : iso(planned), dossier_due_at: iso(dossierDue) };
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
