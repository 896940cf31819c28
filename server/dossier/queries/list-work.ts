import { QUEUES, type Queue, type WorkRow } from '@motcua/contract/work';
import { closeOfBusiness, isoInstant, isWorkingDay } from '@motcua/rules/calendar';
import { finishClass, workingTimeLeft } from '@motcua/rules/clock';
import { STATES } from '@motcua/rules/dossier';
import { foldVietnamese } from '@motcua/rules/text';
import { sql, type ExpressionBuilder, type Expression, type SqlBool } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef, type Reference } from '../../organisation/index.ts';
import type { Caller } from '../../platform/context.ts';
import type { Schema } from '../../platform/database.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { openDeadline } from '../deadline.ts';
import { signedIn } from '../guard.ts';

interface Desk {
  accountId: string;
  units: string[];
  now: Date;
  endOfToday: Date;
}

type Condition = (eb: ExpressionBuilder<Pick<Schema, 'task'>, 'task'>, desk: Desk) => Expression<SqlBool>;

/** The named queues: each a condition over the open steps of the caller's units. */
const CONDITIONS = {
  MINE: (eb, { accountId }) =>
    eb.and([eb('task.account_id', '=', accountId), eb('task.status', '=', 'OPEN')]),
  UNIT: (eb) => eb.and([eb('task.status', '=', 'OPEN'), eb('task.kind', 'not in', ['INTAKE', 'RETURN'])]),
  INTAKE: (eb) => eb.and([eb('task.kind', '=', 'INTAKE'), eb('task.status', '=', 'OPEN')]),
  APPROVAL: (eb, { accountId }) =>
    eb.and([
      eb('task.kind', '=', 'APPROVE'),
      eb('task.status', '=', 'OPEN'),
      eb.or([eb('task.account_id', '=', accountId), eb('task.account_id', 'is', null)]),
    ]),
  DUE_TODAY: (eb, { now, endOfToday }) =>
    eb.and([
      eb('task.dossier_due_at', '>=', now),
      eb('task.dossier_due_at', '<=', endOfToday),
      eb('task.status', '=', 'OPEN'),
      eb('task.kind', '<>', 'RETURN'),
    ]),
  OVERDUE: (eb, { now }) =>
    eb.and([
      eb('task.dossier_due_at', '<', now),
      eb('task.status', '=', 'OPEN'),
      eb('task.kind', '<>', 'RETURN'),
    ]),
  WAITING_APPLICANT: (eb) => eb('task.status', '=', 'WAITING'),
  READY_TO_RETURN: (eb) => eb('task.kind', '=', 'RETURN'),
  ALL: (eb) => eb.val(true),
} as const satisfies Record<Queue, Condition>;

const FAR = new Date('9999-01-01T00:00:00Z');

