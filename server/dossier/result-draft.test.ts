import type { ProcessDefinition } from '@motcua/rules/process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Input } from '@motcua/contract/operations';
import { accepted, GUARDIAN, holderOf, openTask } from '../testing/dossier.ts';
import { DECIDED, INTAKE, putInForce, step } from '../testing/map.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** intake → examine → (visit, where it lies far away | nothing more) → sign … */
const MAP: ProcessDefinition = {
  key: GUARDIAN,
  name: 'Giám hộ, có khi phải xem tận nơi',
  steps: [INTAKE, step('examine', 'WORK'), step('visit', 'WORK'), ...DECIDED],
  gateways: [{ key: 'far', kind: 'EXCLUSIVE', name: '' }],
  flows: [
    { key: 'f1', from: 'START', to: 'intake' },
    { key: 'f2', from: 'intake', to: 'examine' },
    { key: 'f3', from: 'examine', to: 'far' },
    { key: 'f4', from: 'far', to: 'visit', when: { fact: 'answers.wardName', in: ['Ở xa'] } },
    { key: 'f5', from: 'far', to: 'sign' },
    { key: 'f6', from: 'visit', to: 'sign' },
    { key: 'f7', from: 'sign', to: 'issue' },
    { key: 'f8', from: 'issue', to: 'return' },
    { key: 'f9', from: 'return', to: 'END' },
  ],
};

let here: Province;
beforeAll(async () => {
  here = await province();
  await putInForce(here, MAP);
});
afterAll(() => here.close());

const DRAFT = { text: 'Cấp trích lục', outcome: 'GRANT' } as const;

/** Accepted; what lies far away has to be visited. */
async function begun(far: boolean): Promise<string> {
  const { dossierId } = await accepted(here);
  const { answers } = await here.database.db
    .selectFrom('dossier')
    .select('answers')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow();
  await here.database.owner
    .updateTable('dossier')
    .set({ answers: JSON.stringify({ ...answers, wardName: far ? 'Ở xa' : 'Ở gần' }) })
    .where('id', '=', dossierId)
    .execute();
  return dossierId;
}

async function complete(dossierId: string, more: Partial<Input<'completeTask'>> = {}) {
  const task = await openTask(here, dossierId);
  return here.as(await holderOf(here, task)).completeTask({ taskId: task.id, note: 'Đã xem', ...more });
}

test('work on the way really taken is the last before the signature: it brings the draft, whatever lies on the other way', async () => {
  const dossierId = await begun(false);
  const problem = await refused(complete(dossierId), 'INCOMPLETE');
  expect(problem.fields?.map(({ field }) => field)).toEqual(['draftResult']);
  expect((await complete(dossierId, { draftResult: DRAFT })).state).toBe('PENDING_APPROVAL');
});

test('with more work on that way it is prepared first and drafted there', async () => {
  const dossierId = await begun(true);
  await complete(dossierId);
  expect((await openTask(here, dossierId)).name).toBe('visit');
  await refused(complete(dossierId), 'INCOMPLETE');
  expect((await complete(dossierId, { draftResult: DRAFT })).state).toBe('PENDING_APPROVAL');
});

test('nothing is signed or issued that nobody drafted; sent back, it is drafted and goes on', async () => {
  const dossierId = await begun(false);
  await complete(dossierId, { draftResult: DRAFT });
  const withoutDraft = () =>
    here.database.owner
      .updateTable('dossier')
      .set({ draft_result: null })
      .where('id', '=', dossierId)
      .execute();
  await withoutDraft();
  const sign = await openTask(here, dossierId);
  const leader = here.as(await holderOf(here, sign));
  const problem = await refused(leader.approveResult({ taskId: sign.id }), 'INCOMPLETE');
  expect(problem.detail).toContain('Trả lại để người thụ lý soạn dự thảo');
  await leader.returnForRework({ taskId: sign.id, comment: 'Soạn dự thảo' });
  await complete(dossierId, { draftResult: { text: 'Không đủ điều kiện', outcome: 'DENY' } });
  const again = await openTask(here, dossierId);
  await here.as(await holderOf(here, again)).approveResult({ taskId: again.id });
  await withoutDraft();
  const issue = await openTask(here, dossierId);
  await refused(here.as(await holderOf(here, issue)).issueResult({ taskId: issue.id }), 'INCOMPLETE');
});

/** A map decided before maps were checked for a draft: received, reviewed, signed; nobody works on it. */
const WITHOUT_WORK: ProcessDefinition = {
  ...MAP,
  steps: MAP.steps
    .filter(({ key }) => key !== 'visit')
    .map((one) => (one.key === 'examine' ? { ...one, kind: 'REVIEW' } : one)),
  gateways: [],
  flows: [
    { key: 'f1', from: 'START', to: 'intake' },
    { key: 'f2', from: 'intake', to: 'examine' },
    { key: 'f3', from: 'examine', to: 'sign' },
    { key: 'f4', from: 'sign', to: 'issue' },
    { key: 'f5', from: 'issue', to: 'return' },
    { key: 'f6', from: 'return', to: 'END' },
  ],
};

test('where no work was done it could be sent back to it is signed and issued without a draft, and the event says so', async () => {
  const { dossierId } = await accepted(here);
  const stored = here.database.owner
    .updateTable('process_version')
    .where('decision_number', '=', '1/QĐ-UBND');
  await stored.set({ content: JSON.stringify(WITHOUT_WORK) }).execute();
  try {
    const review = await openTask(here, dossierId);
    await here.database.owner
      .updateTable('task')
      .set({ kind: 'REVIEW' })
      .where('id', '=', review.id)
      .execute();
    await complete(dossierId);
    const sign = await openTask(here, dossierId);
    const leader = here.as(await holderOf(here, sign));
    await refused(leader.returnForRework({ taskId: sign.id, comment: 'Soạn dự thảo' }), 'WRONG_STATE');
    await leader.approveResult({ taskId: sign.id, comment: 'Đồng ý' });
    const issue = await openTask(here, dossierId);
    const receipt = await here.as(await holderOf(here, issue)).issueResult({ taskId: issue.id });
    expect(receipt.state).toBe('RESULT_READY');
    const { events } = await here.as('ks.ha').getDossier({ dossierId });
    const told = events.find(({ kind }) => kind === 'RESULT_APPROVED');
    expect(told?.text).toBe('Phê duyệt kết quả: không ai soạn dự thảo; Đồng ý');
  } finally {
    await stored.set({ content: JSON.stringify(MAP) }).execute();
  }
});
