import {
  addWorkingTime,
  closeOfBusiness,
  isWorkingDay,
  localDate,
  nextWorkingMoment,
  workingTimeBetween,
  type Calendar,
} from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { inOffice, type Reference } from '../../organisation/index.ts';
import type { Db } from '../../platform/database.ts';
import type { Tx } from '../../platform/transaction.ts';
import { supplementLimit } from '../supplement.ts';
import { intakeTimes } from '../timer-letters.ts';
import { stretchOf, type CalendarSwap } from './question.ts';

/** A limit beside the due date that moves: answering a submission, bringing papers, an agency's answer. */
export interface LimitMove {
  kind: 'INTAKE' | 'SUPPLEMENT' | 'CONSULTATION';
  dossierId: string;
  procedure: string;
  /** The version this was reckoned from. */
  version: number;
  /** The step it stands on; null: the supplement request of the dossier. */
  taskId: string | null;
  /** Whose calendar it is reckoned on. */
  unit: string;
  start: Date;
  before: Date;
  after: Date;
}

interface Row {
  id: string;
  dossier_id: string;
  version: number;
  procedure_code: string;
  kind: LimitMove['kind'];
  unit: string;
  start: Date;
  due_at: Date;
}

/** The limits that move; found among the open steps, which are few beside all dossiers. */
export async function findLimitMoves(db: Db | Tx, swap: CalendarSwap): Promise<LimitMove[]> {
  const { from } = stretchOf(swap);
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (d.id, t.kind, case when t.kind = 'CONSULTATION' then t.id end)
        t.id, t.dossier_id, d.version, d.procedure_code, t.kind,
        case t.kind when 'INTAKE' then d.intake_unit when 'SUPPLEMENT' then d.authority else t.unit_key end as unit,
        case t.kind
          when 'INTAKE' then coalesce((d.supplement ->> 'suppliedAt')::timestamptz, d.submitted_at)
          when 'SUPPLEMENT' then (d.supplement ->> 'requestedAt')::timestamptz
          else t.opened_at end as start,
        case t.kind when 'SUPPLEMENT' then (d.supplement ->> 'dueAt')::timestamptz else t.due_at end as due_at
      from (
        select id, dossier_id, unit_key, opened_at, due_at,
          case when kind = 'CONSULT' then 'CONSULTATION' when status = 'WAITING' then 'SUPPLEMENT' when kind = 'INTAKE' then 'INTAKE' end as kind
        from task where done_at is null and (status = 'WAITING' or kind in ('CONSULT', 'INTAKE'))
      ) t join dossier d on d.id = t.dossier_id
      where (t.kind = 'SUPPLEMENT' and d.supplement is not null and d.supplement ->> 'suppliedAt' is null)
        or (t.kind = 'INTAKE' and d.state = 'SUBMITTED') or t.kind = 'CONSULTATION'
    ) limits where due_at >= ${from} and start is not null
      ${swap.units === null ? sql`` : sql`and unit = any(${swap.units}::text[])`}
    order by dossier_id, id`.execute(db);
  return rows.flatMap((row) => limitMove(swap, row));
}

function limitMove({ after: reference }: CalendarSwap, row: Row): LimitMove[] {
  const { id, kind, dossier_id: dossierId, procedure_code: procedure, version, unit, start } = row;
  const [before, after] = [row.due_at, limitOf(inOffice(reference, unit), row)];
  const taskId = kind === 'SUPPLEMENT' ? null : id;
  return after.getTime() === before.getTime()
    ? []
    : [{ kind, dossierId, procedure, version, taskId, unit, start, before, after }];
}

/** Reckoned from its beginning, so that a limit that has moved already stays. */
function limitOf(office: Reference, { kind, start, due_at, procedure_code }: Row): Date {
  switch (kind) {
    case 'INTAKE':
      return intakeTimes(office, start, procedure_code).decideBy;
    case 'SUPPLEMENT':
      return supplementLimit(office, start, procedure_code);
    case 'CONSULTATION':
      return promisedMoment(office.calendar, due_at);
  }
}

/** A moment that was named to somebody stays, unless the office is closed on that day now. */
function promisedMoment(calendar: Calendar, promised: Date): Date {
  return isWorkingDay(calendar, localDate(calendar, promised))
    ? promised
    : nextWorkingMoment(calendar, promised);
}

/** The moment until which there is as much working time on the changed calendar; a close of business stays one. */
export function sameWorkingTime(was: Calendar, is: Calendar, start: Date, until: Date): Date {
  const moved = addWorkingTime(is, start, workingTimeBetween(was, start, until));
  const closed = until.getTime() === closeOfBusiness(was, localDate(was, until)).getTime();
  return closed ? closeOfBusiness(is, localDate(is, moved)) : moved;
}
