import { QUEUES, type WorkRow } from '@motcua/contract/work';
import { closeOfBusiness, isoInstant, isWorkingDay } from '@motcua/rules/calendar';
import { finishClass, workingTimeLeft } from '@motcua/rules/clock';
import { STATES } from '@motcua/rules/dossier';
import { foldVietnamese } from '@motcua/rules/text';
import { sql } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef, type Reference } from '../../organisation/index.ts';
import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { openDeadline } from '../deadline.ts';
import { signedIn } from '../guard.ts';
import { CONDITIONS, type Desk } from './queues.ts';

/** The most urgent first; what has no due date, because its clock stands, last. */
const DUE = sql`coalesce(task.dossier_due_at, 'infinity')`;
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
    .where((eb) => {
      const there = eb('task.unit_key', '=', eb.fn.any(eb.val(units)));
      // by an authority somebody also decides for a unit in which he has no post
      return caller.held.length === 0 ? there : eb.or([there, eb('task.account_id', '=', caller.accountId)]);
    });

  const counts = open.select((eb) =>
    QUEUES.map((queue) => eb.fn.countAll<number>().filterWhere(CONDITIONS[queue](eb, desk)).as(queue)),
  );
  const limit = input.limit ?? 50;
  const words = foldVietnamese(input.q ?? '').trim();
  const filtered = input.procedure !== undefined || words !== '';
  const page = context.db
    // without a filter on the dossiers themselves, only the steps of this page are looked up in them
    .selectFrom(
      open
        .selectAll('task')
        .where((eb) => CONDITIONS[input.queue](eb, desk))
        .$if(input.dueBefore !== undefined, (query) =>
          query.where('task.dossier_due_at', '<', new Date(input.dueBefore ?? 0)),
        )
        .$if(input.after !== undefined, (query) => query.where(afterCursor(input.after ?? '')))
        .$if(!filtered, (query) =>
          query
            .orderBy(DUE)
            .orderBy('task.id')
            .limit(limit + 1),
        )
        .as('task'),
    )
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
    .$if(input.procedure !== undefined, (query) =>
      query.where('dossier.procedure_code', '=', input.procedure ?? ''),
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
    .orderBy(DUE)
    .orderBy('task.id')
    .limit(limit + 1);

  const [counted, rows] = await Promise.all([counts.executeTakeFirstOrThrow(), page.execute()]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const today = todayOf(held, context.now);
  return {
    counts: counted,
    items: shown.map((row): WorkRow => {
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
          row.due === null || row.finished_at !== null
            ? null
            : Math.trunc(workingTimeLeft(held.calendar, context.now, row.due) / 60_000),
        deadline:
          row.finished_at === null || row.due === null
            ? openDeadline(held, context.now, row.due)
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
