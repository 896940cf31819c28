import { randomUUID } from 'node:crypto';
import { ALERT_KINDS, type AlertKind } from '@motcua/contract/deadlines';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../platform/transaction.ts';
import { accepted, doStep, holderOf, openTask, openTasks, walkTo } from '../testing/dossier.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { alertText } from './alert-words.ts';
import { settleAlerts } from './settle-alerts.ts';
import { alertsOf, until } from '../testing/letters.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

/** Due soon, and in the hands of a specialist. */
async function dueSoon() {
  const { dossierId } = await accepted(here);
  await doStep(here, dossierId);
  await until(here, '2026-12-10T07:30:00+07:00');
  const task = await openTask(here, dossierId);
  return { dossierId, task, owner: await holderOf(here, task) };
}

describe('whom an alert is for', () => {
  test('the owner has his own, the heads theirs; others see neither', async () => {
    const { dossierId, owner } = await dueSoon();
    const levels = async (username: string) =>
      (await alertsOf(here, username, dossierId, 'DUE_SOON')).map(({ level }) => level);
    expect(await levels(owner)).toEqual(['OWNER']);
    expect(await levels('ld.ct')).toEqual(['HEAD']);
    for (const stranger of ['qu.thu', 'qt.vu', 'bqlkcn.lanhdao', 'ks.ha'])
      expect(await levels(stranger)).toEqual([]);
  });

  test('nobody else reads, closes or answers it; a citizen never', async () => {
    const { dossierId, owner } = await dueSoon();
    const [alert] = await alertsOf(here, owner, dossierId, 'DUE_SOON');
    const alertId = alert?.id ?? '';
    for (const stranger of ['ld.ct', 'qu.thu', 'qt.vu']) {
      await refused(here.as(stranger).readAlert({ alertId }), 'NOT_FOUND');
      await refused(here.as(stranger).closeAlert({ alertId }), 'NOT_FOUND');
      await refused(here.as(stranger).answerCause({ alertId, cause: 'OTHER', text: 'Không' }), 'NOT_FOUND');
    }
    await refused(here.as('cd.lan').listAlerts({}), 'FORBIDDEN');
    await refused(here.anyone.listAlerts({}), 'UNAUTHENTICATED');
  });
});

test('read once, closed once; what is closed is no longer open', async () => {
  const { dossierId, owner } = await dueSoon();
  const [alert] = await alertsOf(here, owner, dossierId, 'DUE_SOON');
  const alertId = alert?.id ?? '';
  const before = await here.as(owner).listAlerts({ open: true });
  expect((await here.as(owner).readAlert({ alertId })).readAt).toBe('2026-12-10T07:30:00+07:00');
  here.clock.set('2026-12-10T08:00:00+07:00');
  expect((await here.as(owner).readAlert({ alertId })).readAt).toBe('2026-12-10T07:30:00+07:00');
  expect((await here.as(owner).listAlerts({})).unread).toBe(before.unread - 1);
  const closed = await here.as(owner).closeAlert({ alertId, answer: 'Xong trong hôm nay' });
  expect(closed).toMatchObject({
    doneAt: '2026-12-10T08:00:00+07:00',
    answer: { text: 'Xong trong hôm nay' },
  });
  await refused(here.as(owner).closeAlert({ alertId }), 'ALREADY_TAKEN');
  const after = await here.as(owner).listAlerts({ open: true });
  expect(after.open).toBe(before.open - 1);
  expect(after.items.map(({ id }) => id)).not.toContain(alertId);
});

test('what has been settled since is no longer open, though nobody closed it', async () => {
  const { dossierId, owner } = await dueSoon();
  const open = async (username: string) =>
    (await here.as(username).listAlerts({ open: true, limit: 200 })).items
      .filter((alert) => alert.dossierId === dossierId)
      .map(({ kind }) => kind);
  expect((await open('ld.ct')).toSorted()).toEqual(['APOLOGY_TO_SIGN', 'DUE_SOON']);
  await here.as('ld.ct').rescheduleDossier({ dossierId });
  expect(await open('ld.ct')).toEqual(['DUE_SOON']);
  await walkTo(here, dossierId, 'RETURN');
  expect(await open('ld.ct')).toEqual([]);
  expect(await open(owner)).toEqual([]);
  expect((await alertsOf(here, owner, dossierId)).length).toBeGreaterThan(0);
});