export const listWork: Act<'listWork'> = async (context, input) => {
  const caller = signedIn(context);
  const held = context.reference.current();
  const desk = deskOf(held, caller, context.now);
  if (input.unit !== undefined && !desk.units.includes(input.unit))
    throw new Refusal('FORBIDDEN', 'Chỉ xem được danh sách việc của đơn vị mình.');
  const units = input.unit === undefined ? desk.units : [input.unit];
  const open = context.db
    .selectFrom('task')
    .where('task.done_at', 'is', null)
    .where('task.unit_key', '=', (eb) => eb.fn.any(eb.val(units)));

  const counts = open.select((eb) =>
    QUEUES.map((queue) =>
      eb.fn
        .countAll<number>()
        .filterWhere((CONDITIONS[queue] as Condition)(eb, desk))
        .as(queue),
    ),
  );
  const limit = input.limit ?? 50;
  const words = foldVietnamese(input.q ?? '').trim();
  const page = open
    .innerJoin('dossier', 'dossier.id', 'task.dossier_id')
    .leftJoin('account', 'account.id', 'task.account_id')
    .select([
      'task.id as taskId',
      'task.name as step',
      'task.kind',
      'task.status',
      'task.unit_key',
      'task.account_id',
      'task.due_at as stepDue',
      'task.dossier_due_at as due',
      'account.full_name as ownerName',
      'dossier.id as dossierId',
      'dossier.code',
      'dossier.submission_code',
      'dossier.procedure_code',
      'dossier.procedure_name',
      'dossier.summary',
      'dossier.applicant_name',
      'dossier.state',
      'dossier.finished_at',
    ])
    .where((eb) =>
      (CONDITIONS[input.queue] as Condition)(
        eb as unknown as ExpressionBuilder<Pick<Schema, 'task'>, 'task'>,
        desk,
      ),
    )
    .$if(input.procedure !== undefined, (query) =>
      query.where('dossier.procedure_code', '=', input.procedure ?? ''),
    )
    .$if(input.dueBefore !== undefined, (query) =>
      query.where('task.dossier_due_at', '<', new Date(input.dueBefore ?? 0)),
    )
    .$if(words !== '', (query) =>
      query.where((eb) =>
        eb.or([
          eb('dossier.applicant_name_folded', 'like', `%${words}%`),
          eb('dossier.code', 'ilike', `%${words}%`),
          eb('dossier.submission_code', 'ilike', `%${words}%`),
        ]),
      ),
    )
    .$if(input.after !== undefined, (query) => query.where(afterCursor(input.after ?? '')))
    .orderBy(sql`coalesce(task.dossier_due_at, 'infinity')`)
    .orderBy('task.id')
    .limit(limit + 1);

  const [counted, rows] = await Promise.all([counts.executeTakeFirstOrThrow(), page.execute()]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const today = todayOf(held, context.now);
  return {
    counts: counted,
    items: shown.map((row): WorkRow => {
      const stopped = row.status === 'WAITING' || STATES[row.state].clock === 'STOPPED';
      return {
        taskId: row.taskId,
        dossierId: row.dossierId,
        code: row.code,
        submissionCode: row.submission_code,
        procedureCode: row.procedure_code,
        procedureName: row.procedure_name,
        summary: row.summary,
        applicantName: row.applicant_name,
        state: row.state,
        stateText: STATES[row.state].vi,
        step: row.step,
        kind: row.kind,
        status: row.status === 'WAITING' ? 'WAITING' : 'OPEN',
        unit: unitRef(held, row.unit_key, today),
        owner: row.account_id === null ? null : { accountId: row.account_id, fullName: row.ownerName ?? '' },
        dueAt: row.due === null ? null : isoInstant(held.calendar, row.due),
        stepDueAt: row.stepDue === null ? null : isoInstant(held.calendar, row.stepDue),
        minutesLeft:
          row.due === null || stopped || row.finished_at !== null
            ? null
            : Math.trunc(workingTimeLeft(held.calendar, context.now, row.due) / 60_000),
        deadline:
          row.finished_at === null || row.due === null
            ? openDeadline(held, context.now, row.due, stopped)
            : finishClass(held.calendar, row.due, row.finished_at),
      };
    }),
    next:
      rows.length > limit && last !== undefined ? `${(last.due ?? FAR).toISOString()}_${last.taskId}` : null,
    now: isoInstant(held.calendar, context.now),
    closesAt: isWorkingDay(held.calendar, today)
      ? isoInstant(held.calendar, closeOfBusiness(held.calendar, today))
      : null,
  };
};

function deskOf(held: Reference, caller: Caller, now: Date): Desk {
  const endOfToday = new Date(closeOfBusiness(held.calendar, todayOf(held, now)).getTime());
  return {
    accountId: caller.accountId,
    units: [...new Set(caller.posts.map((post) => post.unitKey))],
    now,
    endOfToday,
  };
}

/** Rows after the one a page ended with, in the same order; a row without due date comes last. */
function afterCursor(cursor: string) {
  const [at = '', id = ''] = cursor.split('_');
  const due = new Date(at);
  if (Number.isNaN(due.getTime()) || !/^[0-9a-f-]{36}$/.test(id))
    throw new Refusal('INVALID_INPUT', 'Trang tiếp theo không đúng. Mở lại danh sách từ đầu.');
  const bound = due.getTime() === FAR.getTime() ? sql`'infinity'::timestamptz` : sql`${due}::timestamptz`;
  return sql<boolean>`(coalesce(task.dossier_due_at, 'infinity'), task.id) > (${bound}, ${id}::uuid)`;
}
