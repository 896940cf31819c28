import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { acceptance, device, merged, type Device } from '../testing/device.ts';
import { GUARDIAN, LAN } from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

const NOTE = 'chưa tra cứu được dữ liệu dân cư';

let here: Province;
let on: Device;
beforeAll(async () => {
  here = await province({ at: '2026-12-10T09:00:00+07:00' });
  on = await device(here);
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(new Date('2026-12-10T14:25:00+07:00')));

const alerts = async (who: string, kind: string) =>
  (await here.as(who).listAlerts({})).items.filter((one) => one.kind === kind);

let minute = 0;
/** Accepted at the counter on a condition, and brought. */
async function accepted(conditional = [{ kind: 'LOOK_UP' as const, text: NOTE }], applicant = LAN) {
  minute += 1;
  const at = `2026-12-10T09:${String(minute).padStart(2, '0')}:30+07:00`;
  const { receipt } = await merged(here, on, acceptance(on, { at, applicant, acceptance: { conditional } }));
  const dossierId = receipt?.dossierId ?? '';
  const { items } = await here.as('qu.dong').listConditions({ dossierId });
  return { dossierId, items, conditionId: items[0]?.id ?? '' };
}
const alertOf = async (who: string, kind: string, dossierId: string) =>
  (await alerts(who, kind)).find((one) => one.dossierId === dossierId);

test('a condition waits in the dossier and with the counter, which cannot put it away unanswered', async () => {
  const { dossierId, items } = await accepted();
  expect(items).toMatchObject([{ kind: 'LOOK_UP', text: NOTE, confirmed: null, mayAnswer: true }]);
  const alert = await alertOf('qu.dong', 'OFFLINE_CONDITION', dossierId);
  expect(alert?.text).toContain(NOTE);
  await refused(here.as('qu.dong').closeAlert({ alertId: alert?.id ?? '' }), 'WRONG_STATE');
});

test('confirmed: the dossier says who and when, the alert is done, and it is answered once', async () => {
  const { dossierId, conditionId } = await accepted();
  const answer = { conditionId, confirmed: true, comment: '' };
  const counter = here.as('qu.dong');
  const done = await counter.answerCondition(answer, { idempotencyKey: conditionId });
  expect(done).toMatchObject({
    confirmed: true,
    comment: null,
    by: { fullName: 'Đặng Văn Đông' },
    mayAnswer: false,
  });
  expect(await counter.answerCondition(answer, { idempotencyKey: conditionId })).toEqual(done);
  await refused(counter.answerCondition({ ...answer, confirmed: false, comment: 'Khác' }), 'ALREADY_TAKEN');
  expect((await alertOf('qu.dong', 'OFFLINE_CONDITION', dossierId))?.doneAt).toBe(
    '2026-12-10T14:25:00+07:00',
  );
  const { events, version } = await counter.getDossier({ dossierId });
  const said = events.filter(({ kind }) => kind === 'CONDITION_CHECKED');
  expect(said.map(({ text }) => text)).toEqual([`Đã kiểm tra, đúng: ${NOTE}`]);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(version).toBeGreaterThan(1);
});

test('not confirmed: the reason is owed, and whoever has the dossier is told; the applicant is not told what officers wrote', async () => {
  const { dossierId, conditionId } = await accepted();
  const counter = here.as('qu.dong');
  await refused(counter.answerCondition({ conditionId, confirmed: false, comment: ' ' }), 'INVALID_INPUT');
  await counter.answerCondition({ conditionId, confirmed: false, comment: 'Nơi cư trú ở xã khác' });
  const { events, process } = await counter.getDossier({ dossierId });
  expect(events.at(-1)?.text).toContain('Nơi cư trú ở xã khác');
  expect(process.length).toBeGreaterThan(0);
  const told = await here.database.db
    .selectFrom('alert')
    .select(['facts', 'unit_key', 'account_id'])
    .where('kind', '=', 'CONDITION_FAILED')
    .where('dossier_id', '=', dossierId)
    .execute();
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).not.toContain('xã khác');
});

test('only the counter that accepted answers', async () => {
  const { conditionId, dossierId } = await accepted();
  for (const who of ['qu.minh', 'dv.phochutich', 'dv.hotich'])
    await refused(here.as(who).answerCondition({ conditionId, confirmed: true, comment: '' }), 'NOT_FOUND');
  await refused(here.as('qu.minh').listConditions({ dossierId }), 'NOT_FOUND');
});

test('what the procedure of that day needs counts, whatever the device knew; nothing is said twice', async () => {
  expect((await accepted([])).items).toEqual([]);
  const { db } = here.database;
  const version = await db
    .selectFrom('procedure_version')
    .select(['id', 'content'])
    .where('code', '=', GUARDIAN)
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow();
  await here.database.owner
    .updateTable('procedure_version')
    .set({ content: JSON.stringify({ ...version.content, lookUps: ['POPULATION'] }) })
    .where('id', '=', version.id)
    .execute();
  const { items } = await accepted([]);
  expect(items.map(({ kind }) => kind)).toEqual(['LOOK_UP']);
  const text = items[0]?.text ?? '';
  expect(text).toContain('Cơ sở dữ liệu quốc gia về dân cư');
  expect((await accepted([{ kind: 'LOOK_UP', text }])).items).toHaveLength(1);
});
