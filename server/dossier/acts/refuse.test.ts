import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, counterDraft, openTasks, submitted } from '../../testing/dossier.ts';
import { province, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
const WHY = { reason: 'NOT_ELIGIBLE', text: 'Người được giám hộ đã đủ mười tám tuổi.' } as const;

test('Mẫu 03 gives the coded reason and the officer’s words; the matter ends; TB10 tells the applicant', async () => {
  const { dossierId } = await submitted(here);
  const reply = await here.as('qu.minh').refuseDossier({ dossierId, ...WHY });
  expect(reply).toMatchObject({ state: 'REJECTED_AT_INTAKE', code: null });
  const slip = await here.database.db
    .selectFrom('slip')
    .select(['kind', 'number', 'data'])
    .where('id', '=', reply.slipId ?? '')
    .executeTakeFirstOrThrow();
  expect(slip).toMatchObject({
    kind: 'REFUSAL',
    number: '01/PTC-TTPVHCC',
    data: { reasons: [`Không đủ điều kiện theo quy định: ${WHY.text}`] },
  });
  expect(await openTasks(here, dossierId)).toEqual([]);
  const view = await here.as('cd.lan').getDossier({ dossierId });
  expect(view).toMatchObject({ stateText: 'Không được tiếp nhận', nationalCode: 3, allowed: [] });
  await here.deliver();
  const message = await here.database.db
    .selectFrom('message')
    .select('text')
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', 'TB10')
    .executeTakeFirstOrThrow();
  expect(message.text).toContain('không được tiếp nhận');
});

test('at the counter too, before anything was sent', async () => {
  const { dossierId } = await counterDraft(here);
  expect((await here.as('qu.minh').refuseDossier({ dossierId, ...WHY })).state).toBe('REJECTED_AT_INTAKE');
});

test('not without a reason of the list and words', async () => {
  const { dossierId } = await submitted(here);
  const minh = here.as('qu.minh');
  await refused(minh.refuseDossier({ dossierId, reason: 'OTHER', text: 'không' }), 'INVALID_INPUT');
  await refused(minh.refuseDossier({ dossierId, ...WHY, reason: 'BECAUSE' as 'OTHER' }), 'INVALID_INPUT');
});

test('not after acceptance: who accepted is named', async () => {
  const { dossierId } = await accepted(here);
  const problem = await refused(here.as('ns.tiepnhan').refuseDossier({ dossierId, ...WHY }), 'ALREADY_TAKEN');
  expect(problem.detail).toContain('Nguyễn Quang Minh');
});

test('accepted and refused at the same moment: one of the two stands', async () => {
  const { dossierId } = await submitted(here);
  const tried = await Promise.allSettled([
    here.as('qu.minh').acceptDossier({ dossierId }),
    here.as('ns.tiepnhan').refuseDossier({ dossierId, ...WHY }),
  ]);
  expect(tried.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  const { state, slips } = await here.as('qu.minh').getDossier({ dossierId });
  const kinds = slips.map((slip) => slip.kind);
  expect(kinds.includes('REFUSAL')).toBe(state === 'REJECTED_AT_INTAKE');
  expect(kinds.includes('INTAKE_RECEIPT')).toBe(state !== 'REJECTED_AT_INTAKE');
});

test('repeated with the same key: the first reply', async () => {
  const { dossierId } = await submitted(here);
  const key = { idempotencyKey: 'refuse' };
  const first = await here.as('qu.minh').refuseDossier({ dossierId, ...WHY }, key);
  expect(await here.as('qu.minh').refuseDossier({ dossierId, ...WHY }, key)).toEqual(first);
});
