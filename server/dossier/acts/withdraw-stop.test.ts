import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accepted, submitted, walkTo } from '../../testing/dossier.ts';
import { DAY_OF_2021, province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';
import { NAM_SON_2018 } from '../../testing/dossier.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));
const REASON = 'Gia đình thay đổi ý định';
const STOP = { reason: REASON, requestedBy: 'COUNTER' } as const;

test('(e)11 before a decision the dossier stops, on Mẫu 05; after the signature it does not', async () => {
  const { dossierId } = await accepted(here);
  const { state, slipId } = await here
    .as('qu.minh')
    .stopDossier({ dossierId, ...STOP, feeNote: 'Hoàn lại lệ phí' });
  expect(state).toBe('STOPPED');
  const view = await here.as('cd.lan').getDossier({ dossierId });
  expect(view).toMatchObject({ nationalCode: 8, closing: { kind: 'STOPPED', reason: REASON } });
  expect(view.slips.find((slip) => slip.id === slipId)).toMatchObject({
    kind: 'STOP_NOTICE',
    number: '01/TBD-TTPVHCC',
  });
  expect(view.tasks.filter((task) => task.status === 'OPEN')).toEqual([]);

  const signed = await accepted(here);
  await walkTo(here, signed.dossierId, 'ISSUE');
  const problem = await refused(
    here.as('qu.minh').stopDossier({ dossierId: signed.dossierId, ...STOP }),
    'WRONG_STATE',
  );
  expect(problem.detail).toContain('Đã có quyết định');
  await refused(
    here.as('cd.lan').withdrawDossier({ dossierId: signed.dossierId, reason: REASON }),
    'WRONG_STATE',
  );
});

test('the applicant takes back what is not accepted yet: no paper, nothing left to do', async () => {
  const { dossierId } = await submitted(here);
  const reply = await here.as('cd.lan').withdrawDossier({ dossierId, reason: REASON });
  expect(reply).toMatchObject({ state: 'WITHDRAWN', slipId: null });
  const { items } = await here.as('qu.minh').listWork({ queue: 'INTAKE' });
  expect(items.map((row) => row.dossierId)).not.toContain(dossierId);
});

test('the applicant withdraws an accepted dossier of 2025 and gets the notice; repeated with the same key: once', async () => {
  const { dossierId } = await accepted(here);
  const key = { idempotencyKey: 'withdraw-once' };
  const first = await here.as('cd.lan').withdrawDossier({ dossierId, reason: REASON }, key);
  expect(await here.as('cd.lan').withdrawDossier({ dossierId, reason: REASON }, key)).toEqual(first);
  expect(first).toMatchObject({ state: 'WITHDRAWN' });
  await here.deliver();
  const told = await here.database.db
    .selectFrom('message')
    .select('kind')
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', 'TB11')
    .execute();
  expect(told).toHaveLength(1);
});

test('only the applicant, or his counter for him', async () => {
  const { dossierId } = await accepted(here);
  await refused(here.as('cd.son').withdrawDossier({ dossierId, reason: REASON }), 'NOT_FOUND');
  await refused(here.as('ld.ct').withdrawDossier({ dossierId, reason: REASON }), 'FORBIDDEN');
  await refused(here.as('ld.ct').stopDossier({ dossierId, ...STOP }), 'FORBIDDEN');
  await refused(here.as('kb.tiepnhan').stopDossier({ dossierId, ...STOP }), 'NOT_FOUND');
  await refused(here.as('cd.lan').stopDossier({ dossierId, ...STOP }), 'FORBIDDEN');
});

test('under NĐ 61/2018 there is no notice of stopping; a withdrawal has no paper', async () => {
  here.clock.set(DAY_OF_2021);
  const { dossierId } = await accepted(here, { unit: NAM_SON_2018 });
  const problem = await refused(here.as('qu.minh').stopDossier({ dossierId, ...STOP }), 'NOT_IN_REGIME');
  expect(problem.detail).toContain('rút hồ sơ');
  expect(await here.as('qu.minh').withdrawDossier({ dossierId, reason: REASON })).toMatchObject({
    state: 'WITHDRAWN',
    slipId: null,
  });
});
