import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, BIRTH, LAN } from '../testing/dossier.ts';
import { NAM_SON_COMMITTEE } from '../testing/f20.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { GUARDIAN, plantSteps, PROCESS, step, USUAL, type PlantedStep } from './testing/planted-log.ts';

const NOVEMBER = { process: PROCESS, from: '2026-11-01', to: '2026-11-30' };
const HERE = { ...NOVEMBER, unit: NAM_SON_COMMITTEE };
const DOSSIERS = 60;
/** Two agencies are asked side by side. */
const PERMIT = '1.009994';

let here: Province;
let like: string;
/** Dossiers in which something was not done as the map has it. */
let planted: { skipped: string; swapped: string; wrong: string };

/** Everything waits for the signature: twelve hours more each time. */
const steps = USUAL.map((one) => (one.key === 'ky-duyet' ? { ...one, waits: 12 } : one));
const [assign, appraise, sign, ...rest] = steps as [PlantedStep, PlantedStep, PlantedStep, ...PlantedStep[]];

beforeAll(async () => {
  here = await province();
  ({ dossierId: like } = await accepted(here));
  for (let number = 0; number < DOSSIERS; number++) await plantSteps(here, like, number * 2, steps);
  planted = {
    skipped: await plantSteps(here, like, 10, [appraise, sign, ...rest]),
    swapped: await plantSteps(here, like, 20, [assign, sign, appraise, ...rest]),
    wrong: await plantSteps(here, like, 30, [
      assign,
      { ...appraise, role: 'COUNTER_OFFICER' },
      sign,
      ...rest,
    ]),
  };
}, 120_000);
afterAll(() => here.close());

const leader = () => here.as('ld.ct');

describe('the heat map', () => {
  test('has median and P90 of every step, waiting apart from touching', async () => {
    const map = await leader().getHeatMap(HERE);
    expect(map).toMatchObject({ dossiers: DOSSIERS + 3, finished: DOSSIERS + 3, process: { key: PROCESS } });
    const of = (key: string) => map.steps.find(({ step: one }) => one.key === key);
    expect(of('ky-duyet')).toMatchObject({
      visits: DOSSIERS + 3,
      onMap: true,
      whole: { median: 12.25, p90: 12.25 },
      waiting: { median: 12 },
      touching: { median: 0.25 },
      estimatedShare: 0,
      lateShare: 0,
      step: { name: 'Ký duyệt' },
    });
    expect(of('phan-cong')?.visits).toBe(DOSSIERS + 2);
    expect(map.svg.replaceAll('\u00a0', ' ')).toContain('Trung vị 12,3, P90 12,3 giờ, trễ 0 %');
  });

  test('is late where a step was done after its own due date, hot where P90 is beyond what was planned', async () => {
    const { owner } = here.database;
    await owner
      .updateTable('task')
      .set((eb) => ({ due_at: eb.ref('done_at') }))
      .where('step_key', '=', 'ky-duyet')
      .execute();
    await owner
      .updateTable('task')
      .set((eb) => ({ due_at: eb.ref('opened_at') }))
      .where('step_key', '=', 'phat-hanh')
      .where('dossier_id', '=', planted.wrong)
      .execute();
    const { steps: heats } = await leader().getHeatMap(HERE);
    const of = (key: string) => heats.find(({ step: one }) => one.key === key);
    expect(of('ky-duyet')).toMatchObject({ planned: 12.25, heat: 0.5, lateShare: 0 });
    expect(of('tham-dinh')?.heat).toBe(0);
    expect(of('phat-hanh')?.lateShare).toBeCloseTo(1 / (DOSSIERS + 3));
    await owner
      .updateTable('task')
      .set({ due_at: new Date('2027-01-15T17:00:00+07:00') })
      .where('step_key', 'in', ['ky-duyet', 'phat-hanh'])
      .execute();
  });

  test('tells where branches wait for each other', async () => {
    const { owner } = here.database;
    const { id } = await owner
      .selectFrom('process_version')
      .select('id')
      .where('key', '=', PERMIT)
      .executeTakeFirstOrThrow();
    for (let number = 0; number < 5; number++) {
      const branches = [
        step('kiem-tra', 'SPECIALIST', 'cm.xd', [1, 1]),
        step('y-kien-moi-truong', 'SPECIALIST', 'cm.ht', [1, 3]),
        { ...step('y-kien-pccc', 'SPECIALIST', 'cm.dat', [1, 19]), beside: true as const },
        step('du-thao', 'SPECIALIST', 'cm.xd', [1, 1]),
      ];
      const dossier = await plantSteps(here, like, number, branches);
      await owner.updateTable('dossier').set({ process_version_id: id }).where('id', '=', dossier).execute();
    }
    const { joins, svg } = await leader().getHeatMap({ ...HERE, process: PERMIT });
    expect(joins).toMatchObject([
      {
        branch: { key: 'y-kien-moi-truong', name: 'Ý kiến về môi trường' },
        before: { key: 'du-thao' },
        count: 5,
        mean: 16,
      },
    ]);
    expect(svg).toContain('Ý kiến về môi trường');
  });

  test('of a procedure that follows the map, and of one that does not', async () => {
    expect((await leader().getHeatMap({ ...HERE, procedure: GUARDIAN })).dossiers).toBe(DOSSIERS + 3);
    const none = await leader().getHeatMap({ ...HERE, procedure: BIRTH });
    expect(none).toMatchObject({ dossiers: 0, finished: 0, steps: [] });
    expect(none.svg).toContain('Chưa hồ sơ nào qua');
  });
});

