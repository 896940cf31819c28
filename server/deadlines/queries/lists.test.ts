import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accepted, doStep, holderOf, NAM_SON, openTask, walkTo } from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';
import { until } from '../../testing/letters.ts';

const WARD = 'X-09286-2025';
let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

describe('listRisks', () => {
  test('reasons, owner and advice; the counts are the lengths of the lists', async () => {
    const { dossierId } = await accepted(here);
    await doStep(here, dossierId);
    const task = await openTask(here, dossierId);
    const row = async (username = 'ld.ct') =>
      (await here.as(username).listRisks({ limit: 200 })).items.find((one) => one.dossierId === dossierId);

    expect(await row()).toMatchObject({ level: 'LOW', reasons: [], owner: task.owner, suggestion: null });
    await until(here, '2026-12-10T08:00:00+07:00');
    expect(await row()).toMatchObject({
      level: 'HIGH',
      reasons: [{ vi: 'Còn ít thời gian' }, { vi: 'Bước đang làm đã trễ' }],
      suggestion: { code: 'APOLOGISE', vi: 'Ký phiếu xin lỗi và hẹn lại' },
      daysLate: null,
    });
    await here.as('ld.ct').rescheduleDossier({ dossierId });
    expect((await row())?.suggestion?.code).toBe('COVER');
    await until(here, '2026-12-14T08:00:00+07:00');
    expect(await row()).toMatchObject({
      level: 'HIGH',
      reasons: [{ vi: 'Đã quá hạn' }, { vi: 'Bước đang làm đã trễ' }],
      daysLate: 1.1,
      rescheduledTo: '2026-12-15T17:00:00+07:00',
    });
    here.clock.set('2026-12-16T08:00:00+07:00');
    expect((await row())?.suggestion?.code).toBe('TELEPHONE');
    expect((await row('qu.minh'))?.dossierId).toBe(dossierId);

    const all = await here.as('ld.ct').listRisks({});
    for (const [list, count] of [
      ['ALL', all.counts.open],
      ['HIGH', all.counts.high],
      ['OVERDUE', all.counts.overdue],
      ['DUE_TODAY', all.counts.dueToday],
      ['WAITING', all.counts.waiting],
    ] as const)
      expect((await here.as('ld.ct').listRisks({ list, limit: 200 })).items.length, list).toBe(count);
    expect(all.owners.find((one) => one.owner.accountId === task.owner?.accountId)?.overdue).toBeGreaterThan(
      0,
    );
  });

  test('who waits for the applicant stands apart; after a week somebody telephones', async () => {
    const { dossierId } = await accepted(here);
    await here.database.owner
      .updateTable('dossier')
      .set({
        due_at: null,
        state: 'SUPPLEMENT_IN_PROCESS',
        pauses: JSON.stringify([{ from: '2026-12-08T08:00:00+07:00', to: null, kind: 'SUPPLEMENT' }]),
      })
      .where('id', '=', dossierId)
      .execute();
    const row = async () =>
      (await here.as('ld.ct').listRisks({ list: 'WAITING', limit: 200 })).items.find(
        (one) => one.dossierId === dossierId,
      );
    here.clock.set('2026-12-14T08:00:00+07:00');
    expect(await row()).toMatchObject({ level: 'LOW', dueAt: null, suggestion: null });
    here.clock.set('2026-12-17T08:00:00+07:00');
    expect((await row())?.suggestion?.code).toBe('CALL_APPLICANT');
  });

  test('only units one answers for; the control office names any', async () => {
    await accepted(here);
    expect((await here.as('ld.ct').listRisks({ unit: WARD })).counts.open).toBeGreaterThan(0);
    expect((await here.as('ks.ha').listRisks({ unit: WARD })).counts.open).toBeGreaterThan(0);
    expect((await here.as('ld.pct').listRisks({ unit: NAM_SON })).counts.open).toBeGreaterThan(0);
    expect((await here.as('qu.thu').listRisks({})).counts.open).toBe(0);
    expect((await here.as('qt.vu').listRisks({})).counts.open).toBe(0);
    await refused(here.as('qu.thu').listRisks({ unit: WARD }), 'FORBIDDEN');
    await refused(here.as('qt.vu').listRisks({ unit: WARD }), 'FORBIDDEN');
    await refused(here.as('cd.lan').listRisks({}), 'FORBIDDEN');
    await refused(here.anyone.listRisks({}), 'UNAUTHENTICATED');
  });
});

