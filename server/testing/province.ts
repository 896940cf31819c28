import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, ProblemError, seenTag, type Client } from '@motcua/contract/client';
import { OPERATIONS } from '@motcua/contract/operations';
import { inject } from 'vitest';
import { tokenHash } from '../identity/index.ts';
import { ACTS } from '../operations.ts';
import { openReference } from '../organisation/index.ts';
import { newSigning } from '../papers/index.ts';
import type { Services } from '../platform/context.ts';
import { openDatabase } from '../platform/database.ts';
import { folderStore } from '../platform/file-store.ts';
import { openLog } from '../platform/log.ts';
import { steppedClock, type SteppedClock } from '../platform/now.ts';
import { workOff } from '../platform/outbox.ts';
import { problemOf, Refusal } from '../platform/refusal.ts';
import { noScanner, type Scanner } from '../platform/scanner.ts';
import { isSentBytes } from '../platform/sent-bytes.ts';
import { sealWith } from '../platform/seal.ts';
import { createTestDatabase, type TestDatabase } from '../platform/testing/database.ts';
import { OUTBOX } from '../outbox.ts';
import { openDoor, type Door } from '../web/index.ts';

/** The demonstration province in a database of its own, reached through the door that production has. */
export interface Province {
  database: TestDatabase;
  services: Services;
  /** Where the files lie. */
  folder: string;
  clock: SteppedClock;
  door: Door;
  /** A client signed in as one of the demonstration's accounts; the session is made without its password. */
  as(username: string): Client;
  anyone: Client;
  /** Session token of an account, for requests over HTTP. */
  token(username: string): Promise<string>;
  accountId(username: string): Promise<string>;
  /** Everything that waits in the outbox is carried out. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

export interface ProvinceOptions {
  /** Where the clock stands: a working morning of the two-level province where nothing is said. */
  at?: string;
  scanner?: Scanner;
  /** Another way to the database, given its own address. */
  reach?: (url: string) => Promise<string>;
}

/** Monday, so that the days that follow are working days. */
export const TODAY = '2026-12-07T08:00:00+07:00';
/** Wednesday of the three-level province. */
export const DAY_OF_2021 = '2021-06-16T08:00:00+07:00';

export async function province({
  at = TODAY,
  scanner = noScanner,
  reach = async (url) => url,
}: ProvinceOptions = {}): Promise<Province> {
  const database = await createTestDatabase(inject('provinceUrl'));
  const folder = await mkdtemp(join(tmpdir(), 'motcua-files-'));
  const pool = openDatabase(await reach(database.url), { maxConnections: 10 });
  const clock = steppedClock(at);
  const services: Services = {
    db: pool.db,
    files: folderStore(folder),
    scanner,
    origin: 'http://127.0.0.1:8080',
    demo: true,
    reference: await openReference(pool.db),
    seal: sealWith(randomBytes(32)),
    signing: await newSigning(),
  };
  const door = openDoor(services, ACTS, clock);
  const accountId = (username: string): Promise<string> =>
    database.db
      .selectFrom('account')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirstOrThrow()
      .then((row) => row.id);
  const tokens = new Map<string, Promise<string>>();
  const token = (username: string): Promise<string> => {
    const known = tokens.get(username) ?? accountId(username).then((id) => beginSession(database, id));
    tokens.set(username, known);
    return known;
  };
  return {
    database,
    services,
    folder,
    clock,
    door,
    as: (username) => clientOf(door, () => token(username)),
    anyone: clientOf(door, async () => null),
    token,
    accountId,
    async deliver() {
      while ((await workOff(services, OUTBOX, clock.now(), openLog({ level: 'silent' }))) > 0);
    },
    async close() {
      await pool.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function beginSession({ owner }: TestDatabase, account_id: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await owner
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id,
      created_at: new Date('2018-07-01T00:00:00Z'),
      expires_at: new Date('2099-01-01T00:00:00Z'),
    })
    .execute();
  return token;
}

/** The typed client in process: what HTTP carries is handed over as JSON would. */
export function clientOf(door: Pick<Door, 'call'>, token: () => Promise<string | null>): Client {
  return createClient(async (operation, input, options) => {
    const requestId = randomUUID();
    const { method } = OPERATIONS[operation];
    try {
      const result = await door.call({
        operation,
        input: JSON.parse(JSON.stringify(input)) as Record<string, unknown>,
        fromText: method === 'GET' || method === 'DELETE',
        token: await token(),
        requestId,
        key: method === 'POST' ? (options.idempotencyKey ?? randomUUID()) : null,
        seen: options.seen === undefined ? undefined : seenTag(options.seen),
        bytes: options.bytes === undefined ? null : inParts(options.bytes),
      });
      return isSentBytes(result) ? result.bytes : JSON.parse(JSON.stringify(result));
    } catch (error) {
      throw error instanceof Refusal ? new ProblemError(problemOf(error, requestId)) : error;
    }
  });
}

/** As a request body arrives: in several pieces. */
async function* inParts(bytes: Uint8Array | Blob): AsyncGenerator<Uint8Array> {
  const all = bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes;
  for (let at = 0; at < all.length; at += 65_536) yield all.subarray(at, at + 65_536);
}
