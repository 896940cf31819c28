import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openLog } from '../platform/log.ts';
import { enterJobs, runDue } from '../platform/schedule.ts';
import { inTransaction } from '../platform/transaction.ts';
import { accepted, counterDraft, holderOf, LAN, openTask } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { judgeLooks } from './judge-looks.ts';

const MINUTE = 60_000;

let here: Province;
let dossierId: string;
/** Whoever has the open step of it. */
let handler: string;
beforeAll(async () => {
  here = await province();
  ({ dossierId } = await accepted(here));
  handler = await holderOf(here, await openTask(here, dossierId));
  await here.deliver();
});
afterAll(() => here.close());
beforeEach(async () => {
  here.clock.set(TODAY);
  const { owner } = here.database;
  await owner.deleteFrom('unusual_access').execute();
  await owner.deleteFrom('access_log').execute();
  await owner.deleteFrom('finding_dossier').execute();
  await owner.deleteFrom('finding').execute();
  await owner.deleteFrom('alert').execute();
  await owner.deleteFrom('message').execute();
  await owner.deleteFrom('schedule').where('name', '=', judgeLooks.name).execute();
});

const seenBy = async (who = 'cd.lan') => (await here.as(who).listMyAccesses({})).items;
/** The job that comes next once the hour is over and work could have followed. */
async function judge(): Promise<void> {
  here.clock.advance(125 * MINUTE);
  const at = here.clock.now();
  await inTransaction(here.services.db, (tx) => judgeLooks.run(here.services, tx, at, at));
  await here.deliver();
}
/** As the data files would have it from the beginning. */
async function delayInspections(days: number): Promise<void> {
  const { owner } = here.database;
  await owner
    .updateTable('parameter')
    .set({ value: JSON.stringify(days) })
    .where('key', '=', 'access.inspectionDelayDays')
    .execute();
  await here.services.reference.reload();
}
const identify = (who = 'qu.minh', idNumber = LAN.idNumber) => here.as(who).findApplicant({ idNumber });

test('an inspection is told at once, unless the province has decided a delay; then after it, with all the rest', async () => {
  await here.as('tt.tra').getDossier({ dossierId });
  await here.as(handler).getDossier({ dossierId });
  expect(await seenBy()).toHaveLength(2);
  await delayInspections(10);
  expect((await seenBy()).map(({ purpose }) => purpose)).toEqual(['Giải quyết hồ sơ']);
  here.clock.advance(10 * 24 * 60 * MINUTE);
  expect(await seenBy()).toHaveLength(2);
  await delayInspections(0);
});

