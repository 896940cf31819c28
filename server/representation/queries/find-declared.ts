import { noteListAccess, personHash } from '../../audit/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { checkedNumber } from '../party.ts';
import { representationViews } from '../view.ts';
import { assertAtCounter } from '../who.ts';

/** What the person before the counter has declared, whole, to be compared with his papers; who looked is kept. */
export const findDeclared: Act<'findDeclared'> = async (context, { unit, idNumber }) => {
  assertAtCounter(context, unit);
  const { number } = checkedNumber(context, 'idNumber', { idNumber });
  // no dossier follows from it, so it is kept without being judged by one
  await noteListAccess(context, { purpose: 'representation', unit, person: personHash(number) });
  const rows = await context.db
    .selectFrom('representation')
    .selectAll()
    .where('agent_number', '=', number)
    .where('kind', '<>', 'AGENT')
    .orderBy('made_at', 'desc')
    .limit(100)
    .execute();
  const views = await representationViews(context, rows, 'OFFICER');
  return {
    items: views.flatMap((representation, at) => {
      const row = rows[at];
      return row === undefined
        ? []
        : [{ representation, principal: row.principal, agentIdNumber: row.agent_number }];
    }),
  };
};
