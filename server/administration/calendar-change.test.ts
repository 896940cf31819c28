import type { CalendarDayInput as Day } from '@motcua/contract/administration';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accepted, NAM_SON } from '../testing/dossier.ts';
import {
  applied,
  appointAdministrator,
  beforeTheHoliday,
  CULTURE_DAY,
  decide,
  propose,
} from '../testing/holiday.ts';
import type { Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const COMMITTEE = 'X-09286-2025';
const at = (text: string): Date => new Date(`2026-${text}:00+07:00`);

let here: Province;
const dossier = (id: string) =>
  here.database.db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const events = (id: string) =>
  here.database.db
    .selectFrom('dossier_event')
    .selectAll()
    .where('dossier_id', '=', id)
    .where('kind', '=', 'DUE_SET')
    .orderBy('seq')
    .execute();

describe('deciding', () => {
  beforeEach(async () => {
    here = await beforeTheHoliday();
  });
  afterEach(() => here.close());

  test('the same decision sent twice with one key does nothing twice and answers the same', async () => {
    here.clock.set('2026-11-23T09:00:00+07:00');
    const { dossierId } = await accepted(here);
    const { id: changeId } = await propose(here, [CULTURE_DAY]);
    const input = { changeId, approve: true, comment: '' };
    const first = await here.as('ks.ha').decideCalendarChange(input, { idempotencyKey: 'mot-lan' });
    const again = await here.as('ks.ha').decideCalendarChange(input, { idempotencyKey: 'mot-lan' });
    expect(again).toEqual(first);
    expect((await events(dossierId)).filter(({ data }) => data.cause === 'CALENDAR')).toHaveLength(1);
  });

  test('of two people who decide at once one wins', async () => {
    await appointAdministrator(here, 'tt.tra');
    const { id: changeId } = await propose(here, [CULTURE_DAY]);
    const input = { changeId, approve: true, comment: '' };
    const outcomes = await Promise.allSettled(
      ['ks.ha', 'tt.tra'].map((who) => here.as(who).decideCalendarChange(input)),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('a rejected proposal changes nothing', async () => {
    const { id: changeId } = await propose(here, [CULTURE_DAY]);
    expect(await decide(here, changeId, { approve: false, comment: 'Chưa có thông báo' })).toMatchObject({
      status: 'REJECTED',
      moved: null,
    });
    const { days } = await here.anyone.getCalendar({ year: 2026 });
    expect(days.find((day) => day.date === '2026-11-24')).toMatchObject({ kind: 'announced' });
  });

  test('what another copy accepts on the old calendar meanwhile is moved when the letter is opened', async () => {
    here.clock.set('2026-11-23T09:00:00+07:00');
    const { id: changeId } = await propose(here, [CULTURE_DAY]);
    await decide(here, changeId);
    const { dossierId } = await accepted(here);
    await here.database.owner
      .updateTable('dossier')
      .set({ due_at: at('11-26T09:00') })
      .where('id', '=', dossierId)
      .execute();
    here.clock.advance(5 * 60_000);
    await here.deliver();
    expect((await dossier(dossierId)).due_at).toEqual(at('11-27T09:00'));
    expect(await here.as('ks.ha').listCalendarChanges({})).toMatchObject({ items: [{ moved: 1 }] });
  });
});

describe('one unit', () => {
  beforeAll(async () => {
    here = await beforeTheHoliday();
  });
  afterAll(() => here.close());

  test('a closed office moves its own dossiers, and is closed only there', async () => {
    here.clock.set('2026-11-23T09:00:00+07:00');
    const mine = (await accepted(here)).dossierId;
    const closed: Day = { date: '2026-11-25', kind: 'closure', name: 'Mất điện', confirmed: true };
    const change = await propose(here, [closed], { unit: COMMITTEE, reason: 'Cắt điện cả ngày' });
    const shown = await here.as('qt.vu').previewCalendarChange({ changeId: change.id });
    expect(shown).toMatchObject({ total: 1, perUnit: [{ count: 1 }] });
    await decide(here, change.id);
    expect((await dossier(mine)).due_at).toEqual(at('11-27T09:00'));
    const days = async (unit?: string) =>
      (await here.anyone.getCalendar({ year: 2026, ...(unit === undefined ? {} : { unit }) })).days.map(
        (day) => day.date,
      );
    expect(await days(NAM_SON)).toContain('2026-11-25');
    expect(await days(COMMITTEE)).toContain('2026-11-25');
    expect(await days()).not.toContain('2026-11-25');
    expect(await days('X-09187-2025')).not.toContain('2026-11-25');
  });

  test('a change of another unit leaves it alone', async () => {
    const closed: Day = { date: '2026-11-26', kind: 'closure', name: 'Di dời trụ sở', confirmed: true };
    const change = await propose(here, [closed], { unit: 'X-09187-2025' });
    expect((await here.as('qt.vu').previewCalendarChange({ changeId: change.id })).total).toBe(0);
  });

  test('office hours for a time: due at the hour they close', async () => {
    const summer = [
      { from: '07:00', to: '11:00' },
      { from: '13:00', to: '17:00' },
    ];
    const shifts = { validFrom: '2026-12-01', validTo: '2026-12-31', shifts: summer };
    here.clock.set('2026-11-30T11:00:00+07:00');
    const { dossierId } = await accepted(here);
    expect((await dossier(dossierId)).due_at).toEqual(at('12-03T11:00'));
    const change = await applied(here, [], { unit: COMMITTEE, shifts });
    expect((await dossier(dossierId)).due_at).toEqual(at('12-03T10:30'));
    const calendar = await here.anyone.getCalendar({ unit: NAM_SON });
    expect(calendar.shiftPeriods).toEqual([shifts]);
    const { id } = await here
      .as('qt.vu')
      .rollbackCalendarChange({ changeId: change.id, reason: 'Bỏ giờ riêng' });
    const shown = await here.as('ks.ha').previewCalendarChange({ changeId: id });
    expect(shown.items.find((item) => item.dossierId === dossierId)).toMatchObject({
      dueBefore: '2026-12-03T10:30:00+07:00',
      dueAfter: '2026-12-03T11:00:00+07:00',
    });
    expect(await decide(here, id)).toMatchObject({ moved: shown.total });
    expect((await dossier(dossierId)).due_at).toEqual(at('12-03T11:00'));
    expect((await here.anyone.getCalendar({ unit: NAM_SON })).shiftPeriods).toEqual([]);
  });
});

describe('what is promised and what waits', () => {
  beforeAll(async () => {
    here = await beforeTheHoliday();
  });
  afterAll(() => here.close());

  test('a re-appointment stays, unless its day becomes a day off; taken back, it is as it was', async () => {
    here.clock.set('2026-11-16T08:00:00+07:00');
    const [stays, moves] = [(await accepted(here)).dossierId, (await accepted(here)).dossierId];
    for (const [id, promised] of [
      [stays, '11-26T10:00'],
      [moves, '11-24T10:00'],
    ] as const)
      await here.database.owner
        .updateTable('dossier')
        .set({ rescheduled_to: at(promised) })
        .where('id', '=', id)
        .execute();
    const { id } = await applied(here, [CULTURE_DAY]);
    expect((await dossier(stays)).rescheduled_to).toEqual(at('11-26T10:00'));
    expect((await dossier(moves)).rescheduled_to).toEqual(at('11-25T07:30'));
    expect((await dossier(moves)).due_at).toEqual(at('11-19T08:00'));
    expect((await events(moves)).at(-1)?.data.note).toContain('24/11/2026');
    const back = await here.as('qt.vu').rollbackCalendarChange({ changeId: id, reason: 'Thu hồi' });
    const shown = await here.as('ks.ha').previewCalendarChange({ changeId: back.id });
    expect(shown.items).toMatchObject([
      {
        dossierId: moves,
        rescheduledBefore: '2026-11-25T07:30:00+07:00',
        rescheduledAfter: '2026-11-24T10:00:00+07:00',
      },
    ]);
    await decide(here, back.id);
    expect((await dossier(moves)).rescheduled_to).toEqual(at('11-24T10:00'));
  });
});

describe('days that do not fit are told one by one', () => {
  beforeAll(async () => {
    here = await beforeTheHoliday('2026-11-20T08:00:00+07:00');
  });
  afterAll(() => here.close());
  const day = (date: string, kind: Day['kind'], confirmed = true): Day => ({
    date,
    kind,
    name: 'Ngày thử',
    confirmed,
  });

  test.each([
    [day('2026-12-08', 'swap_work'), 'thứ Bảy hoặc Chủ nhật'],
    [day('2026-12-05', 'closure'), 'đã là ngày nghỉ'],
    [day('2026-11-19', 'closure'), 'đã qua'],
    [day('2026-12-08', 'regular'), 'đang là ngày thường'],
    [day('2026-02-30', 'closure'), 'không có trong lịch'],
    [day('2026-12-08', 'announced'), 'chọn loại nghỉ lễ'],
    [{ ...day('2026-12-08', 'closure'), name: ' ' }, 'cần tên gọi'],
  ])('%j', async (given, message) => {
    const problem = await refused(propose(here, [given]), 'INVALID_INPUT');
    expect(problem.fields?.[0]?.message).toContain(message);
  });

  test('the same day twice, an unknown unit, nothing at all, a shorter working day', async () => {
    const twice = await refused(
      propose(here, [day('2026-12-08', 'closure'), day('2026-12-08', 'closure')]),
      'INVALID_INPUT',
    );
    expect(twice.fields?.[0]?.message).toContain('hai lần');
    await refused(propose(here, [day('2026-12-08', 'closure')], { unit: 'KHONG-CO' }), 'INVALID_INPUT');
    await refused(propose(here, []), 'INVALID_INPUT');
    const shifts = { validFrom: '2026-12-01', validTo: null, shifts: [{ from: '08:00', to: '11:00' }] };
    const short = await refused(propose(here, [], { shifts }), 'INVALID_INPUT');
    expect(short.fields?.[0]?.message).toContain('đủ 8 giờ');
  });

  test('a passed day only when that is said', async () => {
    expect(await propose(here, [day('2026-11-19', 'closure')], { pastToo: true })).toMatchObject({
      status: 'WAITING',
    });
  });
});