describe('every reading of one’s data is kept and shown', () => {
  test('with unit, post, purpose and dossier, once an hour whatever is opened', async () => {
    const officer = here.as(handler);
    await officer.getDossier({ dossierId });
    await officer.explainDue({ dossierId });
    await officer.listVisits({ dossierId });
    here.clock.advance(59 * MINUTE);
    await officer.getDossier({ dossierId });
    const [look, ...more] = await seenBy();
    expect(more).toEqual([]);
    expect(look).toMatchObject({
      at: TODAY,
      unit: expect.stringContaining('Nam Sơn'),
      purpose: 'Giải quyết hồ sơ',
      purposeEn: 'Handling the dossier',
      dossier: { dossierId, own: true },
      unusual: [],
    });
    here.clock.advance(MINUTE);
    await officer.getDossier({ dossierId });
    expect(await seenBy()).toHaveLength(2);
  });

  test('by its place: the counter, control; a file and a slip count like the dossier', async () => {
    const { slips, files } = await here.as('cd.lan').getDossier({ dossierId });
    await here.as('qu.minh').getFile({ fileId: files[0]?.id ?? '' });
    await here.as('ks.ha').getSlip({ slipId: slips[0]?.id ?? '', as: 'html' });
    expect((await seenBy()).map(({ role, purpose }) => [role, purpose])).toEqual([
      ['Kiểm soát thủ tục', 'Kiểm soát thủ tục, thanh tra'],
      ['Cán bộ một cửa', 'Tiếp nhận và theo dõi hồ sơ'],
    ]);
  });

  test('a look-up by number without a dossier too; the officer’s name is not told', async () => {
    await identify();
    const looks = await seenBy();
    expect(looks).toMatchObject([{ purpose: 'Nhận diện người đến quầy', dossier: null }]);
    expect(JSON.stringify(looks)).not.toContain('Minh');
  });

  test('the newest first, page by page', async () => {
    for (let hour = 0; hour < 3; hour++) {
      await here.as('qu.minh').getDossier({ dossierId });
      here.clock.advance(60 * MINUTE);
    }
    const lan = here.as('cd.lan');
    const first = await lan.listMyAccesses({ limit: 2 });
    const rest = await lan.listMyAccesses({ limit: 2, before: first.next ?? 0 });
    const days = [...first.items, ...rest.items].map(({ at }) => at);
    expect(days).toEqual(days.toSorted().toReversed());
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null]);
  });

  test('nobody sees the readings of somebody else, nobody without an account any', async () => {
    await here.as('qu.minh').getDossier({ dossierId });
    await identify();
    expect(await seenBy('cd.son')).toEqual([]);
    expect(await seenBy('qu.minh')).toEqual([]);
    expect(await seenBy('ld.ct')).toEqual([]);
    await refused(here.anyone.listMyAccesses({}), 'UNAUTHENTICATED');
    await refused(here.as('cd.lan').listMyAccesses({ before: -1 }), 'INVALID_INPUT');
  });

  test('the account of an organisation sees look-ups by the organisation’s number', async () => {
    const { username, id_number } = await here.database.db
      .selectFrom('account')
      .innerJoin('person', 'person.id', 'account.person_id')
      .select(['account.username', 'person.id_number'])
      .where('account.kind', '=', 'ORGANISATION')
      .executeTakeFirstOrThrow();
    await identify('qu.minh', id_number);
    expect(await seenBy(username)).toHaveLength(1);
    expect(await seenBy()).toEqual([]);
  });

  test('her own reading is none; who may not read leaves none', async () => {
    await here.as('cd.lan').getDossier({ dossierId });
    await refused(here.as('kb.tiepnhan').getDossier({ dossierId }), 'NOT_FOUND');
    expect(await seenBy()).toEqual([]);
  });
});

describe('J17-A8: an officer reads a celebrity’s record without a dossier', () => {
  test('the celebrity is told, his supervisor and the control office too', async () => {
    await identify();
    await judge();
    expect((await seenBy())[0]?.unusual).toMatchObject([{ sign: 'NO_DOSSIER' }]);
    expect((await here.as('cd.lan').listMyAccesses({})).unusualLately).toBe(1);
    const told = await here.database.db
      .selectFrom('message')
      .select(['kind', 'account_id', 'text'])
      .execute();
    expect(told).toMatchObject([{ kind: 'TB23', account_id: await here.accountId('cd.lan') }]);
    expect(told[0]?.text).toContain('Ai đã xem dữ liệu của tôi');
    const alerts = await here.database.db.selectFrom('alert').select(['kind', 'level', 'roles']).execute();
    expect(alerts.map(({ kind, level }) => [kind, level]).toSorted()).toEqual([
      ['UNUSUAL_LOOKS', 'CENTRE'],
      ['UNUSUAL_LOOKS', 'HEAD'],
    ]);
    expect(alerts.find(({ level }) => level === 'CENTRE')?.roles).toEqual(['CONTROL_OFFICER']);
    const { items } = await here.as('ks.ha').listFindings({});
    expect(items).toMatchObject([
      {
        detector: 'UNUSUAL_LOOKS',
        officer: { accountId: await here.accountId('qu.minh') },
        status: 'OPEN',
        dossiers: [],
      },
    ]);
    expect(items[0]?.text).toContain('1 lượt xem');
    expect(JSON.stringify([alerts, items])).not.toContain(LAN.idNumber);
  });

  test('once, however often the job comes', async () => {
    await identify();
    await judge();
    await judge();
    expect(await here.database.db.selectFrom('message').select('id').execute()).toHaveLength(1);
    expect(await here.database.db.selectFrom('finding').select('id').execute()).toHaveLength(1);
  });

  test('not where a dossier of hers is begun at the counter within the hour', async () => {
    await identify();
    here.clock.advance(20 * MINUTE);
    await counterDraft(here);
    await judge();
    expect((await seenBy()).flatMap(({ unusual }) => unusual)).toEqual([]);
    expect(
      await here.database.db.selectFrom('alert').select('id').where('kind', '=', 'UNUSUAL_LOOKS').execute(),
    ).toEqual([]);
  });

  test('nor is anything said before that hour is over', async () => {
    here.clock.advance(30 * MINUTE);
    await identify();
    here.clock.advance(40 * MINUTE);
    const at = here.clock.now();
    await inTransaction(here.services.db, (tx) => judgeLooks.run(here.services, tx, at, at));
    expect((await seenBy())[0]?.unusual).toEqual([]);
  });
});

