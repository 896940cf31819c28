import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeDraft, openTask } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/**
 * Journey J5, steps 1 to 4, with the province's parameters of today: ten working days, the end of the last day, and a
 * clock that begins again when the papers have come (NĐ 61/2018 Đ.19.4).
 */
let here: Province;
let dossierId: string;
beforeAll(async () => {
  here = await province({ at: '2026-12-04T09:00:00+07:00' });
  const facts = { procedure: '2.000889', unit: 'MC-09187-2025', citizen: 'cd.an' };
  dossierId = (await completeDraft(here, facts)).dossierId;
  await here.as('cd.an').submitDossier({ dossierId, declaration: true });
});
afterAll(() => here.close());
const due = () => here.as('cd.an').explainDue({ dossierId });

test('1: accepted Monday 07/12/2026 08:00, ten working days: the result is promised for Monday 21/12', async () => {
  here.clock.set('2026-12-07T08:00:00+07:00');
  const { dueAt } = await here.as('qu.thu').acceptDossier({ dossierId });
  expect(dueAt).toBe('2026-12-21T17:00:00+07:00');
});

test('2: Wednesday 09/12 14:00 two papers are asked for; the clock stands', async () => {
  here.clock.set('2026-12-09T14:00:00+07:00');
  const task = await openTask(here, dossierId);
  expect(task.unit.key).toBe('VPDKDD-2025');
  if (task.owner?.accountId !== (await here.accountId('cm.dat')))
    await here.as('ld.phong').assignTask({ taskId: task.id, accountId: await here.accountId('cm.dat') });
  const reply = await here.as('cm.dat').requestSupplement({
    dossierId,
    items: [
      { text: 'Hợp đồng chuyển nhượng có công chứng', legalBasis: 'NĐ 101/2024/NĐ-CP' },
      { text: 'Sơ đồ thửa đất', legalBasis: 'NĐ 101/2024/NĐ-CP' },
    ],
    reason: 'Hồ sơ còn thiếu hai giấy tờ',
  });
  expect(reply.dueAt).toBeNull();
  expect(await due()).toMatchObject({ dueAt: null, originalDueAt: '2026-12-21T17:00:00+07:00' });
});

test('3: Friday 11/12 16:00 they come; ten working days are counted anew: Friday 25/12', async () => {
  here.clock.set('2026-12-11T16:00:00+07:00');
  const { dueAt, state } = await here.as('cd.an').supplyDocuments({ dossierId });
  expect({ dueAt, state }).toEqual({ dueAt: '2026-12-25T17:00:00+07:00', state: 'IN_PROCESS' });
  const told = await due();
  expect(told.originalDueAt).toBe('2026-12-21T17:00:00+07:00');
  expect(told.lines).toEqual([
    'Tiếp nhận 08 giờ 00 phút, ngày 07/12/2026, thời hạn 10 ngày làm việc',
    'Ngày nhận không tính, bắt đầu tính từ ngày 08/12/2026',
    'Tính 1 ngày 5 giờ làm việc: từ 07 giờ 30 phút, ngày 08/12/2026 đến 14 giờ 00 phút, ngày 09/12/2026',
    expect.stringMatching(/^Tạm dừng \(chờ bổ sung hồ sơ; căn cứ NĐ 61\/2018\/NĐ-CP Điều 19 khoản 4\)/),
    'Tính lại toàn bộ thời hạn từ 16 giờ 00 phút, ngày 11/12/2026',
    'Không tính 12/12/2026 đến 13/12/2026 (cuối tuần)',
    'Ngày nhận không tính, bắt đầu tính từ ngày 14/12/2026',
    'Tính 5 ngày làm việc: từ 07 giờ 30 phút, ngày 14/12/2026 đến 17 giờ 00 phút, ngày 18/12/2026',
    'Không tính 19/12/2026 đến 20/12/2026 (cuối tuần)',
    'Tính 5 ngày làm việc: từ 07 giờ 30 phút, ngày 21/12/2026 đến 17 giờ 00 phút, ngày 25/12/2026',
    'Hẹn trả kết quả 17 giờ 00 phút, ngày 25/12/2026',
  ]);
  expect(told.linesEn).toHaveLength(told.lines.length);
  const task = await openTask(here, dossierId);
  expect(task).toMatchObject({ status: 'OPEN', kind: 'WORK' });
  // with review, signing and issuing still to come, the step does not have the whole of it
  expect((task.dueAt ?? '') > '2026-12-14T07:30:00+07:00').toBe(true);
  expect((task.dueAt ?? '') < '2026-12-25T17:00:00+07:00').toBe(true);
});

test('3: the applicant is told the new date, in his inbox', async () => {
  await here.deliver();
  const message = await here.database.db
    .selectFrom('message')
    .select(['text', 'text_en'])
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', 'TB04')
    .executeTakeFirstOrThrow();
  expect(message.text).toMatch(/Hạn trả kết quả: 17 giờ 00 phút, ngày 25\/12\/2026\.$/);
  expect(message.text_en).toMatch(/Result due: 17:00, 25\/12\/2026\.$/);
});

test('4: Tuesday 15/12 a second request is refused: it has been asked once', async () => {
  here.clock.set('2026-12-15T09:00:00+07:00');
  const problem = await refused(
    here.as('cm.dat').requestSupplement({
      dossierId,
      items: [{ text: 'Thêm một giấy nữa', legalBasis: '' }],
      reason: 'Lần thứ hai',
    }),
    'SUPPLEMENT_ALREADY_REQUESTED',
  );
  expect(problem.detail).toContain('01 lần');
});

test('8: Friday 25/12 17:00 passes and the dossier is overdue, without anybody having to say so', async () => {
  const deadline = async () => (await here.as('cm.dat').getDossier({ dossierId })).deadline;
  here.clock.set('2026-12-25T16:59:00+07:00');
  expect(await deadline()).toBe('DUE_SOON');
  here.clock.set('2026-12-25T17:00:01+07:00');
  expect(await deadline()).toBe('OVERDUE');
  const overdue = await here.as('cm.dat').listWork({ queue: 'OVERDUE' });
  expect(overdue.items.map((row) => row.dossierId)).toEqual([dossierId]);
});