describe('mining', () => {
  test('names the planted bottleneck first, with its dossiers', async () => {
    const { savings, graph } = await leader().getMining(HERE);
    const [first] = savings;
    expect(first).toMatchObject({
      cause: 'WAITING',
      step: { key: 'ky-duyet', name: 'Ký duyệt' },
      unit: { key: NAM_SON_COMMITTEE },
      dossiers: DOSSIERS + 3,
    });
    expect(first?.hours).toBeCloseTo(12 * (DOSSIERS + 3), 0);
    expect(first?.worst[0]?.code).toMatch(/^GT-/);
    expect(graph.find(({ from, to }) => from.key === 'tham-dinh' && to.key === 'ky-duyet')?.count).toBe(
      DOSSIERS + 2,
    );
  });
});

describe('conformance', () => {
  test('finds the three planted deviations and nothing else', async () => {
    const found = await leader().getConformance(HERE);
    expect(found.deviations.map(({ kind, times }) => [kind, times]).toSorted()).toEqual([
      ['OUT_OF_ORDER', 1],
      ['SKIPPED', 1],
      ['WRONG_ROLE', 1],
    ]);
    expect(found).toMatchObject({ dossiers: DOSSIERS + 3, conform: DOSSIERS, total: 3, next: null });
    const told = new Map(
      found.items.map(({ dossier, deviations }) => [
        dossier.dossierId,
        deviations.map((one) => [one.kind, one.step?.key]),
      ]),
    );
    expect(told.get(planted.skipped)).toEqual([['SKIPPED', 'phan-cong']]);
    expect(told.get(planted.swapped)?.map(([kind]) => kind)).toEqual(['OUT_OF_ORDER']);
    expect(told.get(planted.wrong)).toEqual([['WRONG_ROLE', 'tham-dinh']]);
  });

  test('is asked by deviation and step, page by page', async () => {
    const skipped = await leader().getConformance({ ...HERE, kind: 'SKIPPED', step: 'phan-cong' });
    expect(skipped.items.map(({ dossier }) => dossier.dossierId)).toEqual([planted.skipped]);
    const pages = [
      await leader().getConformance({ ...HERE, limit: 2 }),
      await leader().getConformance({ ...HERE, limit: 2, after: 2 }),
    ];
    expect(pages.map(({ items, next }) => [items.length, next])).toEqual([
      [2, 2],
      [1, null],
    ]);
  });
});

