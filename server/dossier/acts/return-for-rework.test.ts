import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, holderOf, openTask, openTasks, walkTo } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

test('the leader sends it back with comments, to the specialist who prepared it', async () => {
  const { dossierId } = await accepted(here);
  const work = await walkTo(here, dossierId, 'WORK');
  await here.as('ld.phong').assignTask({ taskId: work.id, accountId: await here.accountId('ns.xahoi') });
  const approval = await walkTo(here, dossierId, 'APPROVE');
  const leader = await holderOf(here, approval);
  const reply = await here
    .as(leader)
    .returnForRework({ taskId: approval.id, comment: 'Nêu rõ căn cứ pháp lý' });
  expect(reply.state).toBe('IN_PROCESS');
  const again = await openTask(here, dossierId);
  expect(again.kind).toBe('WORK');
  expect(await holderOf(here, again)).toBe('ns.xahoi');
  const view = await here.as('ns.xahoi').getDossier({ dossierId });
  expect(view.tasks.find((task) => task.id === approval.id)).toMatchObject({
    status: 'RETURNED',
    note: 'Nêu rõ căn cứ pháp lý',
  });
  expect(view.draftResult).not.toBeNull();
  await here.as('ns.xahoi').completeTask({ taskId: again.id, note: 'Đã bổ sung căn cứ' });
  expect((await openTask(here, dossierId)).kind).toBe('APPROVE');
});

test('the due date does not move: work inside the office is no reason', async () => {
  const { dossierId, dueAt } = await accepted(here);
  const approval = await walkTo(here, dossierId, 'APPROVE');
  const reply = await here
    .as(await holderOf(here, approval))
    .returnForRework({ taskId: approval.id, comment: 'Xem lại' });
  expect(reply.dueAt).toBe(dueAt);
});

test('the records office may send back too; every branch open is closed and one owner is left', async () => {
  const { dossierId } = await accepted(here);
  const issue = await walkTo(here, dossierId, 'ISSUE');
  await here.as(await holderOf(here, issue)).returnForRework({ taskId: issue.id, comment: 'Sai thể thức' });
  expect(await openTasks(here, dossierId)).toHaveLength(1);
});

test('not from the work itself, where there is nothing to go back to', async () => {
  const { dossierId } = await accepted(here);
  const work = await walkTo(here, dossierId, 'WORK');
  await refused(
    here.as(await holderOf(here, work)).returnForRework({ taskId: work.id, comment: 'Trả lại' }),
    'WRONG_STATE',
  );
});

test('not without comments, and not by one who does not hold the step', async () => {
  const { dossierId } = await accepted(here);
  const approval = await walkTo(here, dossierId, 'APPROVE');
  const leader = await holderOf(here, approval);
  await refused(here.as(leader).returnForRework({ taskId: approval.id, comment: '' }), 'INVALID_INPUT');
  await refused(here.as('cm.ht').returnForRework({ taskId: approval.id, comment: 'Trả lại' }), 'FORBIDDEN');
});
