import type { ReportView, Tile } from '@motcua/contract/reports';
import { isoInstant } from '@motcua/rules/calendar';
import { CERTIFICATION_SECTOR, standingAt, type Standing } from '@motcua/rules/reports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOffice } from '../organisation/index.ts';
import {
  F20,
  f20Time,
  F20_BEGINS,
  NAM_SON_COMMITTEE,
  prepareF20,
  replayF20,
  type Replayed,
} from '../testing/f20.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { factsOf } from './facts.ts';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

let here: Province;
let ids: Replayed;
beforeAll(async () => {
  here = await province({ at: F20_BEGINS });
  await prepareF20(here);
  ids = await replayF20(here);
  here.clock.set('2026-12-01T00:05:00+07:00');
}, 120_000);
afterAll(() => here.close());

describe('fixture F20 through the acts', () => {
  test.each(F20.filter((one) => one.accepted !== null))('$id is due $due', async ({ id, due }) => {
    const { dueAt } = await here.as('ks.ha').explainDue({ dossierId: ids.get(id) ?? '' });
    expect(dueAt).toBe(due === null ? null : f20Time(due));
  });

  test.each(F20)('$id is $standing at 30/11 24:00', async ({ id, standing, hoursLate, finished, due }) => {
    const held = here.services.reference.current();
    const facts = await factsOf(here.services.db, held, NAM_SON_COMMITTEE, NOVEMBER);
    const own = facts.find((one) => one.dossierId === ids.get(id));
    if (own === undefined) throw new Error(`${id} is not in the record`);
    const { calendar } = inOffice(held, own.unit);
    const end = new Date('2026-12-01T00:00:00+07:00');
    const stood = standingAt(calendar, own, end);
    expect(stood.standing).toBe(standing);
    if (hoursLate !== undefined) expect(stood.hoursLate).toBe(hoursLate);
    if (stood.due !== null) expect(isoInstant(calendar, stood.due)).toBe(f20Time(due ?? ''));
    if (finished !== undefined) expect(own.ended?.at).toEqual(new Date(f20Time(finished)));
  });
});

const figuresOf = ({ columns, rows }: ReportView): Record<string, number | undefined> =>
  Object.fromEntries(columns.map(({ figure }, index) => [figure, rows[0]?.values[index]]));

describe('J13-A1: the month report of November', () => {
  test('has the expected figures exactly', async () => {
    const report = await here
      .as('ks.ha')
      .buildReport({ kind: 'MONTH', unit: NAM_SON_COMMITTEE, ...NOVEMBER });
    expect(figuresOf(report)).toEqual({
      CARRIED: 3,
      RECEIVED: 15,
      RECEIVED_COUNTER: 6,
      RECEIVED_ONLINE: 8,
      RECEIVED_ASSISTED: 0,
      RECEIVED_POST: 1,
      TOTAL: 18,
      SOLVED: 12,
      SOLVED_EARLY: 4,
      SOLVED_ON_TIME: 5,
      SOLVED_LATE: 3,
      WITHDRAWN: 1,
      IN_PROGRESS: 5,
      IN_PROGRESS_IN_TIME: 1,
      IN_PROGRESS_PAUSED: 1,
      IN_PROGRESS_OVERDUE: 3,
      RETURNED: 12,
      RETURNED_COUNTER: 7,
      RETURNED_ELECTRONIC: 3,
      RETURNED_POST: 2,
      REFUSED: 1,
      CERTIFICATION: 1,
    });
    expect(report.shares.map(({ key, text }) => [key, text])).toEqual([
      ['ON_TIME', '75,0 %'],
      ['ONLINE', '53,3 %'],
    ]);
    expect(report).toMatchObject({ status: 'DRAFT', balanced: true, anomalyList: [], from: '2026-11-01' });
  });

  test('(e)22. biểu II.06a of the same window: (3) = (4)+(5)+(6) = (7)+(11), withdrawn left out and told', async () => {
    const report = await here
      .as('ks.ha')
      .buildReport({ kind: 'II06A', unit: NAM_SON_COMMITTEE, ...NOVEMBER });
    expect(figuresOf(report)).toEqual({
      C3: 17,
      C4: 7,
      C5: 7,
      C6: 3,
      C7: 12,
      C8: 4,
      C9: 5,
      C10: 3,
      C11: 5,
      C12: 2,
      C13: 3,
    });
    expect(report.rows.map(({ ordinal, name }) => `${ordinal} ${name}`.trim())).toEqual([
      'Tổng số',
      'I Cấp xã',
      '1 Bảo trợ xã hội',
      '2 Đất đai',
      '3 Hộ tịch',
      '4 Kinh doanh',
      '5 Xây dựng',
    ]);
    expect(report.notes).toEqual([
      '1 hồ sơ rút, dừng hoặc đóng trong kỳ không tính vào biểu.',
      'Hồ sơ tạm dừng chờ bổ sung tính vào số đang giải quyết trong hạn.',
      'Ngoài tổng số: từ chối tiếp nhận 1, chứng thực 1 (sổ riêng).',
    ]);
  });

  test('J13-A3: every figure opens the dossiers it counts', async () => {
    for (const kind of ['MONTH', 'II06A'] as const) {
      const report = await here.as('ks.ha').buildReport({ kind, unit: NAM_SON_COMMITTEE, ...NOVEMBER });
      for (const row of report.rows)
        for (const [index, { figure }] of report.columns.entries()) {
          const { total, items } = await here.as('ks.ha').listReportDossiers({
            reportId: report.id,
            figure,
            ...(row.level === null ? {} : { level: row.level }),
            ...(row.sector === null ? {} : { sector: row.sector }),
          });
          expect(total, `${row.name} ${figure}`).toBe(row.values[index]);
          expect(items).toHaveLength(total);
        }
    }
  });

  test('late ones are told with their hours', async () => {
    const { id } = await here
      .as('ks.ha')
      .buildReport({ kind: 'MONTH', unit: NAM_SON_COMMITTEE, ...NOVEMBER });
    const { items } = await here.as('ks.ha').listReportDossiers({ reportId: id, figure: 'SOLVED_LATE' });
    expect(items.map(({ hoursLate }) => hoursLate)).toEqual([17, 0.02, 27.5]);
  });
});

