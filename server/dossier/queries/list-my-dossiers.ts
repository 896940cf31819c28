import { isoInstant } from '@motcua/rules/calendar';
import { stateWording } from '@motcua/rules/dossier';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { signedIn } from '../guard.ts';
import { listedFor } from '../on-behalf.ts';

export const listMyDossiers: Act<'listMyDossiers'> = async (context, { before, limit }) => {
  const held = context.reference.current();
  const caller = signedIn(context);
  const iso = (instant: Date | null): string | null =>
    instant === null ? null : isoInstant(held.calendar, instant);
  const rows = await context.db
    .selectFrom('dossier')
    .select([
      'id',
      'code',
      'submission_code',
      'procedure_name',
      'summary',
      'state',
      'created_at',
      'submitted_at',
      'due_at',
      'rescheduled_to',
      'updated_at',
      'authority',
      'applicant_name',
      'owner_account',
      'agent_account',
    ])
    .where(listedFor(caller))
    // what has parts is one matter: they are on its page
    .where('parent_id', 'is', null)
    .where('state', '<>', 'DISCARDED')
    .$if(before !== undefined, (query) => query.where('created_at', '<', new Date(before ?? 0)))
    .orderBy('created_at', 'desc')
    .limit(limit ?? 50)
    .execute();
  return {
    items: rows.map((row) => ({
      id: row.id,
      code: row.code,
      submissionCode: row.submission_code,
      procedureName: row.procedure_name,
      summary: row.summary,
      state: row.state,
      stateText: stateWording(row.state, 'vi'),
      createdAt: isoInstant(held.calendar, row.created_at),
      submittedAt: iso(row.submitted_at),
      dueAt: iso(row.due_at),
      rescheduledTo: iso(row.rescheduled_to),
      updatedAt: isoInstant(held.calendar, row.updated_at),
      authorityName: unitName(held, row.authority, todayOf(held, context.now)),
      ...(row.owner_account === caller.accountId && row.agent_account !== caller.accountId
        ? {}
        : { onBehalfOf: row.applicant_name }),
    })),
  };
};
