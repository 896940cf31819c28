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
  /** The case it is a part of (phần việc liên thông): a part has form, papers and place of intake of its case. */
  ofCase?: ProcedureVersion;
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
 * The procedure in force that a key stands for: whose own map it is, or which follows it as a part of a bundle; the key of a
 * part is `<procedure of the case>_<procedure>`.
 */
export async function findProcedureOfKey(
  db: Db | Tx,
  key: string,
  date: string,
): Promise<FollowingProcedure | undefined> {
  const [code, part] = key.split('_');
  const own = await findOwnProcedure(db, code ?? key, date);
  return own === undefined || part === undefined ? own : findPart(db, own, part, date);
}

/** A part as its case brings it, with the time the map of the case gives it. */
async function findPart(
  db: Db | Tx,
  { code: bundle, content: ofCase }: FollowingProcedure,
  code: string,
  date: string,
): Promise<FollowingProcedure | undefined> {
  const part = await findOwnProcedure(db, code, date);
  if (part === undefined) return undefined;
  const map =
    versionOn(await versionsOf(db, bundle), date) ?? versionOn(await versionsOf(db, ofCase.process), date);
  const given = map?.content.steps.find(({ procedure }) => procedure === code)?.limit;
  const channels = part.content.channels.map((channel) =>
    given === undefined
      ? channel
      : { ...channel, limit: { value: given.value, unit: LIMIT_UNITS[given.unit] } },
  );
  return { ...part, content: { ...part.content, channels }, ofCase };
}

const LIMIT_UNITS = { WORKING_DAY: 'workingDay', WORKING_HOUR: 'workingHour' } as const;

/**
 * Procedures that follow a map on a date: the one it belongs to, or those whose version names it and that have no own map.
 */
export async function proceduresFollowing(
  db: Db | Tx,
  key: string,
  date: string,
): Promise<FollowingProcedure[]> {
  const part = key.includes('_') ? await findProcedureOfKey(db, key, date) : undefined;
  if (part !== undefined) return [part];
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
  if ((await findProcedureOfKey(db, key, date)) !== undefined) return;
  throw new Refusal(
    'NOT_FOUND',
    `Không có bản đồ quy trình hay thủ tục mã ${key}. Chọn thủ tục trong danh mục rồi vẽ bản đồ cho thủ tục đó.`,
  );
}
