import type { ConnectionView } from '@motcua/contract/connections';
import { isoInstant, type Calendar } from '@motcua/rules/calendar';
import type { ExternalSystem } from '@motcua/rules/process';
import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Held } from '../outside.ts';
import type { DifferenceKind } from '../tables.ts';
import { IS_WAITED_FOR } from './waited-for.ts';

type Compared = NonNullable<ConnectionView['compared']>;

/** The last comparison with each system; what has been settled since is not shown any more. */
export async function differencesOf(
  db: Db | Tx,
  calendar: Calendar,
): Promise<ReadonlyMap<ExternalSystem, Compared>> {
  const rows = await db
    .selectFrom('external_reconciliation as last')
    .innerJoin('account', 'account.id', 'last.by')
    .select(['system', 'at', 'account.id as accountId', 'full_name as fullName', 'compared', 'differences'])
    .select('unknown_here as unknownHere')
    .execute();
  const open = await openOf(
    db,
    rows.flatMap(({ differences }) => differences.map((one) => one.requestId)),
  );
  return new Map(
    rows.map(({ system, at, accountId, fullName, compared, differences, unknownHere }) => [
      system,
      {
        at: isoInstant(calendar, at),
        by: { accountId, fullName },
        count: compared,
        unknownHere,
        differences: differences.flatMap(({ requestId, kind }) => {
          const one = open.get(requestId);
          if (one === undefined || (kind === 'TAKEN_THERE' && one.sent)) return [];
          const { dossierId, code, askedAt } = one;
          return [
            { taskId: requestId, kind, about: { dossierId, code }, askedAt: isoInstant(calendar, askedAt) },
          ];
        }),
      },
    ]),
  );
}

interface Open {
  id: string;
  dossierId: string;
  code: string;
  askedAt: Date;
  sent: boolean;
}

async function openOf(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Open>> {
  const { rows } = await sql<Open>`
    select request.id, dossier.id as "dossierId", coalesce(dossier.code, dossier.submission_code) as code,
      request.asked_at as "askedAt", request.reference is not null as sent
    from external_request as request
    join task on task.id = request.task_id
    join dossier on dossier.id = request.dossier_id
    where request.id = any(${ids}) and request.replied_at is null and ${IS_WAITED_FOR}`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** A request as it stands here, in comparison with what the system holds. */
export interface Ours {
  id: string;
  sent: boolean;
}

/** What differs between here and there, in the order in which it was asked. */
export const compare = (
  ours: readonly Ours[],
  theirs: readonly Held[],
): { requestId: string; kind: DifferenceKind }[] => {
  const held = new Map(theirs.map((one) => [one.id, one]));
  return ours.flatMap(({ id, sent }) => {
    const kind = kindOf(sent, held.get(id));
    return kind === null ? [] : [{ requestId: id, kind }];
  });
};

function kindOf(sent: boolean, there: Held | undefined): DifferenceKind | null {
  if (there === undefined) return sent ? 'UNKNOWN_THERE' : null;
  if (there.answered) return 'ANSWERED_THERE';
  return sent ? null : 'TAKEN_THERE';
}