test('the job goes on where it ended, also after days of standstill', async () => {
  here.clock.set('2026-12-10T08:10:00+07:00');
  const run = () => runDue(here.services, [judgeLooks], here.clock, openLog({ level: 'silent' }));
  const signs = async () => (await seenBy()).map(({ unusual }) => unusual.length);
  await enterJobs(here.services, [judgeLooks], here.clock.now());
  await identify();
  here.clock.set('2026-12-10T09:05:00+07:00');
  await run();
  expect(await signs()).toEqual([0]);
  here.clock.set('2026-12-10T10:05:00+07:00');
  await run();
  expect(await signs()).toEqual([1]);
  here.clock.advance(30 * MINUTE);
  await identify();
  here.clock.set('2026-12-14T12:00:00+07:00');
  await run();
  expect(await signs()).toEqual([1, 1]);
});

describe('a dossier read for no known work', () => {
  test('by control with nothing to look into: its applicant is told in the dossier', async () => {
    await here.as('ks.ha').getDossier({ dossierId });
    await judge();
    expect((await seenBy())[0]?.unusual).toMatchObject([{ sign: 'OTHER_UNIT' }]);
    const { messages, code } = await here.as('cd.lan').getDossier({ dossierId });
    expect(messages).toMatchObject([{ kind: 'TB23', text: expect.stringContaining(code ?? '-') }]);
  });

  test('not where he came by the list of that unit, which is kept as well', async () => {
    await here.as('ks.ha').listStanding({ unit: 'X-09286-2025', tile: 'IN_PROGRESS' });
    await here.as('ks.ha').getDossier({ dossierId });
    await judge();
    expect((await seenBy()).flatMap(({ unusual }) => unusual)).toEqual([]);
  });

  test('in the evening, by a colleague without a step of it: marked, and the supervisors told; no message', async () => {
    here.clock.set('2026-12-07T20:00:00+07:00');
    await here.as('qu.minh').getDossier({ dossierId });
    await here.as('ld.ct').getDossier({ dossierId });
    await judge();
    const marked = (await seenBy()).filter(({ unusual }) => unusual.length > 0);
    expect(marked).toMatchObject([{ role: 'Lãnh đạo', unusual: [{ sign: 'AFTER_HOURS' }] }]);
    expect(await here.database.db.selectFrom('message').select('id').execute()).toEqual([]);
    expect(await here.database.db.selectFrom('alert').select('id').execute()).toHaveLength(2);
  });

  test('of more people in an hour than the province allows', async () => {
    here.clock.set('2026-12-09T08:00:00+07:00');
    for (let number = 0; number < 31; number++)
      await identify('qu.minh', `9991880010${String(number).padStart(2, '0')}`);
    await identify();
    await judge();
    expect((await seenBy())[0]?.unusual.map(({ sign }) => sign)).toEqual(['NO_DOSSIER', 'MANY_PEOPLE']);
  });
});
