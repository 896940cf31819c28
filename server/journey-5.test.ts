import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeDraft, doStep, openTask, supplied } from './testing/dossier.ts';
import { setParameter } from './testing/parameter.ts';
import { province, type Province } from './testing/province.ts';
import { refused } from './testing/refused.ts';

/**
 * Journey J5: supplemented once, then overdue, with apology. Ten working days hour by hour, and each of the three
 * policies of the clock (NĐ 61/2018 Đ.19.4, Đ.19.9).
 */
const FACTS = { procedure: '2.000889', unit: 'MC-09187-2025', citizen: 'cd.an' };
const BASIS = 'NĐ 101/2024/NĐ-CP Điều 28';
const TWO_PAPERS = {
  items: [
    { component: 'TP02', text: 'Hợp đồng chuyển quyền: thiếu trang cuối', legalBasis: BASIS },
    { component: 'TP03', text: 'Bản gốc Giấy chứng nhận đã cấp', legalBasis: BASIS },
  ],
  reason: 'Hợp đồng thiếu trang, cần bản gốc giấy chứng nhận',
};

let here: Province;
let dossierId: string;
const at = (text: string): void => here.clock.set(`2026-12-${text.replace(' ', 'T')}:00+07:00`);
const explained = () => here.as('cd.an').explainDue({ dossierId });

/** Steps 1 to 3: accepted, asked for more with a second person's consent, supplied. */
async function supplementedOnce(policy: string): Promise<void> {
  here = await province({ at: '2026-12-04T09:00:00+07:00' });
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
  await setParameter(here, 'supplement.clockPolicy', policy);
  dossierId = (await completeDraft(here, FACTS)).dossierId;
  await here.as('cd.an').submitDossier({ dossierId, declaration: true });
  at('07 08:00');
  await here.as('qu.thu').acceptDossier({ dossierId });
  at('09 14:00');
  const task = await openTask(here, dossierId);
  if (task.owner?.accountId !== (await here.accountId('cm.dat')))
    await here.as('ld.phong').assignTask({ taskId: task.id, accountId: await here.accountId('cm.dat') });
  await here.as('cm.dat').requestSupplement({ dossierId, ...TWO_PAPERS });
  await here.as('ld.phong').decideProposal({ dossierId, approve: true });
  at('11 16:00');
  await supplied(here, dossierId, 'cd.an');
}

describe.each([
  ['PAUSE_RESUME', '2026-12-23T10:00:00+07:00'],
  ['RESTART', '2026-12-25T16:00:00+07:00'],
  ['CONTINUE', '2026-12-21T08:00:00+07:00'],
])('A6 under %s', (policy, due) => {
  beforeAll(() => supplementedOnce(policy));
  afterAll(() => here.close());

  test(`the result is due ${due}`, async () => {
    const told = await explained();
    expect(told.dueAt).toBe(due);
    expect(told.originalDueAt).toBe('2026-12-21T08:00:00+07:00');
    expect(told.views.national.dueAt).toBe('2026-12-23T10:00:00+07:00');
    expect(told.intervals).toMatchObject([
      {
        kind: 'SUPPLEMENT',
        from: '2026-12-09T14:00:00+07:00',
        to: '2026-12-11T16:00:00+07:00',
        proposedBy: 'Bùi Văn Đạt',
        approvedBy: 'Phan Đức Phong',
      },
    ]);
  });
});

