import { DATA_FOLDER, ensureProvince } from '../load-province.ts';
import { readServerConfig, type ConfigTexts, type ServerConfig } from '../platform/config.ts';
import { openDatabase, type Db } from '../platform/database.ts';
import { databaseServer } from '../platform/database-server.ts';
import { migrate } from '../platform/migrate.ts';

/** Runs a command on the province's database as its owner; a new one is made ready first, without sample people. */
export async function withProvince(
  settings: ConfigTexts,
  use: (owner: Db, config: ServerConfig) => Promise<void>,
): Promise<void> {
  const config = readServerConfig(settings);
  const server = await databaseServer(config);
  try {
    await migrate(server.url, { schema: config.schema });
    const database = openDatabase(server.url, { role: null, schema: config.schema, maxConnections: 2 });
    try {
      await ensureProvince(database.db, { folder: DATA_FOLDER, now: config.clock.now() });
      await use(database.db, config);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
  }
}
