import { sql } from 'kysely';

/** A request is waited for while its step is open and nothing is to be paid for it. */
export const IS_WAITED_FOR = sql<boolean>`task.done_at is null
  and not exists (select from obligation where obligation.task_id = task.id)`;