describe('an alert to the owner follows the step', () => {
  const hold = async (taskId: string, username: string) =>
    here.database.owner
      .updateTable('task')
      .set({ account_id: await here.accountId(username) })
      .where('id', '=', taskId)
      .execute();
  const levels = async (username: string, dossierId: string, kind: AlertKind) =>
    (await alertsOf(here, username, dossierId, kind)).map(({ level }) => level);

  test('given to another, it is his; he reads and closes it, the one before does not', async () => {
    const { dossierId, task, owner } = await dueSoon();
    await hold(task.id, 'cm.dat');
    expect(await levels(owner, dossierId, 'DUE_SOON')).toEqual([]);
    const [alert] = await alertsOf(here, 'cm.dat', dossierId, 'DUE_SOON');
    const alertId = alert?.id ?? '';
    await refused(here.as(owner).closeAlert({ alertId }), 'NOT_FOUND');
    const { open } = await here.as('cm.dat').listAlerts({ open: true });
    expect((await here.as('cm.dat').closeAlert({ alertId })).doneAt).not.toBeNull();
    expect((await here.as('cm.dat').listAlerts({ open: true })).open).toBe(open - 1);
  });

  test('a head who holds the step himself is told once', async () => {
    const { dossierId, task } = await dueSoon();
    await hold(task.id, 'ld.ct');
    for (const kind of ['APOLOGY_TO_SIGN', 'DUE_SOON'] as const)
      expect(await levels('ld.ct', dossierId, kind)).toEqual(['HEAD']);
  });

  test('an agency that is silent does not get the alert its host is meant for', async () => {
    const { dossierId } = await accepted(here);
    await doStep(here, dossierId);
    const host = await holderOf(here, await openTask(here, dossierId));
    await here.as(host).requestConsultation({
      dossierId,
      purpose: 'OPINION',
      content: 'Đề nghị cho ý kiến về điều kiện giám hộ',
      agencies: [{ unit: 'CA-T-2025', dueAt: '2026-12-08T17:00:00+07:00' }],
    });
    const question = (await openTasks(here, dossierId)).find((one) => one.kind === 'CONSULT');
    await hold(question?.id ?? '', 'cm.dat');
    await until(here, '2026-12-08T17:00:00+07:00');
    expect(await levels(host, dossierId, 'CONSULTATION_SILENT')).toEqual(['OWNER']);
    expect(await levels('cm.dat', dossierId, 'CONSULTATION_SILENT')).toEqual([]);
    const [alert] = await alertsOf(here, host, dossierId, 'CONSULTATION_SILENT');
    expect(alert?.text).toContain('Quá hạn chưa trả lời không được coi là đồng ý');
  });
});

describe('every hour what is needless is put away', () => {
  const sweepAt = async (moment: string) => {
    here.clock.set(moment);
    await inTransaction(here.services.db, (tx) =>
      settleAlerts.run(here.services, tx, here.clock.now(), here.clock.now()),
    );
  };
  const rowsOf = (dossierId: string) =>
    here.database.db
      .selectFrom('alert')
      .select(['kind', 'level', 'subject', 'done_at'])
      .where('dossier_id', '=', dossierId)
      .execute();
  const standing = async (dossierId: string) =>
    (await rowsOf(dossierId))
      .filter((row) => row.done_at === null)
      .map(({ kind, level }) => `${kind} ${level}`)
      .toSorted();
  const ALL_OF_DUE = ['APOLOGY_TO_SIGN HEAD', 'APOLOGY_TO_SIGN OWNER', 'DUE_SOON HEAD', 'DUE_SOON OWNER'];

  test('what still stands stays; who has the next step is told', async () => {
    const { dossierId, task } = await dueSoon();
    await sweepAt('2026-12-10T08:00:00+07:00');
    expect(await standing(dossierId)).toEqual(ALL_OF_DUE);
    await doStep(here, dossierId);
    const next = await openTask(here, dossierId);
    expect(next.id).not.toBe(task.id);
    await sweepAt('2026-12-10T09:00:00+07:00');
    await sweepAt('2026-12-10T10:00:00+07:00');
    expect(await standing(dossierId)).toEqual(ALL_OF_DUE);
    const ofNext = (await rowsOf(dossierId)).filter((row) => row.subject === next.id);
    expect(ofNext.map(({ kind }) => kind).toSorted()).toEqual(['APOLOGY_TO_SIGN', 'DUE_SOON']);
  });

  test.each([
    ['it has a result', { finished_at: new Date('2026-12-10T08:30:00+07:00') }],
    ['it is closed', { closed_at: new Date('2026-12-10T08:30:00+07:00') }],
    ['its due date is another', { due_at: new Date('2026-12-20T17:00:00+07:00') }],
    ['its clock stands', { due_at: null }],
  ])('%s: done', async (_why, change) => {
    const { dossierId } = await dueSoon();
    await here.database.owner.updateTable('dossier').set(change).where('id', '=', dossierId).execute();
    await sweepAt('2026-12-10T09:00:00+07:00');
    expect(await standing(dossierId)).toEqual([]);
  });

  test('what was done a year ago goes; what is done since stays', async () => {
    const { dossierId } = await dueSoon();
    await here.database.owner
      .updateTable('dossier')
      .set({ closed_at: here.clock.now() })
      .where('id', '=', dossierId)
      .execute();
    await sweepAt('2026-12-10T09:00:00+07:00');
    await sweepAt('2027-12-10T08:00:00+07:00');
    expect((await rowsOf(dossierId)).length).toBe(4);
    await sweepAt('2027-12-10T10:00:00+07:00');
    expect(await rowsOf(dossierId)).toEqual([]);
  });
});

