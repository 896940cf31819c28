import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { APP_ROLE, DEFAULT_SCHEMA } from './database.ts';

export interface MigrateOptions {
  /** Schema the tables live in, created when missing; default {@link DEFAULT_SCHEMA}. */
  schema?: string;
  /** Folder of `NNNN-name.sql` files; default `server/migrations`. */
  directory?: string;
}

interface MigrationFile {
  name: string;
  text: string;
  sha256: string;
}

const extensions = ['unaccent', 'pg_trgm', 'btree_gin'];

/**
 * Brings the schema up to this program's version. The URL must be of the owner role.
 * Each file runs in one transaction; two programs starting together wait for each other.
 *
 * @returns the names of the files applied now, in order
 * @throws {MigrationError} a file changed after it was applied, is missing, or its SQL fails
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const schema = options.schema ?? DEFAULT_SCHEMA;
  const files = await readMigrations(options.directory ?? join(import.meta.dirname, '..', 'migrations'));
  const client = new pg.Client({ connectionString: url, application_name: 'motcua migrate' });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtextextended($1, 0))`, [`motcua migrate ${schema}`]);
    await prepareDatabase(client, schema);
    const pending = pendingFiles(files, await readApplied(client));
    for (const file of pending) await apply(client, file);
    return pending.map((file) => file.name);
  } finally {
    await client.end();
  }
}

export class MigrationError extends Error {
  override name = 'MigrationError';
}

async function readMigrations(directory: string): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).toSorted();
  names.forEach((name, index) => {
    const expected = `${String(index + 1).padStart(4, '0')}-`;
    if (!name.startsWith(expected))
      throw new MigrationError(`${name}: expected a file named ${expected}….sql here`);
  });
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(directory, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function prepareDatabase(client: pg.Client, schema: string): Promise<void> {
  const quoted = pg.escapeIdentifier(schema);
  const role = pg.escapeIdentifier(APP_ROLE);
  for (const name of extensions) await createExtension(client, name);
  await createAppRole(client, role);
  await client.query(`create schema if not exists ${quoted}; grant usage on schema ${quoted} to ${role}`);
  await client.query(`set search_path to ${quoted}, public; set timezone to 'Asia/Ho_Chi_Minh'`);
  await client.query(
    `create table if not exists migration (
       name text primary key,
       sha256 text not null,
       applied_at timestamptz not null default now()
     )`,
  );
}

async function createExtension(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_extension where extname = $1', [name]);
  if (rowCount) return;
  try {
    await client.query(`create extension if not exists ${name} schema public`);
  } catch (error) {
    throw new MigrationError(
      `Không tạo được phần mở rộng ${name} của PostgreSQL; người quản trị cơ sở dữ liệu cần chạy: ` +
        `CREATE EXTENSION ${name} SCHEMA public; ` +
        `(the PostgreSQL extension ${name} cannot be created by this role: ${messageOf(error)})`,
      { cause: error },
    );
  }
}

/** Roles belong to the whole cluster, so another database's migration may create it at the same moment. */
async function createAppRole(client: pg.Client, role: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
  if (rowCount) return;
  try {
    await client.query(`create role ${role} nologin`);
    await client.query(`grant ${role} to current_user`);
  } catch (error) {
    const madeByAnother = error instanceof pg.DatabaseError && ['42710', '23505'].includes(error.code ?? '');
    if (madeByAnother) return;
    throw new MigrationError(
      `Không tạo được vai trò ${APP_ROLE}; người quản trị cơ sở dữ liệu cần chạy: ` +
        `CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO <owner>; ` +
        `(the role ${APP_ROLE} cannot be created by this user: ${messageOf(error)})`,
      { cause: error },
    );
  }
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

function pendingFiles(files: MigrationFile[], applied: Map<string, string>): MigrationFile[] {
  const known = new Set(files.map((file) => file.name));
  for (const name of applied.keys()) {
    if (!known.has(name))
      throw new MigrationError(`${name} was applied by a newer program; this one does not have it`);
  }
  for (const file of files) {
    const sha256 = applied.get(file.name);
    if (sha256 !== undefined && sha256 !== file.sha256) {
      throw new MigrationError(
        `${file.name} was changed after it was applied; write a new migration instead`,
      );
    }
  }
  return files.filter((file) => !applied.has(file.name));
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await client.query('begin');
    await client.query(file.text);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [file.name, file.sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new MigrationError(`${file.name}${lineOf(error, file.text)}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function lineOf(error: unknown, text: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  return Number.isNaN(position) ? '' : `:${text.slice(0, position).split('\n').length}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
