import type { ReportView } from '@motcua/contract/reports';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../platform/transaction.ts';
import { F20, F20_BEGINS, NAM_SON_COMMITTEE, prepareF20, replayF20, type Replayed } from '../testing/f20.ts';
import { accepted, counterDraft, NAM_SON } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { digestOf, sumReport } from './content.ts';
import { REPORT_JOBS } from './jobs.ts';
import { readLines } from './snapshot.ts';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const unit = NAM_SON_COMMITTEE;
const MONTH = { kind: 'MONTH', unit, ...NOVEMBER } as const;

let here: Province;
let ids: Replayed;
beforeAll(async () => {
  here = await province({ at: F20_BEGINS });
  await prepareF20(here);
  ids = await replayF20(here);
  here.clock.set('2026-12-01T00:05:00+07:00');
}, 120_000);
afterAll(() => here.close());

const control = () => here.as('ks.ha');
const value = ({ columns, rows }: ReportView, key: string): number | undefined =>
  rows[0]?.values[columns.findIndex(({ figure }) => figure === key)];

describe('drafts of the month', () => {
  test('are built on the 1st at 00:05 for every unit and the province, by nobody', async () => {
    const [month] = REPORT_JOBS;
    if (month === undefined) throw new Error('no job builds the month reports');
    const at = month.first(new Date('2026-11-20T08:00:00+07:00'), here.services);
    expect(at).toEqual(new Date('2026-12-01T00:05:00+07:00'));
    await inTransaction(here.services.db, (tx) => month.run(here.services, tx, at, here.clock.now()));
    const { items } = await control().listReports({ from: NOVEMBER.from, to: NOVEMBER.to });
    expect(items.filter(({ unit: one }) => one === null)).toHaveLength(1);
    expect(items.length).toBeGreaterThan(200);
    expect(items.every(({ status, kind }) => status === 'DRAFT' && kind === 'MONTH')).toBe(true);
    expect(items.find((one) => one.unit?.key === unit)).toMatchObject({ balanced: true, anomalies: 0 });
  });

  test('J13-A2: the province is the sum of its authorities; the one-stop unit has the same dossiers', async () => {
    const { items } = await control().listReports({ from: NOVEMBER.from, to: NOVEMBER.to, kind: 'MONTH' });
    const views = await Promise.all(
      items
        .filter((one) => [null, unit, NAM_SON].includes(one.unit?.key ?? null))
        .map(({ id }) => control().getReport({ reportId: id })),
    );
    const of = (key: string | null) => views.find((one) => (one.unit?.key ?? null) === key) as ReportView;
    expect(of(null).rows[0]?.values).toEqual(of(unit).rows[0]?.values);
    expect(of(NAM_SON).rows[0]?.values).toEqual(of(unit).rows[0]?.values);
    expect(of(null).anomalyList).toEqual([]);
  });

  test('are for a window that has passed', async () => {
    await refused(control().buildReport({ ...MONTH, to: '2026-12-01' }), 'TOO_EARLY');
    await refused(control().buildReport({ ...MONTH, from: '2026-12-01' }), 'INVALID_INPUT');
  });

  test('of a year at most', async () => {
    const long = await refused(control().buildReport({ ...MONTH, from: '2025-11-30' }), 'INVALID_INPUT');
    expect(long.detail).toContain('một năm');
    const year = await control().buildReport({ ...MONTH, kind: 'II06A', from: '2025-12-01' });
    expect(year.from).toBe('2025-12-01');
  });

  test('are built again in place, and keep their comments', async () => {
    const draft = await control().buildReport(MONTH);
    await here.as('ld.ct').commentReport({ reportId: draft.id, text: 'F03 chờ Văn phòng đăng ký đất đai.' });
    const again = await here.as('ld.ct').buildReport(MONTH);
    expect(again.id).toBe(draft.id);
    expect(again.comments.map(({ by, text }) => [by.length > 0, text])).toEqual([
      [true, 'F03 chờ Văn phòng đăng ký đất đai.'],
    ]);
  });

  test('of the quarter run from the 15th to the 14th, in biểu II.06a', async () => {
    const [, quarter] = REPORT_JOBS;
    const next = (from: string) => quarter?.next(new Date(from), here.services).toISOString();
    expect(next('2026-11-20T08:00:00+07:00')).toBe('2026-12-14T17:05:00.000Z');
    expect(next('2026-12-15T00:05:00+07:00')).toBe('2027-03-14T17:05:00.000Z');
  });
});

