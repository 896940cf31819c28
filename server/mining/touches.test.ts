import type { StepRecord, Trace } from '@motcua/rules/mining';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { readActs } from './touches.ts';

const DAYS = ['2026-12-07', '2026-12-08', '2026-12-09'] as const;
const at = (day: string, time: string): number => Date.parse(`${day}T${time}:00+07:00`);

let here: Province;
beforeAll(async () => {
  here = await province();
  for (const day of DAYS) {
    here.clock.set(`${day}T08:00:00+07:00`);
    await accepted(here);
  }
});
afterAll(() => here.close());

const done = (
  person: string,
  { from, to, startedAt = null }: { from: number; to: number; startedAt?: number | null },
): Trace => {
  const step: StepRecord = {
    step: 'xem',
    unit: 'phong',
    role: 'SPECIALIST',
    person,
    openedAt: from,
    startedAt,
    doneAt: to,
    dueAt: null,
    status: 'DONE',
  };
  return {
    dossier: 'H-1',
    acceptedAt: from,
    finishedAt: to,
    closedAt: null,
    dueAt: null,
    pauses: [],
    steps: [step],
  };
};

test('acts are read from the first of the untold steps until the last of them was done, of who did them', async () => {
  const [, day] = DAYS;
  const [officer, other] = [await here.accountId('qu.minh'), await here.accountId('cm.ht')];
  const untold = done(officer, { from: at(day, '07:30'), to: at(day, '17:00') });
  const told = done(other, {
    from: at(DAYS[0], '07:30'),
    to: at(DAYS[2], '17:00'),
    startedAt: at(day, '08:00'),
  });
  const acts = await readActs(here.services.db, [untold, told]);
  expect([...acts.keys()]).toEqual([officer]);
  expect(new Set(acts.get(officer))).toEqual(new Set([at(day, '08:00')]));
  expect(await readActs(here.services.db, [told])).toEqual(new Map());
});
