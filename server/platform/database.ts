import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';

/**
 * Every table of the program, by name. Each module adds the tables it owns:
 *
 *     declare module '../platform/database.ts' {
 *       interface Schema { dossier: DossierTable }
 *     }
 */
// oxlint-disable-next-line typescript/no-empty-interface, typescript/no-empty-object-type
export interface Schema {}

export type Db = Kysely<Schema>;

/** The role every request runs as. It may not update or delete an event; the migrations say what it may do. */
export const APP_ROLE = 'motcua_app';

/** One schema per province; this is the name where nothing else is said. */
export const DEFAULT_SCHEMA = 'motcua';

export interface DatabaseOptions {
  /** Connections of this process; default 10. */
  maxConnections?: number;
  /** Role taken at connection; default {@link APP_ROLE}. `null` keeps the role of the URL (the owner). */
  role?: string | null;
  /** Default {@link DEFAULT_SCHEMA}. */
  schema?: string;
  /** A statement running longer is cancelled; milliseconds, default 30 000. */
  statementTimeout?: number;
}

export interface Database {
  db: Db;
  /** For what does not speak Kysely (the job runner). Same role, search path and value parsers. */
  pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens a pool on PostgreSQL ≥ 15. Nothing connects before the first query, and a lost connection is
 * replaced by the next query, so the pool survives a restart of the database.
 *
 * Values arrive as: `bigint` → number (an unsafe one is refused), `date` → 'YYYY-MM-DD', `timestamptz` → Date,
 * `numeric` → string (money and hours are never floats by accident).
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new pg.Pool({
    ...connectionSettings(url, options),
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  });
  // Without listeners a backend that goes away would end the whole program; its queries fail on their own.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: namedStatements(pool) }) });
  let closing: Promise<void> | undefined;
  return { db, pool, close: () => (closing ??= pool.end()) };
}

function connectionSettings(url: string, options: DatabaseOptions): pg.ClientConfig {
  const role = options.role === undefined ? APP_ROLE : options.role;
  const settings = {
    ...(role === null ? {} : { role }),
    search_path: `${options.schema ?? DEFAULT_SCHEMA},public`,
    timezone: 'Asia/Ho_Chi_Minh',
    statement_timeout: String(options.statementTimeout ?? 30_000),
    idle_in_transaction_session_timeout: '60000',
  };
  return {
    connectionString: url,
    application_name: 'motcua',
    keepAlive: true,
    types: valueParsers,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value.replaceAll(/([\\ ])/g, '\\$1')}`)
      .join(' '),
  };
}

function ignore(): void {}

const { builtins } = pg.types;
const dateArray = 1182;
const bigintArray = 1016;

const valueParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    switch (oid) {
      case builtins.INT8:
        return safeInteger;
      case bigintArray:
        return (text: string) => parseArray(text, safeInteger);
      case builtins.DATE:
        return asWritten;
      case dateArray:
        return (text: string) => parseArray(text, asWritten);
      default:
        return format === 'binary'
          ? pg.types.getTypeParser(oid, 'binary')
          : pg.types.getTypeParser(oid, 'text');
    }
  },
};

function asWritten(text: string): string {
  return text;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number without loss`);
  return value;
}

function parseArray<T>(text: string, element: (text: string) => T): (T | null)[] {
  if (text === '{}') return [];
  return text
    .slice(1, -1)
    .split(',')
    .map((item) => (item === 'NULL' ? null : element(item)));
}

/** Texts prepared per connection; beyond it a statement is sent unnamed, so that no backend's memory grows without end. */
const maxNamedStatements = 1_000;
const statementNames = new Map<string, string>();

function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known !== undefined || statementNames.size >= maxNamedStatements) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  statementNames.set(text, name);
  return name;
}

/** The pool as Kysely sees it: statements with values are prepared once per connection under a name. */
function namedStatements(pool: pg.Pool): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const existing = wrapped.get(client);
      if (existing) return existing;
      const named = namedClient(client);
      wrapped.set(client, named);
      return named;
    },
  };
}

function namedClient(client: pg.PoolClient): PostgresPoolClient {
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new TypeError('cursors are not used; read in pages');
    const name = values.length > 0 ? statementName(text) : undefined;
    const statement = { text, values: [...values] };
    return client.query(name === undefined ? statement : { ...statement, name });
  }
  return {
    query: query as <R>(
      text: unknown,
      values?: readonly unknown[],
    ) => Promise<PostgresQueryResult<R>> & never,
    release: (destroy) => client.release(destroy),
  };
}
