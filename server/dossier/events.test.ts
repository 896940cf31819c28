import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, walkTo } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';

let here: Province;
let dossierId: string;
beforeAll(async () => {
  here = await province();
  ({ dossierId } = await accepted(here));
  await walkTo(here, dossierId, 'RETURN');
  await here.as('qu.minh').deliverResult({ dossierId, method: 'COUNTER', receiverName: 'Vũ Thị Lan' });
});
afterAll(() => here.close());

test('the application’s role can neither change nor remove an event', async () => {
  const { db } = here.database;
  const denied = { code: '42501' };
  const events = db.updateTable('dossier_event').set({ actor_name: 'Người khác' });
  await expect(events.where('dossier_id', '=', dossierId).execute()).rejects.toMatchObject(denied);
  await expect(db.deleteFrom('dossier_event').execute()).rejects.toMatchObject(denied);
  await expect(sql`truncate dossier_event`.execute(db)).rejects.toMatchObject(denied);
  await expect(sql`alter table dossier_event disable trigger all`.execute(db)).rejects.toMatchObject(denied);
  await expect(sql`drop table dossier_event`.execute(db)).rejects.toMatchObject(denied);
});

test('not even the owner changes one by mistake', async () => {
  const { owner } = here.database;
  await expect(
    owner.updateTable('dossier_event').set({ actor_name: 'x' }).where('dossier_id', '=', dossierId).execute(),
  ).rejects.toThrow('an event of a dossier is never changed or removed');
});

test('nor does the role remove what the events speak of', async () => {
  const { db } = here.database;
  for (const table of ['dossier', 'task', 'slip', 'dossier_file', 'message'] as const)
    await expect(db.deleteFrom(table).execute(), table).rejects.toMatchObject({ code: '42501' });
});

test('the timeline is whole and in order, in words of both languages', async () => {
  const { events } = await here.as('cd.lan').getDossier({ dossierId });
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  expect(events.map((event) => event.kind)).toEqual([
    'DRAFT_CREATED',
    'SUBMITTED',
    'ACCEPTED',
    'TASK_OPENED',
    'TASK_ASSIGNED',
    'TASK_OPENED',
    'TASK_COMPLETED',
    'TASK_OPENED',
    'RESULT_APPROVED',
    'TASK_OPENED',
    'RESULT_ISSUED',
    'TASK_OPENED',
    'RESULT_DELIVERED',
  ]);
  expect(events.every((event) => event.text !== '' && event.textEn !== '' && event.actor !== '')).toBe(true);
  expect(events.every((event) => event.text.normalize('NFC') === event.text)).toBe(true);
});

test('the citizen and the officer read one state, from the same row (G2)', async () => {
  const [own, officer] = await Promise.all(
    ['cd.lan', 'qu.minh'].map((who) => here.as(who).getDossier({ dossierId })),
  );
  expect(own?.state).toBe(officer?.state);
  expect(own?.events.at(-1)?.to).toBe(own?.state);
});
