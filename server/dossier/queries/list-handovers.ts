import { isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { handoverViews, unitsOf } from '../handover.ts';
import { resultsToHandOver } from '../results-to-hand-over.ts';

/** Hand-overs of the caller's units, and the paper dossiers and results that still have to leave them, the most urgent first. */
export const listHandovers: Act<'listHandovers'> = async (context, { waiting = false }) => {
  const units = unitsOf(context);
  if (units.length === 0) return { items: [], toHandOver: [], resultsToHandOver: [] };
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const rows = await context.db
    .selectFrom('dossier')
    .select(['id', 'code', 'submission_code', 'procedure_name', 'authority', 'transfer_due_at'])
    .where('intake_unit', 'in', units)
    .where('transfer_due_at', 'is not', null)
    .where('transferred_at', 'is', null)
    .where('finished_at', 'is', null)
    .where('closed_at', 'is', null)
    .orderBy('transfer_due_at')
    .limit(500)
    .execute();
  return {
    items: await handoverViews(context, context.db, { waiting }),
    resultsToHandOver: await resultsToHandOver(context, units),
    toHandOver: rows.flatMap((row) =>
      row.transfer_due_at === null
        ? []
        : [
            {
              dossierId: row.id,
              code: row.code ?? row.submission_code,
              procedureName: row.procedure_name,
              to: unitRef(held, row.authority, today),
              transferDueAt: isoInstant(held.calendar, row.transfer_due_at),
              late: row.transfer_due_at < context.now,
            },
          ],
    ),
  };
};
