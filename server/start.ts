import { join } from 'node:path';
import { portal } from '@motcua/portal';
import { checkForms, openSigning } from './papers/index.ts';
import { closeSecrets } from './identity/index.ts';
import { carryBy, openSystems, SIMULATORS } from './exchange/index.ts';
import { HOUSEKEEPING, REFRESH } from './housekeeping.ts';
import { startJobs } from './jobs.ts';
import { DATA_FOLDER, loadProvince, type LoadOptions } from './load-province.ts';
import { closeProviders, openProviders, trialProviders } from './messages/index.ts';
import { ACTS } from './operations.ts';
import { openIdentity } from './open-identity.ts';
import { OUTBOX } from './outbox.ts';
import { openPractice } from './open-practice.ts';
import { openReference } from './organisation/index.ts';
import type { ServerConfig } from './platform/config.ts';
import type { Services } from './platform/context.ts';
import { openDatabase } from './platform/database.ts';
import { databaseServer } from './platform/database-server.ts';
import { folderStore } from './platform/file-store.ts';
import { openLog, type Log } from './platform/log.ts';
import { migrate } from './platform/migrate.ts';
import type { Running } from './platform/loop.ts';
import { readSealKey, sealWith } from './platform/seal.ts';
import { startTimers } from './platform/timer.ts';
import { scannerOf } from './platform/scanner.ts';
import { closeOnSignals, openShutdown } from './platform/shutdown.ts';
import { beginDemonstration, fillDemonstration, storyOpenUntil } from './simulation/index.ts';
import { openDoor, openWeb } from './web/index.ts';

export const VERSION = '0.1.0';
const DESK_FOLDER = join(import.meta.dirname, '..', 'desk', 'dist');

/** Password of every account of the demonstration; printed at start, never used where `--empty` is given. */
export const DEMO_PASSWORD = 'motcua-demo';

export interface RunningServer {
  /** Where browsers reach it. */
  origin: string;
  services: Services;
  close(): Promise<void>;
}

/** Starts database, web and jobs as the configuration says, and answers once requests are taken. */
export async function startServer(config: ServerConfig): Promise<RunningServer> {
  checkForms();
  const log = openLog();
  const shutdown = openShutdown(log);
  closeOnSignals(shutdown, log);
  try {
    const server = await databaseServer(config);
    shutdown.onClose('database server', () => server.stop());
    await migrate(server.url, { schema: config.schema });
    await loadData(config, server.url, (left) => log.error({ err: left }, 'maps left as they stand'));

    const database = openDatabase(server.url, { schema: config.schema, maxConnections: 10 });
    shutdown.onClose('database', () => database.close());
    const reference = await openReference(database.db);
    const files = folderStore(join(config.dataFolder, 'files'));
    const stopping = new AbortController();
    const services: Services = {
      stopping: stopping.signal,
      db: database.db,
      files,
      scanner: scannerOf(config.scanner),
      origin: config.baseUrl ?? `http://${config.host}:${config.port}`,
      demo: !config.empty,
      ...(config.gateway === undefined ? {} : { gateway: config.gateway }),
      ...(config.bankSecret === undefined ? {} : { bankSecret: config.bankSecret }),
      ...(config.carrier === undefined ? {} : { carrier: config.carrier }),
      reference,
      seal: sealWith(await readSealKey(config.dataFolder, config.sealKey)),
      signing: await openSigning(config.dataFolder),
      ...(config.outside === undefined ? {} : { outside: openSystems(config.outside) }),
    };
    if (config.trialMessages === true) services.messages = trialProviders(services.db);
    else if (config.messages !== undefined) {
      const messages = openProviders(config.messages, services.db);
      shutdown.onClose('messages', () => closeProviders(messages));
      services.messages = messages;
    }
    await closeOpenSecrets(services, log);

    const practice = openPractice({ config, url: server.url, log, real: services });
    shutdown.onClose('practice room', () => practice.close());
    services.practice = practice;
    const refresh = startTimers([REFRESH], services, config.clock, log);
    shutdown.onClose('refresh', () => refresh.stop());
    if (config.role !== 'web') {
      const timers = startTimers(HOUSEKEEPING, services, config.clock, log);
      shutdown.onClose('timers', () => timers.stop());
    }
    if (playsStory(config)) await beginDemonstration(services.db, config.clock.now());
    const door = openDoor(services, ACTS, config.clock);
    const identity = await openIdentity(config, services, {
      password: DEMO_PASSWORD,
      listening: () => app.server,
    });
    const app = await openWeb(door, {
      ...identity,
      log,
      portal,
      deskFolder: DESK_FOLDER,
      version: VERSION,
      faces: config.role !== 'jobs',
      practice: practice.door,
      ...(config.gateway === undefined ? {} : { payAt: new URL(config.gateway.payUrl).origin }),
    });
    shutdown.onClose('web', () => app.close());
    await app.listen({ port: config.port, host: config.host });
    const address = app.server.address();
    if (config.baseUrl === undefined && address !== null && typeof address !== 'string')
      services.origin = `http://${config.host}:${address.port}`;
    if (config.role !== 'web') {
      const jobs = startWork(services, config, log);
      shutdown.onClose('jobs', () => jobs.stop());
    }
    // before the door closes, which waits for everyone who is inside
    shutdown.onClose('looks', () => stopping.abort());
    return { origin: services.origin, services, close: () => shutdown.close() };
  } catch (error) {
    await shutdown.close();
    throw error;
  }
}