describe('the whole journey, the clock pausing', () => {
  beforeAll(() => supplementedOnce('PAUSE_RESUME'));
  afterAll(() => here.close());

  test('2: of two wishes one is held already and is dropped; the other has its legal basis; the clock stood', async () => {
    const { supplement, slips } = await here.as('cd.an').getDossier({ dossierId });
    expect(supplement?.items.map((item) => item.component)).toEqual(['TP02']);
    expect(slips.filter((slip) => slip.kind === 'SUPPLEMENT_REQUEST')).toHaveLength(1);
  });

  test('3: a pause of 18 working hours; the sentence says it, to the applicant and the officer alike', async () => {
    const { sentence } = await explained();
    expect(sentence).toContain('23/12/2026');
    expect(await here.as('cm.dat').explainDue({ dossierId })).toEqual(await explained());
  });

  test('4: Tuesday 15/12 a second request is refused; with a new fact it needs the leader', async () => {
    at('15 09:00');
    const problem = await refused(
      here.as('cm.dat').requestSupplement({ dossierId, ...TWO_PAPERS }),
      'SUPPLEMENT_ALREADY_REQUESTED',
    );
    expect(problem.detail).toContain('01 lần');
    const { events } = await here.as('cm.dat').getDossier({ dossierId });
    expect(events.filter((event) => event.kind === 'SUPPLEMENT_REQUESTED')).toHaveLength(1);
  });

  test('6: Tuesday 22/12 10:00, eight working hours before, the apology is drafted with a cause and a new date', async () => {
    at('22 09:59');
    await here.deliver();
    expect((await here.as('cm.dat').getDossier({ dossierId })).apology).toBeNull();
    at('22 10:00');
    await here.deliver();
    const { apology } = await here.as('cm.dat').getDossier({ dossierId });
    expect(apology).toMatchObject({ newDueAt: '2026-12-28T10:00:00+07:00', draftedBy: null, signedAt: null });
    expect(apology?.causeText).not.toBe('');
    expect((await here.as('cd.an').getDossier({ dossierId })).apology).toBeNull();
    const { apologies } = await here.as('ld.phong').listProposals({});
    expect(apologies).toMatchObject([{ dossierId, maySign: true, apology: { draftedBy: null } }]);
  });

  test('7: the head signs at 14:05; Mẫu 04 and TB09 go out; the applicant sees it at once', async () => {
    at('22 14:05');
    await refused(here.as('cm.dat').rescheduleDossier({ dossierId }), 'FORBIDDEN');
    const { slipId } = await here.as('ld.phong').rescheduleDossier({ dossierId });
    const view = await here.as('cd.an').getDossier({ dossierId });
    expect(view).toMatchObject({
      rescheduledTo: '2026-12-28T10:00:00+07:00',
      apology: { slipId, signedBy: 'Phan Đức Phong' },
    });
    expect(view.nowText).toContain('hẹn lại');
    await here.deliver();
    const told = await here.database.db
      .selectFrom('message')
      .select('text')
      .where('dossier_id', '=', dossierId)
      .where('kind', '=', 'TB09')
      .execute();
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('28/12/2026');
  });

  test('8: Wednesday 23/12 10:00 passes and it is overdue everywhere: the new date does not hide it', async () => {
    const deadline = async () => (await here.as('cm.dat').getDossier({ dossierId })).deadline;
    at('23 10:00');
    expect(await deadline()).toBe('DUE_SOON');
    at('23 10:01');
    expect(await deadline()).toBe('OVERDUE');
    const overdue = await here.as('cm.dat').listWork({ queue: 'OVERDUE' });
    expect(overdue.items.map((row) => row.dossierId)).toEqual([dossierId]);
  });

  test('10: there is no second re-appointment; the leader telephones, and that is noted', async () => {
    at('28 08:00');
    const again = {
      cause: 'COMPLEX',
      reason: 'Xin thêm thời gian',
      newDueAt: '2026-12-30T10:00:00+07:00',
    } as const;
    await refused(here.as('cm.dat').draftApology({ dossierId, ...again }), 'ALREADY_RESCHEDULED');
    await refused(here.as('ld.phong').rescheduleDossier({ dossierId, ...again }), 'ALREADY_RESCHEDULED');
    await here
      .as('ld.phong')
      .recordContact({ dossierId, how: 'PHONE', text: 'Đã gọi điện xin lỗi công ty.' });
    const { events } = await here.as('cm.dat').getDossier({ dossierId });
    expect(events.at(-1)).toMatchObject({ kind: 'CONTACTED', actor: 'Phan Đức Phong' });
  });

  test('9, A1: 28/12 15:00 is 27.5 working hours late, counted against the original due date', async () => {
    at('28 15:00');
    const { views } = await explained();
    expect(views).toMatchObject({
      atAcceptance: '2026-12-21T08:00:00+07:00',
      legal: '2026-12-23T10:00:00+07:00',
      current: '2026-12-28T10:00:00+07:00',
      hoursLate: 27.5,
    });
  });

  test('A3, A4: nobody came in vain; the control slip says of the late step why', async () => {
    expect((await here.as('cm.dat').listVisits({ dossierId })).trips).toBe(0);
    await doStep(here, dossierId);
    const { slips, tasks } = await here.as('ks.ha').getDossier({ dossierId });
    const late = tasks.flatMap(({ delayCause }) => delayCause ?? []);
    expect(late).toHaveLength(1);
    const slip = slips.find(({ kind }) => kind === 'CONTROL_SLIP');
    const page = await here.as('cm.dat').getSlip({ slipId: slip?.id ?? '', as: 'html' });
    expect(new TextDecoder().decode(page as Uint8Array)).toContain(late[0]);
  });
});