describe('freezing', () => {
  test('who may not: everybody but the control office', async () => {
    const { id: reportId } = await control().buildReport(MONTH);
    for (const username of ['ld.ct', 'gd.tt', 'tt.tra', 'qu.minh', 'kb.chutich', 'qt.vu', 'cd.lan'])
      await refused(here.as(username).freezeReport({ reportId }), 'FORBIDDEN');
  });

  test('a report that does not balance cannot be frozen, and says why first', async () => {
    const dossierId = ids.get('F19');
    await here.database.owner
      .updateTable('dossier')
      .set({ original_due_at: null, due_at: null })
      .where('id', '=', dossierId ?? '')
      .execute();
    await sql`alter table dossier_event disable trigger dossier_event_stands`.execute(here.database.owner);
    await sql`update dossier_event set data = data - 'dueAt' where dossier_id = ${dossierId} and kind = 'ACCEPTED'`.execute(
      here.database.owner,
    );
    const draft = await control().buildReport(MONTH);
    expect(draft.balanced).toBe(false);
    expect(draft.anomalyList.map(({ kind, figure }) => [kind, figure])).toEqual([
      ['UNBALANCED', 'IN_PROGRESS'],
      ['NO_DUE', 'NO_DUE'],
    ]);
    const { items } = await control().listReportDossiers({ reportId: draft.id, figure: 'NO_DUE' });
    expect(items.map((one) => one.dossierId)).toEqual([dossierId]);
    await refused(control().freezeReport({ reportId: draft.id }), 'REPORT_UNBALANCED');

    await sql`update dossier_event set data = data || '{"dueAt":"2026-12-15T10:00:00+07:00"}' where dossier_id = ${dossierId} and kind = 'ACCEPTED'`.execute(
      here.database.owner,
    );
    await sql`alter table dossier_event enable trigger dossier_event_stands`.execute(here.database.owner);
  });

  test('J13-3: window, rules and hash stand; built again from the record the hash is the same', async () => {
    const frozen = await control().freezeReport({ reportId: (await control().buildReport(MONTH)).id });
    expect(frozen).toMatchObject({ status: 'FROZEN', frozenBy: expect.stringMatching(/.+/) as string });
    expect(frozen.sha256).toMatch(/^[0-9a-f]{64}$/);
    await refused(control().buildReport(MONTH), 'REPORT_STANDS');
    await refused(control().freezeReport({ reportId: frozen.id }), 'REPORT_STANDS');

    // life goes on, and what was comes out as it was
    here.clock.set('2026-12-03T09:00:00+07:00');
    await here.as('qu.minh').supplyDocuments({ dossierId: ids.get('F17') ?? '' });
    await accepted(here);
    const scope = { kind: MONTH.kind, unit, window: NOVEMBER };
    const lines = await readLines(here.services, here.services.db, scope, new Date(frozen.knownAt));
    expect(digestOf(scope, sumReport('MONTH', lines).figures, lines)).toBe(frozen.sha256);
  });

  test('nobody changes the numbers of a frozen report, whatever way he comes', async () => {
    const { id } = await frozenReport();
    const { db } = here.database;
    const numbers = sql`update report set content = '{}' where id = ${id}`;
    await expect(numbers.execute(db)).rejects.toThrow('never changed');
    await expect(sql`update report set status = 'DRAFT' where id = ${id}`.execute(db)).rejects.toThrow();
    await expect(sql`delete from report_line where report_id = ${id}`.execute(db)).rejects.toThrow(
      'never changed',
    );
    await expect(sql`delete from report where id = ${id}`.execute(db)).rejects.toThrow('permission denied');
    await expect(sql`update report_line set standing = 'SOLVED_EARLY'`.execute(db)).rejects.toThrow(
      'permission denied',
    );
  });
});

