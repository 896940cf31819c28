import type { Output } from '@motcua/contract/operations';
import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { isOwnOneStop, todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';

interface Ready {
  id: string;
  code: string;
  procedure_name: string;
  unit: string;
  keeper: string;
  since: Date;
}

/**
 * Results that wait at a counter while their paper lies with one of these units: the authority, until a slip takes it away, then
 * whoever has received it. A counter of the authority itself has it at hand, and what goes electronically needs no paper.
 */
export async function resultsToHandOver(
  context: Context,
  units: readonly string[],
): Promise<Output<'listHandovers'>['resultsToHandOver']> {
  const { rows } = await sql<Ready>`
    select d.id, coalesce(d.code, d.submission_code) as code, d.procedure_name, task.unit_key as unit,
      coalesce(paper.to_unit, d.authority) as keeper, task.opened_at as since
    from (
      select id from dossier where authority = any(${[...units]}::text[])
        and state in ('RESULT_READY', 'REFUSED_AFTER_APPRAISAL')
      union
      select item.dossier_id from handover join handover_item item on item.handover_id = handover.id
      where handover.kind = 'RESULT' and handover.to_unit = any(${[...units]}::text[])
    ) mine
    join dossier d on d.id = mine.id
    join task on task.dossier_id = d.id
    left join lateral (
      select handover.to_unit, handover.received_at from handover_item item
      join handover on handover.id = item.handover_id
      where item.dossier_id = d.id and handover.kind = 'RESULT' order by handover.given_at desc limit 1
    ) paper on true
    where task.kind = 'RETURN' and task.done_at is null and d.parent_id is null
      and d.state in ('RESULT_READY', 'REFUSED_AFTER_APPRAISAL') and d.result_channel <> 'ELECTRONIC'
      and (paper.to_unit is null or paper.received_at is not null)
      and coalesce(paper.to_unit, d.authority) = any(${[...units]}::text[])
      and coalesce(paper.to_unit, d.authority) <> task.unit_key
    order by task.opened_at, d.code limit 500`.execute(context.db);
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  return rows
    .filter(({ unit, keeper }) => !isOwnOneStop(held, unit, keeper))
    .map(({ id, code, procedure_name, unit, since }) => ({
      dossierId: id,
      code,
      procedureName: procedure_name,
      to: unitRef(held, unit, today),
      readyAt: isoInstant(held.calendar, since),
    }));
}
