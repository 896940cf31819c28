import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReference } from './organisation/index.ts';
import { ACTS } from './operations.ts';
import { openDatabase, type Database } from './platform/database.ts';
import { completeDraft, doStep, openTask, submitted, walkTo } from './testing/dossier.ts';
import { clientOf, province, type Province } from './testing/province.ts';
import { openDoor } from './web/index.ts';

/** Two copies of the program on one database and one folder of files. */
let one: Province;
let two: Province;
let pool: Database;
beforeAll(async () => {
  one = await province();
  pool = openDatabase(one.database.url, { maxConnections: 10 });
  const services = { ...one.services, db: pool.db, reference: await openReference(pool.db) };
  const door = openDoor(services, ACTS, one.clock);
  two = { ...one, services, door, as: (who) => clientOf(door, () => one.token(who)) };
});
afterAll(async () => {
  await pool.close();
  await one.close();
});

test('a dossier begun at one copy is accepted at the other and goes back and forth', async () => {
  const { dossierId } = await submitted(one);
  await two.as('qu.minh').acceptDossier({ dossierId });
  for (let turn = 0; (await openTask(one, dossierId)).kind !== 'RETURN'; turn++)
    await doStep(turn % 2 === 0 ? one : two, dossierId);
  expect((await one.as('cd.lan').getDossier({ dossierId })).state).toBe('RESULT_READY');
});

test('a session begun at one copy holds at the other, and ends for both', async () => {
  const lan = two.as('cd.hoa');
  expect((await lan.whoAmI({})).username).toBe('cd.hoa');
  await one.as('cd.hoa').signOut({});
  await expect(lan.whoAmI({})).rejects.toThrow('UNAUTHENTICATED');
});

test('numbers taken at both copies at once are 1 to 40 without a gap', async () => {
  one.clock.set('2026-12-08T08:00:00+07:00');
  const dossiers = await Promise.all(Array.from({ length: 40 }, () => submitted(one)));
  const replies = await Promise.all(
    dossiers.map(({ dossierId }, at) =>
      (at % 2 === 0 ? one : two).as('qu.minh').acceptDossier({ dossierId }),
    ),
  );
  const numbers = replies.map(({ code }) => Number(code?.split('-').at(-1)));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
});

test('one key pressed at both copies at the same moment is one submission', async () => {
  const { dossierId } = await completeDraft(one);
  const key = { idempotencyKey: 'both' };
  const [first, second] = await Promise.all(
    [one, two].map((copy) => copy.as('cd.lan').submitDossier({ dossierId, declaration: true }, key)),
  );
  expect(second).toEqual(first);
});

test('two leaders at two copies approve one result: one of them does', async () => {
  const { dossierId } = await submitted(one);
  await one.as('qu.minh').acceptDossier({ dossierId });
  const task = await walkTo(one, dossierId, 'APPROVE');
  const tried = await Promise.allSettled(
    [one, two].map((copy) => copy.as('ld.ct').approveResult({ taskId: task.id })),
  );
  const won = tried.filter((attempt) => attempt.status === 'fulfilled').length;
  expect(won).toBeLessThanOrEqual(1);
  const { events } = await two.as('ks.ha').getDossier({ dossierId });
  expect(events.filter((event) => event.kind === 'RESULT_APPROVED')).toHaveLength(won);
});
