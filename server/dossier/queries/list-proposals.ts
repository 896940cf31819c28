import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { signedIn } from '../guard.ts';
import { unitsOf } from '../handover.ts';
import { proposalView } from '../proposal.ts';
import { apologyView } from './life-of.ts';

/** Changes of the clock and apologies that wait for a second person in the caller's units, the oldest or nearest first. */
export const listProposals: Act<'listProposals'> = async (context) => {
  const { posts, accountId } = signedIn(context);
  const heads = new Set(
    posts
      .filter(({ roles }) => roles.includes('DIVISION_HEAD') || roles.includes('LEADER'))
      .map((post) => post.unitKey),
  );
  const units = unitsOf(context);
  if (units.length === 0) return { items: [], apologies: [] };
  const waiting = context.db
    .selectFrom('dossier')
    .select(['id', 'code', 'submission_code', 'procedure_name', 'applicant_name', 'due_at', 'authority'])
    .where('authority', 'in', units)
    .limit(200);
  const [proposed, drafted] = await Promise.all([
    waiting
      .select('proposal')
      .where('proposal', 'is not', null)
      .orderBy(sql`proposal ->> 'at'`)
      .execute(),
    waiting
      .select('apology')
      .where('apology', 'is not', null)
      .where('rescheduled_to', 'is', null)
      .where('finished_at', 'is', null)
      .where('closed_at', 'is', null)
      .orderBy('due_at')
      .execute(),
  ]);
  const { calendar } = context.reference.current();
  const shown = (row: (typeof proposed | typeof drafted)[number]) => ({
    dossierId: row.id,
    code: row.code ?? row.submission_code,
    procedureName: row.procedure_name,
    applicantName: row.applicant_name,
    dueAt: row.due_at === null ? null : isoInstant(calendar, row.due_at),
  });
  return {
    items: proposed.flatMap((row) =>
      row.proposal === null
        ? []
        : [
            {
              ...shown(row),
              proposal: proposalView(row.proposal),
              mayDecide: heads.has(row.authority) && row.proposal.by !== accountId,
            },
          ],
    ),
    apologies: drafted.flatMap((row) =>
      row.apology === null
        ? []
        : [
            {
              ...shown(row),
              apology: apologyView(row.apology),
              maySign: heads.has(row.authority) && row.apology.draftedBy !== accountId,
            },
          ],
    ),
  };
};
