import type { FeeSchedule } from '@motcua/contract/fees';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answersFor, counterDraft } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const CONTRACT = '2.001035';
const DAY = TODAY.slice(0, 10);

let here: Province;
let current: FeeSchedule;
beforeAll(async () => {
  here = await province();
  for (const action of ['new', 'amend', null]) {
    const { dossierId } = await counterDraft(here, { procedure: CONTRACT });
    const minh = here.as('qu.minh');
    await minh.updateDraft({ dossierId, answers: answersFor(await minh.getDossier({ dossierId })) });
    await minh.acceptDossier({ dossierId, ...(action === null ? {} : { feeFacts: { action } }) });
  }
  const { items } = await here.as('qt.vu').listFeeSchedules({});
  const found = items.find(({ code }) => code === CONTRACT)?.schedule;
  if (found === undefined) throw new Error('contracts have a schedule');
  current = found;
});
afterAll(() => here.close());

/** New contracts dearer, everything else as it is. */
const dearer = (): FeeSchedule => {
  const draft = structuredClone(current);
  const price = draft.items[0]?.price;
  if (price?.by !== 'LOOKUP') throw new Error('contracts are looked up');
  for (const row of price.rows) if (row.when === undefined) row.amount = 80_000;
  return draft;
};
const asked = (schedule: FeeSchedule) => ({ code: CONTRACT, from: DAY, to: DAY, schedule });

test('a proposed schedule is tried on what was accepted: sums, what cannot be told, the largest differences', async () => {
  const trial = await here.as('qt.vu').tryFeeSchedule(asked(dearer()));
  expect(trial).toMatchObject({ count: 2, unknown: 1, before: 80_000, after: 110_000 });
  expect(trial.differences).toEqual([
    { code: expect.stringMatching(/^H05\./), before: 50_000, after: 80_000 },
  ]);
});

test('the schedule in force makes no difference, and outside the period there is nothing', async () => {
  const same = await here.as('qt.vu').tryFeeSchedule(asked(current));
  expect(same).toMatchObject({ before: 80_000, after: 80_000, differences: [] });
  const before = { ...asked(dearer()), from: '2026-01-01', to: '2026-06-30' };
  expect(await here.as('qt.vu').tryFeeSchedule(before)).toMatchObject({ count: 0, unknown: 0, before: 0 });
});

test('it writes nothing: what was pinned stays', async () => {
  const rows = () =>
    here.database.db.selectFrom('dossier').select(['id', 'version', 'fee']).orderBy('id').execute();
  const before = await rows();
  await here.as('qt.vu').tryFeeSchedule(asked(dearer()));
  expect(await rows()).toEqual(before);
});

test('a draft that cannot be reckoned with is refused with the place that is wrong', async () => {
  const wrong = dearer();
  wrong.facts.length = 0;
  const problem = await refused(here.as('qt.vu').tryFeeSchedule(asked(wrong)), 'INVALID_INPUT');
  expect(problem.detail).toContain('action');
});

test('only an administrator of the province tries one', async () => {
  await refused(here.anyone.tryFeeSchedule(asked(current)), 'UNAUTHENTICATED');
  await refused(here.as('cd.lan').tryFeeSchedule(asked(current)), 'FORBIDDEN');
  await refused(here.as('qu.minh').tryFeeSchedule(asked(current)), 'FORBIDDEN');
  await refused(here.as('cd.lan').listFeeSchedules({}), 'FORBIDDEN');
  await refused(here.as('qu.minh').listFeeSchedules({}), 'FORBIDDEN');
});
