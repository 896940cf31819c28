import { randomBytes } from 'node:crypto';
import { access, chmod, constants, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../embedded-postgres.ts';
import { migrate } from '../migrate.ts';
import { onServer } from './database.ts';

/**
 * Once per run: a server (the embedded one in a temporary folder, or the one of TEST_DATABASE_URL, whose user must be
 * allowed to create databases) and a migrated template that every test file's database is copied from.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer(process.env['TEST_DATABASE_URL']);
  const template = new URL(server.url);
  template.pathname = `/motcua_test_${randomBytes(4).toString('hex')}`;
  const name = pg.escapeIdentifier(template.pathname.slice(1));
  await onServer(template, `create database ${name}`);
  await migrate(template.href);
  project.provide('templateUrl', template.href);
  return async () => {
    await onServer(template, `drop database if exists ${name} with (force)`);
    await server.stop();
  };
}

async function startServer(given: string | undefined): Promise<{ url: string; stop(): Promise<void> }> {
  if (given) return { url: given, stop: async () => undefined };
  const folder = await mkdtemp(join(await quickFolder(), 'motcua-test-'));
  await chmod(folder, 0o755);
  // Nothing here has to outlive the run, so it does not wait for the disk; durability has tests of its own.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const server = await startEmbeddedPostgres(join(folder, 'postgres'), { settings });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Memory where the machine gives it: a database is copied there in a tenth of the time. */
async function quickFolder(): Promise<string> {
  const memory = '/dev/shm';
  try {
    await access(memory, constants.W_OK);
    const { bavail, bsize } = await statfs(memory);
    return bavail * bsize > 2 * 1024 ** 3 ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
