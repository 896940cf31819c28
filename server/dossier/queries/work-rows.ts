import { QUEUES, type Queue, type WorkRow } from '@motcua/contract/work';
import { isoInstant } from '@motcua/rules/calendar';
import { finishClass, workingTimeLeft } from '@motcua/rules/clock';
import { STATES } from '@motcua/rules/dossier';
import { foldVietnamese } from '@motcua/rules/text';
import { needOf, URGENCIES } from '@motcua/rules/work';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { unitRef, type Reference } from '../../organisation/index.ts';
import type { Db, Schema } from '../../platform/database.ts';
import { openDeadline } from '../deadline.ts';
import { CONDITIONS, type Desk } from './queues.ts';
import { placeOf, pressing, urgencyLevel, type Look } from './work-order.ts';
import { SNAPSHOT } from './work-stamp.ts';

export interface WorkAsked {
  queue: Queue;
  procedure?: string | undefined;
  q?: string | undefined;
  dueBefore?: string | undefined;
}

export type OnTask = ExpressionBuilder<Pick<Schema, 'task'>, 'task'>;

export interface RowsWanted {
  /** Which of the open steps, besides being in the queue; absent: all of them. */
  only?: (eb: OnTask) => Expression<SqlBool>;
  look: Look;
  limit: number;
}

/** The open steps a caller's lists are made of. */
export const openTo = (db: Db, desk: Desk) =>
  db
    .selectFrom('task')
    .where('task.done_at', 'is', null)
    .where((eb) => ofDesk(eb, desk));

/** By an authority somebody also decides for a unit in which he has no post. */
export const ofDesk = (eb: OnTask, { accountId, units, held }: Desk): Expression<SqlBool> => {
  const there = units.length === 0 ? eb.val(false) : eb('task.unit_key', 'in', units);
  return held ? eb.or([there, eb('task.account_id', '=', accountId)]) : there;
};

/** How many open steps are in each queue, and outside the caller's own units; with the snapshot they were counted in. */
export async function countWork(db: Db, desk: Desk) {
  const { snapshot, elsewhere, ...counts } = await openTo(db, desk)
    .select((eb) => [
      ...QUEUES.map((queue) => eb.fn.countAll<number>().filterWhere(CONDITIONS[queue](eb, desk)).as(queue)),
      eb.fn
        .countAll<number>()
        .filterWhere(eb.not(eb('task.unit_key', '=', eb.fn.any(eb.val(desk.units)))))
        .as('elsewhere'),
      SNAPSHOT.as('snapshot'),
    ])
    .executeTakeFirstOrThrow();
  return { snapshot, elsewhere, counts };
}

/** Rows of a queue in order of risk. */
export function workRows(db: Db, desk: Desk, asked: WorkAsked, { only, look, limit }: RowsWanted) {
  const words = foldVietnamese(asked.q ?? '').trim();
  const filtered = asked.procedure !== undefined || words !== '';
  return (
    db
      // ordered by what the index holds; without a filter on the dossiers themselves, only the rows of this page are read
      .selectFrom(
        openTo(db, desk)
          .select(['task.id', urgencyLevel(look).as('urgency'), pressing(look).as('pressing')])
          .where((eb) => CONDITIONS[asked.queue](eb, desk))
          .$if(asked.dueBefore !== undefined, (query) =>
            query.where('task.dossier_due_at', '<', new Date(asked.dueBefore ?? 0)),
          )
          .$if(only !== undefined, (query) => query.where((eb) => only?.(eb) ?? eb.val(true)))
          .$if(!filtered, (query) =>
            query.orderBy('urgency').orderBy('pressing').orderBy('task.id').limit(limit),
          )
          .as('place'),
      )
      .innerJoin('task', 'task.id', 'place.id')
      .innerJoin('dossier', 'dossier.id', 'task.dossier_id')
      .leftJoin('account', 'account.id', 'task.account_id')
      .select([
        'task.id as taskId',
        'place.urgency',
        'place.pressing',
        'task.name as step',
        'task.kind',
        'task.status',
        'task.unit_key',
        'task.account_id',
        'task.answered_at',
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
        'dossier.result_channel',
        'dossier.state',
        'dossier.finished_at',
      ])
      .$if(asked.procedure !== undefined, (query) =>
        query.where('dossier.procedure_code', '=', asked.procedure ?? ''),
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
      .orderBy('place.urgency')
      .orderBy('place.pressing')
      .orderBy('place.id')
      .limit(limit)
  );
}

export type FoundRow = Awaited<ReturnType<ReturnType<typeof workRows>['execute']>>[number];

/** A row as the worklist shows it. */
export function workRow(held: Reference, now: Date, row: FoundRow): WorkRow {
  const { calendar } = held;
  const left = (due: Date | null): number | null =>
    due === null ? null : Math.trunc(workingTimeLeft(calendar, now, due) / 60_000);
  const status = row.status === 'WAITING' ? 'WAITING' : 'OPEN';
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
    status,
    unit: unitRef(held, row.unit_key, todayOf(held, now)),
    owner: row.account_id === null ? null : { accountId: row.account_id, fullName: row.ownerName ?? '' },
    dueAt: row.due === null ? null : isoInstant(calendar, row.due),
    stepDueAt: row.stepDue === null ? null : isoInstant(calendar, row.stepDue),
    minutesLeft: row.finished_at === null ? left(row.due) : null,
    deadline:
      row.finished_at === null || row.due === null
        ? openDeadline(held, now, row.due)
        : finishClass(calendar, row.due, row.finished_at),
    need: needOf({
      kind: row.kind,
      status,
      state: row.state,
      hasOwner: row.account_id !== null,
      answered: row.answered_at !== null,
      resultChannel: row.result_channel,
    }),
    urgency: URGENCIES[row.urgency] ?? 'TO_DO',
    stepMinutesLeft: row.kind === 'RETURN' || status === 'WAITING' ? null : left(row.stepDue),
    place: placeOf(row),
  };
}