const at = (text: string): string => `2026-${text}:00+07:00`;

describe('J10: the leader’s morning, 01/12 07:15', () => {
  beforeAll(() => here.clock.set(at('12-01T07:15')));
  const leader = () => here.as('ld.ct');
  const unit = NAM_SON_COMMITTEE;
  const idOf = (id: string): string | undefined => ids.get(id);

  test('five tiles', async () => {
    const { tiles, onTime, month, asOf } = await leader().getOverview({ unit });
    expect(Object.fromEntries(tiles.map(({ tile, count }) => [tile, count]))).toEqual({
      IN_PROGRESS: 5,
      OVERDUE: 3,
      PAUSED: 1,
      DUE_TODAY: 0,
      SOLVED_MONTH: 12,
    });
    expect({ onTime, month, asOf }).toEqual({
      onTime: { part: 9, of: 12, text: '75,0 %' },
      month: '2026-11',
      asOf: at('12-01T07:15'),
    });
  });

  test('30/11 24:00 is the same, also looked at later', async () => {
    const night = { unit, asOf: at('12-01T00:00'), month: '2026-11' };
    const { tiles, onTime } = await leader().getOverview(night);
    expect(tiles.map(({ count }) => count)).toEqual([5, 3, 1, 0, 12]);
    expect(onTime.text).toBe('75,0 %');
  });

  test('the overdue with owner, step, cause and days, the oldest first', async () => {
    const { items } = await leader().listStanding({ unit, tile: 'OVERDUE' });
    expect(
      items.map((row) => ({
        id: row.dossierId,
        due: row.dueAt?.slice(0, 10),
        days: row.days,
        step: row.steps.map(({ name }) => name),
        owner: row.steps.map(({ owner }) => owner?.fullName),
        cause: row.cause,
      })),
    ).toEqual([
      {
        id: idOf('F03'),
        due: '2026-11-09',
        days: 15,
        step: ['Ký duyệt'],
        owner: [await nameOf('ld.ct', 'ld.pct')],
        cause: 'Cơ quan phối hợp chưa trả lời',
      },
      {
        id: idOf('F20'),
        due: '2026-11-23',
        days: 6,
        step: ['Thẩm định, dự thảo kết quả'],
        owner: [await nameOf('cm.dat')],
        cause: null,
      },
      {
        id: idOf('F09'),
        due: '2026-11-26',
        days: 2,
        step: ['Thẩm định, dự thảo kết quả'],
        owner: [await nameOf('cm.xd')],
        cause: 'Việc thẩm tra, xác minh kéo dài',
      },
    ]);
  });

  test('F17 has waited seven working days for the applicant', async () => {
    const { items } = await leader().listStanding({ unit, tile: 'PAUSED' });
    expect(items.map(({ dossierId, days, dueAt }) => [dossierId, days, dueAt])).toEqual([
      [idOf('F17'), 7, null],
    ]);
  });

  test('A1: tile = list = rows of the file, at every moment', async () => {
    for (const asOf of [at('11-05T10:00'), at('11-12T12:00'), at('11-23T12:00'), at('12-01T00:00')]) {
      const { tiles, month } = await leader().getOverview({ unit, asOf });
      for (const { tile, count } of tiles) {
        const { total, items } = await leader().listStanding({ unit, asOf, month, tile });
        const csv = await leader().exportStanding({ unit, asOf, month, tile, as: 'csv' });
        const rows = new TextDecoder().decode(csv).trimEnd().split('\r\n');
        expect([total, items.length, rows.length - 1], `${tile} ${asOf}`).toEqual([count, count, count]);
      }
    }
  });

  test('A3: as of 23/11 F11 is in progress until 08:00 and done at noon, F20 is overdue since 08:00', async () => {
    const looked = async (asOf: string, tile: Tile) =>
      (await leader().listStanding({ unit, asOf, tile })).items.map(({ dossierId }) => dossierId);
    expect(await looked(at('11-23T07:59'), 'IN_PROGRESS')).toContain(idOf('F11'));
    expect(await looked(at('11-23T08:00'), 'OVERDUE')).not.toContain(idOf('F20'));
    const noon = at('11-23T12:00');
    expect(await looked(noon, 'IN_PROGRESS')).not.toContain(idOf('F11'));
    expect(await looked(noon, 'SOLVED_MONTH')).toContain(idOf('F11'));
    expect(await looked(noon, 'OVERDUE')).toEqual(['F03', 'F12', 'F20'].map(idOf));
    const { tiles, onTime } = await leader().getOverview({ unit, asOf: noon });
    expect(tiles.map(({ count }) => count)).toEqual([6, 3, 1, 0, 10]);
    expect(onTime.text).toBe('80,0 %');
  });

  test('the tiles of a moment are what the rules say of every dossier', async () => {
    const held = here.services.reference.current();
    const facts = (
      await factsOf(here.services.db, held, unit, { from: '2026-10-01', to: '2026-11-30' })
    ).filter(({ sector }) => sector !== CERTIFICATION_SECTOR);
    for (
      let moment = Date.parse(at('10-19T09:00'));
      moment < Date.parse(at('12-01T00:00'));
      moment += 7 * 3_600_000
    ) {
      const standings = facts.map(
        (one) =>
          standingAt(inOffice(held, one.unit).calendar, one, new Date(moment), here.clock.now()).standing,
      );
      const among = (...these: Standing[]) => standings.filter((one) => these.includes(one)).length;
      const asOf = new Date(moment).toISOString();
      const { tiles } = await leader().getOverview({ unit, asOf });
      expect(
        tiles.slice(0, 3).map(({ count }) => count),
        asOf,
      ).toEqual([among('IN_TIME', 'PAUSED', 'OVERDUE'), among('OVERDUE'), among('PAUSED')]);
    }
  });

  test('A4: a leader sees the people of his unit only, control those of every unit', async () => {
    await refused(here.as('kb.chutich').getOverview({ unit }), 'FORBIDDEN');
    await refused(here.as('kb.chutich').listStanding({ unit, tile: 'OVERDUE' }), 'FORBIDDEN');
    await refused(here.as('kb.chutich').exportStanding({ unit, tile: 'OVERDUE', as: 'csv' }), 'FORBIDDEN');
    await refused(here.as('ld.ct').getOverview({}), 'FORBIDDEN');
    await refused(here.as('qu.minh').getOverview({ unit }), 'FORBIDDEN');
    await refused(here.as('cd.lan').getOverview({ unit }), 'FORBIDDEN');
    await refused(here.anyone.getOverview({ unit }), 'UNAUTHENTICATED');
    const names = async (username: string) =>
      (await here.as(username).listStanding({ unit, tile: 'OVERDUE' })).items.map((row) => row.applicantName);
    const lan = 'Vũ Thị Lan';
    expect(await names('ld.ct')).toEqual([lan, lan, lan]);
    expect(await names('ks.ha')).toEqual([lan, lan, lan]);
    expect(await names('gd.tt')).toEqual([null, null, null]);
    for (const who of ['ks.ha', 'gd.tt']) {
      const { tiles } = await here.as(who).getOverview({});
      expect(tiles.map(({ count }) => count)).toEqual([5, 3, 1, 0, 12]);
    }
  });

  test('A4: of the whole province only control and inspection see people, in the list and in the file', async () => {
    const wanted = { tile: 'OVERDUE' } as const;
    for (const [who, sees] of [
      ['ks.ha', true],
      ['tt.tra', true],
      ['gd.tt', false],
    ] as const) {
      const { items } = await here.as(who).listStanding(wanted);
      expect(items.map(({ applicantName }) => applicantName !== null)).toEqual([sees, sees, sees]);
      const file = new TextDecoder().decode(await here.as(who).exportStanding({ ...wanted, as: 'csv' }));
      expect(file.includes('Vũ Thị Lan'), who).toBe(sees);
      expect(file).toContain(items[0]?.code ?? 'no code');
    }
  });

  test('a moment to come is refused', async () => {
    await refused(leader().getOverview({ unit, asOf: at('12-02T08:00') }), 'WRONG_DATE');
    await refused(leader().getOverview({ unit: 'X-khong-co' }), 'NOT_FOUND');
  });
});

/** The full name of the first of these who holds an open step of the fixture, whoever it fell to. */
async function nameOf(...usernames: string[]): Promise<string | undefined> {
  const rows = await here.database.db
    .selectFrom('account')
    .innerJoin('task', 'task.account_id', 'account.id')
    .select('account.full_name')
    .where('account.username', 'in', usernames)
    .where('task.done_at', 'is', null)
    .execute();
  return rows[0]?.full_name;
}