describe('publicDueList', () => {
  test('per agency: due, ready, overdue, re-appointed; given back, it is gone', async () => {
    const [open, ready, late] = await Promise.all([accepted(here), accepted(here), accepted(here)]);
    const view = async (dossierId: string) => here.as('ks.ha').getDossier({ dossierId });
    const codes = await Promise.all(
      [open, ready, late].map(async (one) => (await view(one?.dossierId ?? '')).code),
    );
    await walkTo(here, ready?.dossierId ?? '', 'RETURN');
    await until(here, '2026-12-10T08:00:00+07:00');
    await here.as('ld.ct').rescheduleDossier({ dossierId: late?.dossierId ?? '' });
    const standing = async (date?: string) => {
      const { items } = await here.anyone.publicDueList({
        unit: WARD,
        limit: 200,
        ...(date ? { date } : {}),
      });
      return codes.map((code) => items.find((one) => one.code === code)?.standing);
    };
    expect(await standing()).toEqual(['IN_PROCESS', 'READY', 'RESCHEDULED']);
    here.clock.set('2026-12-11T08:00:00+07:00');
    expect(await standing()).toEqual(['OVERDUE', undefined, 'RESCHEDULED']);
    expect(await standing('2026-12-10')).toEqual(['OVERDUE', 'READY', 'RESCHEDULED']);
    const { units } = await here.anyone.publicDueList({});
    const ward = units.find(({ unit }) => unit.key === WARD);
    // the re-appointed one is late as well: lateness is counted against the legal due date
    expect(ward?.overdue).toBeGreaterThanOrEqual(2);
    here.clock.set('2026-12-16T08:00:00+07:00');
    expect((await standing())[2]).toBe('OVERDUE');
  });

  test('in pages; unknown units and days are refused', async () => {
    await Promise.all([accepted(here), accepted(here)]);
    here.clock.set('2026-12-16T08:00:00+07:00');
    const first = await here.anyone.publicDueList({ unit: WARD, limit: 1 });
    expect(first.items.length).toBe(1);
    const second = await here.anyone.publicDueList({ unit: WARD, limit: 1, after: first.next ?? 0 });
    expect(second.items[0]?.code).not.toBe(first.items[0]?.code);
    await refused(here.anyone.publicDueList({ unit: 'X' }), 'NOT_FOUND');
    await refused(here.anyone.publicDueList({ date: '2026-02-30' }), 'WRONG_DATE');
  });

  test('nothing of a person: not the applicant, not an officer, not what it is about', async () => {
    const { dossierId } = await accepted(here);
    await doStep(here, dossierId);
    const owner = (await openTask(here, dossierId)).owner?.fullName ?? '-';
    const { applicant, summary } = await here.as('cd.lan').getDossier({ dossierId });
    here.clock.set('2026-12-10T08:00:00+07:00');
    const list = await here.anyone.publicDueList({ limit: 200 });
    expect(list.items.length).toBeGreaterThan(0);
    const text = JSON.stringify(list);
    for (const personal of [...Object.values(applicant), summary, owner, dossierId])
      if (personal.length > 6) expect(text).not.toContain(personal);
    for (const row of list.items)
      expect(Object.keys(row).toSorted()).toEqual([
        'code',
        'dueAt',
        'procedureName',
        'rescheduledTo',
        'standing',
        'standingText',
        'standingTextEn',
        'unit',
      ]);
    expect(await holderOf(here, await openTask(here, dossierId))).toBeTruthy();
  });
});
