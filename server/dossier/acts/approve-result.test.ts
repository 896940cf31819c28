import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, holderOf, openTask, walkTo } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

async function atApproval() {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'APPROVE');
  return { dossierId, taskId: task.id, leader: await holderOf(here, task) };
}

test('the leader approves: the records office has it, who approved stands in the log', async () => {
  const { dossierId, taskId, leader } = await atApproval();
  const reply = await here.as(leader).approveResult({ taskId, comment: 'Đồng ý' });
  expect(reply.state).toBe('ISSUING');
  expect(await openTask(here, dossierId)).toMatchObject({ kind: 'ISSUE', role: 'RECORDS_OFFICER' });
  const { fullName } = await here.as(leader).whoAmI({});
  const view = await here.as('ks.ha').getDossier({ dossierId });
  expect(view.events.find((event) => event.kind === 'RESULT_APPROVED')).toMatchObject({
    actor: fullName,
    text: 'Phê duyệt kết quả: Đồng ý',
  });
});

test('nobody decides without the post on that day', async () => {
  const { taskId, leader } = await atApproval();
  for (const [who, code] of [
    ['cm.ht', 'FORBIDDEN'],
    ['ld.phong', 'FORBIDDEN'],
    ['qu.minh', 'FORBIDDEN'],
    ['ks.ha', 'FORBIDDEN'],
    ['cd.lan', 'FORBIDDEN'],
    ['kb.chutich', 'NOT_FOUND'],
    ['qt.vu', 'NOT_FOUND'],
  ] as const)
    await refused(here.as(who).approveResult({ taskId }), code);
  const id = await here.accountId(leader);
  await here.database.owner
    .updateTable('post')
    .set({ valid_to: '2026-12-06' })
    .where('account_id', '=', id)
    .where('valid_to', 'is', null)
    .execute();
  await refused(here.as(leader).approveResult({ taskId }), 'NOT_FOUND');
  await here.database.owner
    .updateTable('post')
    .set({ valid_to: null })
    .where('account_id', '=', id)
    .where('valid_to', '=', '2026-12-06')
    .execute();
  expect((await here.as(leader).approveResult({ taskId })).state).toBe('ISSUING');
});

test('approved once; the same key gives the first reply', async () => {
  const { taskId, leader } = await atApproval();
  const key = { idempotencyKey: 'approve' };
  const [one, two] = await Promise.all([
    here.as(leader).approveResult({ taskId }, key),
    here.as(leader).approveResult({ taskId }, key),
  ]);
  expect(two).toEqual(one);
  await refused(here.as(leader).approveResult({ taskId }), 'ALREADY_TAKEN');
});
