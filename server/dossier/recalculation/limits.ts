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
import { inOffice } from '../../organisation/index.ts';
import type { Db } from '../../platform/database.ts';
import type { Tx } from '../../platform/transaction.ts';
import { intakeTimes } from '../timer-letters.ts';
import { stretchOf, type CalendarSwap } from './question.ts';

/** A limit beside the due date that moves: answering a submission, bringing papers, an agency's answer. */
export interface LimitMove {
  kind: 'INTAKE' | 'SUPPLEMENT' | 'CONSULTATION';
  dossierId: string;
  /** The step it stands on; null: the supplement request of the dossier. */
  taskId: string | null;
  unit: string;
  /** When an intake limit began. */
  start: Date | null;
  before: Date;
  after: Date;
}

interface Row {
  id: string;
  dossier_id: string;
  limit_kind: LimitMove['kind'];
  intake_unit: string;
  unit_key: string;
  start: Date;
  due_at: Date;
}

/** The limits that move; found among the open steps, which are few beside all dossiers. */
export async function findLimitMoves(db: Db | Tx, swap: CalendarSwap): Promise<LimitMove[]> {
  const { from } = stretchOf(swap);
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (d.id, limit_kind, case when limit_kind = 'CONSULTATION' then t.id end)
        t.id, t.dossier_id, limit_kind, d.intake_unit, t.unit_key,
        case limit_kind
          when 'INTAKE' then coalesce((d.supplement ->> 'suppliedAt')::timestamptz, d.submitted_at)
          when 'SUPPLEMENT' then (d.supplement ->> 'requestedAt')::timestamptz
          else t.opened_at end as start,
        case limit_kind when 'SUPPLEMENT' then (d.supplement ->> 'dueAt')::timestamptz else t.due_at end as due_at
      from (
        select task.*, case when request is not null then 'CONSULTATION' when status = 'WAITING' then 'SUPPLEMENT' when kind = 'INTAKE' then 'INTAKE' end as limit_kind
        from task where done_at is null and (request is not null or status = 'WAITING' or kind = 'INTAKE')
      ) t join dossier d on d.id = t.dossier_id
      where (limit_kind = 'SUPPLEMENT' and d.supplement is not null and d.supplement ->> 'suppliedAt' is null)
        or (limit_kind = 'INTAKE' and d.state = 'SUBMITTED') or limit_kind = 'CONSULTATION'
    ) limits where due_at >= ${from} and start is not null`.execute(db);
  return rows.flatMap((row) => limitMove(swap, row));
}

function limitMove(swap: CalendarSwap, row: Row): LimitMove[] {
  const consulted = row.limit_kind === 'CONSULTATION';
  const unit = consulted ? row.unit_key : row.intake_unit;
  const [was, is] = [inOffice(swap.before, unit), inOffice(swap.after, unit)];
  const after =
    row.limit_kind === 'INTAKE'
      ? intakeTimes(is, row.start).decideBy
      : consulted
        ? promisedMoment(is.calendar, row.due_at)
        : sameWorkingTime(was.calendar, is.calendar, row.start, row.due_at);
  if (after.getTime() === row.due_at.getTime()) return [];
  const { dossier_id: dossierId, due_at: before, limit_kind: kind, start } = row;
  return [{ kind, dossierId, taskId: kind === 'SUPPLEMENT' ? null : row.id, unit, start, before, after }];
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
