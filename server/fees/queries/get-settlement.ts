import type { Output } from '@motcua/contract/operations';
import { sql } from 'kysely';
import { unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertSeesMoney } from '../rights.ts';

interface Settled {
  unit_key: string;
  kind: Output<'getSettlement'>['rows'][number]['beneficiary'];
  gets: string | null;
  receipts: number;
  amount: number;
}

/**
 * What each counter collected for whom. A receipt counts on the day it is issued and is taken off on the day it is cancelled,
 * so that the figures of a period that is over never change.
 */
export const getSettlement: Act<'getSettlement'> = async (context, { from, to, unit }) => {
  assertSeesMoney(context, unit);
  if (to < from) throw new Refusal('INVALID_INPUT', 'Ngày cuối trước ngày đầu. Chọn lại khoảng thời gian.');
  const held = context.reference.current();
  const { rows } = await sql<Settled>`
    with counted as (
      select id, unit_key, lines, 1 as sign from receipt where issued_on between ${from} and ${to}
      union all
      select id, unit_key, lines, -1 from receipt where cancelled_on between ${from} and ${to}
    )
    select unit_key, line -> 'for' ->> 'kind' as kind, line -> 'for' ->> 'unit' as gets,
      sum(sign)::int as receipts, sum(sign * (line ->> 'amount')::bigint)::bigint as amount
    from counted, jsonb_array_elements(lines) as line
    where ${unit ?? null}::text is null or unit_key = ${unit ?? null} or line -> 'for' ->> 'unit' = ${unit ?? null}
    group by 1, 2, 3 order by 1, 2, 3`.execute(context.db);
  return {
    rows: rows.map((row) => ({
      collector: unitRef(held, row.unit_key, to),
      beneficiary: row.kind,
      unit: row.gets === null ? null : unitRef(held, row.gets, to),
      receipts: row.receipts,
      amount: row.amount,
    })),
    total: rows.reduce((sum, { amount }) => sum + amount, 0),
  };
};