/** The report of the unit for November, as frozen before. */
async function frozenReport(): Promise<ReportView> {
  const { items } = await control().listReports({ unit, kind: 'MONTH' });
  const first = items.find(({ amendmentNo }) => amendmentNo === 0);
  return control().getReport({ reportId: first?.id ?? '' });
}

describe('signing', () => {
  test('comes after freezing, by who answers for it', async () => {
    const { items } = await control().listReports({ kind: 'MONTH' });
    const draft = items.find((one) => one.unit === null);
    await refused(here.as('gd.tt').signReport({ reportId: draft?.id ?? '' }), 'NOT_FROZEN');
    const { id: reportId } = await frozenReport();
    for (const username of ['ks.ha', 'ld.phong', 'kb.chutich', 'tt.tra', 'qu.minh', 'cd.lan'])
      await refused(here.as(username).signReport({ reportId }), 'FORBIDDEN');
    const signed = await here.as('gd.tt').signReport({ reportId });
    expect(signed).toMatchObject({ status: 'SIGNED', allowed: [] });
    await refused(here.as('ld.ct').signReport({ reportId }), 'REPORT_STANDS');
    await refused(here.as('ld.ct').commentReport({ reportId, text: 'Quá muộn' }), 'REPORT_STANDS');
  });
});

describe('J13-5: an error is found on 05/12, one dossier is of another unit', () => {
  let amendment: ReportView;
  const reason = 'Hồ sơ F13 thuộc phường Kinh Bắc';
  const F13 = F20.find(({ id }) => id === 'F13');

  test('nothing to amend while the record says the same', async () => {
    here.clock.set('2026-12-05T09:00:00+07:00');
    await refused(control().amendReport({ reportId: (await frozenReport()).id, reason }), 'INVALID_INPUT');
  });

  test('the amendment is numbered, with every figure before and after and the dossier that moved', async () => {
    const original = await frozenReport();
    for (const username of ['ld.ct', 'gd.tt', 'tt.tra', 'qu.minh'])
      await refused(here.as(username).amendReport({ reportId: original.id, reason }), 'FORBIDDEN');
    await here.database.owner
      .updateTable('dossier')
      .set({ authority: 'X-09187-2025' })
      .where('id', '=', ids.get('F13') ?? '')
      .execute();
    amendment = await control().amendReport({ reportId: original.id, reason });
    expect(amendment).toMatchObject({ amendmentNo: 1, amends: original.id, status: 'FROZEN', reason });
    expect(F13?.standing).toBe('SOLVED_EARLY');
    expect(amendment.differences.map(({ figure, before, after }) => [figure, before, after])).toEqual([
      ['RECEIVED', 15, 14],
      ['RECEIVED_COUNTER', 6, 5],
      ['TOTAL', 18, 17],
      ['SOLVED', 12, 11],
      ['SOLVED_EARLY', 4, 3],
      ['RETURNED', 12, 11],
      ['RETURNED_COUNTER', 7, 6],
    ]);
    for (const { dossiers } of amendment.differences)
      expect(dossiers.map(({ dossierId, added }) => [dossierId, added])).toEqual([[ids.get('F13'), false]]);
    expect(value(amendment, 'SOLVED')).toBe(11);
  });

  test('the report it amends stands as it was, and opens what it opened', async () => {
    const original = await frozenReport();
    expect(original).toMatchObject({ status: 'SIGNED', amendmentNo: 0 });
    expect(value(original, 'SOLVED')).toBe(12);
    expect(original.amendments.map(({ id }) => id)).toEqual([amendment.id]);
    const { total } = await control().listReportDossiers({ reportId: original.id, figure: 'SOLVED_EARLY' });
    expect(total).toBe(4);
    await refused(control().amendReport({ reportId: original.id, reason }), 'REPORT_STANDS');
    await here.as('ld.ct').signReport({ reportId: amendment.id });
  });

  test('J13-A6: a dossier of 30/11 is entered from the paper book: amendment no. 2, its source marked', async () => {
    const draft = await counterDraft(here);
    const paper = { acceptedAt: '2026-11-30T15:00:00+07:00', number: '117' };
    await here.as('qu.minh').acceptDossier({ dossierId: draft.dossierId, paper });
    const second = await control().amendReport({
      reportId: amendment.id,
      reason: 'Nhập hồ sơ nhận trên giấy',
    });
    expect(second).toMatchObject({ amendmentNo: 2, amends: amendment.amends });
    expect(second.differences.map(({ figure, before, after }) => [figure, before, after])).toEqual([
      ['RECEIVED', 14, 15],
      ['RECEIVED_COUNTER', 5, 6],
      ['TOTAL', 17, 18],
      ['IN_PROGRESS', 5, 6],
      ['IN_PROGRESS_IN_TIME', 1, 2],
    ]);
    expect(second.anomalyList.map(({ kind }) => kind)).toEqual(['ON_PAPER']);
    const { items } = await control().listReportDossiers({ reportId: second.id, figure: 'ON_PAPER' });
    expect(items.map(({ dossierId, onPaper }) => [dossierId, onPaper])).toEqual([[draft.dossierId, true]]);
  });
});

