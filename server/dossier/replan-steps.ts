import { isoInstant } from '@motcua/rules/calendar';
import { limitHours, type ProcessDefinition } from '@motcua/rules/process';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import { officeOf } from './due.ts';
import { ownDue, stepDue } from './steps.ts';

/**
 * The open steps of dossiers that follow another map or have another due date: due as if their map had opened them so,
 * counted from when they began or from when the last wait ended. Whoever was asked keeps the moment he was told, and so does
 * a time that only has to pass; what waits for the applicant is planned when it goes on.
 *
 * @param keepOwn the map is the same: a step with a limit of its own keeps what is left of it
 */
export async function replanSteps(
  context: Context,
  tx: Tx,
  process: ProcessDefinition,
  dossiers: readonly string[],
  { keepOwn = false }: { keepOwn?: boolean } = {},
): Promise<void> {
  if (dossiers.length === 0) return;
  const held = context.reference.current();
  const steps = await tx
    .selectFrom('task')
    .innerJoin('dossier', 'dossier.id', 'task.dossier_id')
    .select(['task.id', 'task.step_key', 'task.unit_key', 'task.opened_at'])
    .select(['dossier.authority', 'dossier.accepted_at', 'dossier.due_at', 'dossier.pauses'])
    .where('task.dossier_id', 'in', dossiers)
    .where('task.status', '=', 'OPEN')
    .where('task.request', 'is', null)
    .where('task.kind', 'not in', ['INTAKE', 'TIMER'])
    .execute();
  const rows = steps.flatMap(({ id, step_key, unit_key, opened_at, ...dossier }) => {
    const index = process.steps.findIndex(({ key }) => key === step_key);
    const step = process.steps[index];
    if (step === undefined || (keepOwn && limitHours(step) !== null)) return [];
    const went = dossier.pauses.flatMap(({ to }) => (to === null ? [] : [Date.parse(to)]));
    const from = new Date(Math.max(opened_at.getTime(), ...went));
    const { calendar } = officeOf(context, dossier);
    const due =
      ownDue(held, step, unit_key, from) ??
      stepDue(calendar, process, {
        index,
        from,
        acceptedAt: dossier.accepted_at ?? from,
        dueAt: dossier.due_at,
      });
    return [{ id, due_at: due === null ? null : isoInstant(calendar, due) }];
  });
  await sql`
    update task set due_at = v.due_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(id uuid, due_at timestamptz)
    where task.id = v.id`.execute(tx);
}
