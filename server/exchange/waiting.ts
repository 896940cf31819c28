import type { ExternalSystem } from '@motcua/rules/process';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import type { Rest } from './circuit.ts';

/**
 * While a system rests its other letters sleep with it, in one statement: nobody opens each of them only to find that it has to
 * wait. They keep their order, and their officers see why they wait. Those being opened just now are left to whoever has them.
 */
export const sleepWith = (db: Db, system: ExternalSystem, { until, failure }: Rest): Promise<unknown> =>
  sql`
  with asleep as (
    update outbox set next_try_at = ${until}
    where id in (
      select outbox.id from outbox
      join external_request as request on request.task_id = (outbox.payload->>'taskId')::uuid
      where outbox.topic = 'external' and outbox.done_at is null and outbox.next_try_at < ${until}
        and request.system = ${system}
      for update of outbox skip locked)
    returning (payload->>'taskId')::uuid as task_id)
  update external_request set failure = ${failure}
  where task_id in (select task_id from asleep) and failure is distinct from ${failure} and fault is null`.execute(
    db,
  );

/** The system has answered after a rest: all that slept go out now, in their order. */
export const wakeAll = (db: Db | Tx, system: ExternalSystem, now: Date): Promise<unknown> =>
  wake(db, sql`request.system = ${system} and request.fault is null`, now);

/** A request of the dossier has got through: the one that waited behind it goes now. */
export const wakeNext = (
  tx: Tx,
  { dossier_id, system }: { dossier_id: string; system: ExternalSystem },
  now: Date,
): Promise<unknown> =>
  wake(
    tx,
    sql`request.system = ${system} and request.dossier_id = ${dossier_id} and request.fault is null`,
    now,
  );

const wake = (db: Db | Tx, which: ReturnType<typeof sql>, now: Date): Promise<unknown> =>
  sql`
  update outbox set next_try_at = ${now}
  where id in (
    select outbox.id from outbox
    join external_request as request on request.task_id = (outbox.payload->>'taskId')::uuid
    where outbox.topic = 'external' and outbox.done_at is null and outbox.next_try_at > ${now}
      and request.failure is not null and ${which}
    for update of outbox skip locked)`.execute(db);
