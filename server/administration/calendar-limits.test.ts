import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, holderOf, NAM_SON, openTask, submitted, walkTo } from '../testing/dossier.ts';
import { beforeTheHoliday, CULTURE_DAY, decide, propose } from '../testing/holiday.ts';
import type { Province } from '../testing/province.ts';

const ITEM = {
  component: 'TP02',
  text: 'Văn bản cử người giám hộ bị mờ',
  legalBasis: 'Luật Hộ tịch 2014 Điều 20',
};
const MONDAY = '2026-11-23T14:00:00+07:00';
const at = (text: string): Date => new Date(`2026-${text}:00+07:00`);

let here: Province;
let sent: string;
let waits: string;
let asks: string;
let changeId: string;
let versionBefore: number;
const taskOf = (dossierId: string, kind: 'INTAKE' | 'CONSULT', unit_key?: string) =>
  here.database.db
    .selectFrom('task')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('kind', '=', kind)
    .$if(unit_key !== undefined, (query) => query.where('unit_key', '=', unit_key ?? ''))
    .executeTakeFirstOrThrow();
const dossier = (id: string) =>
  here.database.db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const timers = async (dossierId: string, timer: string) =>
  (await here.database.db.selectFrom('outbox').select('payload').where('topic', '=', 'timer').execute())
    .filter(({ payload }) => payload['dossierId'] === dossierId && payload['timer'] === timer)
    .map(({ payload }) => String(payload['due']));

beforeAll(async () => {
  here = await beforeTheHoliday(MONDAY);
  const { as } = here;
  sent = (await submitted(here)).dossierId;
  waits = (await submitted(here)).dossierId;
  await as('qu.minh').requestSupplement({ dossierId: waits, items: [ITEM], reason: 'Thiếu trang' });
  asks = (await accepted(here)).dossierId;
  await walkTo(here, asks, 'WORK');
  const work = await openTask(here, asks);
  await as(await holderOf(here, work)).requestConsultation({
    dossierId: asks,
    purpose: 'OPINION',
    content: 'Đề nghị cho ý kiến về nơi cư trú của người được giám hộ',
    agencies: [
      { unit: 'X-09187-2025', dueAt: '2026-11-24T10:00:00+07:00' },
      { unit: 'X-07735-2025', dueAt: '2026-11-26T10:00:00+07:00' },
    ],
  });
  changeId = (await propose(here, [CULTURE_DAY])).id;
});
afterAll(() => here.close());

test('the dry run names the limits beside the due dates', async () => {
  const { limits, limitsTotal } = await here.as('ks.ha').previewCalendarChange({ changeId });
  expect(limitsTotal).toBe(3);
  expect(limits.map(({ kind, dossierId }) => [kind, dossierId]).toSorted()).toEqual([
    ['CONSULTATION', asks],
    ['INTAKE', sent],
    ['SUPPLEMENT', waits],
  ]);
});

test('eight working hours to answer a submission run over the day off, with new timers', async () => {
  expect((await dossier(sent)).intake_due_at).toEqual(at('11-24T14:00'));
  versionBefore = (await dossier(asks)).version;
  await decide(here, changeId);
  expect((await dossier(sent)).intake_due_at).toEqual(at('11-25T14:00'));
  expect(await taskOf(sent, 'INTAKE')).toMatchObject({
    due_at: at('11-25T14:00'),
    dossier_due_at: at('11-25T14:00'),
  });
  for (const timer of ['T1', 'T2'])
    expect(await timers(sent, timer)).toEqual(['2026-11-24T14:00:00+07:00', '2026-11-25T14:00:00+07:00']);
});

