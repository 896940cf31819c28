import type { Connections, ConnectionView } from '@motcua/contract/connections';
import { isoInstant, type Calendar } from '@motcua/rules/calendar';
import { EXTERNAL_SYSTEMS, type ExternalSystem } from '@motcua/rules/process';
import { sql } from 'kysely';
import { withoutPersons } from '../../platform/without-persons.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { Tx } from '../../platform/transaction.ts';
import { modeOf } from '../adapters/registry.ts';
import { differencesOf } from './differences.ts';
import { stoppedRequests } from './stopped.ts';
import { IS_WAITED_FOR } from './waited-for.ts';

/** Everything the page shows, as it stands in the transaction or the database. */
export async function connectionsOf(context: Context, db: Db | Tx): Promise<Connections> {
  const { calendar } = context.reference.current();
  const known = await db.selectFrom('external_system').selectAll().execute();
  const counted = await countWaiting(db);
  const compared = await differencesOf(db, calendar);
  return {
    systems: EXTERNAL_SYSTEMS.map((system): ConnectionView => {
      const row = known.find((one) => one.system === system);
      const count = counted.find((one) => one.system === system);
      const iso = (at: Date | null | undefined) => isoOrNull(calendar, at);
      const resting = (row?.rests_until ?? null) !== null;
      return {
        system,
        mode: modeOf(context, system),
        state: row === undefined ? 'UNASKED' : resting ? 'RESTS' : row.failures > 0 ? 'FAILING' : 'ANSWERS',
        failingSince: iso(row?.failing_since),
        restsUntil: iso(row?.rests_until),
        failure: failureOf(row?.failure ?? null),
        answeredAt: iso(row?.answered_at),
        waiting: count?.waiting ?? 0,
        oldest: iso(count?.oldest),
        unsent: count?.unsent ?? 0,
        stopped: count?.stopped ?? 0,
        compared: compared.get(system) ?? null,
      };
    }),
    stopped: await stoppedRequests(context, db),
  };
}

const isoOrNull = (calendar: Calendar, at: Date | null | undefined): string | null =>
  at === null || at === undefined ? null : isoInstant(calendar, at);

const failureOf = (failure: string | null): string | null =>
  failure === null ? null : withoutPersons(failure);

interface Counted {
  system: ExternalSystem;
  waiting: number;
  unsent: number;
  stopped: number;
  oldest: Date | null;
}

async function countWaiting(db: Db | Tx): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select request.system, count(*)::int as waiting, min(request.asked_at) as oldest,
      count(*) filter (where request.reference is null)::int as unsent,
      count(*) filter (where request.dead_at is not null)::int as stopped
    from external_request as request join task on task.id = request.task_id
    where request.replied_at is null and ${IS_WAITED_FOR}
    group by request.system`.execute(db);
  return rows;
}
