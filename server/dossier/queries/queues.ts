import type { Queue } from '@motcua/contract/work';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Schema } from '../../platform/database.ts';

/** Who looks at a queue, from where, when. */
export interface Desk {
  accountId: string;
  units: string[];
  /** He also decides by an authority of his own, outside these units. */
  held: boolean;
  now: Date;
  endOfToday: Date;
}

export type Condition = (
  eb: ExpressionBuilder<Pick<Schema, 'task'>, 'task'>,
  desk: Desk,
) => Expression<SqlBool>;

/** The named queues: each a condition over the open steps of the caller's units. */
export const CONDITIONS: Record<Queue, Condition> = {
  MINE: (eb, { accountId }) =>
    eb.and([
      eb('task.account_id', '=', accountId),
      eb('task.status', '=', 'OPEN'),
      // the part itself is in the list of whoever does it
      eb('task.kind', '<>', 'PART'),
    ]),
  UNIT: (eb) =>
    eb.and([eb('task.status', '=', 'OPEN'), eb('task.kind', 'not in', ['INTAKE', 'RETURN', 'PART'])]),
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
      eb('task.kind', '<>', 'RETURN'),
    ]),
  OVERDUE: (eb, { now }) => eb.and([eb('task.dossier_due_at', '<', now), eb('task.kind', '<>', 'RETURN')]),
  WAITING_APPLICANT: (eb) => eb('task.status', '=', 'WAITING'),
  READY_TO_RETURN: (eb) => eb('task.kind', '=', 'RETURN'),
  ALL: (eb) => eb.val(true),
};
