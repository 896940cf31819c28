import type { StoppedRequestView } from '@motcua/contract/connections';
import { isoInstant } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { withoutPersons } from '../../platform/without-persons.ts';
import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { Tx } from '../../platform/transaction.ts';
import { IS_WAITED_FOR } from './waited-for.ts';

const MOST = 100;

/** The oldest hundred requests nobody tries any more, each with who answers for it. */
export async function stoppedRequests(
  { reference, now }: Context,
  db: Db | Tx,
): Promise<StoppedRequestView[]> {
  const held = reference.current();
  const { rows } = await sql<StoppedRow>`
    select task.id as "taskId", request.system, dossier.id as "dossierId",
      coalesce(dossier.code, dossier.submission_code) as code, task.name as step, task.unit_key as unit,
      request.asked_at as "askedAt", request.dead_at as "stoppedAt",
      coalesce(request.fault, 'TEMPORARY') as fault, coalesce(request.failure, '') as failure,
      taken.account_id is not null as taken, account.id as "accountId", account.full_name as "fullName"
    from external_request as request
    join task on task.id = request.task_id
    join dossier on dossier.id = task.dossier_id
    left join lateral (
      select account_id from external_act where request_id = request.id and act = 'TAKE' and at >= request.dead_at
      order by id desc limit 1) as taken on true
    left join account on account.id = coalesce(taken.account_id, task.account_id)
    where request.dead_at is not null and request.replied_at is null and ${IS_WAITED_FOR}
    order by request.dead_at, request.id limit ${MOST}`.execute(db);
  return rows.map(({ dossierId, code, accountId, fullName, unit, askedAt, stoppedAt, failure, ...row }) => ({
    ...row,
    about: { dossierId, code },
    askedAt: isoInstant(held.calendar, askedAt),
    stoppedAt: isoInstant(held.calendar, stoppedAt),
    failure: withoutPersons(failure),
    responsible: accountId === null || fullName === null ? null : { accountId, fullName },
    unit: unitName(held, unit, todayOf(held, now)),
  }));
}

interface StoppedRow extends Pick<
  StoppedRequestView,
  'taskId' | 'system' | 'step' | 'fault' | 'failure' | 'taken' | 'unit'
> {
  dossierId: string;
  code: string;
  askedAt: Date;
  stoppedAt: Date;
  accountId: string | null;
  fullName: string | null;
}
