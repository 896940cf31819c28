import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runDue } from '../platform/schedule.ts';
import { enterJobs } from '../platform/schedule.ts';
import { accepted, counterDraft, GUARDIAN } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { DEADLINE_JOBS } from './index.ts';
import { SILENT } from '../testing/letters.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
  await enterJobs(here.services, DEADLINE_JOBS, here.clock.now());
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

const runAt = async (moment: string): Promise<void> => {
  here.clock.set(moment);
  await runDue(here.services, DEADLINE_JOBS, here.clock, SILENT);
};
const told = async (username: string, kind: string) =>
  (await here.as(username).listAlerts({ limit: 200 })).items.filter((alert) => alert.kind === kind);

test('they come on working days only: 15:00 and the end of the day, and the opening', () => {
  const [transfer, dueToday] = DEADLINE_JOBS;
  const after = (job: typeof transfer, moment: string) =>
    job?.next(new Date(moment), here.services).toISOString();
  expect(after(transfer, '2026-12-11T10:00:00+07:00')).toBe('2026-12-11T08:00:00.000Z');
  expect(after(transfer, '2026-12-11T15:00:00+07:00')).toBe('2026-12-11T10:00:00.000Z');
  expect(after(transfer, '2026-12-11T17:00:00+07:00')).toBe('2026-12-14T08:00:00.000Z');
  expect(after(dueToday, '2026-12-11T08:00:00+07:00')).toBe('2026-12-14T00:30:00.000Z');
});

test('T3: papers still at the counter are told at 15:00, to the director as well when they are late; two runners tell once', async () => {
  const { dossierId } = await counterDraft(here);
  await here.as('qu.minh').acceptDossier({ dossierId, received: receivedAll });
  await here.database.owner
    .updateTable('dossier')
    .set({ transfer_due_at: new Date('2026-12-07T17:00:00+07:00'), transferred_at: null })
    .where('id', '=', dossierId)
    .execute();
  const ended = await counterDraft(here);
  await here.as('qu.minh').acceptDossier({ dossierId: ended.dossierId, received: receivedAll });
  await here.database.owner
    .updateTable('dossier')
    .set({ transferred_at: null, closed_at: here.clock.now() })
    .where('id', '=', ended.dossierId)
    .execute();
  here.clock.set('2026-12-07T15:00:00+07:00');
  await Promise.all([1, 2].map(() => runDue(here.services, DEADLINE_JOBS, here.clock, SILENT)));
  const [first, ...others] = await told('qu.minh', 'TRANSFER_WAITING');
  expect(others).toEqual([]);
  expect(first?.text).toMatch(/^Còn 1 hồ sơ giấy chưa bàn giao, 0 đã quá hạn bàn giao: H05\.170\.1-/);
  expect(await told('ld.pct', 'TRANSFER_WAITING')).toEqual([]);
  await runAt('2026-12-07T17:00:00+07:00');
  expect((await told('qu.minh', 'TRANSFER_WAITING')).length).toBe(2);
  expect((await told('ld.pct', 'TRANSFER_WAITING'))[0]?.text).toContain('1 đã quá hạn bàn giao');
});

test('T4: at opening the heads have the list of what is due today', async () => {
  const { dossierId } = await accepted(here);
  const { code } = await here.as('ks.ha').getDossier({ dossierId });
  await runAt('2026-12-10T07:30:00+07:00');
  const [list] = await told('ns.truongphong', 'DUE_TODAY');
  expect(list?.text).toMatch(/^Hôm nay phải trả kết quả \d+ hồ sơ; 0 hồ sơ đã quá hạn\./);
  expect(list?.text).toContain(code);
  expect(await told('qu.thu', 'DUE_TODAY')).toEqual([]);
});

test('T10: from five working days before it takes effect a version without a publication decision stands on the control office’s list, once, until it names one', async () => {
  const [monday, tuesday] = ['2026-12-21', '2026-12-22'];
  const unnamed = await planned(monday);
  await planned(tuesday, '1474/QĐ-BTP');
  const missing = () => told('ks.ha', 'PUBLICATION_MISSING');
  const open = async () =>
    (await here.as('ks.ha').listAlerts({ open: true, limit: 200 })).items.filter(
      ({ kind }) => kind === 'PUBLICATION_MISSING',
    ).length;

  await runAt('2026-12-11T07:30:00+07:00');
  expect(await missing()).toEqual([]);
  here.clock.set('2026-12-14T07:30:00+07:00');
  await Promise.all([1, 2].map(() => runDue(here.services, DEADLINE_JOBS, here.clock, SILENT)));
  const [alert, ...others] = await missing();
  expect(others).toEqual([]);
  expect(alert).toMatchObject({
    dossierId: null,
    taskId: null,
    level: 'CENTRE',
    due: `${monday}T00:00:00+07:00`,
  });
  expect(alert?.text).toMatch(
    /^Thủ tục 1\.004837 “.+” có hiệu lực từ 21\/12\/2026 nhưng chưa ghi quyết định công bố\./,
  );
  for (const other of ['ld.ct', 'ld.pct', 'qt.vu'])
    expect(await told(other, 'PUBLICATION_MISSING')).toEqual([]);

  await runAt('2026-12-23T07:30:00+07:00');
  expect([(await missing()).length, await open()]).toEqual([1, 1]);
  await here.database.owner
    .updateTable('procedure_version')
    .set({ content: sql`content || '{"decision": "1475/QĐ-BTP"}'` })
    .where('id', '=', unnamed)
    .execute();
  expect([(await missing()).length, await open()]).toEqual([1, 0]);
});

test('T10: what took effect while nothing ran is told as well; what has ended is not', async () => {
  await planned('2026-12-26');
  await planned('2026-12-27', undefined, '2026-12-29');
  await runAt('2027-01-04T07:30:00+07:00');
  const texts = (await told('ks.ha', 'PUBLICATION_MISSING')).map(({ text }) => text).join();
  expect(texts).toContain('26/12/2026');
  expect(texts).not.toContain('27/12/2026');
});

/** A version of a procedure to come. */
async function planned(validFrom: string, decision?: string, validTo: string | null = null): Promise<string> {
  const id = randomUUID();
  const facts = JSON.stringify(decision === undefined ? {} : { decision });
  await sql`
    insert into procedure_version (id, code, valid_from, valid_to, name, sector, levels, subjects, content, content_hash, source)
    select ${id}, code, ${validFrom}, ${validTo}, name, sector, levels, subjects, content - 'decision' || ${facts}::jsonb, '', 'test'
    from procedure_version where code = ${GUARDIAN} order by valid_from desc limit 1`.execute(
    here.database.owner,
  );
  return id;
}

const receivedAll = ['TP01', 'TP02', 'TP03'].map((code) => ({
  code,
  originals: 1,
  certified: 0,
  copies: 0,
  present: true,
}));
