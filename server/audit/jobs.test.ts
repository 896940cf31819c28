import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLog } from '../platform/log.ts';
import { enterJobs, runDue } from '../platform/schedule.ts';
import { accepted } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { AUDIT_JOBS } from './index.ts';
import { plant } from '../testing/plant.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const runJobs = () => runDue(here.services, AUDIT_JOBS, here.clock, openLog({ level: 'silent' }));
const found = async () => (await here.as('ks.ha').listFindings({})).items.length;

test('the detectors run each night at half past two, over several nights of standstill once', async () => {
  const { dossierId } = await accepted(here);
  await plant(here, dossierId, {
    acceptedAt: '2026-12-07T09:00:00+07:00',
    finishedAt: '2026-12-07T09:05:00+07:00',
    state: 'RESULT_READY',
    result: 'GRANT',
    events: [{ kind: 'RESULT_ISSUED', at: '2026-12-07T09:05:00+07:00', by: 'ns.vanthu' }],
  });
  await enterJobs(here.services, AUDIT_JOBS, here.clock.now());
  here.clock.set('2026-12-08T02:29:00+07:00');
  await runJobs();
  expect(await found()).toBe(0);
  here.clock.set('2026-12-08T02:30:00+07:00');
  await runJobs();
  expect(await found()).toBe(1);
  here.clock.set('2026-12-15T12:00:00+07:00');
  await Promise.all([runJobs(), runJobs()]);
  expect(await found()).toBe(1);
  const { next_at } = await here.database.db
    .selectFrom('schedule')
    .select('next_at')
    .where('name', '=', 'audit.detectors')
    .executeTakeFirstOrThrow();
  expect(next_at).toEqual(new Date('2026-12-16T02:30:00+07:00'));
});
