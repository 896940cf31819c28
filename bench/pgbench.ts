import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LeftOut } from './figure.ts';
import type { Statement } from './statements.ts';
import type { World } from './world.ts';

const execute = promisify(execFile);

/** What differs from one run of a script to the next: a text of the captured statements and the SQL that takes its place, with `:n` the number of the run. */
export type Varying = ReadonlyMap<string, string>;

export interface PgbenchRun {
  name: string;
  statements: readonly Statement[];
  varying: Varying;
  connections: number;
  /** Transactions of each connection. */
  transactions: number;
  /** Runs of each connection that were made before. */
  before: number;
}

/** Each connection numbers its runs from a multiple of this on; the first is one more. */
export const NUMBERS_OF_CONNECTION = 100_000;

/** The `k`-th family of ids: `n` gives the id of one run. */
export const idOf = (k: number, n = ':n'): string =>
  `('${k.toString(16).padStart(8, '0')}-0000-4000-8000-' || lpad(to_hex(${n}::bigint), 12, '0'))`;

/**
 * The same statement texts, prepared, with the same values, driven by PostgreSQL's own load generator: as quick as the
 * database can do this work.
 *
 * @returns transactions per second
 * @throws {LeftOut} pgbench is not installed
 */
export async function pgbench(world: World, run: PgbenchRun): Promise<number> {
  const program = findPgbench();
  if (program === undefined) throw new LeftOut('pgbench is not installed (Debian: postgresql-contrib)');
  const { script, values } = scriptOf(run);
  const file = join(world.folder, `${run.name}.pgbench.sql`);
  await writeFile(file, script);
  const { stdout } = await execute(
    program,
    [
      ...['-n', '-M', 'prepared', '-c', String(run.connections), '-j', '1', '-t', String(run.transactions)],
      ...[
        '-f',
        file,
        '-D',
        `i=${run.before}`,
        ...values.flatMap(([name, value]) => ['-D', `${name}=${value}`]),
      ],
      world.postgres.url,
    ],
    {
      env: {
        PATH: process.env['PATH'] ?? '',
        PGOPTIONS: '-c role=motcua_app -c search_path=motcua,public -c timezone=Asia/Ho_Chi_Minh',
      },
      maxBuffer: 10_000_000,
      timeout: 120_000,
    },
  );
  const [, done] = /number of transactions actually processed: (\d+)/.exec(stdout) ?? [];
  const [, rate] = /tps = ([\d.]+)/.exec(stdout) ?? [];
  if (Number(done) !== run.connections * run.transactions || rate === undefined)
    throw new Error(`pgbench did ${done ?? 0} transactions:\n${stdout}`);
  return Number(rate);
}

function findPgbench(): string | undefined {
  return [...globSync('/usr/lib/postgresql/*/bin/pgbench'), '/usr/bin/pgbench'].find((file) =>
    existsSync(file),
  );
}

/** Values travel as parameters, as they do from the program; a varying one is put together by the statement itself. */
export function scriptOf({ statements, varying }: Pick<PgbenchRun, 'statements' | 'varying'>): {
  script: string;
  values: [string, string][];
} {
  const values: [string, string][] = [];
  const lines = statements.map(({ text, parameters }, s) => {
    const filled = text.replace(/\$(\d+)/g, (_, position: string) => {
      const value = parameters[Number(position) - 1] ?? null;
      if (value === null) return 'null';
      const name = `s${s}p${position}`;
      const whole = varying.get(value);
      if (whole !== undefined) return isUuid(value) ? `(${whole})::uuid` : `(${whole})`;
      values.push([name, value]);
      return [...varying]
        .filter(([old]) => value.includes(old))
        .reduce((sql, [old, now]) => `replace(${sql}, '${old}', ${now})`, `:${name}`)
        .replace(/^replace\(.*\)$/s, (sql) => `(${sql.replace(`:${name}`, `:${name}::text`)})`);
    });
    return `${filled};`;
  });
  const script = ['\\set i :i + 1', `\\set n :client_id * ${NUMBERS_OF_CONNECTION} + :i`, ...lines, ''].join(
    '\n',
  );
  return { script, values: values.filter(([name], at) => values.findIndex(([one]) => one === name) === at) };
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
