import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TaskView } from '@motcua/contract/dossier-view';
import type { Input } from '@motcua/contract/operations';
import { alertsOf, until } from '../testing/letters.ts';
import { completeDraft, doStep, holderOf, NAM_SON, openTasks } from '../testing/dossier.ts';
import { setParameter } from '../testing/parameter.ts';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/**
 * Journey J3: two agencies give their opinions side by side, each on its own clock; the silence of one is consent by the law
 * the map names. A: environment, seven working days; B: fire safety, twelve.
 */
const PERMIT = '1.009994';
const A = 'SNNMT-2025';
const B = 'CA-T-2025';
const ACCEPTED = '2026-12-02T10:00:00+07:00';
const SENT = '2026-12-02T15:30:00+07:00';
const A_DUE = '2026-12-11T15:30:00+07:00';
const B_DUE = '2026-12-18T15:30:00+07:00';
const DUE = '2026-12-23T10:00:00+07:00';

let here: Province;
beforeEach(async () => {
  here = await province({ at: '2026-12-01T09:00:00+07:00' });
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
});
afterEach(() => here.close());

async function examined(): Promise<string> {
  const { dossierId } = await completeDraft(here, { procedure: PERMIT, unit: NAM_SON });
  await here.as('cd.lan').submitDossier({ dossierId, declaration: true });
  here.clock.set(ACCEPTED);
  await here.as('qu.minh').acceptDossier({ dossierId });
  return dossierId;
}

/** The officer sends both questions with one act. */
async function asked(): Promise<string> {
  const dossierId = await examined();
  const [work] = await openTasks(here, dossierId);
  here.clock.set(SENT);
  await here
    .as(await holderOf(here, work as TaskView))
    .completeTask({ taskId: work?.id ?? '', note: 'Nhà ở riêng lẻ ba tầng, giáp mương tiêu nước.' });
  return dossierId;
}

const at = async (dossierId: string, unit: string): Promise<TaskView> => {
  const task = (await openTasks(here, dossierId)).find((one) => one.unit.key === unit);
  if (task === undefined) throw new Error(`${unit} has no open step`);
  return task;
};

async function answer(
  dossierId: string,
  unit: string,
  opinion: 'AGREE' | 'DISAGREE' | 'AGREE_WITH_CONDITIONS',
) {
  const task = await at(dossierId, unit);
  await here
    .as(await holderOf(here, task))
    .answerConsultation({ taskId: task.id, opinion, text: 'Cách mương tiêu nước hai mét' });
}

const view = (dossierId: string) => here.as('ks.ha').getDossier({ dossierId });
const open = async (dossierId: string): Promise<string[]> =>
  (await openTasks(here, dossierId)).map(({ name }) => name).toSorted();

