import type { Output } from '@motcua/contract/operations';
import { isoInstant } from '@motcua/rules/calendar';
import { UNSENT_STATES, type ReturnCounter } from '@motcua/rules/dossier';
import { sql } from 'kysely';
import { noteAccess, noteListAccess } from '../../audit/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { returnUnitOf } from '../return-place.ts';
import { returnRows } from '../return-rows.ts';
import { returningUnits } from '../returning-units.ts';

type Found = Output<'findReturns'>;

/** By the slip in somebody's hand, or by his identity paper; a look at a person is kept before it is answered. */
export const findReturns: Act<'findReturns'> = async (context, { slip, idNumber }) => {
  const units = returningUnits(context, ['COUNTER_OFFICER']);
  if ((slip === undefined) === (idNumber === undefined))
    throw new Refusal('INVALID_INPUT', 'Tìm theo mã trên giấy, hoặc theo số giấy tờ của người đến nhận.');
  if (slip !== undefined) return bySlip(context, units, codeIn(slip));
  const number = (idNumber ?? '').trim();
  const items = await returnRows(context, { units, where: sql`d.applicant_id_number = ${number}` });
  await noteListAccess(context, {
    list: 'results of one person',
    unit: units.join(' '),
    found: items.length,
  });
  await noteAccess(
    context,
    items.map(({ dossierId }) => dossierId),
    { unit: units[0] ?? '', role: 'COUNTER_OFFICER', purpose: 'RETURN' },
  );
  return { items, others: [] };
};

/** What is printed: the code itself, or the address its QR code leads to. */
const codeIn = (text: string): string => {
  const typed = text.trim();
  return decodeURIComponent(/\/tra-cuu\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed).toUpperCase();
};

async function bySlip(context: Context, units: readonly string[], code: string): Promise<Found> {
  const { rows } = await sql<Slipped>`
    select d.id, coalesce(d.code, d.submission_code) as code, d.state, d.intake_unit, d.authority, d.return_at, d.due_at, d.returned_at, d.closed_at, ready.unit_key as unit
    from dossier d left join lateral (
      select unit_key from task where task.dossier_id = d.id and task.kind = 'RETURN' and task.status <> 'CANCELLED'
      order by task.opened_at desc limit 1) ready on true
    where d.state <> all(${[...UNSENT_STATES]}::text[]) and d.parent_id is null and (d.code = ${code} or d.submission_code = ${code}
      or d.id in (select dossier_id from slip where number = ${code} and kind = 'INTAKE_RECEIPT'))
      and (d.code = ${code} or d.submission_code = ${code} or d.intake_unit = any(${[...units]}::text[]) or ready.unit_key = any(${[...units]}::text[]))
    order by d.accepted_at desc nulls last limit 20`.execute(context.db);
  const ids = rows.map(({ id }) => id);
  const items =
    ids.length === 0 ? [] : await returnRows(context, { units, where: sql`d.id = any(${ids}::uuid[])` });
  const others = rows.filter(({ id }) => !items.some(({ dossierId }) => dossierId === id));
  return { items, others: others.map((row) => otherOf(context, units, row)) };
}

interface Slipped {
  id: string;
  code: string;
  state: string;
  intake_unit: string;
  authority: string;
  return_at: ReturnCounter;
  /** Where it waits or was handed over; null as long as it is not ready. */
  unit: string | null;
  due_at: Date | null;
  returned_at: Date | null;
  closed_at: Date | null;
}

/** Of a dossier of another counter only where it is handed over: more is not for here. */
function otherOf(context: Context, units: readonly string[], row: Slipped): Found['others'][number] {
  const held = context.reference.current();
  const key = row.unit ?? returnUnitOf(context, row);
  const place = unitRef(held, key, todayOf(held, context.now));
  const at = (instant: Date | null): string | null =>
    instant === null ? null : isoInstant(held.calendar, instant);
  if (!units.includes(key)) return { code: row.code, standing: 'ELSEWHERE', place, at: null };
  if (row.returned_at !== null)
    return { code: row.code, standing: 'RETURNED', place, at: at(row.returned_at) };
  if (row.closed_at !== null) return { code: row.code, standing: 'ENDED', place, at: at(row.closed_at) };
  return { code: row.code, standing: 'NOT_READY', place, at: at(row.due_at) };
}
