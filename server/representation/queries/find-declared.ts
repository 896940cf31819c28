import { idsOfCode } from '@motcua/rules/representation';
import { noteListAccess, personHash } from '../../audit/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { checkedNumber } from '../party.ts';
import { representationViews } from '../view.ts';
import { assertAtCounter } from '../who.ts';

/** What the person before the counter has declared, whole, to be compared with his papers; who looked is kept. */
export const findDeclared: Act<'findDeclared'> = async (context, { unit, idNumber, code }) => {
  assertAtCounter(context, unit);
  const number = idNumber === undefined ? null : checkedNumber(context, 'idNumber', { idNumber }).number;
  const ids = code === undefined ? null : idsOfCode(code);
  if (number === null && ids === null) throw unreadable();
  const rows = await context.db
    .selectFrom('representation')
    .selectAll()
    .where('kind', '<>', 'AGENT')
    .$if(number !== null, (query) => query.where('agent_number', '=', number as string))
    .$if(ids !== null, (query) =>
      query.where('id', '>=', ids?.[0] as string).where('id', '<=', ids?.[1] as string),
    )
    .orderBy('made_at', 'desc')
    .limit(100)
    .execute();
  // no dossier follows from it, so it is kept without being judged by one
  const looked = new Set(number === null ? rows.map((row) => row.agent_number) : [number]);
  for (const one of looked)
    await noteListAccess(context, { purpose: 'representation', unit, person: personHash(one) });
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

const unreadable = (): Refusal =>
  new Refusal('INVALID_INPUT', {
    detail: 'Gõ số trên giấy tờ tùy thân của người khai, hoặc mã tám ký tự người ấy thấy trên Cổng.',
    fields: [{ field: 'code', message: 'Mã này không đúng dạng', messageEn: 'This is no such code' }],
  });
