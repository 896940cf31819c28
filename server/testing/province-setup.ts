import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { DATA_FOLDER, loadProvince } from '../load-province.ts';
import { openDatabase } from '../platform/database.ts';
import { parseInstant } from '../platform/now.ts';
import { onServer } from '../platform/testing/database.ts';
import { PASSWORD } from './password.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner connection to a template database with the demonstration province in it. */
    provinceUrl: string;
  }
}

/** Once per run, after the platform's setup: the migrated template with the whole province loaded, for files to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const migrated = new URL(project.getProvidedContext().templateUrl);
  const url = new URL(migrated);
  url.pathname = `${migrated.pathname}_province`;
  const [name, from] = [url, migrated].map((one) => pg.escapeIdentifier(one.pathname.slice(1)));
  await onServer(migrated, `create database ${name} template ${from}`);
  const owner = openDatabase(url.href, { maxConnections: 1, role: null });
  await loadProvince(owner.db, {
    folder: DATA_FOLDER,
    demoPassword: PASSWORD,
    now: parseInstant('2018-07-01'),
  });
  await owner.close();
  project.provide('provinceUrl', url.href);
  return () => onServer(migrated, `drop database if exists ${name} with (force)`);
}