/** Secrets from before they were closed; those of a key that is gone are told. */
async function closeOpenSecrets({ db, seal }: Services, log: Log): Promise<void> {
  if (seal === undefined) return;
  const { closed, lost } = await closeSecrets(db, seal);
  if (closed > 0) log.info({ closed }, 'secrets of second factors closed');
  if (lost > 0) log.error({ lost }, 'secrets of second factors were closed under another key');
}

/**
 * The jobs; beside them, at the first start of a demonstration, the dossiers of its last months are played. The story has
 * its own clock and opens its own letters: those written before the present began are not for today's.
 */
function startWork(services: Services, config: ServerConfig, log: Log): Running {
  if (!playsStory(config)) return startJobs(services, config.clock, log);
  const stopping = new AbortController();
  const played = play(services, config, log, stopping.signal);
  const jobs = startJobs(services, config.clock, log, { writtenAfter: storyOpenUntil(services.db) });
  return {
    async stop() {
      stopping.abort();
      await Promise.all([played, jobs.stop()]);
    },
  };
}

const playsStory = (config: ServerConfig): boolean =>
  config.role !== 'web' && !config.empty && config.peopleOnly !== true;

async function play(services: Services, config: ServerConfig, log: Log, signal: AbortSignal): Promise<void> {
  // a past that is invented is told to nobody outside
  const handlers = { ...OUTBOX, slip: setWhenAskedFor, external: carryBy(SIMULATORS) };
  try {
    const given = { services, acts: ACTS, handlers, log, now: config.clock.now(), signal };
    const played = await fillDemonstration(given);
    if (played !== null) log.info({ dossiers: played.begun, acts: played.acts }, 'demonstration filled');
  } catch (error) {
    log.error({ err: error }, 'the demonstration could not be filled; tried again at the next start');
  }
}

/** Slips of the demonstration's past are set when somebody opens them. */
const setWhenAskedFor = async (): Promise<void> => undefined;

/**
 * Brings the data files, and unless told otherwise the demonstration's people, into the database.
 *
 * @param onLeft see {@link LoadOptions}: a server starts in spite of a map that cannot be loaded, a command does not go on
 */
export async function loadData(
  config: ServerConfig,
  url: string,
  onLeft?: LoadOptions['onLeft'],
): Promise<void> {
  const owner = openDatabase(url, { schema: config.schema, maxConnections: 1, role: null });
  try {
    await loadProvince(owner.db, {
      folder: DATA_FOLDER,
      now: config.clock.now(),
      ...(config.empty ? {} : { demoPassword: DEMO_PASSWORD }),
      ...(onLeft === undefined ? {} : { onLeft }),
    });
  } finally {
    await owner.close();
  }
}
