import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { nameFor, noSuchView, ownerOf, viewsOf } from '../view.ts';

export const renameWorkView: Act<'renameWorkView'> = (context, { viewId, name }) =>
  inTransaction(context.db, async (tx) => {
    const owner = ownerOf(context);
    await sql`select pg_advisory_xact_lock(hashtext(${`work view ${owner}`}))`.execute(tx);
    const all = await viewsOf(tx, owner);
    const view = all.find(({ id }) => id === viewId);
    if (view === undefined) throw noSuchView();
    const renamed = {
      ...view,
      name: nameFor(
        name,
        all.filter(({ id }) => id !== viewId),
      ),
    };
    await tx.updateTable('work_view').set({ name: renamed.name }).where('id', '=', viewId).execute();
    return renamed;
  });
