import { instantAt } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { helps, noteLook, signedIn } from '../guard.ts';
import { getHelped } from './request.ts';
import { assistedView } from './view.ts';

const MOST = 100;

export const getAssisted: Act<'getAssisted'> = async (context, { dossierId }) => {
  const loaded = await getHelped(context, dossierId);
  await noteLook(context, loaded);
  return assistedView(context, loaded);
};

/** What the caller helps with and has not sent, and what he has sent today; the newest first. Of others nothing. */
export const listAssisted: Act<'listAssisted'> = async (context) => {
  const held = context.reference.current();
  const rows = await context.db
    .selectFrom('dossier')
    .selectAll()
    .where('helper_account', '=', signedIn(context).accountId)
    .where((or) =>
      or.or([
        or('state', '=', 'DRAFT'),
        or('submitted_at', '>=', instantAt(held.calendar, todayOf(held, context.now), '00:00')),
      ]),
    )
    .orderBy('created_at', 'desc')
    .limit(MOST)
    .execute();
  const mine = rows.filter((dossier) => helps(context, { dossier }) !== null);
  return { items: await Promise.all(mine.map((dossier) => assistedView(context, { dossier }))) };
};
