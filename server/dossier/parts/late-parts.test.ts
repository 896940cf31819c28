import { randomUUID } from 'node:crypto';
import type { ProcessDefinition } from '@motcua/rules/process';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleCase, SIGNED, type BundleCase } from '../../testing/bundle.ts';
import { doStep } from '../../testing/dossier.ts';
import { alertsOf } from '../../testing/letters.ts';
import type { Province } from '../../testing/province.ts';
import { findProcessMoves } from '../process-moves.ts';

/** Journey J1 where letters are read late, a part cannot begin, or its procedure or map is another one. */
let made: BundleCase;
let here: Province;
let caseId: string;
beforeEach(async () => {
  made = await bundleCase();
  ({ here, caseId } = made);
});
afterEach(() => here.close());

const view = (dossierId = caseId) => here.as('ks.ha').getDossier({ dossierId });
const partsOf = async () => (await view()).parts;

test('a birth handed over before anybody has read that it is registered is registered: the others begin', async () => {
  await made.accept();
  const birth = await made.partId(0);
  await made.pass(SIGNED);
  await doStep(here, birth);
  await made.pass(SIGNED);
  await doStep(here, birth);
  await doStep(here, birth);
  await here.as('qu.minh').deliverResult({
    dossierId: birth,
    method: 'COUNTER',
    receiverName: 'Nguyễn Thị Hòa',
  });
  await made.pass(SIGNED);
  expect((await partsOf()).map((one) => one.id === null)).toEqual([false, false, false]);
});

/** The procedure of the health card is in force until a day. */
const inForce = (valid_to: string | null) =>
  here.database.owner
    .updateTable('procedure_version')
    .set({ valid_to })
    .where('code', '=', '1.001939')
    .execute();

test('a part whose procedure is not in force is told within minutes, with the reason; tried for days, it begins at its own moment', async () => {
  await made.accept();
  await inForce('2026-11-29');
  await made.registerBirth();
  expect((await partsOf()).map((one) => one.id === null)).toEqual([false, false, true]);
  await made.pass('2026-11-30T14:40:00+07:00');
  const [alert, ...others] = await alertsOf(here, 'ld.ct', caseId, 'PART_MISSING');
  expect(others).toEqual([]);
  expect(alert?.text).toMatch(/Cấp thẻ bảo hiểm y tế.*Không có thủ tục mã 1\.001939 đang có hiệu lực/);
  await made.pass('2026-12-03T08:00:00+07:00');
  expect(await alertsOf(here, 'ld.ct', caseId, 'PART_MISSING')).toHaveLength(1);
  // one letter, which says why
  const waiting = await here.database.db
    .selectFrom('outbox')
    .select(['attempts', 'failure'])
    .where('topic', '=', 'part')
    .where('done_at', 'is', null)
    .execute();
  expect(waiting).toEqual([{ attempts: 0, failure: expect.stringContaining('1.001939') }]);
  await inForce(null);
  await made.pass('2026-12-03T10:00:00+07:00');
  expect((await partsOf())[2]).toMatchObject({ acceptedAt: SIGNED });
  await made.pass('2026-12-08T10:00:00+07:00');
  expect((await view()).state).toBe('RESULT_READY');
});

test('an original its part replaces is taken back with the case', async () => {
  await here.database.owner
    .updateTable('procedure_version')
    .set({
      content: sql`jsonb_set(content, '{components,0,collected}', '{"paper": "GIAY-CU", "numberIn": "childName"}')`,
    })
    .where('code', '=', '1.001193')
    .execute();
  await made.accept();
  await made.registerBirth();
  await made.pass('2026-12-02T10:00:00+07:00');
  await here
    .as('qu.minh')
    .deliverResult({ dossierId: caseId, method: 'COUNTER', receiverName: 'Nguyễn Thị Hòa' });
  await made.pass('2026-12-02T10:05:00+07:00');
  const birth = await made.partId(0);
  const kept = await here.database.db.selectFrom('revoked_paper').select(['paper', 'dossier_id']).execute();
  expect(kept).toEqual([{ paper: 'GIAY-CU', dossier_id: birth }]);
  expect((await view(birth)).events.at(-1)?.text).toContain('đã thu');
});

test('the procedure’s own map is changed: a part of a bundle stays on the map the bundle has for it', async () => {
  await made.accept();
  const key = '1.001193';
  const { rows } = await sql<{ content: ProcessDefinition }>`
    select pr.content from process_version pr join dossier d on d.process_version_id = pr.id
    where d.id = ${await made.partId(0)}`.execute(here.database.owner);
  const own = await here.database.owner
    .insertInto('process_version')
    .values({
      id: randomUUID(),
      key,
      valid_from: '2026-11-30',
      valid_to: null,
      content: JSON.stringify({ ...rows[0]?.content, key }),
      decision_number: '1/QĐ-UBND',
      decision_date: '2026-11-30',
    })
    .returning(['id', 'content'])
    .executeTakeFirstOrThrow();
  const moves = await findProcessMoves(here.database.db, { ...own, key });
  expect(moves.map(({ dossierId }) => dossierId)).not.toContain(await made.partId(0));
});

test('a part whose first step lets its time limit stand begins, and its clock stands from that moment', async () => {
  await here.database.owner
    .updateTable('process_version')
    .set({
      content: sql`jsonb_set(content, '{steps,1,stands}', '{"legalBasis": "Luật Cư trú 2020 Điều 20"}')`,
    })
    .where('key', '=', '2.000986_1.004222')
    .execute();
  await made.accept();
  await made.registerBirth();
  const { state, due } = await view(await made.partId(1));
  expect({ state, due: due.dueAt, first: due.originalDueAt }).toEqual({
    state: 'INTERAGENCY',
    due: null,
    first: '2026-12-02T14:20:00+07:00',
  });
});
