import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { loadAuthority } from './authority/index.ts';
import { loadCatalogue } from './catalogue/index.ts';
import { loadPeople } from './identity/index.ts';
import { loadOrganisation } from './organisation/index.ts';
import type { Db } from './platform/database.ts';
import { inTransaction, type Tx } from './platform/transaction.ts';
import { DataFileError, readProvince } from './province/index.ts';

/** The data files this program comes with. */
export const DATA_FOLDER = join(import.meta.dirname, '..', 'data');

export interface LoadOptions {
  /** Folder of the data files. */
  folder: string;
  /** Password of the demonstration's accounts; without it nobody is loaded. */
  demoPassword?: string;
  now: Date;
  /**
   * Told of each map that dossiers follow and the files would change: it stays as it is, all else is loaded, and the next
   * load tells of it again. Absent: such files are refused.
   */
  onLeft?: (left: DataFileError) => void;
}

/**
 * Brings the database up to the data files, all or nothing; files that have not changed are not even read twice.
 *
 * @throws {DataFileError} every problem with file and line; nothing is written then
 * @returns whether anything was loaded
 */
export async function loadProvince(
  owner: Db,
  { folder, demoPassword, now, onLeft }: LoadOptions,
): Promise<boolean> {
  const sha256 = `${await hashOf(folder)}${demoPassword === undefined ? '' : '+people'}`;
  if ((await loadedHash(owner)) === sha256) return false;
  const province = await readProvince(folder);
  return inTransaction(owner, async (tx) => {
    // two copies starting together load once
    await sql`select pg_advisory_xact_lock(hashtext('motcua load'))`.execute(tx);
    if ((await loadedHash(tx)) === sha256) return false;
    await loadOrganisation(tx, province);
    await loadAuthority(tx, province);
    const left = await loadCatalogue(tx, province);
    if (left.length > 0) {
      const error = new DataFileError(left);
      if (onLeft === undefined) throw error;
      onLeft(error);
    }
    if (demoPassword !== undefined) {
      const here = province.people.filter(({ eIdentityOnly }) => eIdentityOnly !== true);
      await loadPeople(tx, here, demoPassword, now);
    }
    const row = { sha256: left.length > 0 ? `${sha256}+left` : sha256, loaded_at: now };
    await tx
      .insertInto('data_load')
      .values({ name: 'province', ...row })
      .onConflict((on) => on.column('name').doUpdateSet(row))
      .execute();
    return true;
  });
}

/** The province of the data files where nothing has been loaded yet; what stands is left as it is. */
export async function ensureProvince(owner: Db, options: LoadOptions): Promise<void> {
  if ((await loadedHash(owner)) === undefined) await loadProvince(owner, options);
}

async function loadedHash(db: Db | Tx): Promise<string | undefined> {
  return (await db.selectFrom('data_load').select('sha256').where('name', '=', 'province').executeTakeFirst())
    ?.sha256;
}

async function hashOf(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(csv|yaml)$/.test(name))
    .toSorted();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex');
}
