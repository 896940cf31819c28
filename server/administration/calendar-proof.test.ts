import { afterEach, beforeEach, expect, test } from 'vitest';
import { accepted, walkTo } from '../testing/dossier.ts';
import { applied, beforeTheHoliday, CULTURE_DAY, decide } from '../testing/holiday.ts';
import type { Province } from '../testing/province.ts';

const at = (text: string): Date => new Date(`2026-${text}:00+07:00`);
const NAME = 'Ngày Văn hóa Việt Nam';
const CLOSURE = { date: '2026-11-25', kind: 'closure', name: 'Mất điện', confirmed: true } as const;
const WEEK = { from: '2026-11-23', to: '2026-11-30' };

let here: Province;
let id: string;
beforeEach(async () => {
  here = await beforeTheHoliday();
  here.clock.set('2026-11-23T09:00:00+07:00');
  id = (await accepted(here)).dossierId;
});
afterEach(() => here.close());
const dossier = () =>
  here.database.db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const events = async () =>
  (
    await here.database.db
      .selectFrom('dossier_event')
      .select('kind')
      .where('dossier_id', '=', id)
      .where('kind', '=', 'DUE_SET')
      .execute()
  ).length;
const explained = () => here.as('cd.lan').explainDue({ dossierId: id });
const told = async () =>
  (await here.database.db.selectFrom('outbox').select('payload').where('topic', '=', 'notice').execute())
    .map(({ payload }) => payload)
    .filter((payload) => payload['kind'] === 'TB19' && payload['dossierId'] === id);

test('reckoned again by order, a finished dossier keeps the new proof, which later changes leave alone', async () => {
  await walkTo(here, id, 'RETURN');
  const before = await explained();
  await applied(here, [CULTURE_DAY], { pastToo: true });
  expect(await explained()).toEqual(before);
  const change = await applied(here, [CLOSURE], { pastToo: true });
  const back = await here.as('qt.vu').rollbackCalendarChange({ changeId: change.id, reason: 'Bỏ sót lệnh' });
  await decide(here, back.id, { recomputeClosed: WEEK });
  const { due_at, due_proof } = await dossier();
  expect(due_at).toEqual(at('11-27T09:00'));
  expect(due_proof).toMatchObject({
    dueAt: '2026-11-27T09:00:00+07:00',
    views: { legal: '2026-11-27T09:00:00+07:00' },
  });
  const after = await explained();
  expect(after.lines.join('\n')).toContain(NAME);
  await applied(here, [CLOSURE], { pastToo: true });
  expect(await explained()).toEqual(after);
  expect(await told()).toEqual([]);
});

test('finished by a copy that did not know the change, it has its proof put right without another event', async () => {
  const { due_proof: none } = await dossier();
  expect(none).toBeNull();
  await applied(here, [CULTURE_DAY]);
  here.clock.advance(30_000);
  await walkTo(here, id, 'RETURN');
  const { due_proof } = await dossier();
  const old = { ...due_proof, dueAt: '2026-11-26T09:00:00+07:00', lines: [] };
  await here.database.owner
    .updateTable('dossier')
    .set({ due_proof: JSON.stringify(old) })
    .where('id', '=', id)
    .execute();
  const before = await events();
  here.clock.advance(5 * 60_000);
  await here.deliver();
  expect((await dossier()).due_proof).toMatchObject({ dueAt: '2026-11-27T09:00:00+07:00' });
  expect((await explained()).lines.join('\n')).toContain(NAME);
  expect(await events()).toBe(before);
});

test('accepted and finished by such a copy, its due date moves too, and that is an event', async () => {
  await applied(here, [CULTURE_DAY]);
  here.clock.advance(30_000);
  await walkTo(here, id, 'RETURN');
  const { due_proof } = await dossier();
  await here.database.owner
    .updateTable('dossier')
    .set({
      due_at: at('11-26T09:00'),
      due_proof: JSON.stringify({ ...due_proof, dueAt: '2026-11-26T09:00:00+07:00' }),
    })
    .where('id', '=', id)
    .execute();
  const before = await events();
  here.clock.advance(5 * 60_000);
  await here.deliver();
  expect((await dossier()).due_at).toEqual(at('11-27T09:00'));
  expect(await events()).toBe(before + 1);
  const { items } = await here.as('ks.ha').listCalendarChanges({});
  expect(items[0]).toMatchObject({ moved: 2 });
});

test('an applicant is told only when what he was promised becomes another moment', async () => {
  await here.database.owner
    .updateTable('dossier')
    .set({ rescheduled_to: at('11-30T09:00') })
    .where('id', '=', id)
    .execute();
  await applied(here, [CULTURE_DAY]);
  expect((await dossier()).due_at).toEqual(at('11-27T09:00'));
  expect(await told()).toEqual([]);
});

test('who has no account is told as well, by telephone', async () => {
  await here.database.owner
    .updateTable('dossier')
    .set({ owner_account: null })
    .where('id', '=', id)
    .execute();
  await applied(here, [CULTURE_DAY]);
  expect(await told()).toMatchObject([{ accountId: null }]);
  await here.deliver();
  const sent = await here.database.db
    .selectFrom('message')
    .innerJoin('delivery', 'delivery.message_id', 'message.id')
    .select(['message.kind', 'delivery.channel'])
    .where('message.kind', '=', 'TB19')
    .execute();
  expect(sent).toEqual([{ kind: 'TB19', channel: 'SMS' }]);
});