describe('J3, the State asks two agencies at once', () => {
  test('both are asked by one act, each with a paper and a deadline of its own; the due date stays', async () => {
    const dossierId = await examined();
    expect((await view(dossierId)).due.dueAt).toBe(DUE);
    const [work] = await openTasks(here, dossierId);
    here.clock.set(SENT);
    await here
      .as(await holderOf(here, work as TaskView))
      .completeTask({ taskId: work?.id ?? '', note: 'Giáp mương' });
    const { state, due, slips, tasks, process, map } = await view(dossierId);
    expect({ state, due: due.dueAt }).toEqual({ state: 'CONSULTING', due: DUE });
    expect((await at(dossierId, A)).dueAt).toBe(A_DUE);
    expect((await at(dossierId, B)).dueAt).toBe(B_DUE);
    expect(slips.filter(({ kind }) => kind === 'CONSULTATION')).toHaveLength(2);
    expect(tasks.flatMap(({ consultation }) => consultation?.content ?? [])).toEqual([
      expect.stringContaining('Ý kiến về môi trường'),
      expect.stringContaining('Giáp mương'),
    ]);
    expect(process.filter(({ status }) => status === 'NOW').map(({ key }) => key)).toEqual([
      'y-kien-moi-truong',
      'y-kien-pccc',
    ]);
    expect(map.tokens).toEqual(['y-kien-moi-truong', 'y-kien-pccc']);
  });

  test('A answers with conditions, B is reminded, stays silent, and agrees by law at its deadline, once', async () => {
    const dossierId = await asked();
    await until(here, '2026-12-10T09:00:00+07:00');
    await answer(dossierId, A, 'AGREE_WITH_CONDITIONS');
    expect(await open(dossierId)).toEqual(['Ý kiến về phòng cháy, chữa cháy']);
    const b = await at(dossierId, B);
    const officer = await holderOf(here, b);
    await until(here, '2026-12-17T15:29:00+07:00');
    expect(await alertsOf(here, officer, dossierId, 'ANSWER_SOON')).toEqual([]);
    await until(here, '2026-12-17T15:30:00+07:00');
    expect(await alertsOf(here, officer, dossierId, 'ANSWER_SOON')).toHaveLength(1);
    await until(here, '2026-12-18T15:29:00+07:00');
    expect(await open(dossierId)).toEqual(['Ý kiến về phòng cháy, chữa cháy']);
    await until(here, B_DUE);
    expect(await open(dossierId)).toEqual(['Dự thảo giấy phép']);
    const { events, tasks, state } = await view(dossierId);
    expect(state).toBe('IN_PROCESS');
    const deemed = events.filter(({ kind }) => kind === 'CONSENT_DEEMED');
    expect(deemed.map(({ at: moment, text }) => [moment, text])).toEqual([
      [B_DUE, expect.stringContaining('được coi là đồng ý: Luật Xây dựng 50/2014/QH13 Điều 102')],
    ]);
    expect(tasks.find(({ id }) => id === b.id)).toMatchObject({
      status: 'DONE',
      doneAt: B_DUE,
      consultation: { opinion: 'Đồng ý do im lặng' },
    });
    await refused(
      here.as(officer).answerConsultation({ taskId: b.id, opinion: 'DISAGREE', text: 'Muộn' }),
      'ALREADY_TAKEN',
    );
    const row = await here.database.db
      .selectFrom('task')
      .select('delay_cause')
      .where('id', '=', b.id)
      .executeTakeFirstOrThrow();
    expect(row.delay_cause).toBe('AGENCY_SILENT');
  });

  test('A2: the permit is drafted only after both, and at the very minute both have answered', async () => {
    const dossierId = await asked();
    here.clock.set('2026-12-09T10:00:00+07:00');
    await answer(dossierId, B, 'AGREE');
    expect(await open(dossierId)).toEqual(['Ý kiến về môi trường']);
    await answer(dossierId, A, 'AGREE');
    expect(await open(dossierId)).toEqual(['Dự thảo giấy phép']);
    const [draft] = await openTasks(here, dossierId);
    expect(draft?.openedAt).toBe('2026-12-09T10:00:00+07:00');
    for (const kind of ['WORK', 'APPROVE', 'ISSUE']) expect((await doStep(here, dossierId)).kind).toBe(kind);
    const { state, due } = await view(dossierId);
    expect(state).toBe('RESULT_READY');
    expect(due.dueAt).toBe(DUE);
  });

  test('A is silent without a law: not consent; the host is told, and a head decides to go on with a reason', async () => {
    const dossierId = await asked();
    await until(here, '2026-12-11T15:30:00+07:00');
    expect(await open(dossierId)).toEqual(['Ý kiến về môi trường', 'Ý kiến về phòng cháy, chữa cháy']);
    expect(await alertsOf(here, 'ld.ct', dossierId, 'CONSULTATION_SILENT')).toHaveLength(1);
    expect((await view(dossierId)).events.filter(({ kind }) => kind === 'CONSENT_DEEMED')).toEqual([]);
    await until(here, B_DUE);
    expect(await open(dossierId)).toEqual(['Ý kiến về môi trường']);
    const { id: taskId } = await at(dossierId, A);
    await here.as('ld.phong').endConsultation({ taskId, reason: 'Quá hạn, đã có bản đồ thoát nước' });
    expect(await open(dossierId)).toEqual(['Dự thảo giấy phép']);
  });

  test('both finish at the same moment, again and again: the join is never lost and opens once', async () => {
    for (let round = 0; round < 4; round++) {
      here.clock.set('2026-12-01T09:00:00+07:00');
      const dossierId = await asked();
      await Promise.all([answer(dossierId, A, 'AGREE'), answer(dossierId, B, 'AGREE')]);
      expect(await open(dossierId)).toEqual(['Dự thảo giấy phép']);
      const { map, events } = await view(dossierId);
      expect(map.tokens).toEqual(['du-thao']);
      expect(events.filter(({ text }) => text === 'Chuyển bước: Dự thảo giấy phép')).toHaveLength(1);
    }
  });

  test('an answer in the minute of the deadline: it or the law, never both', async () => {
    const dossierId = await asked();
    await answer(dossierId, A, 'AGREE');
    const b = await at(dossierId, B);
    const officer = await holderOf(here, b);
    here.clock.set(B_DUE);
    await Promise.allSettled([
      here.as(officer).answerConsultation({ taskId: b.id, opinion: 'AGREE', text: 'Nhất trí' }),
      until(here, B_DUE),
    ]);
    await until(here, B_DUE);
    const { events } = await view(dossierId);
    const ends = events.filter(({ kind }) => kind === 'CONSENT_DEEMED' || kind === 'CONSULTATION_ANSWERED');
    expect(ends).toHaveLength(2);
    expect(await open(dossierId)).toEqual(['Dự thảo giấy phép']);
  });

  test('the applicant is sent nowhere and is not shown what the agencies write to each other', async () => {
    const dossierId = await asked();
    await answer(dossierId, A, 'AGREE_WITH_CONDITIONS');
    const own = await here.as('cd.lan').getDossier({ dossierId });
    expect(own.supplement).toBeNull();
    expect(JSON.stringify(own)).not.toContain('Cách mương tiêu nước');
    expect(own.slips.map(({ kind }) => kind)).not.toContain('CONSULTATION');
  });
});

