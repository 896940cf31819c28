import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runDue } from '../platform/schedule.ts';
import { enterJobs } from '../platform/schedule.ts';
import { accepted, counterDraft } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { DEADLINE_JOBS } from './index.ts';
import { SILENT } from './testing/letters.ts';

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
  expect(list?.text).toMatch(
    /^Danh sách đến hạn hằng ngày: \d+ hồ sơ phải trả kết quả hôm nay, 0 hồ sơ quá hạn\./,
  );
  expect(list?.text).toContain(code);
  expect(await told('qu.thu', 'DUE_TODAY')).toEqual([]);
});

const receivedAll = ['TP01', 'TP02', 'TP03'].map((code) => ({
  code,
  originals: 1,
  certified: 0,
  copies: 0,
  present: true,
}));
