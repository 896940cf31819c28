import type { ProcessDefinition } from '@motcua/rules/process';
import { inForce } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ProcedureVersion } from '../province/index.ts';

/** A procedure in force, as far as its map is concerned. */
export interface FollowingProcedure {
  code: string;
  name: string;
  sector: string;
  levels: string[];
  content: ProcedureVersion;
}

export interface MapVersion {
  id: string;
  key: string;
  valid_from: string;
  valid_to: string | null;
  content: ProcessDefinition;
  source: 'DATA' | 'LOCAL';
  decision_number: string | null;
  decision_date: string | null;
}

/** Versions of one map, newest first. */
export const versionsOf = (db: Db | Tx, key: string): Promise<MapVersion[]> =>
  db.selectFrom('process_version').selectAll().where('key', '=', key).orderBy('valid_from', 'desc').execute();

/** The version of versions ordered newest first that is in force on a local date. */
export const versionOn = (versions: readonly MapVersion[], date: string): MapVersion | undefined =>
  versions.find((version) => inForce(version, date));

/** The procedure whose own map a key names, where it names one in force. */
export async function findOwnProcedure(
  db: Db | Tx,
  key: string,
  date: string,
): Promise<FollowingProcedure | undefined> {
  return proceduresOn(db, date).where('code', '=', key).orderBy('valid_from', 'desc').executeTakeFirst();
}

/**
 * Procedures that follow a map on a date: the one it belongs to, or those whose version names it and that have no own map.
 */
export async function proceduresFollowing(
  db: Db | Tx,
  key: string,
  date: string,
): Promise<FollowingProcedure[]> {
  return proceduresOn(db, date)
    .where((eb) =>
      eb.or([
        eb('code', '=', key),
        eb.and([
          eb(eb.ref('content', '->>').key('process'), '=', key),
          eb.not(
            eb.exists(
              eb
                .selectFrom('process_version as own')
                .select('own.id')
                .whereRef('own.key', '=', 'procedure_version.code')
                .where('own.valid_from', '<=', date),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('code')
    .execute();
}

/** Versions of procedures in force on a local date. */
export const proceduresOn = (db: Db | Tx, date: string) =>
  db
    .selectFrom('procedure_version')
    .select(['code', 'name', 'sector', 'levels', 'content'])
    .where('valid_from', '<=', date)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', date)]));

/**
 * A map can be drawn for a key that has versions, or for a procedure in force.
 *
 * @throws {Refusal} NOT_FOUND
 */
export async function assertMapKey(db: Db | Tx, key: string, date: string): Promise<void> {
  if ((await versionsOf(db, key)).length > 0) return;
  if ((await findOwnProcedure(db, key, date)) !== undefined) return;
  throw new Refusal(
    'NOT_FOUND',
    `Không có bản đồ quy trình hay thủ tục mã ${key}. Chọn thủ tục trong danh mục rồi vẽ bản đồ cho thủ tục đó.`,
  );
}
