import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, holderOf, openTask, walkTo } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

async function toAssign() {
  const { dossierId } = await accepted(here);
  const task = await openTask(here, dossierId);
  return { dossierId, taskId: task.id, head: await holderOf(here, task) };
}

test('the head names who handles the dossier (NĐ 61/2018 Đ.19.1): the assignment is done, the work is his', async () => {
  const { dossierId, taskId, head } = await toAssign();
  const accountId = await here.accountId('cm.ht');
  const reply = await here.as(head).assignTask({ taskId, accountId, note: 'Làm trong tuần' });
  expect(reply.state).toBe('IN_PROCESS');
  expect(await openTask(here, dossierId)).toMatchObject({ kind: 'WORK', owner: { accountId } });
  const told = (await here.as('ks.ha').getDossier({ dossierId })).events.find(
    (event) => event.kind === 'TASK_ASSIGNED',
  );
  expect(told?.text).toBe('Phân công bước Thẩm định, dự thảo kết quả cho Dương Thị Hạnh: Làm trong tuần');
  const toApplicant = (await here.as('cd.lan').getDossier({ dossierId })).events.find(
    (event) => event.kind === 'TASK_ASSIGNED',
  );
  expect(toApplicant?.text).not.toContain('Làm trong tuần');
});

test('only to one who holds the post in that unit today', async () => {
  const { taskId, head } = await toAssign();
  for (const who of ['kb.hotich', 'ns.vanthu', 'cd.lan']) {
    const problem = await refused(
      here.as(head).assignTask({ taskId, accountId: await here.accountId(who) }),
      'CANNOT_ASSIGN',
    );
    expect(problem.detail).toContain('Dương Thị Hạnh');
  }
});

test('work under way changes hands by the head, or by its holder with a reason, not by a colleague', async () => {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  const holder = await holderOf(here, task);
  const other = holder === 'cm.kd' ? 'cm.xd' : 'cm.kd';
  const accountId = await here.accountId(other);
  await refused(here.as(other).assignTask({ taskId: task.id, accountId }), 'NOT_YOUR_TASK');
  await refused(
    here.as(other).assignTask({ taskId: task.id, accountId: await here.accountId('cm.dat') }),
    'FORBIDDEN',
  );
  await refused(here.as(holder).assignTask({ taskId: task.id, accountId }), 'INCOMPLETE');
  await here.as('ns.truongphong').assignTask({ taskId: task.id, accountId });
  const moved = await openTask(here, dossierId);
  expect(moved).toMatchObject({ id: task.id, kind: 'WORK', owner: { accountId } });
  await refused(
    here.as(holder).completeTask({ taskId: task.id, draftResult: { text: 'Cấp', outcome: 'GRANT' } }),
    'NOT_YOUR_TASK',
  );
});

test('its holder hands a step on to a colleague; the control slip names both and the reason', async () => {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  const holder = await holderOf(here, task);
  const other = holder === 'cm.kd' ? 'cm.xd' : 'cm.kd';
  const accountId = await here.accountId(other);
  await here.as(holder).assignTask({ taskId: task.id, accountId, note: 'Đi công tác hai ngày' });
  expect(await openTask(here, dossierId)).toMatchObject({ id: task.id, owner: { accountId } });
  const { slips } = await here.as('ks.ha').getDossier({ dossierId });
  const slipId = slips.find(({ kind }) => kind === 'CONTROL_SLIP')?.id ?? '';
  const html = new TextDecoder().decode(
    (await here.as('ks.ha').getSlip({ slipId, as: 'html' })) as Uint8Array,
  );
  expect(html).toContain('Đi công tác hai ngày');
});

test('a step nobody has is taken by whoever holds its post', async () => {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  await here.database.owner.updateTable('task').set({ account_id: null }).where('id', '=', task.id).execute();
  await refused(
    here.as('kb.hotich').assignTask({ taskId: task.id, accountId: await here.accountId('kb.hotich') }),
    'NOT_FOUND',
  );
  const accountId = await here.accountId('cm.xd');
  await here.as('cm.xd').assignTask({ taskId: task.id, accountId });
  expect(await openTask(here, dossierId)).toMatchObject({ owner: { accountId } });
});

test('a leader who is away: another of the same post takes the step himself', async () => {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'APPROVE');
  const holder = await holderOf(here, task);
  const deputy = holder === 'ld.ct' ? 'ld.pct' : 'ld.ct';
  await refused(here.as(deputy).approveResult({ taskId: task.id }), 'NOT_YOUR_TASK');
  await here.as(deputy).assignTask({ taskId: task.id, accountId: await here.accountId(deputy) });
  expect((await here.as(deputy).approveResult({ taskId: task.id })).state).toBe('ISSUING');
});

test('the head of another unit has no say', async () => {
  const { taskId } = await toAssign();
  const accountId = await here.accountId('cm.ht');
  await refused(here.as('kb.truongphong').assignTask({ taskId, accountId }), 'NOT_FOUND');
  await refused(here.as('qt.vu').assignTask({ taskId, accountId }), 'NOT_FOUND');
  await refused(here.as('ks.ha').assignTask({ taskId, accountId }), 'FORBIDDEN');
});

test('two heads at once: one assigns, the other is told that it is done', async () => {
  const { dossierId, taskId } = await toAssign();
  const give = async (who: string, to: string) =>
    here.as(who).assignTask({ taskId, accountId: await here.accountId(to) });
  const tried = await Promise.allSettled([give('ld.phong', 'cm.ht'), give('ns.truongphong', 'cm.kd')]);
  expect(tried.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  expect(await openTask(here, dossierId)).toMatchObject({ kind: 'WORK' });
});

test('repeated with the same key: the first reply, one event', async () => {
  const { dossierId, taskId, head } = await toAssign();
  const accountId = await here.accountId('cm.ht');
  const key = { idempotencyKey: 'assign' };
  const first = await here.as(head).assignTask({ taskId, accountId }, key);
  expect(await here.as(head).assignTask({ taskId, accountId }, key)).toEqual(first);
  const { events } = await here.as('ks.ha').getDossier({ dossierId });
  expect(events.filter((event) => event.kind === 'TASK_ASSIGNED')).toHaveLength(1);
});