describe('J3, A disagrees', () => {
  const MEETING = {
    heldAt: '2026-12-14T09:00:00+07:00',
    agenda: 'Khoảng cách đến mương tiêu nước',
    participants: ['X-09286-2025', A, B],
    minutes: 'Sở nêu khoảng cách tối thiểu; Công an nhất trí; chủ đầu tư đồng ý lùi một mét.',
    conclusion: 'AGREE_WITH_CONDITIONS',
    text: 'Cấp phép với khoảng lùi ba mét.',
  } satisfies Omit<Input<'concludeMeeting'>, 'taskId' | 'chair'>;

  test('a meeting follows while B is still asked; its conclusion binds and stands on its minutes', async () => {
    const dossierId = await asked();
    here.clock.set('2026-12-11T09:00:00+07:00');
    await answer(dossierId, A, 'DISAGREE');
    const meeting = (await openTasks(here, dossierId)).find(({ kind }) => kind === 'MEETING');
    expect(await open(dossierId)).toEqual(['Họp về ý kiến môi trường', 'Ý kiến về phòng cháy, chữa cháy']);
    expect((await view(dossierId)).state).toBe('CONSULTING');
    const taskId = meeting?.id ?? '';
    const officer = await holderOf(here, meeting as TaskView);
    const agency = await officerAt(A);
    const chair = await here.accountId('ld.ct');
    await refused(here.as(officer).concludeMeeting({ taskId, chair, ...MEETING }), 'WRONG_DATE');
    here.clock.set('2026-12-14T11:00:00+07:00');
    await refused(here.as(agency).concludeMeeting({ taskId, chair, ...MEETING }), 'FORBIDDEN');
    await refused(here.as('cd.lan').concludeMeeting({ taskId, chair, ...MEETING }), 'FORBIDDEN');
    await refused(
      here.as(officer).concludeMeeting({ taskId, chair, ...MEETING, participants: [A, A] }),
      'INVALID_INPUT',
    );
    const late = meeting?.dueAt !== null && (meeting?.dueAt ?? '') < '2026-12-14T11:00:00+07:00';
    const why = late ? ({ delayCause: 'COMPLEX' } as const) : {};
    const key = { idempotencyKey: 'meeting' };
    const first = await here.as(officer).concludeMeeting({ taskId, chair, ...MEETING, ...why }, key);
    expect(await here.as(officer).concludeMeeting({ taskId, chair, ...MEETING, ...why }, key)).toEqual(first);
    const { slips, events, tasks } = await view(dossierId);
    expect(slips.filter(({ kind }) => kind === 'MEETING_MINUTES')).toHaveLength(1);
    const { data } = await here.database.db
      .selectFrom('slip')
      .select('data')
      .where('kind', '=', 'MEETING_MINUTES')
      .executeTakeFirstOrThrow();
    expect(data).toMatchObject({ chairName: 'Nguyễn Hữu Chính', chairPosition: 'Chủ tịch UBND phường' });
    expect(events.filter(({ kind }) => kind === 'MEETING_CONCLUDED').map(({ text }) => text)).toEqual([
      expect.stringContaining('Nhất trí có điều kiện. Cấp phép với khoảng lùi ba mét.'),
    ]);
    expect(tasks.filter(({ status }) => status === 'OPEN').map(({ name }) => name)).toEqual([
      'Ý kiến về phòng cháy, chữa cháy',
    ]);
    await until(here, B_DUE);
    expect(await open(dossierId)).toEqual(['Dự thảo giấy phép']);
    const [draft] = await openTasks(here, dossierId);
    await refused(
      here.as(officer).concludeMeeting({ taskId: draft?.id ?? '', chair, ...MEETING }),
      'WRONG_STATE',
    );
  });

  test('only who had the authority when it was held can have chaired; the refusal names who could', async () => {
    const dossierId = await asked();
    here.clock.set('2026-12-11T09:00:00+07:00');
    await answer(dossierId, A, 'DISAGREE');
    const meeting = (await openTasks(here, dossierId)).find(({ kind }) => kind === 'MEETING') as TaskView;
    const taskId = meeting.id;
    const officer = await holderOf(here, meeting);
    here.clock.set('2026-12-14T11:00:00+07:00');
    const own = await here.accountId(officer);
    const late = { delayCause: 'COMPLEX' } as const;
    const { detail, fields } = await refused(
      here.as(officer).concludeMeeting({ taskId, chair: own, ...MEETING, ...late }),
      'NO_AUTHORITY',
    );
    expect(detail).toContain('09 giờ 00 phút, ngày 14/12/2026');
    expect(detail).toContain('Nguyễn Hữu Chính (Chủ tịch UBND phường)');
    expect(fields?.map(({ field }) => field)).toEqual(['chair']);
    const { heldAt } = MEETING;
    const { items } = await here.as(officer).listChairs({ taskId, heldAt });
    expect(items[0]).toMatchObject({ fullName: 'Nguyễn Hữu Chính', unit: { key: 'X-09286-2025' } });
    const provincial = items.find(({ unit }) => unit.key === 'UBND-T-2025');
    expect(items.map(({ accountId }) => accountId)).not.toContain(own);
    await refused(here.as(await officerAt(A)).listChairs({ taskId, heldAt }), 'FORBIDDEN');
    await refused(here.as('cd.lan').listChairs({ taskId, heldAt }), 'FORBIDDEN');
    // he is a chairman from the day after
    await here.database.owner
      .updateTable('post')
      .set({ valid_from: '2026-12-15' })
      .where('account_id', '=', await here.accountId('ld.ct'))
      .execute();
    const chair = await here.accountId('ld.ct');
    await refused(here.as(officer).concludeMeeting({ taskId, chair, ...MEETING, ...late }), 'NO_AUTHORITY');
    const done = here
      .as(officer)
      .concludeMeeting({ taskId, chair: provincial?.accountId ?? '', ...MEETING, ...late });
    expect((await done).dossierId).toBe(dossierId);
  });

  async function officerAt(unit: string): Promise<string> {
    const row = await here.database.db
      .selectFrom('post')
      .innerJoin('account', 'account.id', 'post.account_id')
      .select('account.username')
      .where('post.unit_key', '=', unit)
      .where('post.valid_to', 'is', null)
      .orderBy('account.username')
      .executeTakeFirstOrThrow();
    return row.username;
  }
});
