import { embeddedFolder } from './config.ts';
import type { ServerConfig } from './config.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

/** A PostgreSQL to work with, reached by its owner role. */
export interface DatabaseServer {
  url: string;
  /** Stops the embedded server if this program started it; a server given by URL is left alone. */
  stop(): Promise<void>;
}

/** The server of the configuration's URL, or the embedded one under its data folder. */
export async function databaseServer(
  config: Pick<ServerConfig, 'databaseUrl' | 'dataFolder'>,
): Promise<DatabaseServer> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, stop: async () => undefined };
  return startEmbeddedPostgres(embeddedFolder(config));
}
