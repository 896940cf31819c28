import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, counterDraft, doStep, GUARDIAN, LAN, NAM_SON, openTask } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const visits = (dossierId: string, officer = 'qu.minh') => here.as(officer).listVisits({ dossierId });
const DAY = 24 * 3_600_000;

/** She came without a paper and was told what to bring, in a draft that was never accepted. */
async function guided(): Promise<string> {
  const { dossierId } = await counterDraft(here);
  await here.as('qu.minh').recordGuidance({
    dossierId,
    reason: 'MISSING_COMPONENT',
    components: ['TP02'],
    text: 'Mang văn bản cử người giám hộ',
  });
  return dossierId;
}

describe('visits of a matter', () => {
  let dossierId: string;
  test('an attempt before it belongs to it: told, then handed in the day after', async () => {
    await guided();
    here.clock.advance(DAY);
    ({ dossierId } = await counterDraft(here));
    await here.as('qu.minh').acceptDossier({ dossierId });
    const { trips, items } = await visits(dossierId);
    expect(trips).toBe(2);
    expect(items).toMatchObject([
      { kind: 'GUIDANCE', at: '2026-12-07T08:00:00+07:00', officer: 'Nguyễn Quang Minh' },
      { kind: 'INTAKE', at: '2026-12-08T08:00:00+07:00', unit: expect.stringContaining('Nam Sơn') },
    ]);
  });

  test('a call is no visit, a talk at the counter is; twice on one day is one trip', async () => {
    const note = { dossierId, text: 'Hỏi khi nào có kết quả' };
    await here.as('qu.minh').recordContact({ ...note, how: 'PHONE' });
    await here.as('qu.minh').recordContact({ ...note, how: 'COUNTER' });
    const { trips, items } = await visits(dossierId);
    expect(items.map(({ kind }) => kind)).toEqual(['GUIDANCE', 'INTAKE', 'CHECK']);
    expect(trips).toBe(2);
  });

  test('collecting is one more; the next matter of the same person begins anew', async () => {
    here.clock.advance(DAY);
    while ((await openTask(here, dossierId)).kind !== 'RETURN') await doStep(here, dossierId);
    await here.as('qu.minh').deliverResult({ dossierId, method: 'COUNTER', receiverName: LAN.fullName });
    expect(await visits(dossierId)).toMatchObject({ trips: 3 });
    const next = await counterDraft(here);
    await here.as('qu.minh').acceptDossier({ dossierId: next.dossierId });
    expect(await visits(next.dossierId)).toMatchObject({ trips: 1, items: [{ kind: 'INTAKE' }] });
  });

  test('what comes over the network costs no trip', async () => {
    const online = await accepted(here);
    expect(await visits(online.dossierId)).toEqual({ trips: 0, items: [] });
  });

  test('not for who may not read the dossier', async () => {
    await refused(visits(dossierId, 'qu.thu'), 'NOT_FOUND');
  });
});

describe('trips by procedure', () => {
  const period = { from: '2026-12-01', to: '2026-12-31' };
  test('are counted over what was accepted at the counters, for who answers for them', async () => {
    const { items } = await here.as('ks.ha').visitStatistics(period);
    expect(items).toEqual([
      {
        procedureCode: GUARDIAN,
        procedureName: expect.stringContaining('giám hộ'),
        dossiers: 2,
        trips: 4,
        median: 2,
        threeOrMore: 1,
      },
    ]);
    expect(await here.as('ks.ha').visitStatistics({ ...period, unit: 'MC-09187-2025' })).toEqual({
      items: [],
    });
    expect((await here.as('ks.ha').visitStatistics({ ...period, unit: NAM_SON })).items).toHaveLength(1);
    here.clock.set(TODAY);
  });

  test('not for the counter itself', async () => {
    await refused(here.as('qu.minh').visitStatistics(period), 'FORBIDDEN');
  });
});
