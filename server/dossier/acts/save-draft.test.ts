import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, doStep, holderOf, openTask, walkTo } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

async function atWork() {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  return { dossierId, taskId: task.id, specialist: await holderOf(here, task) };
}

test('each save is a version with author and time; none is put before the leader or told to the applicant', async () => {
  const { dossierId, taskId, specialist } = await atWork();
  const before = await here.as(specialist).getDossier({ dossierId });
  const one = await here.as(specialist).saveDraft({ taskId, text: 'Cấp bản 1', outcome: 'GRANT' });
  expect(one).toMatchObject({ version: before.version + 1, draft: { number: 1, sent: false, own: true } });
  here.clock.advance(60_000);
  await here.as(specialist).saveDraft({ taskId, text: 'Cấp bản 2', outcome: 'GRANT', opinion: 'Đủ giấy' });
  const { items } = await here.as('ld.phong').listDrafts({ dossierId });
  expect(items.map(({ number, text, opinion, own }) => [number, text, opinion, own])).toEqual([
    [2, 'Cấp bản 2', 'Đủ giấy', false],
    [1, 'Cấp bản 1', '', false],
  ]);
  const after = await here.as(specialist).getDossier({ dossierId });
  expect([after.draftResult, after.events.length]).toEqual([null, before.events.length]);
  await here.as(specialist).completeTask({
    taskId,
    note: 'Trình',
    draftResult: { text: 'Cấp bản 3', outcome: 'GRANT' },
  });
  const sent = (await here.as(specialist).listDrafts({ dossierId })).items[0];
  expect(sent).toMatchObject({ number: 3, text: 'Cấp bản 3', opinion: 'Trình', sent: true, own: true });
});

test('only who holds the step saves; its applicant and other communes read no draft', async () => {
  const { dossierId, taskId, specialist } = await atWork();
  const draft = { taskId, text: 'Cấp', outcome: 'GRANT' } as const;
  for (const [who, code] of [
    ['cd.lan', 'FORBIDDEN'],
    ['kb.chutich', 'NOT_FOUND'],
    ['ks.ha', 'FORBIDDEN'],
    ['qu.minh', 'FORBIDDEN'],
  ] as const)
    await refused(here.as(who).saveDraft(draft), code);
  await here.as(specialist).saveDraft(draft);
  await refused(here.as('cd.lan').listDrafts({ dossierId }), 'FORBIDDEN');
  await refused(here.as('kb.chutich').listDrafts({ dossierId }), 'NOT_FOUND');
  const shown = await here.as('cd.lan').getDossier({ dossierId });
  expect(shown.draftResult).toBeNull();
});

test('two who save at the same moment: one is told, and both texts are never mixed', async () => {
  const { dossierId, taskId, specialist } = await atWork();
  const { version } = await here.as(specialist).getDossier({ dossierId });
  const seen = { dossierId, version };
  const saves = await Promise.allSettled(
    ['A', 'B'].map((text) => here.as(specialist).saveDraft({ taskId, text, outcome: 'GRANT' }, { seen })),
  );
  expect(saves.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await here.as(specialist).listDrafts({ dossierId })).items).toHaveLength(1);
});

test('a repeated save is one version; once the step is done nothing is saved any more', async () => {
  const { dossierId, taskId, specialist } = await atWork();
  const key = { idempotencyKey: 'draft' };
  const draft = { taskId, text: 'Cấp', outcome: 'GRANT' } as const;
  const one = await here.as(specialist).saveDraft(draft, key);
  expect(await here.as(specialist).saveDraft(draft, key)).toEqual(one);
  await doStep(here, dossierId);
  await refused(here.as(specialist).saveDraft(draft), 'ALREADY_TAKEN');
});

test('the leader is told what is new since the version he read; the queue says who, what and why to look twice', async () => {
  const { dossierId, specialist } = await atWork();
  await doStep(here, dossierId);
  const sign = await walkTo(here, dossierId, 'APPROVE');
  const leader = here.as(await holderOf(here, sign));
  const rowOf = async () => (await leader.listToSign({})).items.find((one) => one.dossierId === dossierId);
  const { fullName } = await here.as(specialist).whoAmI({});
  expect(await rowOf()).toMatchObject({
    taskId: sign.id,
    outcome: 'GRANT',
    draftedBy: fullName,
    draft: 1,
    seen: false,
    seenBefore: null,
    risks: [],
  });
  await leader.markDraftSeen({ dossierId, number: 1 });
  expect(await rowOf()).toMatchObject({ seen: true, seenBefore: null });
  await leader.returnForRework({ taskId: sign.id, comment: 'Nêu căn cứ' });
  const again = await openTask(here, dossierId);
  await here.as(specialist).completeTask({
    taskId: again.id,
    draftResult: { text: 'Cấp theo Luật Hộ tịch', outcome: 'DENY' },
  });
  await walkTo(here, dossierId, 'APPROVE');
  expect(await rowOf()).toMatchObject({
    draft: 2,
    seen: false,
    seenBefore: 1,
    risks: ['DENIAL', 'REWORKED'],
  });
  const { items } = await leader.listDrafts({ dossierId });
  expect(items.map(({ seenAt }) => seenAt !== null)).toEqual([false, true]);
  await refused(leader.markDraftSeen({ dossierId, number: 9 }), 'NOT_FOUND');
});

test('the queue to sign holds only what is his to sign', async () => {
  const { dossierId, specialist } = await atWork();
  await walkTo(here, dossierId, 'APPROVE');
  for (const who of [specialist, 'kb.chutich', 'ks.ha'])
    expect((await here.as(who).listToSign({})).items.map((one) => one.dossierId)).not.toContain(dossierId);
  await refused(here.as('cd.lan').listToSign({}), 'FORBIDDEN');
});

test('the dossier that changed after it was read is not signed among several', async () => {
  const { dossierId } = await atWork();
  const sign = await walkTo(here, dossierId, 'APPROVE');
  const leader = here.as(await holderOf(here, sign));
  const { version } = await leader.getDossier({ dossierId });
  await here.as('ld.phong').recordContact({ dossierId, how: 'PHONE', text: 'Người nộp báo đổi ý' });
  await refused(
    leader.approveResult({ taskId: sign.id }, { seen: { dossierId, version } }),
    'CHANGED_MEANWHILE',
  );
  expect((await leader.approveResult({ taskId: sign.id })).state).toBe('ISSUING');
});
