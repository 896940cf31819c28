import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accepted, walkTo } from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

/** Due Thursday 10/12 17:00. */
const DRAFT = {
  cause: 'COMPLEX',
  reason: 'Cần xác minh thêm tại nơi cư trú',
  newDueAt: '2026-12-14T17:00:00+07:00',
} as const;

async function drafted(): Promise<string> {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  await here.as('ld.phong').assignTask({ taskId: task.id, accountId: await here.accountId('cm.ht') });
  await here.as('cm.ht').draftApology({ dossierId, ...DRAFT });
  return dossierId;
}

describe('the apology', () => {
  test('is a draft nobody outside sees until the head signs it; the legal due date stays', async () => {
    const dossierId = await drafted();
    expect((await here.as('cd.lan').getDossier({ dossierId })).apology).toBeNull();
    const { slipId, dueAt } = await here.as('ld.phong').rescheduleDossier({ dossierId });
    expect(dueAt).toBe('2026-12-10T17:00:00+07:00');
    const view = await here.as('cd.lan').getDossier({ dossierId });
    expect(view).toMatchObject({
      rescheduledTo: DRAFT.newDueAt,
      due: { dueAt: '2026-12-10T17:00:00+07:00' },
      apology: { causeText: 'Hồ sơ phức tạp, cần thêm thời gian', slipId },
    });
    const { data, number } = await here.database.db
      .selectFrom('slip')
      .select(['data', 'number'])
      .where('id', '=', slipId ?? '')
      .executeTakeFirstOrThrow();
    expect(number).toBe('01/PXL-UBND');
    expect(data).toMatchObject({
      kind: 'APOLOGY',
      handlingUnit: 'Ủy ban nhân dân phường Nam Sơn',
      signerName: 'Phan Đức Phong',
      newDueAt: DRAFT.newDueAt,
    });
  });

  test('is signed by a head, not by whoever drafted it, nor from elsewhere', async () => {
    const dossierId = await drafted();
    await refused(here.as('cm.ht').rescheduleDossier({ dossierId }), 'FORBIDDEN');
    await refused(here.as('qu.minh').rescheduleDossier({ dossierId }), 'FORBIDDEN');
    await refused(here.as('kb.chutich').rescheduleDossier({ dossierId }), 'NOT_FOUND');
    await here.as('ld.ct').draftApology({ dossierId, ...DRAFT });
    await refused(here.as('ld.ct').rescheduleDossier({ dossierId }), 'SECOND_PERSON');
  });

  test('(e)9 a second re-appointment is refused, drafted or signed', async () => {
    const dossierId = await drafted();
    await here.as('ld.phong').rescheduleDossier({ dossierId, reason: 'Chờ kết quả xác minh của công an' });
    await refused(here.as('cm.ht').draftApology({ dossierId, ...DRAFT }), 'ALREADY_RESCHEDULED');
    await refused(here.as('ld.phong').rescheduleDossier({ dossierId }), 'ALREADY_RESCHEDULED');
  });

  test.each([
    ['before the due date', '2026-12-10T08:00:00+07:00'],
    ['on a day off', '2026-12-12T10:00:00+07:00'],
    ['in the night', '2026-12-14T22:00:00+07:00'],
  ])('does not re-appoint %s', async (_, newDueAt) => {
    const { dossierId } = await accepted(here);
    await walkTo(here, dossierId, 'WORK');
    await refused(here.as('ld.ct').draftApology({ dossierId, ...DRAFT, newDueAt }), 'WRONG_DATE');
  });

  test('needs a draft', async () => {
    const { dossierId } = await accepted(here);
    await walkTo(here, dossierId, 'WORK');
    await refused(here.as('ld.phong').rescheduleDossier({ dossierId, ...DRAFT }), 'NO_PROPOSAL');
  });
});

test('(e)10 the result of an overdue dossier is returned as any other', async () => {
  const { dossierId } = await accepted(here);
  await walkTo(here, dossierId, 'ISSUE');
  here.clock.set('2026-12-18T09:00:00+07:00');
  await walkTo(here, dossierId, 'RETURN');
  const reply = await here
    .as('qu.minh')
    .deliverResult({ dossierId, method: 'COUNTER', receiverName: 'Vũ Thị Lan', proof: 'IDENTITY' });
  expect(reply.state).toBe('RETURNED');
  expect((await here.as('cd.lan').getDossier({ dossierId })).deadline).toBe('LATE');
});

test('a late step is not finished without its cause, which then stands on the control slip', async () => {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  await here.as('ld.phong').assignTask({ taskId: task.id, accountId: await here.accountId('cm.ht') });
  here.clock.set('2026-12-14T09:00:00+07:00');
  const work = { taskId: task.id, draftResult: { text: 'Cấp', outcome: 'GRANT' } } as const;
  const problem = await refused(here.as('cm.ht').completeTask(work), 'DELAY_CAUSE_MISSING');
  expect(problem.fields?.[0]?.field).toBe('delayCause');
  await here.as('cm.ht').completeTask({ ...work, delayCause: 'WORKLOAD' });
  const { tasks, slips } = await here.as('ks.ha').getDossier({ dossierId });
  expect(tasks.find((one) => one.id === task.id)?.delayCause).toBe('Khối lượng hồ sơ tăng đột biến');
  const slip = slips.find((one) => one.kind === 'CONTROL_SLIP');
  const page = await here.as('qu.minh').getSlip({ slipId: slip?.id ?? '', as: 'html' });
  expect(new TextDecoder().decode(page as Uint8Array)).toContain('Khối lượng hồ sơ tăng đột biến');
});