test('each has an event with the two moments and the two people, and stands in the list of what moved', async () => {
  for (const [id, note] of [
    [sent, 'Hạn tiếp nhận 14 giờ 00 phút, ngày 24/11/2026 chuyển sang 14 giờ 00 phút, ngày 25/11/2026'],
    [
      waits,
      'Hạn bổ sung giấy tờ 17 giờ 00 phút, ngày 14/12/2026 chuyển sang 17 giờ 00 phút, ngày 15/12/2026',
    ],
    [
      asks,
      'Hạn trả lời lấy ý kiến 10 giờ 00 phút, ngày 24/11/2026 chuyển sang 07 giờ 30 phút, ngày 25/11/2026',
    ],
  ] as const) {
    const told = await here.database.db
      .selectFrom('dossier_event')
      .select(['seq', 'data'])
      .where('dossier_id', '=', id)
      .where('kind', '=', 'DUE_SET')
      .orderBy('seq', 'desc')
      .executeTakeFirst();
    expect(told?.data).toMatchObject({ cause: 'CALENDAR', note, approvedBy: expect.any(String) });
    expect(told?.seq).toBe((await dossier(id)).last_seq);
  }
  const { limits, limitsTotal } = await here.as('ks.ha').listCalendarMoves({ changeId });
  expect(limitsTotal).toBe(3);
  expect(limits).toContainEqual(
    expect.objectContaining({
      kind: 'SUPPLEMENT',
      dossierId: waits,
      before: '2026-12-14T17:00:00+07:00',
      after: '2026-12-15T17:00:00+07:00',
    }),
  );
});

test('the due date told last is still the one of the dossier', async () => {
  const { rows } = await sql<{ due: Date }>`
    select (data ->> 'dueAt')::timestamptz as due from dossier_event
    where dossier_id = ${asks} and kind in ('ACCEPTED', 'DUE_SET') order by seq desc limit 1`.execute(
    here.database.db,
  );
  expect(rows[0]?.due).toEqual((await dossier(asks)).due_at);
});

test('whoever read the question before its moment moved is told that the dossier has changed', async () => {
  expect((await dossier(asks)).version).toBe(versionBefore + 2);
});

test('papers are waited for on the calendar of the authority, not on the counter’s', async () => {
  const closure = { date: '2026-12-01', kind: 'closure', name: 'Sửa quầy', confirmed: true } as const;
  const { id } = await propose(here, [closure], { unit: NAM_SON });
  const { limits } = await here.as('ks.ha').previewCalendarChange({ changeId: id });
  expect(limits.filter(({ kind }) => kind === 'SUPPLEMENT')).toEqual([]);
  const whole = await propose(here, [closure], { unit: (await dossier(waits)).authority });
  const shown = await here.as('ks.ha').previewCalendarChange({ changeId: whole.id });
  expect(shown.limits.map(({ kind, after }) => [kind, after])).toContainEqual([
    'SUPPLEMENT',
    '2026-12-16T17:00:00+07:00',
  ]);
});

test('an agency keeps the moment it was told, unless its office is closed then', async () => {
  expect((await taskOf(asks, 'CONSULT', 'X-09187-2025')).due_at).toEqual(at('11-25T07:30'));
  expect((await taskOf(asks, 'CONSULT', 'X-07735-2025')).due_at).toEqual(at('11-26T10:00'));
  expect(await timers(asks, 'T7')).toContain('2026-11-25T07:30:00+07:00');
});

test('an applicant has a day longer for his papers', async () => {
  const { supplement } = await dossier(waits);
  expect(new Date(supplement?.dueAt ?? '')).toEqual(at('12-15T17:00'));
  expect(await timers(waits, 'T8')).toEqual(['2026-12-14T17:00:00+07:00', '2026-12-15T17:00:00+07:00']);
});

test('papers asked for on the old calendar meanwhile follow when the letter is opened', async () => {
  const late = (await submitted(here)).dossierId;
  await here.as('qu.minh').requestSupplement({ dossierId: late, items: [ITEM], reason: 'Thiếu trang' });
  const { supplement } = await dossier(late);
  await here.database.owner
    .updateTable('dossier')
    .set({ supplement: JSON.stringify({ ...supplement, dueAt: '2026-12-14T17:00:00+07:00' }) })
    .where('id', '=', late)
    .execute();
  here.clock.advance(5 * 60_000);
  await here.deliver();
  expect(new Date((await dossier(late)).supplement?.dueAt ?? '')).toEqual(at('12-15T17:00'));
});

test('opening the letter of the change moves nothing twice; taken back, limits that were reckoned are as before', async () => {
  here.clock.advance(5 * 60_000);
  await here.deliver();
  expect(new Date((await dossier(waits)).supplement?.dueAt ?? '')).toEqual(at('12-15T17:00'));
  const back = await here.as('qt.vu').rollbackCalendarChange({ changeId, reason: 'Thu hồi' });
  await decide(here, back.id);
  expect((await dossier(sent)).intake_due_at).toEqual(at('11-24T14:00'));
  expect(new Date((await dossier(waits)).supplement?.dueAt ?? '')).toEqual(at('12-14T17:00'));
});