describe('files and paper', () => {
  test('CSV opens in a Vietnamese Excel: mark of UTF-8, semicolons, the figures and every dossier', async () => {
    const { id: reportId } = await frozenReport();
    const bytes = await here.as('gd.tt').exportReport({ reportId, as: 'csv' });
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines).toContain('Đã giải quyết;12');
    expect(lines).toContain('Tỷ lệ giải quyết trước và đúng hạn;75,0 %');
    expect(lines.filter((one) => one.startsWith('H05') || one.includes('26-')).length).toBeGreaterThan(0);
    expect(lines.some((one) => one.includes(';27,5;'))).toBe(true);
    expect(lines.join('\n')).not.toContain('Vũ Thị Lan');
  });

  test('XLSX is a workbook', async () => {
    const { id: reportId } = await frozenReport();
    const bytes = await control().exportReport({ reportId, as: 'xlsx' });
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 2))).toBe('PK');
    await refused(here.as('kb.chutich').exportReport({ reportId, as: 'xlsx' }), 'FORBIDDEN');
  });

  test('on paper: window, rule version and hash', async () => {
    const original = await frozenReport();
    const html = new TextDecoder().decode(
      await here.as('ld.ct').printReport({ reportId: original.id, as: 'html' }),
    );
    for (const words of [original.sha256, original.ruleVersion, '30 tháng 11 năm 2026', '75,0 %'])
      expect(html).toContain(words);
    await refused(here.as('kb.chutich').printReport({ reportId: original.id }), 'FORBIDDEN');
  });
});

describe('who sees which reports', () => {
  test('a unit its own, control and the province all of them', async () => {
    const units = async (username: string) => [
      ...new Set((await here.as(username).listReports({})).items.map((one) => one.unit?.key ?? null)),
    ];
    expect(await units('ld.ct')).toEqual([NAM_SON, unit].toSorted());
    expect((await units('ks.ha')).length).toBeGreaterThan(200);
    expect((await units('gd.tt')).length).toBeGreaterThan(200);
    expect(await units('qu.minh')).toEqual([]);
    const { id: reportId } = await frozenReport();
    await refused(here.as('kb.chutich').getReport({ reportId }), 'FORBIDDEN');
    await refused(here.as('kb.chutich').listReportDossiers({ reportId, figure: 'SOLVED' }), 'FORBIDDEN');
    await refused(here.as('kb.chutich').listReports({ unit }), 'FORBIDDEN');
    await refused(here.as('kb.chutich').commentReport({ reportId, text: 'không phải của tôi' }), 'FORBIDDEN');
    await refused(here.as('kb.chutich').buildReport(MONTH), 'FORBIDDEN');
    await refused(here.as('cd.lan').listReports({}), 'FORBIDDEN');
    await refused(control().getReport({ reportId: crypto.randomUUID() }), 'NOT_FOUND');
  });
});