describe('the simulation', () => {
  test('of the map as it was gives what happened; with nobody to sign nothing is finished', async () => {
    const played = await leader().simulateProcess(HERE);
    expect(played.after).toBeNull();
    expect(played.before.finished).toBe(DOSSIERS + 3);
    expect(Math.abs(played.before.lead.median / played.lead.median - 1)).toBeLessThan(0.05);
    const signs = { unit: NAM_SON_COMMITTEE, role: 'LEADER' };
    const { after } = await leader().simulateProcess({ ...HERE, officers: [{ ...signs, count: 0 }] });
    expect(after?.finished).toBe(0);
    expect(after?.missing.officers).toMatchObject([{ role: 'LEADER', unit: { key: NAM_SON_COMMITTEE } }]);
  });

  test('of a step that takes longer foretells a longer way', async () => {
    const { before, after } = await leader().simulateProcess({ ...HERE, touch: { 'tham-dinh': 6 } });
    expect(after?.lead.median).toBeGreaterThan(before.lead.median + 3);
  });

  test('of a draft without a step foretells a shorter way; drafts are not shown to everybody', async () => {
    const { shown } = await here.as('qt.vu').getProcess({ key: PROCESS });
    if (shown === null) throw new Error('the map is in force');
    const { definition } = shown;
    const shorter = { ...definition, steps: definition.steps.filter(({ key }) => key !== 'phan-cong') };
    const { id: changeId } = await here.as('qt.vu').saveProcessDraft({ key: PROCESS, definition: shorter });
    const { before, after } = await leader().simulateProcess({ ...HERE, changeId });
    expect(after?.lead.median).toBeCloseTo(before.lead.median - 0.75, 1);
    await refused(here.as('ld.phong').simulateProcess({ ...HERE, changeId }), 'FORBIDDEN');
    const unsound = { ...definition, steps: definition.steps.slice(0, 1) };
    const { id } = await here.as('qt.vu').saveProcessDraft({ key: PROCESS, definition: unsound });
    const wrong = await refused(leader().simulateProcess({ ...HERE, changeId: id }), 'INVALID_INPUT');
    expect(wrong.detail).toContain('còn lỗi');
  });

  test('of too few dossiers is refused', async () => {
    const few = await refused(
      leader().simulateProcess({ ...HERE, from: '2026-10-01', to: '2026-10-31' }),
      'INVALID_INPUT',
    );
    expect(few.detail).toContain('chưa đủ để mô phỏng');
  });
});

describe('who may', () => {
  test('the control office and who leads the province everywhere, a leader in his unit and those below', async () => {
    for (const username of ['ks.ha', 'gd.tt']) {
      expect((await here.as(username).getHeatMap(NOVEMBER)).dossiers).toBe(DOSSIERS + 3);
      await here.as(username).getConformance(HERE);
    }
    await here.as('ld.phong').getMining(HERE);
  });

  test('nobody else: specialists, administrators, inspectors, other units, citizens', async () => {
    await refused(leader().getMining(NOVEMBER), 'FORBIDDEN');
    await refused(leader().getMining({ ...HERE, unit: 'X-09247-2025' }), 'FORBIDDEN');
    for (const username of ['cm.xd', 'qt.vu', 'tt.tra', 'qu.minh', 'cd.lan']) {
      const other = here.as(username);
      await refused(other.getHeatMap(HERE), 'FORBIDDEN');
      await refused(other.getMining(HERE), 'FORBIDDEN');
      await refused(other.getConformance(HERE), 'FORBIDDEN');
      await refused(other.simulateProcess(HERE), 'FORBIDDEN');
    }
  });

  test('what is told has nothing of the applicants', async () => {
    const client = leader();
    const told = JSON.stringify([
      await client.getHeatMap(HERE),
      await client.getMining(HERE),
      await client.getConformance(HERE),
      await client.simulateProcess(HERE),
    ]);
    expect(told).toContain('GT-000001');
    for (const secret of [LAN.fullName, LAN.idNumber, '99918800', LAN.phone, LAN.email, 'Nguyễn Văn Bình'])
      expect(told).not.toContain(secret);
  });
});

test('what is asked has to be a period of a year at most, of a map there is', async () => {
  await refused(leader().getMining({ ...HERE, from: '2025-11-01' }), 'INVALID_INPUT');
  await refused(leader().getMining({ ...HERE, from: '2026-12-01' }), 'INVALID_INPUT');
  await refused(leader().simulateProcess({ ...HERE, from: '2026-01-01' }), 'INVALID_INPUT');
  await refused(leader().getMining({ ...HERE, process: 'KHONG-CO' }), 'NOT_FOUND');
  await refused(here.as('ks.ha').getMining({ ...NOVEMBER, unit: 'KHONG-CO' }), 'NOT_FOUND');
});

test('a program that stops begins no look any more', async () => {
  here.services.stopping = AbortSignal.abort();
  for (const look of ['getHeatMap', 'getMining', 'getConformance', 'simulateProcess'] as const)
    await refused(leader()[look](HERE), 'DATABASE_UNAVAILABLE');
  delete here.services.stopping;
  expect(await leader().getMining(HERE)).toMatchObject({ dossiers: DOSSIERS + 3 });
});
