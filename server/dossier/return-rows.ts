import { NOT_TAKEN, type NotTaken, type ReturnRow } from '@motcua/contract/returning';
import {
  addWorkingDays,
  instantAt,
  isoInstant,
  localDate,
  type Calendar,
  type LocalDate,
} from '@motcua/rules/calendar';
import { originalsToSettle } from '@motcua/rules/dossier';
import { sql, type RawBuilder } from 'kysely';
import { isOwnOneStop, todayOf } from '../catalogue/index.ts';
import { parameter, unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { ProcedureVersion } from '../province/index.ts';
import type { DossierRow, EventData } from './tables.ts';

type Waiting = Pick<
  DossierRow,
  | 'id'
  | 'code'
  | 'submission_code'
  | 'procedure_name'
  | 'applicant'
  | 'applicant_name'
  | 'applicant_id_number'
  | 'owner_account'
  | 'intake_unit'
  | 'authority'
  | 'received'
  | 'result_channel'
> & {
  result: NonNullable<DossierRow['result']>;
  components: ProcedureVersion['components'];
  since: Date;
  unit: string;
  reminded_at: Date | null;
  slip: string | null;
  slip_to: string | null;
  slip_from: string | null;
  slip_taken: boolean;
  not_taken: { at: string; data: EventData } | null;
};

export interface WhichReturns {
  units: readonly string[];
  /** Beside the units. */
  where?: RawBuilder<boolean>;
  limit?: number;
  offset?: number;
}

/** The last local date on which a result could become ready that today waits too long. */
export function longWaitingSince(context: Pick<Context, 'reference' | 'now'>): {
  days: number;
  before: Date;
} {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const days = parameter(held, 'return.waitDays', today);
  const last = addWorkingDays(held.calendar, today, -days);
  return { days, before: instantAt(held.calendar, last, '00:00') };
}

/** Results that wait for their applicant at these units, the oldest first; a part is handed over with its case. */
export async function returnRows(context: Context, which: WhichReturns): Promise<ReturnRow[]> {
  const { rows } = await sql<Waiting>`
    select d.id, d.code, d.submission_code, d.procedure_name, d.applicant, d.applicant_name, d.applicant_id_number,
      d.owner_account, d.intake_unit, d.authority, d.received, d.result_channel, d.result,
      pv.content -> 'components' as components, task.opened_at as since, task.unit_key as unit, told.at as reminded_at,
      paper.number as slip, paper.to_unit as slip_to, paper.from_unit as slip_from, coalesce(paper.received_at is not null, false) as slip_taken,
      (select jsonb_build_object('at', event.at, 'data', event.data) from dossier_event as event
        where event.dossier_id = d.id and event.kind = 'CONTACTED' and event.at >= task.opened_at
          and event.data ->> 'cause' = any(${Object.keys(NOT_TAKEN)}::text[])
        order by event.seq desc limit 1) as not_taken
    from task
    join dossier d on d.id = task.dossier_id
    join procedure_version pv on pv.id = d.procedure_version_id
    left join result_reminder told on told.dossier_id = d.id
    left join lateral (
      select handover.number, handover.to_unit, handover.from_unit, handover.received_at from handover_item item
      join handover on handover.id = item.handover_id
      where item.dossier_id = d.id and handover.kind = 'RESULT' order by handover.given_at desc limit 1
    ) paper on true
    where ${waitingAt(which.units)} and ${which.where ?? sql`true`}
    order by task.opened_at, d.id limit ${which.limit ?? 200} offset ${which.offset ?? 0}`.execute(
    context.db,
  );
  const long = longWaitingSince(context);
  return rows.map((row) => returnRow(context, row, long));
}

/** A result there is to hand over: its last step is open at the counter where it is collected. */
export const waitingAt = (units: readonly string[]): RawBuilder<boolean> => sql<boolean>`
  task.kind = 'RETURN' and task.done_at is null and task.unit_key = any(${[...units]}::text[])
  and d.parent_id is null
  and d.state in ('RESULT_READY', 'REFUSED_AFTER_APPRAISAL')`;

function returnRow(context: Context, row: Waiting, long: { before: Date }): ReturnRow {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const iso = (at: Date): string => isoInstant(held.calendar, at);
  const { result } = row;
  const { paper, paperSlip, keeper } = paperOf(context, row);
  return {
    dossierId: row.id,
    code: row.code ?? row.submission_code,
    procedureName: row.procedure_name,
    applicantName: row.applicant_name,
    applicantIdTail: row.applicant_id_number.slice(-4),
    isOrganisation: row.applicant.kind === 'ORGANISATION',
    result: { name: result.name, number: result.number, date: result.date, outcome: result.outcome },
    resultChannel: row.result_channel,
    electronic: row.owner_account !== null && (result.fileId !== null || result.slipId !== null),
    readyAt: iso(row.since),
    waited: workingDaysSince(held.calendar, localDate(held.calendar, row.since), today),
    tooLong: row.since < long.before,
    remindedAt: row.reminded_at === null ? null : iso(row.reminded_at),
    place: unitRef(held, row.unit, today),
    authority: unitRef(held, row.authority, today),
    paper,
    paperSlip,
    paperUnit: unitRef(held, keeper, today),
    originals: originalsToSettle(row.components, row.received, result.outcome),
    notTaken:
      row.not_taken === null
        ? null
        : {
            at: iso(new Date(row.not_taken.at)),
            reason: NOT_TAKEN[row.not_taken.data.cause as NotTaken].vi,
            note: row.not_taken.data.note ?? '',
          },
  };
}

/**
 * A result of another authority lies there until a slip brings it; one of the committee the counter belongs to is at hand. Where
 * another place was chosen since, it lies where the last slip has brought it.
 */
function paperOf(
  { reference }: Context,
  row: Waiting,
): { paper: ReturnRow['paper']; paperSlip: string | null; keeper: string } {
  if (row.slip !== null && row.slip_to !== null && row.slip_taken)
    return {
      paper: row.slip_to === row.unit ? 'HERE' : 'ELSEWHERE',
      paperSlip: row.slip,
      keeper: row.slip_to,
    };
  if (row.slip !== null)
    return { paper: 'ON_THE_WAY', paperSlip: row.slip, keeper: row.slip_from ?? row.authority };
  const own = isOwnOneStop(reference.current(), row.unit, row.authority);
  return { paper: own ? 'HERE' : 'ELSEWHERE', paperSlip: null, keeper: row.authority };
}

/** Working days after the day it became ready, up to today. */
function workingDaysSince(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  let days = 0;
  for (let date = from; date < to && days < MOST_COUNTED; days += 1) date = addWorkingDays(calendar, date, 1);
  return days;
}
/** More is told as this. */
const MOST_COUNTED = 250;
