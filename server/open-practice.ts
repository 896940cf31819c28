import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PRACTICE_PATH } from '@motcua/contract/practice-address';
import { sql } from 'kysely';
import { carryBy, SIMULATORS } from './exchange/index.ts';
import { HOUSEKEEPING, REFRESH } from './housekeeping.ts';
import { DATA_FOLDER, loadProvince } from './load-province.ts';
import { deliverInside } from './messages/index.ts';
import { ACTS } from './operations.ts';
import { openReference } from './organisation/index.ts';
import { openSigning } from './papers/index.ts';
import { APART, OUTBOX } from './outbox.ts';
import type { ServerConfig } from './platform/config.ts';
import type { Services } from './platform/context.ts';
import { openDatabase } from './platform/database.ts';
import { folderStore } from './platform/file-store.ts';
import type { Log } from './platform/log.ts';
import { migrate } from './platform/migrate.ts';
import { startOutbox, type OutboxHandlers } from './platform/outbox.ts';
import { Refusal } from './platform/refusal.ts';
import { openShutdown } from './platform/shutdown.ts';
import { startTimers } from './platform/timer.ts';
import { letIn, prepareRound, type PracticeRoom } from './practice/index.ts';
import { openDoor, type Door } from './web/index.ts';

/** The practice room of this program: what the real desk may ask of it, and the way in for its own. */
export interface Practice extends PracticeRoom {
  door: Pick<Door, 'call' | 'secure'>;
  close(): Promise<void>;
}

export interface PracticeOptions {
  config: Pick<ServerConfig, 'schema' | 'dataFolder' | 'clock'>;
  /** Owner connection to the database of the province. */
  url: string;
  log: Log;
  /** Of the real province. Only origin, scanner and the end of the program are shared with it. */
  real: Services;
}

interface Furnished {
  services: Services;
  door: Door;
  enter: PracticeRoom['enter'];
  close(): Promise<void>;
}

/** A schema of its own in the same database; a name of PostgreSQL has at most 63 signs. */
export const practiceSchema = (schema: string): string => `${schema.slice(0, 54)}_practice`;

/** Messages and requests to systems outside end in the building, whatever the real province is connected with. */
const INSIDE: OutboxHandlers = {
  delivery: deliverInside,
  external: carryBy(SIMULATORS),
};

/**
 * The practice room (decision 0013): the same program on a schema, files and sessions of its own. It costs nothing until the
 * first officer enters; then it is furnished with the province's reference data, and stays open until the program ends.
 */
export function openPractice(options: PracticeOptions): Practice {
  let open: Promise<Furnished> | undefined;
  let clearing: Promise<void> = Promise.resolve();
  const furnished = async (): Promise<Furnished> => {
    await clearing;
    open ??= furnish(options).catch((error: unknown) => {
      open = undefined;
      throw error;
    });
    return open;
  };
  const leave = async (): Promise<void> => {
    const was = open;
    open = undefined;
    await (await was?.catch(() => undefined))?.close();
  };
  return {
    enter: async (officer, now) => (await furnished()).enter(officer, now),
    async reset() {
      const before = clearing;
      clearing = before
        .catch(() => undefined)
        .then(async () => {
          await leave();
          await clear(options);
        });
      await clearing;
    },
    door: {
      secure: options.real.origin.startsWith('https:'),
      async call(call) {
        if (call.token === null)
          throw new Refusal('UNAUTHENTICATED', 'Vào phòng thực hành bằng nút Thực hành trên bàn làm việc.');
        return (await furnished()).door.call(call);
      },
    },
    close: leave,
  };
}

async function furnish({ config, url, log, real }: PracticeOptions): Promise<Furnished> {
  const began = performance.now();
  const shutdown = openShutdown(log);
  try {
    const schema = practiceSchema(config.schema);
    await migrate(url, { schema });
    const owner = openDatabase(url, { schema, maxConnections: 1, role: null });
    shutdown.onClose('practice owner', () => owner.close());
    await loadProvince(owner.db, { folder: DATA_FOLDER, now: config.clock.now() });
    const database = openDatabase(url, { schema, maxConnections: 4 });
    shutdown.onClose('practice database', () => database.close());
    const services: Services = {
      db: database.db,
      files: folderStore(filesOf(config)),
      scanner: real.scanner,
      origin: `${real.origin}${PRACTICE_PATH}`,
      demo: true,
      practising: true,
      reference: await openReference(database.db),
      signing: await openSigning(config.dataFolder, 'practice-signing.key'),
      ...(real.stopping === undefined ? {} : { stopping: real.stopping }),
    };
    services.floor = { prepareFor: (officer, round) => prepareRound(services, ACTS, officer, round) };
    // its letters are no figures of the real province
    const upkeep = HOUSEKEEPING.filter(({ name }) => name !== 'letters');
    const timers = startTimers([REFRESH, ...upkeep], services, config.clock, log);
    shutdown.onClose('practice timers', () => timers.stop());
    const handlers = { ...OUTBOX, ...INSIDE };
    const letters = startOutbox({ services, log, handlers, apart: APART }, config.clock);
    shutdown.onClose('practice letters', () => letters.stop());
    log.info({ ms: Math.round(performance.now() - began) }, 'practice room open');
    return {
      services,
      door: openDoor(services, ACTS, config.clock),
      enter: (officer, now) => letIn({ owner: owner.db, services }, officer, now),
      close: () => shutdown.close(),
    };
  } catch (error) {
    await shutdown.close();
    throw error;
  }
}

/** The schema and the files of the practice room are gone. */
async function clear({ config, url }: PracticeOptions): Promise<void> {
  const owner = openDatabase(url, { schema: config.schema, maxConnections: 1, role: null });
  try {
    await sql`drop schema if exists ${sql.id(practiceSchema(config.schema))} cascade`.execute(owner.db);
  } finally {
    await owner.close();
  }
  await rm(filesOf(config), { recursive: true, force: true });
}

const filesOf = ({ dataFolder }: Pick<ServerConfig, 'dataFolder'>): string =>
  join(dataFolder, 'practice-files');
