import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from './world.ts';

/** A statement as the database received it. */
export interface Statement {
  text: string;
  /** Values of $1, $2 … as text; null is NULL. */
  parameters: readonly (string | null)[];
}

/**
 * What the program sends to the database while it does something, read from the server's own log.
 * Nothing else may be going on.
 */
export async function statementsOf(world: World, doing: () => Promise<unknown>): Promise<Statement[]> {
  const file = join(world.postgres.folder, 'server.log');
  await setting(world, "log_min_duration_statement = '0'");
  const log = await open(file, 'r');
  try {
    const { size } = await log.stat();
    await doing();
    await sleep(300);
    await setting(world, "log_min_duration_statement = '-1'");
    const end = (await log.stat()).size;
    const { buffer } = await log.read(Buffer.alloc(end - size), 0, end - size, size);
    return parseLog(buffer.toString()).filter(
      ({ text }) => !/alter system|pg_reload_conf|^select 1$/i.test(text),
    );
  } finally {
    await log.close();
  }
}

async function setting({ database }: World, line: string): Promise<void> {
  await database.pool.query(`alter system set ${line}`);
  await database.pool.query('select pg_reload_conf()');
  await sleep(300);
}

/** Lines of the log belong to an entry while they begin with a tab. */
export function parseLog(log: string): Statement[] {
  const entries = log.split(/\n(?=\d{4}-\d{2}-\d{2} )/).map((entry) => entry.replaceAll('\n\t', '\n'));
  const statements: { text: string; parameters: (string | null)[] }[] = [];
  // values follow their statement; those of a bind are told too and are the same
  const latest = new Map<string, { parameters: (string | null)[] } | undefined>();
  for (const entry of entries) {
    const [, process = '', rest = ''] = /^\S+ \S+ \S+ (\[\d+\]) ([\s\S]*)$/.exec(entry.trimEnd()) ?? [];
    const values = /^DETAIL: {2}parameters: ([\s\S]*)$/i.exec(rest)?.[1];
    if (values !== undefined) {
      const statement = latest.get(process);
      if (statement !== undefined) statement.parameters = parseParameters(values);
      continue;
    }
    const text = /^LOG: {2}duration: [\d.]+ ms {2}(?:statement|execute [^:]+): ([\s\S]*)$/.exec(rest)?.[1];
    const statement = text === undefined ? undefined : { text, parameters: [] };
    if (statement !== undefined) statements.push(statement);
    latest.set(process, statement);
  }
  return statements;
}

/** `$1 = 'it''s', $2 = NULL`. */
function parseParameters(text: string): (string | null)[] {
  return [...text.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, value]) =>
    value === undefined ? null : value.replaceAll("''", "'"),
  );
}
