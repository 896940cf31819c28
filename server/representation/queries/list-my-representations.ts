import type { Act } from '../../platform/dispatch.ts';
import { signedIn } from '../../dossier/index.ts';
import { getPerson } from '../../identity/index.ts';
import { sideOf } from '../kept.ts';
import { representationViews } from '../view.ts';

/** Those in which the caller is one side: he made them, was named by number and name, or is the one who is represented. */
export const listMyRepresentations: Act<'listMyRepresentations'> = async (context) => {
  const { accountId, personId, kind } = signedIn(context);
  if (kind === 'OFFICER' || personId === null) return { asPrincipal: [], asAgent: [] };
  const person = await getPerson(context.db, personId);
  const rows = await context.db
    .selectFrom('representation')
    .selectAll()
    .where((or) =>
      or.or([or('principal_number', '=', person.id_number), or('agent_number', '=', person.id_number)]),
    )
    .orderBy('made_at', 'desc')
    .limit(200)
    .execute();
  const of = (side: 'PRINCIPAL' | 'AGENT') =>
    representationViews(
      context,
      rows.filter((row) => sideOf(row, person, accountId) === side),
      side,
    );
  const [asPrincipal, asAgent] = await Promise.all([of('PRINCIPAL'), of('AGENT')]);
  return { asPrincipal, asAgent };
};
