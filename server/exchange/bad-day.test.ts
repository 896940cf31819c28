import { afterAll, beforeAll, expect, test } from 'vitest';
import { OUTBOX } from '../outbox.ts';
import { BUNDLE } from '../testing/bundle.ts';
import {
  completeDraft,
  counterDraft,
  doStep,
  GUARDIAN,
  NAM_SON,
  openTask,
  walkTo,
} from '../testing/dossier.ts';
import { until } from '../testing/letters.ts';
import { setParameter } from '../testing/parameter.ts';
import { province, type Province } from '../testing/province.ts';
import { carryBy, SIMULATORS, type SystemOutside, type SystemsOutside } from './index.ts';

/**
 * Journey J17, the bad day at Nam Sơn: from Wednesday 08:10 no ministry answers, until Friday morning; no counter does anything
 * different for it, and what waited goes out in order, once (G10).
 */
const UP_AGAIN = '2026-12-18T08:00:00+07:00';

let here: Province;
/** Dossiers the ministries have taken, in their order. */
const sent: string[] = [];
const answering = (): void => {
  if (here.clock.now() < new Date(UP_AGAIN)) throw new Error('ECONNREFUSED');
};
const ministry = (system: SystemOutside): SystemOutside => ({
  async send(request, moment) {
    answering();
    sent.push(request.content.dossierCode);
    return system.send(request, moment);
  },
  async ask(reference, moment) {
    answering();
    return system.ask(reference, moment);
  },
});
const SYSTEMS: SystemsOutside = {
  TAX: ministry(SIMULATORS.TAX),
  CIVIL_STATUS: ministry(SIMULATORS.CIVIL_STATUS),
  RESIDENCE: ministry(SIMULATORS.RESIDENCE),
  SOCIAL_INSURANCE: ministry(SIMULATORS.SOCIAL_INSURANCE),
  POWER: ministry(SIMULATORS.POWER),
};
const pass = (moment: string): Promise<void> =>
  until(here, moment, { ...OUTBOX, external: carryBy(SYSTEMS) });

const cases: string[] = [];
beforeAll(async () => {
  here = await province({ at: '2026-12-15T20:00:00+07:00' });
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
  for (let made = 0; made < 3; made += 1) {
    const { dossierId } = await completeDraft(here, { procedure: BUNDLE, unit: NAM_SON, citizen: 'cd.hoa' });
    await here.as('cd.hoa').submitDossier({ dossierId, declaration: true });
    cases.push(dossierId);
  }
}, 120_000);
afterAll(() => here.close());

test('J17-A1: no ministry answers, and every act of the counter goes', async () => {
  const counter = here.as('qu.minh');
  // what came in the night is accepted, and its first steps are done
  for (const [index, dossierId] of cases.entries()) {
    await pass(`2026-12-16T08:${20 + index * 5}:00+07:00`);
    await counter.acceptDossier({ dossierId });
    await pass(`2026-12-16T08:${21 + index * 5}:00+07:00`);
    const [birth] = (await here.as('ks.ha').getDossier({ dossierId })).parts;
    await doStep(here, birth?.id ?? '');
  }
  // who comes is looked up, received, told what lacks, refused, and given what is ready
  await pass('2026-12-16T09:00:00+07:00');
  const { dossierId } = await counterDraft(here);
  const { applicant } = await counter.getDossier({ dossierId });
  await counter.findEarlier({
    idNumber: applicant.idNumber,
    fullName: applicant.fullName,
    procedureCode: GUARDIAN,
    unit: NAM_SON,
  });
  const { dueAt } = await counter.acceptDossier({ dossierId });
  expect(dueAt).toBe('2026-12-21T09:00:00+07:00');
  const lacking = await counterDraft(here);
  await counter.recordGuidance({
    dossierId: lacking.dossierId,
    reason: 'MISSING_COMPONENT',
    components: ['TP02'],
    text: 'Mang văn bản cử người giám hộ',
  });
  const doubled = await counterDraft(here);
  await counter.refuseDossier({
    dossierId: doubled.dossierId,
    reason: 'DUPLICATE',
    text: 'Trùng với hồ sơ đã nộp',
  });
  await walkTo(here, dossierId, 'RETURN');
  await counter.deliverResult({ dossierId, method: 'COUNTER', receiverName: applicant.fullName });
  await pass('2026-12-17T17:00:00+07:00');
  expect(sent).toEqual([]);
});

test('J17-A10: on Friday what waited for the ministry goes out in order, once', async () => {
  await pass('2026-12-18T10:00:00+07:00');
  const codes = await Promise.all(
    cases.map(async (dossierId) => (await here.as('ks.ha').getDossier({ dossierId })).parts[0]?.code),
  );
  expect(sent).toEqual(codes);
  for (const dossierId of cases) {
    const [birth] = (await here.as('ks.ha').getDossier({ dossierId })).parts;
    expect(await openTask(here, birth?.id ?? '')).toMatchObject({ kind: 'APPROVE' });
  }
});
