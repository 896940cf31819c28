import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { completeDraft, submitted } from './testing/dossier.ts';
import { openSite, type Site } from './testing/http.ts';
import { province, type Province } from './testing/province.ts';
import { startRelay, type Relay } from './testing/relay.ts';
import { refused } from './testing/refused.ts';

let here: Province;
let site: Site;
let relay: Relay;
beforeAll(async () => {
  here = await province({
    async reach(url) {
      relay = await startRelay(url);
      return relay.url;
    },
  });
  site = await openSite(here);
});
afterAll(async () => {
  await site.close();
  await here.close();
  await relay.close();
});
beforeEach(async () => {
  // every session's token is known before the database goes
  await Promise.all(['cd.lan', 'qu.minh', 'ks.ha'].map((who) => here.token(who)));
});

/** Ends every connection of the program, as a failing database does. */
const cut = () =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'motcua' and pid <> pg_backend_pid()`.execute(
    here.database.owner,
  );

/** Until the program has noticed which of its connections are dead, as it does by itself. */
const noticed = async () => {
  await sleep(100);
  await vi.waitFor(() => here.as('cd.lan').whoAmI({}));
};

/** Holds a lock that stops the act in the middle of its transaction, until the database is cut. */
async function inTheMiddle(act: () => Promise<unknown>): Promise<unknown> {
  let acting: Promise<unknown> = Promise.resolve();
  await here.database.owner.transaction().execute(async (tx) => {
    await sql`lock table slip in access exclusive mode`.execute(tx);
    acting = act().catch((error: unknown) => error);
    for (;;) {
      const { rows } = await sql<{ waiting: boolean }>`
        select count(*) > 0 as waiting from pg_locks l join pg_stat_activity a using (pid)
        where not l.granted and a.datname = current_database()`.execute(tx);
      if (rows[0]?.waiting === true) break;
      await sleep(10);
    }
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'motcua' and pid <> pg_backend_pid()`.execute(
      tx,
    );
  });
  return acting;
}

const numberOfToday = async () =>
  (
    await here.database.owner
      .selectFrom('number_series')
      .select('last')
      .where('series', '=', 'DOSSIER')
      .execute()
  )[0]?.last ?? 0;

test('gone in the middle of an acceptance: said so, nothing half written, and the same press goes through', async () => {
  const { dossierId } = await submitted(here);
  const before = await numberOfToday();
  const key = { idempotencyKey: 'cut' };
  const acting = await inTheMiddle(() => here.as('qu.minh').acceptDossier({ dossierId }, key));
  await refused(Promise.reject(acting), 'DATABASE_UNAVAILABLE');
  await noticed();
  const { db } = here.database;
  const rows = await Promise.all([
    db.selectFrom('dossier').select(['state', 'code', 'version']).where('id', '=', dossierId).execute(),
    db.selectFrom('slip').select('kind').where('dossier_id', '=', dossierId).execute(),
    db.selectFrom('dossier_event').select('kind').where('dossier_id', '=', dossierId).execute(),
  ]);
  expect(rows[0]).toEqual([{ state: 'SUBMITTED', code: null, version: 3 }]);
  expect(rows[1]).toEqual([{ kind: 'ANSWERS_COPY' }]);
  expect(rows[2].map((row) => row.kind)).not.toContain('ACCEPTED');
  expect(await numberOfToday()).toBe(before);

  const accepted = await here.as('qu.minh').acceptDossier({ dossierId }, key);
  expect(accepted.code).toMatch(new RegExp(`-${String(before + 1).padStart(4, '0')}$`));
});

test('gone in the middle of a submission, which is one statement', async () => {
  const { dossierId } = await completeDraft(here);
  const acting = await inTheMiddle(() => here.as('cd.lan').submitDossier({ dossierId, declaration: true }));
  await refused(Promise.reject(acting), 'DATABASE_UNAVAILABLE');
  await noticed();
  expect((await here.as('cd.lan').getDossier({ dossierId })).state).toBe('DRAFT');
  expect((await here.as('cd.lan').submitDossier({ dossierId, declaration: true })).state).toBe('SUBMITTED');
});

test('the next request after a cut works by itself', async () => {
  const { dossierId } = await completeDraft(here);
  await cut();
  const read = () => here.as('cd.lan').getDossier({ dossierId });
  const first = await read().catch((error: unknown) => String(error));
  if (typeof first === 'string') expect(first).toContain('DATABASE_UNAVAILABLE');
  await noticed();
  expect((await read()).state).toBe('DRAFT');
});

test('over HTTP: 503 with what to do, not ready while it lasts, ready afterwards', async () => {
  const token = await here.token('cd.lan');
  const get = (url: string, headers = {}) => site.app.inject({ url, headers });
  const signedIn = { authorization: `Bearer ${token}` };
  await relay.cut();
  for (const url of ['/api/v1/my/dossiers', '/api/v1/session', '/api/v1/track/NT-2222-2222-2222']) {
    const reply = await get(url, signedIn);
    expect(reply.statusCode, url).toBe(503);
    expect(reply.json()).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      title: 'Hệ thống đang tạm gián đoạn',
      detail: expect.stringContaining('chưa có gì được ghi'),
    });
  }
  expect((await get('/readyz')).statusCode).toBe(503);
  expect((await get('/healthz')).statusCode).toBe(200);
  const page = await get('/', { cookie: `motcua=${token}` });
  expect(page.statusCode).toBe(503);
  expect(page.body).toContain('tạm gián đoạn');
  await relay.mend();
  expect((await get('/readyz')).statusCode).toBe(200);
  expect((await get('/api/v1/session', signedIn)).statusCode).toBe(200);
  expect((await get('/', { cookie: `motcua=${token}` })).body).toContain('cd.lan');
});
