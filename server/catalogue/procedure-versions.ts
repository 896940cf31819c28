import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ProcedureVersion } from '../province/index.ts';
import { unknownProcedure, type ProcedureInForce } from './versions.ts';

/** Where a version comes from that was decided in the program; no data file and no import writes over it. */
export const BY_DECISION = 'decision';

export interface ProcedureVersionEntry {
  code: string;
  sector: string;
  version: ProcedureVersion;
  source: string;
}

/** @returns what became of the version; SAME also where a decision stands in its place */
export async function upsertProcedureVersion(
  tx: Tx,
  { code, sector, version, source }: ProcedureVersionEntry,
): Promise<'ADDED' | 'CHANGED' | 'SAME'> {
  const row = rowOf(sector, version, source);
  const known = await tx
    .selectFrom('procedure_version')
    .select(['id', 'content_hash', 'source'])
    .where('code', '=', code)
    .where('valid_from', '=', version.validFrom)
    .executeTakeFirst();
  if (known === undefined) {
    await tx
      .insertInto('procedure_version')
      .values({ id: randomUUID(), code, valid_from: version.validFrom, ...row })
      .execute();
    return 'ADDED';
  }
  if (known.content_hash === row.content_hash || known.source === BY_DECISION) return 'SAME';
  await tx.updateTable('procedure_version').set(row).where('id', '=', known.id).execute();
  return 'CHANGED';
}

function rowOf(sector: string, version: ProcedureVersion, source: string) {
  const content = JSON.stringify(version);
  return {
    valid_to: version.validTo ?? null,
    name: version.name,
    sector,
    levels: version.levels,
    subjects: version.subjects,
    content,
    content_hash: createHash('sha256').update(sector).update(content).digest('hex'),
    source,
  };
}

/**
 * A version is in force until the day it names, and at the latest until the next of its procedure begins; reckoned from
 * what the versions say, so that one that is taken back leaves no trace.
 *
 * @param code only of this procedure
 */
export async function endVersions(tx: Tx, code?: string): Promise<void> {
  await sql`
    update procedure_version v set valid_to = ends.day
    from (
      select id, least((content ->> 'validTo')::date,
        lead(valid_from) over (partition by code order by valid_from) - 1) as day
      from procedure_version where ${code === undefined ? sql`true` : sql`code = ${code}`}
    ) ends
    where ends.id = v.id and v.valid_to is distinct from ends.day`.execute(tx);
}

/**
 * Puts an approved version of a procedure beside those there are.
 *
 * @throws {Refusal} WRONG_DATE where one begins that day already
 * @returns its id
 */
export async function addProcedureVersion(
  tx: Tx,
  { code, sector, version }: Omit<ProcedureVersionEntry, 'source'>,
): Promise<string> {
  const added = await tx
    .insertInto('procedure_version')
    .values({
      id: randomUUID(),
      code,
      valid_from: version.validFrom,
      ...rowOf(sector, version, BY_DECISION),
    })
    .onConflict((on) => on.columns(['code', 'valid_from']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined)
    throw new Refusal('WRONG_DATE', 'Đã có phiên bản bắt đầu từ ngày này. Chọn ngày hiệu lực khác.');
  await endVersions(tx, code);
  return added.id;
}

/** Takes a version back that no dossier has followed yet: one that is not in force. */
export async function removeProcedureVersion(tx: Tx, id: string): Promise<void> {
  const removed = await tx
    .deleteFrom('procedure_version')
    .where('id', '=', id)
    .returning('code')
    .executeTakeFirstOrThrow();
  await endVersions(tx, removed.code);
}

/** All versions of a procedure, the latest first. */
export const procedureVersions = (db: Db | Tx, code: string) =>
  db
    .selectFrom('procedure_version')
    .select(['id', 'code', 'sector', 'content', 'valid_from', 'valid_to'])
    .where('code', '=', code)
    .orderBy('valid_from', 'desc')
    .execute();

/** @throws {Refusal} UNKNOWN_PROCEDURE */
export async function getLatestProcedure(
  db: Db | Tx,
  code: string,
): Promise<ProcedureInForce & { valid_from: string }> {
  const [latest] = await procedureVersions(db, code);
  return latest ?? unknownProcedure(code);
}
