import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SIMULATORS, type SystemsOutside } from '../../exchange/index.ts';
import { bundleCase, SIGNED, ACCEPTED, type BundleCase } from '../../testing/bundle.ts';
import { doStep, holderOf, openTask } from '../../testing/dossier.ts';
import { alertsOf } from '../../testing/letters.ts';
import type { Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

/**
 * Journey J1: birth, residence and health card, handed in once. Hour by hour: the case three working days, the civil status
 * part the same day, the others two working days from the moment the child has its number.
 */
let made: BundleCase;
let here: Province;
let caseId: string;
beforeEach(async () => {
  made = await bundleCase();
  ({ here, caseId } = made);
});
afterEach(() => here.close());

const view = (username = 'ks.ha', dossierId = caseId) => here.as(username).getDossier({ dossierId });
const partsOf = async (username = 'ks.ha') => (await view(username)).parts;

describe('J1, birth with residence and health card', () => {
  test('accepted, the birth part begins at the same moment with its own clock; the others wait for the number', async () => {
    await made.accept();
    const { state, due, code } = await view();
    expect({ state, due: due.dueAt }).toEqual({ state: 'INTERAGENCY', due: '2026-12-03T09:10:00+07:00' });
    expect(await partsOf()).toMatchObject([
      { code: `${code}-P1`, acceptedAt: ACCEPTED, dueAt: '2026-11-30T17:00:00+07:00', state: 'IN_PROCESS' },
      { id: null, waitsFor: ['Số định danh của trẻ'] },
      { id: null, waitsFor: ['Số định danh của trẻ'] },
    ]);
  });

  test('variant (a): accepted at 15:05 it starts the next morning', async () => {
    await made.accept('2026-11-30T15:05:00+07:00');
    expect((await view()).due.dueAt).toBe('2026-12-03T17:00:00+07:00');
    expect((await partsOf())[0]?.dueAt).toBe('2026-12-01T17:00:00+07:00');
  });

  test('A2, A3: signed, both agencies begin at that very moment, without anybody’s hand; once each', async () => {
    await made.accept();
    await made.registerBirth();
    const [birth, residence, insurance] = await partsOf();
    expect(birth).toMatchObject({
      state: 'RESULT_READY',
      finishedAt: SIGNED,
      result: { name: 'Giấy khai sinh' },
    });
    const due = '2026-12-02T14:20:00+07:00';
    expect(residence).toMatchObject({ acceptedAt: SIGNED, dueAt: due, authority: { key: 'CA-T-2025' } });
    expect(insurance).toMatchObject({ acceptedAt: SIGNED, dueAt: due, authority: { key: 'BHXH-2025' } });
    await here.database.owner
      .updateTable('outbox')
      .set({ done_at: null })
      .where('topic', 'like', 'part%')
      .execute();
    await made.pass('2026-11-30T14:30:00+07:00');
    expect(await partsOf()).toHaveLength(3);
  });

  test('all parts done, one return hands over everything', async () => {
    await made.accept();
    await made.registerBirth();
    await made.pass('2026-12-02T10:00:00+07:00');
    const { state, result } = await view();
    expect(state).toBe('RESULT_READY');
    expect(result?.name.split('; ')).toHaveLength(3);
    await here
      .as('qu.minh')
      .deliverResult({ dossierId: caseId, method: 'ELECTRONIC', receiverName: 'Nguyễn Thị Hòa' });
    await made.pass('2026-12-02T10:05:00+07:00');
    expect((await partsOf()).map((one) => one.state)).toEqual(['RETURNED', 'RETURNED', 'RETURNED']);
  });
});

/** The insurance agency answers what its `ask` says, everybody else as always. */
const insurance = (change: Partial<SystemsOutside['SOCIAL_INSURANCE']>): SystemsOutside => ({
  ...SIMULATORS,
  SOCIAL_INSURANCE: { ...SIMULATORS.SOCIAL_INSURANCE, ...change },
});

/** The residence system has to verify where they live, until a moment. */
const verifyingUntil = (end: string): SystemsOutside => ({
  ...SIMULATORS,
  RESIDENCE: {
    ...SIMULATORS.RESIDENCE,
    ask: (_, { now }) =>
      Promise.resolve(
        now < new Date(end)
          ? { state: 'VERIFYING', at: now, number: 'CA-XM', text: 'Xác minh nơi cư trú', askAt: addHour(now) }
          : { state: 'DONE', at: now, number: 'CA-1', text: 'Đã đăng ký thường trú' },
      ),
  },
});
const addHour = (at: Date): Date => new Date(at.getTime() + 3_600_000);

describe('J1, when a part does not go smoothly', () => {
  test('(b) residence has to be verified: the whole is due on Monday 07/12 09:10, the part two days later too, and why is told once', async () => {
    made.systems = verifyingUntil('2026-12-03T10:00:00+07:00');
    await made.accept();
    await made.registerBirth();
    await made.pass('2026-12-01T16:00:00+07:00');
    const { due, events } = await view('cd.hoa');
    expect([due.dueAt, due.originalDueAt]).toEqual([
      '2026-12-07T09:10:00+07:00',
      '2026-12-03T09:10:00+07:00',
    ]);
    expect(due.lines[0]).toContain('5 ngày làm việc vì phải xác minh (không xác minh: 3 ngày làm việc)');
    expect(events.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Hạn trả kết quả mới vì phải xác minh: .*07\/12\/2026.*03\/12\/2026/),
    );
    expect((await partsOf())[1]).toMatchObject({ state: 'INTERAGENCY', dueAt: '2026-12-04T14:20:00+07:00' });
    expect((await partsOf())[2]?.dueAt).toBe('2026-12-02T14:20:00+07:00');

    const { views } = await here.as('ks.ha').explainDue({ dossierId: caseId });
    expect([views.atAcceptance, views.legal]).toEqual([due.originalDueAt, due.dueAt]);
    const told = await here.database.owner
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(sql<string>`payload ->> 'kind'`, '=', 'TB22')
      .where(sql<string>`payload ->> 'dossierId'`, '=', caseId)
      .executeTakeFirstOrThrow();
    expect(Number(told.count)).toBe(1);

    await made.pass('2026-12-03T12:00:00+07:00');
    expect((await view()).state).toBe('RESULT_READY');
    expect((await view()).deadline).toBe('EARLY');
  });

  test('(b) a second part that has to be verified has as much more time as the case', async () => {
    made.systems = verifyingUntil('2026-12-02T10:00:00+07:00');
    await made.accept();
    made.systems = {
      ...made.systems,
      SOCIAL_INSURANCE: {
        ...SIMULATORS.SOCIAL_INSURANCE,
        send: () => Promise.reject(new Error('mất kết nối')),
      },
    };
    await made.registerBirth();
    await made.pass('2026-12-01T16:00:00+07:00');
    await here.as('bhxh.chuyenvien').recordExternalReply({
      taskId: (await openTask(here, await made.partId(2))).id,
      outcome: 'VERIFYING',
      text: 'Xác minh nơi cư trú',
      number: 'BH-2',
    });
    await made.pass('2026-12-01T16:05:00+07:00');
    const [, residence, card] = await partsOf();
    expect([residence?.dueAt, card?.dueAt]).toEqual([
      '2026-12-04T14:20:00+07:00',
      '2026-12-04T14:20:00+07:00',
    ]);
    expect((await view()).due.dueAt).toBe('2026-12-07T09:10:00+07:00');
  });

  test('(b) what was overdue when the verification began stays overdue', async () => {
    await made.accept();
    made.systems = insurance({ send: () => Promise.reject(new Error('mất kết nối')) });
    await made.registerBirth();
    await made.pass('2026-12-03T10:00:00+07:00');
    await here.as('bhxh.chuyenvien').recordExternalReply({
      taskId: (await openTask(here, await made.partId(2))).id,
      outcome: 'VERIFYING',
      text: 'Xác minh nơi cư trú',
      number: 'BH-2',
    });
    await made.pass('2026-12-03T10:05:00+07:00');
    expect((await view()).due.dueAt).toBe('2026-12-03T09:10:00+07:00');
  });

  test('(c) the insurance system down for two days keeps nobody waiting but its own part, and is asked again', async () => {
    made.systems = insurance({ send: () => Promise.reject(new Error('mất kết nối')) });
    await made.accept();
    await made.registerBirth();
    await made.pass('2026-12-02T14:00:00+07:00');
    const [birth, residence, card] = await partsOf('cd.hoa');
    expect([birth?.state, residence?.state, card?.state]).toEqual([
      'RESULT_READY',
      'RESULT_READY',
      'INTERAGENCY',
    ]);
    expect(card?.text).toMatch(/^Đang chờ Bảo hiểm xã hội/);
    await made.pass('2026-12-03T14:10:00+07:00');
    const cardId = await made.partId(2);
    expect(await alertsOf(here, 'bhxh.lanhdao', cardId, 'SYSTEM_SILENT')).toEqual([]);
    await made.pass('2026-12-03T14:30:00+07:00');
    expect(await alertsOf(here, 'bhxh.lanhdao', cardId, 'SYSTEM_SILENT')).toHaveLength(1);
    made.systems = SIMULATORS;
    await made.pass('2026-12-08T10:00:00+07:00');
    expect((await view()).state).toBe('RESULT_READY');
  });

  test('(d) a rejected part alone asks its applicant; the certificate is there meanwhile', async () => {
    made.systems = insurance({
      ask: (_, { now }) =>
        Promise.resolve({ state: 'REJECTED', at: now, number: 'BH-1', text: 'Địa chỉ không khớp' }),
    });
    await made.accept();
    await made.registerBirth();
    await made.pass('2026-12-02T10:00:00+07:00');
    const card = await made.partId(2);
    await here.as('bhxh.chuyenvien').requestSupplement({
      dossierId: card,
      items: [
        { component: 'TP01', text: 'Địa chỉ của trẻ: ghi lại cho khớp', legalBasis: 'NĐ 146/2018/NĐ-CP' },
      ],
      reason: 'Địa chỉ không khớp',
    });
    await here.as('bhxh.lanhdao').decideProposal({ dossierId: card, approve: true });
    expect((await partsOf('cd.hoa')).map((one) => one.state)).toEqual([
      'RESULT_READY',
      'RESULT_READY',
      'SUPPLEMENT_IN_PROCESS',
    ]);
    expect((await view('cd.hoa', await made.partId(0))).result?.name).toBe('Giấy khai sinh');
    expect((await view()).state).toBe('INTERAGENCY');
    made.systems = SIMULATORS;
    await here
      .as('cd.hoa')
      .supplyDocuments({ dossierId: card, answers: { motherAddress: 'Phường Nam Sơn, tỉnh Bắc Ninh' } });
    await here.as('bhxh.chuyenvien').completeTask({
      taskId: (await openTask(here, card)).id,
      note: 'Đã sửa địa chỉ',
      draftResult: { text: 'Đã sửa địa chỉ, gửi lại', outcome: 'GRANT' },
    });
    await made.pass('2026-12-07T10:00:00+07:00');
    expect((await view()).state).toBe('RESULT_READY');
  });

  test('C-48: after ten working days with no card, those who answer for the case have an alert', async () => {
    made.systems = insurance({ send: () => Promise.reject(new Error('mất kết nối')) });
    await made.accept();
    await made.registerBirth();
    await made.pass('2026-12-14T14:00:00+07:00');
    expect(await alertsOf(here, 'ld.ct', caseId, 'PART_MISSING')).toEqual([]);
    await made.pass('2026-12-14T14:30:00+07:00');
    const [alert, ...others] = await alertsOf(here, 'ld.ct', caseId, 'PART_MISSING');
    expect(others).toEqual([]);
    expect(alert?.text).toContain('Cấp thẻ bảo hiểm y tế');
  });

  test('C-48: with every part done nobody is told', async () => {
    await made.accept();
    await made.registerBirth();
    await made.pass('2026-12-16T08:00:00+07:00');
    expect(await alertsOf(here, 'ld.ct', caseId, 'PART_MISSING')).toEqual([]);
  });

  test('withdrawn while its first part is under way, the part ends with the case', async () => {
    await made.accept();
    await here.as('cd.hoa').withdrawDossier({ dossierId: caseId, reason: 'Nộp ở nơi khác' });
    await made.pass('2026-11-30T09:20:00+07:00');
    expect((await partsOf())[0]?.state).toBe('WITHDRAWN');
    expect((await view()).state).toBe('WITHDRAWN');
  });

  test('a birth that is refused ends the case; nothing else begins', async () => {
    await made.accept();
    const birth = await made.partId(0);
    const task = await openTask(here, birth);
    await here.as(await holderOf(here, task)).completeTask({
      taskId: task.id,
      note: 'Không đủ điều kiện',
      draftResult: { text: 'Trẻ đã được đăng ký khai sinh', outcome: 'DENY' },
    });
    await made.pass('2026-11-30T10:00:00+07:00');
    await doStep(here, birth);
    await doStep(here, birth);
    await made.pass('2026-11-30T10:10:00+07:00');
    expect((await view()).state).toBe('REFUSED_AFTER_APPRAISAL');
    expect((await partsOf()).map(({ id }) => id === null)).toEqual([false, true, true]);
  });
});

describe('who reads what', () => {
  test('an agency reads its part and not the case; the committee sees where the parts are and reads its own', async () => {
    await made.accept();
    await made.registerBirth();
    const [birth, residence, card] = await Promise.all([made.partId(0), made.partId(1), made.partId(2)]);
    const { code, partOf } = await view('bhxh.chuyenvien', card);
    expect(partOf?.code).toBe(code?.replace(/-P\d$/, ''));
    await refused(view('bhxh.chuyenvien'), 'NOT_FOUND');
    await refused(view('bhxh.chuyenvien', residence), 'NOT_FOUND');
    expect(await partsOf('cm.ht')).toHaveLength(3);
    expect((await view('cm.ht', birth)).id).toBe(birth);
    await refused(view('cm.ht', residence), 'NOT_FOUND');
    for (const dossierId of [caseId, birth, residence]) await refused(view('cd.lan', dossierId), 'NOT_FOUND');
  });
});
