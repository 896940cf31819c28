import type { CalendarChangeView } from '@motcua/contract/administration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATA_FOLDER, loadProvince } from '../load-province.ts';
import { accepted, GUARDIAN } from '../testing/dossier.ts';
import { beforeTheHoliday, CULTURE_DAY, decide, propose, WHY } from '../testing/holiday.ts';
import { setParameter } from '../testing/parameter.ts';
import { province, type Province } from '../testing/province.ts';
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

describe('J12b: an announced holiday becomes official', () => {
  let id: string;
  let change: CalendarChangeView;
  beforeAll(async () => {
    here = await beforeTheHoliday();
    here.clock.set('2026-11-23T09:00:00+07:00');
    id = (await accepted(here)).dossierId;
    await here.deliver();
  });
  afterAll(() => here.close());

  test('three working days from Monday 23/11 09:00 end on Thursday 26/11 09:00 while 24/11 is only announced', async () => {
    expect((await dossier(id)).due_at).toEqual(at('11-26T09:00'));
    const { days } = await here.anyone.getCalendar({ year: 2026 });
    expect(days.find((day) => day.date === '2026-11-24')).toMatchObject({
      kind: 'announced',
      confirmed: false,
    });
  });

  test('the dry run names the dossier with both dates, and moves nothing', async () => {
    change = await propose(here, [CULTURE_DAY]);
    const shown = await here.as('ks.ha').previewCalendarChange({ changeId: change.id });
    expect(shown).toMatchObject({
      total: 1,
      perUnit: [{ unit: { key: COMMITTEE }, count: 1 }],
      items: [
        {
          dossierId: id,
          code: (await dossier(id)).code,
          dueBefore: '2026-11-26T09:00:00+07:00',
          dueAfter: '2026-11-27T09:00:00+07:00',
        },
      ],
    });
    expect((await dossier(id)).due_at).toEqual(at('11-26T09:00'));
  });

  test('nobody decides what he proposed himself, and an officer without the office decides nothing', async () => {
    const decision = { changeId: change.id, approve: true, comment: '' };
    await refused(here.as('qt.vu').decideCalendarChange(decision), 'SECOND_PERSON');
    for (const officer of ['ld.ct', 'qu.minh', 'cm.ht', 'tt.tra'])
      await refused(here.as(officer).decideCalendarChange(decision), 'FORBIDDEN');
    await refused(here.as('cd.lan').decideCalendarChange(decision), 'FORBIDDEN');
    await refused(here.as('ks.ha').proposeCalendarChange({ days: [CULTURE_DAY], ...WHY }), 'FORBIDDEN');
    await refused(here.as('qu.minh').previewCalendarChange({ changeId: change.id }), 'FORBIDDEN');
    await refused(here.as('qu.minh').listCalendarChanges({}), 'FORBIDDEN');
  });

  test('confirmed, it is due on Friday 27/11 09:00; what was printed stays; the applicant has TB19', async () => {
    const before = await dossier(id);
    const view = await decide(here, change.id, { comment: 'Đã có thông báo' });
    expect(view).toMatchObject({ status: 'APPLIED', moved: 1, decidedBy: { fullName: expect.any(String) } });
    expect(view.days[0]?.before).toMatchObject({ kind: 'announced', confirmed: false });
    const after = await dossier(id);
    expect(after.due_at).toEqual(at('11-27T09:00'));
    expect(after.original_due_at).toEqual(at('11-26T09:00'));
    expect(after.version).toBe(before.version + 1);
    const [event] = (await events(id)).slice(-1);
    expect(event?.data).toMatchObject({
      cause: 'CALENDAR',
      dueBefore: '2026-11-26T09:00:00+07:00',
      dueAt: '2026-11-27T09:00:00+07:00',
      reason: expect.stringContaining(WHY.reason),
      approvedBy: view.decidedBy?.fullName,
    });
    const steps = await here.database.db
      .selectFrom('task')
      .selectAll()
      .where('dossier_id', '=', id)
      .where('done_at', 'is', null)
      .execute();
    expect(steps.map((step) => step.dossier_due_at)).toEqual(steps.map(() => at('11-27T09:00')));
    const timers = await here.database.db
      .selectFrom('outbox')
      .select('payload')
      .where('topic', '=', 'timer')
      .execute();
    const due = timers.filter(({ payload }) => payload['due'] === '2026-11-27T09:00:00+07:00');
    expect(due.map(({ payload }) => payload['timer'])).toEqual(['T4', 'T5', 'T6']);
    await here.deliver();
    const messages = await here.database.db.selectFrom('message').select(['kind', 'text']).execute();
    expect(messages.filter((message) => message.kind === 'TB19')).toHaveLength(1);
  });

  test('one row stands for 230 offices, and the explanation calls the day by its name', async () => {
    const rows = await here.database.db
      .selectFrom('calendar_day')
      .selectAll()
      .where('date', '=', '2026-11-24')
      .where('source', '=', 'LOCAL')
      .execute();
    expect(rows).toHaveLength(1);
    const { lines } = await here.as('cd.lan').explainDue({ dossierId: id });
    expect(lines.join('\n')).toContain('Ngày Văn hóa Việt Nam');
  });

  test('it is decided once: a second decision is told so', async () => {
    await refused(decide(here, change.id), 'NO_PROPOSAL');
  });

  test('every due date it moved stays listed', async () => {
    const listed = await here.as('tt.tra').listCalendarMoves({ changeId: change.id });
    expect(listed).toMatchObject({ total: 1, items: [{ dossierId: id, finished: false }] });
  });

  test('loading the data files again leaves the decision', async () => {
    await here.database.owner.deleteFrom('data_load').execute();
    await loadProvince(here.database.owner, { folder: DATA_FOLDER, now: here.clock.now() });
    await here.services.reference.reload();
    const { days } = await here.anyone.getCalendar({ year: 2026 });
    expect(days.find((day) => day.date === '2026-11-24')).toMatchObject({
      name: 'Ngày Văn hóa Việt Nam',
      decidedHere: true,
    });
    await here.database.owner
      .updateTable('calendar_day')
      .set({ kind: 'announced', confirmed: false })
      .where('date', '=', '2026-11-24')
      .where('source', '=', 'DATA')
      .execute();
    await setParameter(here, 'due.mode', 'HOURS_ROLLING');
  });

  test('taken back by two persons, day and due date are as before', async () => {
    const back = await here
      .as('qt.vu')
      .rollbackCalendarChange({ changeId: change.id, reason: 'Thông báo được thu hồi' });
    expect(back).toMatchObject({ status: 'WAITING', reverses: change.id });
    expect((await dossier(id)).due_at).toEqual(at('11-27T09:00'));
    await refused(
      here.as('qt.vu').decideCalendarChange({ changeId: back.id, approve: true, comment: '' }),
      'SECOND_PERSON',
    );
    await refused(
      here.as('qt.vu').rollbackCalendarChange({ changeId: change.id, reason: 'lần nữa' }),
      'PROPOSAL_WAITING',
    );
    expect(await decide(here, back.id)).toMatchObject({ status: 'APPLIED', moved: 1 });
    expect((await dossier(id)).due_at).toEqual(at('11-26T09:00'));
    const { days } = await here.anyone.getCalendar({ year: 2026 });
    expect(days.find((day) => day.date === '2026-11-24')).toMatchObject({
      kind: 'announced',
      confirmed: false,
    });
    const { items } = await here.as('ks.ha').listCalendarChanges({});
    expect(items.map(({ number, status }) => [number, status])).toEqual([
      [back.number, 'APPLIED'],
      [change.number, 'ROLLED_BACK'],
    ]);
    await refused(
      here.as('qt.vu').rollbackCalendarChange({ changeId: change.id, reason: 'lần nữa' }),
      'WRONG_STATE',
    );
  });
});

