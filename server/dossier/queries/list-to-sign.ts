import { isoInstant } from '@motcua/rules/calendar';
import { workingTimeLeft } from '@motcua/rules/clock';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { openDeadline } from '../deadline.ts';
import { signedIn } from '../guard.ts';
import { signRisks } from '../sign-risks.ts';
import { deskOf } from './desk.ts';
import { CONDITIONS } from './queues.ts';

const USUAL = 100;

/** What waits for the caller's signature, of his units and of what he was given to decide, most urgent first. */
export const listToSign: Act<'listToSign'> = async (context, { limit = USUAL }) => {
  const held = context.reference.current();
  const desk = deskOf(held, signedIn(context), { now: context.now, unit: undefined });
  const rows = await context.db
    .selectFrom('task')
    .innerJoin('dossier', 'dossier.id', 'task.dossier_id')
    .where('task.done_at', 'is', null)
    .where((eb) => CONDITIONS.APPROVAL(eb, desk))
    .where((eb) => {
      const there = eb('task.unit_key', '=', eb.fn.any(eb.val(desk.units)));
      return desk.held ? eb.or([there, eb('task.account_id', '=', desk.accountId)]) : there;
    })
    .select([
      'task.id as taskId',
      'task.due_at as stepDue',
      'task.dossier_due_at as due',
      'dossier.id as dossierId',
      'dossier.code',
      'dossier.submission_code',
      'dossier.procedure_name',
      'dossier.applicant_name',
      'dossier.draft_result',
      'dossier.supplement',
    ])
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy(sql`coalesce(task.dossier_due_at, 'infinity')`)
    .orderBy('task.id')
    .limit(limit)
    .execute();
  const ids = rows.map(({ dossierId }) => dossierId);
  const [drafts, steps] = await Promise.all([draftsOf(context, ids), stepsOf(context, ids)]);
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => {
      const versions = drafts.filter((one) => one.dossier_id === row.dossierId);
      const last = versions.findLast(({ sent }) => sent);
      const before = versions.findLast(({ seen, number }) => seen && number < (last?.number ?? 0));
      const deadline = openDeadline(held, context.now, row.due);
      return {
        taskId: row.taskId,
        dossierId: row.dossierId,
        code: row.code ?? row.submission_code,
        procedureName: row.procedure_name,
        applicantName: row.applicant_name,
        outcome: row.draft_result?.outcome ?? null,
        draftedBy: row.draft_result?.by ?? null,
        draft: last?.number ?? null,
        seen: last?.seen ?? false,
        seenBefore: before?.number ?? null,
        risks: signRisks({
          deadline,
          outcome: row.draft_result?.outcome ?? null,
          supplemented: row.supplement !== null,
          steps: steps.filter((one) => one.dossier_id === row.dossierId),
        }),
        dueAt: row.due === null ? null : isoInstant(held.calendar, row.due),
        stepDueAt: row.stepDue === null ? null : isoInstant(held.calendar, row.stepDue),
        minutesLeft:
          row.due === null ? null : Math.trunc(workingTimeLeft(held.calendar, context.now, row.due) / 60_000),
        deadline,
      };
    }),
  };
};

/** Versions of the drafts, oldest first, and which of them the caller has read. */
const draftsOf = (context: Context, dossierIds: readonly string[]) =>
  context.db
    .selectFrom('result_draft')
    .select(['dossier_id', 'sent'])
    .select((eb) => [
      sql<number>`(row_number() over (partition by dossier_id order by id))::int`.as('number'),
      eb
        .exists(
          eb
            .selectFrom('draft_seen')
            .whereRef('draft_id', '=', 'result_draft.id')
            .where('account_id', '=', signedIn(context).accountId),
        )
        .$castTo<boolean>()
        .as('seen'),
    ])
    .where((eb) => eb('dossier_id', '=', eb.fn.any(eb.val([...dossierIds]))))
    .orderBy('id')
    .execute();

/** Steps that were sent back, and closed questions to agencies. */
const stepsOf = ({ db }: Context, dossierIds: readonly string[]) =>
  db
    .selectFrom('task')
    .select(['dossier_id', 'kind', 'status', 'answer'])
    .where((eb) => eb('dossier_id', '=', eb.fn.any(eb.val([...dossierIds]))))
    .where('done_at', 'is not', null)
    .where((eb) => eb.or([eb('kind', '=', 'CONSULT'), eb('status', '=', 'RETURNED')]))
    .execute();
