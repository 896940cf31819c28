import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { counterDraft, openTask, submitted, supplied, upload, WISH } from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

async function waiting(begin: typeof submitted = submitted): Promise<string> {
  const { dossierId } = await begin(here);
  here.clock.advance(60_000);
  await here.as('qu.minh').requestSupplement({ dossierId, ...WISH });
  return dossierId;
}

test('before intake: it is submitted again and the counter has eight working hours anew', async () => {
  const dossierId = await waiting();
  here.clock.set('2026-12-15T14:00:00+07:00');
  await refused(here.as('cd.lan').supplyDocuments({ dossierId }), 'INCOMPLETE');
  await upload(here.as('cd.lan'), dossierId, 'TP02');
  const reply = await here
    .as('cd.lan')
    .supplyDocuments({ dossierId, answers: { guardianRelation: 'Bổ sung' }, note: 'Đã đủ' });
  expect(reply.state).toBe('SUBMITTED');
  const view = await here.as('cd.lan').getDossier({ dossierId });
  expect(view.intakeDueAt).toBe('2026-12-16T14:00:00+07:00');
  expect(view.answers['guardianRelation']).toBe('Bổ sung');
  expect(view.supplement?.suppliedAt).toBe('2026-12-15T14:00:00+07:00');
  expect(await openTask(here, dossierId)).toMatchObject({
    kind: 'INTAKE',
    status: 'OPEN',
    owner: null,
    dueAt: '2026-12-16T14:00:00+07:00',
  });
  expect((await here.as('qu.minh').acceptDossier({ dossierId })).code).toMatch(/-261215-\d{4}$/);
});

test('begun at the counter: what comes later lies in the intake queue', async () => {
  const dossierId = await waiting(counterDraft);
  await supplied(here, dossierId);
  const { items } = await here.as('ns.tiepnhan').listWork({ queue: 'INTAKE' });
  expect(items.map((row) => row.dossierId)).toContain(dossierId);
});

test('the applicant or his counter hands in; nobody else', async () => {
  const dossierId = await waiting();
  await refused(here.as('cd.son').supplyDocuments({ dossierId }), 'NOT_FOUND');
  await refused(here.as('qu.thu').supplyDocuments({ dossierId }), 'NOT_FOUND');
  await refused(here.as('cm.ht').supplyDocuments({ dossierId }), 'FORBIDDEN');
  expect((await here.as('ns.tiepnhan').supplyDocuments({ dossierId })).state).toBe('SUBMITTED');
});

test('not when nothing has been asked for', async () => {
  const { dossierId } = await submitted(here);
  await refused(here.as('cd.lan').supplyDocuments({ dossierId }), 'WRONG_STATE');
});

test('repeated with the same key: the first reply', async () => {
  const dossierId = await waiting();
  const key = { idempotencyKey: 'supply' };
  await upload(here.as('cd.lan'), dossierId, 'TP02');
  const first = await here.as('cd.lan').supplyDocuments({ dossierId }, key);
  expect(await here.as('cd.lan').supplyDocuments({ dossierId }, key)).toEqual(first);
});
