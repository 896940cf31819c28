import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeDraft, openTask, upload } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { alertsOf, until } from '../testing/letters.ts';

/** Journey J5, steps 5 to 10, with its fixture: ten working days to the hour, and a clock that pauses for the papers. */
const FIXTURE = [
  ['due.mode', 'HOURS_ROLLING'],
  ['supplement.clockPolicy', 'PAUSE_RESUME'],
] as const;
const AUTHORITY = 'VPDKDD-2025';
let here: Province;
let dossierId: string;
beforeAll(async () => {
  here = await province({ at: '2026-12-04T09:00:00+07:00' });
  for (const [key, value] of FIXTURE)
    await here.database.owner
      .updateTable('parameter')
      .set({ value: JSON.stringify(value) })
      .where('key', '=', key)
      .execute();
  await here.services.reference.reload();
  const facts = { procedure: '2.000889', unit: 'MC-09187-2025', citizen: 'cd.an' };
  dossierId = (await completeDraft(here, facts)).dossierId;
  await here.as('cd.an').submitDossier({ dossierId, declaration: true });
  await reachedAt('0990000007');
  await until(here, '2026-12-07T08:00:00+07:00');
  const { dueAt } = await here.as('qu.thu').acceptDossier({ dossierId });
  expect(dueAt).toBe('2026-12-21T08:00:00+07:00');
  await supplementedOnce();
});
afterAll(() => here.close());

/** A number whose owner reads Zalo messages (see the simulator). */
async function reachedAt(phone: string): Promise<void> {
  const { applicant } = await here.as('cd.an').getDossier({ dossierId });
  await here.database.owner
    .updateTable('dossier')
    .set({ applicant: JSON.stringify({ ...applicant, phone }) })
    .where('id', '=', dossierId)
    .execute();
}

/** Steps 2 and 3: asked on Wednesday, agreed to by the head, handed in on Friday. */
async function supplementedOnce(): Promise<void> {
  await until(here, '2026-12-09T14:00:00+07:00');
  const task = await openTask(here, dossierId);
  const datId = await here.accountId('cm.dat');
  if (task.owner?.accountId !== datId)
    await here.as('ld.phong').assignTask({ taskId: task.id, accountId: datId });
  await here.database.owner
    .updateTable('dossier_file')
    .set({ removed_at: here.clock.now() })
    .where('dossier_id', '=', dossierId)
    .where('component', '=', 'TP04')
    .execute();
  await here.as('cm.dat').requestSupplement({
    dossierId,
    items: [{ component: 'TP04', text: 'Tờ khai lệ phí trước bạ', legalBasis: 'NĐ 101/2024/NĐ-CP' }],
    reason: 'Hồ sơ còn thiếu giấy tờ',
  });
  await here.as('ld.phong').decideProposal({ dossierId, approve: true });
  await until(here, '2026-12-11T16:00:00+07:00');
  await upload(here.as('cd.an'), dossierId, 'TP04');
  const { dueAt } = await here.as('cd.an').supplyDocuments({ dossierId });
  expect(dueAt).toBe('2026-12-23T10:00:00+07:00');
}

const risk = async () =>
  (await here.as('ld.phong').listRisks({ unit: AUTHORITY })).items.find((row) => row.dossierId === dossierId);

test('5: from 17/12 the risk is high, with three reasons; cover is advised', async () => {
  await until(here, '2026-12-17T08:00:00+07:00');
  expect(await risk()).toMatchObject({
    level: 'HIGH',
    reasons: [
      { vi: 'Đã dùng phần lớn thời hạn' },
      { vi: 'Bước đang làm đã trễ' },
      { vi: 'Đã phải dừng chờ một lần' },
    ],
    suggestion: { code: 'COVER' },
  });
});

test('6: Tuesday 22/12 10:00, eight working hours before: the apology is drafted with a cause and Monday 28/12 10:00', async () => {
  await until(here, '2026-12-22T09:59:59+07:00');
  expect((await here.as('cm.dat').getDossier({ dossierId })).apology).toBeNull();
  await until(here, '2026-12-22T10:00:00+07:00');
  const { apology } = await here.as('cm.dat').getDossier({ dossierId });
  expect(apology).toMatchObject({ draftedBy: null, newDueAt: '2026-12-28T10:00:00+07:00', signedAt: null });
  expect(apology?.cause).toBeTruthy();
  expect((await alertsOf(here, 'ld.phong', dossierId, 'APOLOGY_TO_SIGN')).length).toBe(1);
  expect((await alertsOf(here, 'cm.dat', dossierId, 'APOLOGY_TO_SIGN')).length).toBe(1);
});

test('7: signed at 14:05: TB09 by text message and Zalo, read at 14:31, before the due date', async () => {
  await until(here, '2026-12-22T14:05:00+07:00');
  await here.as('ld.phong').rescheduleDossier({ dossierId });
  await until(here, '2026-12-22T14:40:00+07:00');
  const { items } = await here.as('cd.an').listDeliveries({ dossierId });
  const told = items.find((one) => one.kind === 'TB09');
  expect(told?.text).toMatch(
    /[Xx]in lỗi Ông\/Bà: hồ sơ H05\.160\.1-261207-\d{4} .*Hẹn trả lại: (10:00, |10 giờ 00 phút, ngày )28\/12\/2026\./,
  );
  expect(told?.readAt).toBe('2026-12-22T14:31:00+07:00');
  expect(told?.channels.map(({ channel, state }) => `${channel} ${state}`)).toEqual([
    'SMS DELIVERED',
    'ZALO READ',
  ]);
});

test('8: Wednesday 23/12 10:00 passes: overdue in the lists, on the public board, to head and centre', async () => {
  await until(here, '2026-12-23T10:00:01+07:00');
  expect((await risk())?.reasons[0]?.vi).toBe('Đã quá hạn');
  const { counts } = await here.as('ld.phong').listRisks({ unit: AUTHORITY });
  expect(counts.overdue).toBe(1);
  const { items, units } = await here.anyone.publicDueList({ unit: AUTHORITY });
  expect(items).toMatchObject([{ standing: 'RESCHEDULED', dueAt: '2026-12-23T10:00:00+07:00' }]);
  expect(units).toMatchObject([{ overdue: 1 }]);
  expect((await alertsOf(here, 'ld.phong', dossierId, 'OVERDUE')).length).toBe(1);
});

test('9: late is counted against the legal due date: 3,4 working days on Monday 28/12 15:00', async () => {
  await until(here, '2026-12-28T15:00:00+07:00');
  // 27.5 working hours
  expect((await risk())?.daysLate).toBe(3.4);
});

test('10: no second re-appointment; the head is advised to telephone', async () => {
  await refused(here.as('ld.phong').rescheduleDossier({ dossierId }), 'ALREADY_RESCHEDULED');
  expect((await risk())?.suggestion?.code).toBe('TELEPHONE');
});
