import type { Tx } from '../platform/transaction.ts';

/** A step waits and the system outside has neither answered, nor begun to verify, nor said what is to be paid. */
export async function isUnanswered(tx: Tx, taskId: string): Promise<boolean> {
  const said = await tx
    .selectFrom('task')
    .leftJoin('external_request', 'external_request.task_id', 'task.id')
    .leftJoin('obligation', 'obligation.task_id', 'task.id')
    .select('task.id')
    .where('task.id', '=', taskId)
    .where((either) =>
      either.or([
        either('external_request.replied_at', 'is not', null),
        either('external_request.verifying_at', 'is not', null),
        either('obligation.id', 'is not', null),
      ]),
    )
    .executeTakeFirst();
  return said === undefined;
}
