import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, holderOf, openTask, walkTo } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
const DRAFT = { text: 'Cấp trích lục', outcome: 'GRANT' } as const;

async function atWork() {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  return { dossierId, taskId: task.id, holder: await holderOf(here, task) };
}

test('the work goes on to the leader with opinion and draft (trình)', async () => {
  const { dossierId, taskId, holder } = await atWork();
  const reply = await here.as(holder).completeTask({ taskId, note: 'Đủ điều kiện', draftResult: DRAFT });
  expect(reply.state).toBe('PENDING_APPROVAL');
  const officers = await here.as('ld.ct').getDossier({ dossierId });
  expect(officers.draftResult).toEqual(DRAFT);
  expect(officers.tasks.find((task) => task.id === taskId)).toMatchObject({
    status: 'DONE',
    note: 'Đủ điều kiện',
  });
  expect(await openTask(here, dossierId)).toMatchObject({ kind: 'APPROVE', unit: { key: 'X-09286-2025' } });
});

test('opinion and draft stay inside: the applicant sees neither', async () => {
  const { dossierId, taskId, holder } = await atWork();
  await here.as(holder).completeTask({ taskId, note: 'Nghi ngờ giấy tờ', draftResult: DRAFT });
  const own = await here.as('cd.lan').getDossier({ dossierId });
  expect(own.draftResult).toBeNull();
  expect(JSON.stringify(own)).not.toContain('Nghi ngờ giấy tờ');
});

test('nothing is sent up without a draft result', async () => {
  const { taskId, holder } = await atWork();
  const problem = await refused(here.as(holder).completeTask({ taskId, note: 'xong' }), 'INCOMPLETE');
  expect(problem.fields?.map((one) => one.field)).toEqual(['draftResult']);
});

test('the sender may choose among those who hold the next post, and nobody else', async () => {
  const { dossierId, taskId, holder } = await atWork();
  const send = async (who: string) =>
    here.as(holder).completeTask({ taskId, draftResult: DRAFT, assignee: await here.accountId(who) });
  for (const who of ['cd.son', 'cm.kd', 'kb.chutich']) await refused(send(who), 'CANNOT_ASSIGN');
  await send('ld.pct');
  expect((await openTask(here, dossierId)).owner?.accountId).toBe(await here.accountId('ld.pct'));
});

test('only whoever holds the step', async () => {
  const { taskId, holder } = await atWork();
  const colleague = holder === 'cm.kd' ? 'cm.xd' : 'cm.kd';
  const complete = (who: string) => here.as(who).completeTask({ taskId, draftResult: DRAFT });
  await refused(complete(colleague), 'NOT_YOUR_TASK');
  await refused(complete('ld.ct'), 'FORBIDDEN');
  await refused(complete('qu.minh'), 'FORBIDDEN');
  await refused(complete('kb.hotich'), 'NOT_FOUND');
  await refused(complete('cd.lan'), 'FORBIDDEN');
});

test('done once: another key is told who did it, the same key gives the first reply', async () => {
  const { taskId, holder } = await atWork();
  const key = { idempotencyKey: 'complete' };
  const first = await here.as(holder).completeTask({ taskId, draftResult: DRAFT }, key);
  expect(await here.as(holder).completeTask({ taskId, draftResult: DRAFT }, key)).toEqual(first);
  const { fullName } = await here.as(holder).whoAmI({});
  const problem = await refused(
    here.as(holder).completeTask({ taskId, draftResult: DRAFT }),
    'ALREADY_TAKEN',
  );
  expect(problem.detail).toContain(fullName);
});

test('an approval is not completed like work', async () => {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'APPROVE');
  await refused(here.as(await holderOf(here, task)).completeTask({ taskId: task.id }), 'WRONG_STATE');
});

test('an unknown step', async () => {
  await refused(
    here.as('cm.ht').completeTask({ taskId: '00000000-0000-4000-8000-00000000dead' }),
    'NOT_FOUND',
  );
});
