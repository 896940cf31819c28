import type { Input } from '@motcua/contract/operations';
import type { ReportView } from '@motcua/contract/reports';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  F20,
  f20Time,
  F20_BEGINS,
  NAM_SON_COMMITTEE,
  prepareF20,
  replayF20,
  type Happening,
  type Replayed,
} from '../testing/f20.ts';
import { province, type Province } from '../testing/province.ts';

/** 24/11 becomes a holiday: what moves, and what the month report says of it. */
const CULTURE_DAY = {
  days: [{ date: '2026-11-24', kind: 'statutory', name: 'Ngày Văn hóa Việt Nam', confirmed: true }],
  reason: 'Quyết định nghỉ Ngày Văn hóa Việt Nam',
  legalBasis: 'NQ 28/2026/QH16',
  pastToo: true,
} as const satisfies Record<
  keyof Pick<Input<'proposeCalendarChange'>, 'days' | 'reason' | 'legalBasis'> | 'pastToo',
  unknown
>;

const MONTH = {
  kind: 'MONTH',
  unit: NAM_SON_COMMITTEE,
  from: '2026-11-01',
  to: '2026-11-30',
} as const;

let here: Province;
beforeEach(async () => {
  here = await province({ at: F20_BEGINS });
  await prepareF20(here);
}, 60_000);
afterEach(() => here.close());

async function decide(recomputeClosed?: { from: string; to: string }): Promise<void> {
  const { id: changeId } = await here
    .as('qt.vu')
    .proposeCalendarChange({ ...CULTURE_DAY, days: [...CULTURE_DAY.days] });
  await here.as('ks.ha').decideCalendarChange({
    changeId,
    approve: true,
    comment: 'Đồng ý',
    ...(recomputeClosed === undefined ? {} : { recomputeClosed }),
  });
}

const decidedOn = (moment: string): Happening => ({ at: f20Time(moment), happens: () => decide() });

/** Legal due dates that are not those of the fixture, by its numbers. */
async function moved(ids: Replayed): Promise<Record<string, Date | null>> {
  const rows = await here.database.db.selectFrom('dossier').select(['id', 'due_at']).execute();
  const dues = F20.flatMap(({ id, accepted, due }) => {
    const is = rows.find((row) => row.id === ids.get(id))?.due_at ?? null;
    const was = due === null ? null : new Date(f20Time(due));
    return accepted === null || is?.getTime() === was?.getTime() ? [] : [[id, is] as const];
  });
  return Object.fromEntries(dues);
}
const due = (text: string): Date => new Date(f20Time(text));

const sharesOf = ({ columns, rows, shares }: ReportView) => ({
  ...Object.fromEntries(
    ['SOLVED', 'SOLVED_EARLY', 'SOLVED_ON_TIME', 'SOLVED_LATE', 'IN_PROGRESS_OVERDUE'].map((key) => [
      key,
      rows[0]?.values[columns.findIndex(({ figure }) => figure === key)],
    ]),
  ),
  onTime: shares[0]?.text,
});
const AS_BEFORE = {
  SOLVED: 12,
  SOLVED_EARLY: 4,
  SOLVED_ON_TIME: 5,
  SOLVED_LATE: 3,
  IN_PROGRESS_OVERDUE: 3,
  onTime: '75,0 %',
};
const F18_EARLY = { ...AS_BEFORE, SOLVED_EARLY: 5, SOLVED_ON_TIME: 4 };

describe('24/11 becomes a holiday', () => {
  test('by decision of 20/11: what is open moves, with TB19; what is due before stays', async () => {
    const ids = await replayF20(here, { also: [decidedOn('20/11 08:30')] });
    expect(await moved(ids)).toEqual({
      F08: due('26/11 13:30'),
      F09: due('27/11 16:45'),
      F11: due('25/11 10:00'),
      F18: due('25/11 16:00'),
      F19: due('15/12 17:00'),
    });
    const { rows } = await sql<{ dossierId: string }>`
      select distinct payload ->> 'dossierId' as "dossierId" from outbox where payload ->> 'kind' = 'TB19'`.execute(
      here.database.owner,
    );
    expect(rows.map(({ dossierId }) => dossierId).toSorted()).toEqual(
      ['F08', 'F09', 'F11', 'F18'].map((id) => ids.get(id)).toSorted(),
    );
    here.clock.set('2026-12-01T00:05:00+07:00');
    // F18 was open when the day was decided: finished on 24/11 it is a day early
    expect(sharesOf(await here.as('ks.ha').buildReport(MONTH))).toEqual(F18_EARLY);
  });

  test('by decision of 25/11: the closed F18 stays on time, the month is as it was', async () => {
    const ids = await replayF20(here, { also: [decidedOn('25/11 10:00')] });
    expect(await moved(ids)).toEqual({ F09: due('27/11 16:45'), F19: due('15/12 17:00') });
    here.clock.set('2026-12-01T00:05:00+07:00');
    expect(sharesOf(await here.as('ks.ha').buildReport(MONTH))).toEqual(AS_BEFORE);
  });

  test('and the control office orders the closed to be reckoned again: an amendment, early 5, on time 4, still 75,0 %', async () => {
    const ids = await replayF20(here);
    here.clock.set('2026-12-01T00:05:00+07:00');
    const { id: reportId } = await here.as('ks.ha').buildReport(MONTH);
    const frozen = await here.as('ks.ha').freezeReport({ reportId });
    here.clock.set('2026-12-02T09:00:00+07:00');
    await decide({ from: '2026-11-24', to: '2026-11-24' });
    const amendment = await here
      .as('ks.ha')
      .amendReport({ reportId, reason: 'Tính lại hạn theo quyết định nghỉ ngày 24/11' });
    expect(sharesOf(amendment)).toEqual(F18_EARLY);
    expect(
      amendment.differences.map(({ figure, before, after, dossiers }) => [
        figure,
        before,
        after,
        dossiers.map(({ dossierId, added }) => [dossierId, added]),
      ]),
    ).toEqual([
      ['SOLVED_EARLY', 4, 5, [[ids.get('F18'), true]]],
      ['SOLVED_ON_TIME', 5, 4, [[ids.get('F18'), false]]],
    ]);
    const original = await here.as('ks.ha').getReport({ reportId });
    expect(sharesOf(original)).toEqual(AS_BEFORE);
    expect(original.sha256).toBe(frozen.sha256);
  });
});
