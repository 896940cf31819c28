import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase } from '../database.ts';
import type { Db } from '../database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner connection to the template database of this run. */
    templateUrl: string;
  }
}

export interface TestDatabase {
  /** Of the owner role, which also owns the tables. */
  url: string;
  /** As the application's role, with exactly the rights requests have. */
  db: Db;
  /** As the owner, for arranging what the application may not do. */
  owner: Db;
  /** Drops the database. Also happens at the end of the run. */
  close(): Promise<void>;
}

/**
 * A fresh database of its own on a real server, made in some tens of milliseconds from the run's template: the
 * migrated one, or another that a module has prepared.
 * Call it in `beforeAll` and close it in `afterAll`.
 */
export async function createTestDatabase(templateUrl = inject('templateUrl')): Promise<TestDatabase> {
  const template = new URL(templateUrl);
  const url = new URL(template);
  url.pathname = `/${template.pathname.slice(1)}_${randomBytes(6).toString('hex')}`;
  const name = pg.escapeIdentifier(url.pathname.slice(1));
  await onServer(
    template,
    `create database ${name} template ${pg.escapeIdentifier(template.pathname.slice(1))} strategy wal_log`,
  );
  const app = openDatabase(url.href, { maxConnections: 5 });
  const owner = openDatabase(url.href, { maxConnections: 2, role: null });
  return {
    url: url.href,
    db: app.db,
    owner: owner.db,
    async close() {
      await Promise.all([app.close(), owner.close()]);
      await onServer(template, `drop database if exists ${name} with (force)`);
    },
  };
}

/** One statement on the server's maintenance database, where none of the tests is connected. */
export async function onServer(url: URL, statement: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