describe('J10 step 4: the head asks for the cause of delay', () => {
  const ask = { until: '2026-12-10T10:00:00+07:00', text: 'Vì sao chưa trình ký?' };

  test('the owner is told with an internal deadline (TB13), answers with a code, and the head hears of it', async () => {
    const { dossierId, task, owner } = await dueSoon();
    await here.as('ld.ct').askCause({ taskId: task.id, ...ask });
    const [asked] = await alertsOf(here, owner, dossierId, 'CAUSE_ASKED');
    expect(asked?.text).toMatch(
      /cho biết nguyên nhân chậm trước 10 giờ 00 phút, ngày 10\/12\/2026\. Vì sao chưa trình ký\?$/,
    );
    expect(asked?.due).toBe(ask.until);
    const alertId = asked?.id ?? '';
    await refused(here.as(owner).closeAlert({ alertId }), 'WRONG_STATE');
    await here.as(owner).answerCause({ alertId, cause: 'COMPLEX', text: 'Phải hỏi thêm hộ tịch' });
    await refused(
      here.as(owner).answerCause({ alertId, cause: 'COMPLEX', text: 'Lần nữa' }),
      'ALREADY_TAKEN',
    );
    const [answered] = await alertsOf(here, 'ld.ct', dossierId, 'CAUSE_ANSWERED');
    expect(answered?.text).toContain('Hồ sơ phức tạp, cần thêm thời gian. Phải hỏi thêm hộ tịch');
    expect(await alertsOf(here, 'ld.pct', dossierId, 'CAUSE_ANSWERED')).toEqual([]);
  });

  test('asking again with the same deadline is the same question', async () => {
    const { task } = await dueSoon();
    const [one, two] = await Promise.all(
      [1, 2].map(() => here.as('ld.ct').askCause({ taskId: task.id, ...ask })),
    );
    expect(two?.id).toBe(one?.id);
  });

  test('only a head of the unit asks; not for a step that does not exist, not until yesterday', async () => {
    const { task, owner } = await dueSoon();
    for (const other of [owner, 'qu.minh', 'qu.thu', 'bqlkcn.lanhdao', 'qt.vu'])
      await refused(here.as(other).askCause({ taskId: task.id, ...ask }), 'NOT_FOUND');
    await refused(here.as('cd.lan').askCause({ taskId: task.id, ...ask }), 'FORBIDDEN');
    await refused(here.as('ld.ct').askCause({ taskId: randomUUID(), ...ask }), 'NOT_FOUND');
    await refused(here.as('ld.ct').askCause({ taskId: task.id, ...ask, until: TODAY }), 'WRONG_DATE');
  });
});

test.each(ALERT_KINDS)('%s is whole in both languages, in NFC', (kind) => {
  const facts = {
    code: 'H05.170.1-261207-0001',
    step: 'Thẩm định',
    stepEn: 'Appraise',
    procedure: 'Đăng ký giám hộ',
    at: TODAY,
    date: '2026-12-07',
    hours: 2,
    count: 3,
    late: 0,
    codes: 'H05.170.1-261207-0001',
    text: 'Vì sao?',
    agency: 'Ủy ban nhân dân xã Lục Ngạn',
    why: 'UNREAD',
  } as const;
  for (const lang of ['vi', 'en'] as const) {
    const text = alertText(kind, lang, facts, here.services.reference.current().calendar);
    expect(text).not.toMatch(/[{}]|undefined|null|: ,|“”/);
    expect(text.normalize('NFC')).toBe(text);
  }
});

test('no alert keeps an applicant’s data', async () => {
  await dueSoon();
  const rows = await here.database.db.selectFrom('alert').select('facts').execute();
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/Vũ Thị Lan|999188000003|0990000003|cd\.lan@/);
});
