import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../testing/letters.ts';
import { completeDraft, doStep, holderOf, NAM_SON, openTask, openTasks } from '../testing/dossier.ts';
import { setParameter } from '../testing/parameter.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** J3-A3, J2-A5: who was asked, who was silent, and whose the waiting was. */
const PERIOD = { from: '2026-12-01', to: '2026-12-31' };
const ENVIRONMENT = 'SNNMT-2025';
const POLICE = 'CA-T-2025';

let here: Province;
beforeAll(async () => {
  here = await province({ at: '2026-12-02T10:00:00+07:00' });
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
  const { dossierId } = await completeDraft(here, { procedure: '1.009994', unit: NAM_SON });
  await here.as('cd.lan').submitDossier({ dossierId, declaration: true });
  await here.as('qu.minh').acceptDossier({ dossierId });
  here.clock.set('2026-12-02T15:30:00+07:00');
  await doStep(here, dossierId);
  await until(here, '2026-12-10T15:30:00+07:00');
  const asked = (await openTasks(here, dossierId)).find(({ unit }) => unit.key === ENVIRONMENT);
  if (asked === undefined) throw new Error('nobody was asked about the environment');
  await here
    .as(await holderOf(here, asked))
    .answerConsultation({ taskId: asked.id, opinion: 'AGREE', text: 'Nhất trí' });
  await until(here, '2026-12-18T15:30:00+07:00');

  const land = await completeDraft(here, {
    procedure: '2.000889',
    unit: 'MC-09187-2025',
    citizen: 'cd.son',
  });
  await here.as('cd.son').submitDossier({ dossierId: land.dossierId, declaration: true });
  await here.as('qu.thu').acceptDossier({ dossierId: land.dossierId });
  const check = await openTask(here, land.dossierId);
  await here.as(await holderOf(here, check)).completeTask({ taskId: check.id });
  const tax = await openTask(here, land.dossierId);
  here.clock.set('2026-12-21T15:30:00+07:00');
  await here.as(await holderOf(here, check)).recordObligation({
    taskId: tax.id,
    number: '125/TB-CT',
    issuedOn: '2026-12-21',
    payBy: '2027-01-20',
    lines: [{ name: 'Lệ phí trước bạ', amount: 6_000_000, basis: 'NĐ 10/2022/NĐ-CP' }],
  });
  here.clock.set('2026-12-30T15:30:00+07:00');
});
afterAll(() => here.close());

test('silence is listed against the silent agency; the tax office has answered with its notice', async () => {
  const { items } = await here.as('ks.ha').agencyStatistics(PERIOD);
  const none = { asked: 1, inTime: 0, late: 0, silent: 0, open: 0, overdue: 0 };
  expect(items.map(({ unit, ...figure }) => [unit.key, figure])).toEqual([
    [POLICE, { ...none, silent: 1, waitedHours: 96 }],
    [ENVIRONMENT, { ...none, inTime: 1, waitedHours: 48 }],
    ['THUE-2025', { ...none, inTime: 1, waitedHours: 8 }],
  ]);
});

test('a leader sees those his unit asked; nobody below him, no applicant and no stranger sees any', async () => {
  const { items } = await here.as('ld.ct').agencyStatistics(PERIOD);
  expect(items.map(({ unit }) => unit.key)).toEqual([POLICE, ENVIRONMENT]);
  for (const user of ['cm.xd', 'qu.minh', 'cd.lan'])
    await refused(here.as(user).agencyStatistics(PERIOD), 'FORBIDDEN');
  await refused(here.anyone.agencyStatistics(PERIOD), 'UNAUTHENTICATED');
  expect((await here.as('ks.ha').agencyStatistics({ from: '2026-11-01', to: '2026-11-30' })).items).toEqual(
    [],
  );
});