test('(e)15 the swap of 22/08 for 31/08/2026 and 24/11/2026 count in due dates; 24/11/2025 does not', async () => {
  here = await province({ at: '2025-11-21T09:00:00+07:00' });
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
  const due = async (start: string, days: number): Promise<string | undefined> => {
    here.clock.set(start);
    const [version] = await here.database.db
      .selectFrom('procedure_version')
      .selectAll()
      .where('code', '=', GUARDIAN)
      .where('valid_to', 'is', null)
      .execute();
    const limit = { value: days, unit: 'workingDay' as const };
    await here.database.owner
      .updateTable('procedure_version')
      .set({
        content: JSON.stringify({
          ...version?.content,
          channels: version?.content.channels.map((channel) => ({ ...channel, limit })),
        }),
      })
      .where('id', '=', version?.id ?? '')
      .execute();
    return (await dossier((await accepted(here)).dossierId)).due_at?.toISOString();
  };
  const iso = (text: string): string => new Date(`${text}:00+07:00`).toISOString();
  expect(await due('2025-11-21T09:00:00+07:00', 1)).toBe(iso('2025-11-24T09:00'));
  expect(await due('2026-08-20T09:00:00+07:00', 3)).toBe(iso('2026-08-24T09:00'));
  expect(await due('2026-08-28T09:00:00+07:00', 1)).toBe(iso('2026-09-03T09:00'));
  expect(await due('2026-11-23T09:00:00+07:00', 1)).toBe(iso('2026-11-25T09:00'));
  await here.close();
});
