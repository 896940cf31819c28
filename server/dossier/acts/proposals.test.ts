import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accepted, askInProcess, holderOf, openTask, WISH, walkTo, supplied } from '../../testing/dossier.ts';
import { setParameter } from '../../testing/parameter.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

/** A dossier at its step of work, with whoever holds it. */
async function atWork(): Promise<{ dossierId: string; officer: string; taskId: string }> {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  return { dossierId, taskId: task.id, officer: await holderOf(here, task) };
}

describe('a change of the clock needs a second person', () => {
  test('proposed, nothing changes: the clock runs, the applicant is told nothing', async () => {
    const { dossierId, officer } = await atWork();
    const before = await here.as('cd.lan').getDossier({ dossierId });
    await here.as(officer).requestSupplement({ dossierId, ...WISH });
    const after = await here.as('cd.lan').getDossier({ dossierId });
    expect(after).toMatchObject({ state: 'IN_PROCESS', due: before.due, proposal: null, supplement: null });
    const { items } = await here.as('ld.phong').listProposals({});
    expect(items.find((item) => item.dossierId === dossierId)).toMatchObject({
      mayDecide: true,
      proposal: { kind: 'SUPPLEMENT', reason: WISH.reason },
    });
  });

  test('not by the proposer, nor by the counter, nor from elsewhere', async () => {
    const { dossierId, officer } = await atWork();
    await here.as(officer).requestSupplement({ dossierId, ...WISH });
    const decide = (who: string) => here.as(who).decideProposal({ dossierId, approve: true });
    await refused(decide(officer), 'FORBIDDEN');
    await refused(decide('qu.minh'), 'FORBIDDEN');
    await refused(decide('kb.chutich'), 'NOT_FOUND');
    await refused(decide('qt.vu'), 'NOT_FOUND');
    await refused(decide('cd.lan'), 'FORBIDDEN');
  });

  test('a head who holds the step himself cannot agree with himself', async () => {
    const { dossierId } = await atWork();
    const { owner } = here.database;
    await owner
      .updateTable('dossier')
      .set({
        proposal: JSON.stringify({
          kind: 'SUPPLEMENT',
          by: await here.accountId('ld.phong'),
          byName: 'Phan Đức Phong',
          at: TODAY,
          reason: WISH.reason,
          items: WISH.items,
        }),
      })
      .where('id', '=', dossierId)
      .execute();
    await refused(here.as('ld.phong').decideProposal({ dossierId, approve: true }), 'SECOND_PERSON');
    expect((await here.as('ld.ct').decideProposal({ dossierId, approve: true })).state).toBe(
      'SUPPLEMENT_IN_PROCESS',
    );
  });

  test('rejected, work goes on and another may be made; decided, it is gone', async () => {
    const { dossierId, officer, taskId } = await atWork();
    await here.as(officer).requestSupplement({ dossierId, ...WISH });
    await refused(here.as(officer).requestSupplement({ dossierId, ...WISH }), 'PROPOSAL_WAITING');
    await refused(
      here.as(officer).completeTask({ taskId, draftResult: { text: 'Cấp', outcome: 'GRANT' } }),
      'PROPOSAL_WAITING',
    );
    const { state } = await here
      .as('ld.phong')
      .decideProposal({ dossierId, approve: false, comment: 'Hồ sơ đã đủ' });
    expect(state).toBe('IN_PROCESS');
    await refused(here.as('ld.phong').decideProposal({ dossierId, approve: true }), 'NO_PROPOSAL');
    await here.as(officer).requestSupplement({ dossierId, ...WISH });
  });

  test('agreed to too late is as late as asked too late', async () => {
    const { dossierId, officer } = await atWork();
    here.clock.set('2026-12-10T16:59:00+07:00');
    await here.as(officer).requestSupplement({ dossierId, ...WISH });
    here.clock.set('2026-12-11T08:00:00+07:00');
    await refused(here.as('ld.phong').decideProposal({ dossierId, approve: true }), 'SUPPLEMENT_TOO_LATE');
  });
});

test('asking for papers of a dossier that is overdue already does not hide that it is', async () => {
  const { dossierId, officer } = await atWork();
  here.clock.set('2026-12-14T09:00:00+07:00');
  await setParameter(here, 'supplement.returnNoticeDays', 30);
  await here.as(officer).requestSupplement({ dossierId, ...WISH });
  await here.as('ld.phong').decideProposal({ dossierId, approve: true });
  const view = await here.as('ks.ha').getDossier({ dossierId });
  expect(view).toMatchObject({ state: 'SUPPLEMENT_IN_PROCESS', deadline: 'OVERDUE' });
  expect(view.due.dueAt).toBe((await here.as('ks.ha').explainDue({ dossierId })).views.legal);
  const { items } = await here.as(officer).listWork({ queue: 'OVERDUE' });
  expect(items.map((row) => row.dossierId)).toContain(dossierId);
  await setParameter(here, 'supplement.returnNoticeDays', 3);
});

test('whoever proposed may take it back, without anybody else', async () => {
  const { dossierId, officer } = await atWork();
  await here.as(officer).requestSupplement({ dossierId, ...WISH });
  expect((await here.as(officer).decideProposal({ dossierId, approve: false })).state).toBe('IN_PROCESS');
});

describe('(e)6 a second request', () => {
  const NEW_FACT = 'Phát hiện văn bản đã bị hủy bỏ sau khi nộp';
  const again = {
    ...WISH,
    items: WISH.items.map((item) => ({ ...item, text: 'Văn bản cử người giám hộ: chữ ký không hợp lệ' })),
  };

  test('is refused; for a new fact a leader may allow it, it is logged, and the national index counts it late', async () => {
    const { dossierId } = await atWork();
    await askInProcess(here, dossierId);
    await supplied(here, dossierId);
    const officer = await holderOf(here, await openTask(here, dossierId));
    await refused(
      here.as(officer).requestSupplement({ dossierId, ...again }),
      'SUPPLEMENT_ALREADY_REQUESTED',
    );
    await askInProcess(here, dossierId, { ...again, newFact: NEW_FACT });
    const { events } = await here.as('ks.ha').getDossier({ dossierId });
    expect(events.filter((event) => event.kind === 'SUPPLEMENT_REQUESTED')).toHaveLength(2);
    expect(
      events.find((event) => event.kind === 'PROPOSED' && event.text.includes('tình tiết mới')),
    ).toBeDefined();
    const { views } = await here.as(officer).explainDue({ dossierId });
    expect(views.national).toMatchObject({ class: 'LATE', reason: 'SECOND_SUPPLEMENT' });
  });

  test('a third is beyond the ceiling of the law, whoever agrees', async () => {
    const { dossierId } = await atWork();
    await askInProcess(here, dossierId);
    await supplied(here, dossierId);
    await askInProcess(here, dossierId, { ...again, newFact: NEW_FACT });
    await supplied(here, dossierId);
    const officer = await holderOf(here, await openTask(here, dossierId));
    await refused(
      here.as(officer).requestSupplement({ dossierId, ...again, newFact: NEW_FACT }),
      'SUPPLEMENT_ALREADY_REQUESTED',
    );
  });
});

test('(e)7 after RESTART the time limit begins anew; the national index subtracts the wait', async () => {
  const { dossierId } = await atWork();
  here.clock.set('2026-12-08T09:00:00+07:00');
  await askInProcess(here, dossierId);
  here.clock.set('2026-12-10T09:00:00+07:00');
  const { dueAt } = await supplied(here, dossierId);
  expect(dueAt).toBe('2026-12-15T17:00:00+07:00');
  const { views, intervals } = await here.as('cd.lan').explainDue({ dossierId });
  expect(views.national.dueAt).toBe('2026-12-14T17:00:00+07:00');
  expect(intervals[0]).toMatchObject({
    policy: 'RESTART',
    document: expect.stringContaining('PBS') as string,
  });
});

describe('a financial obligation', () => {
  const OBLIGATION = {
    reason: 'Chờ nộp thuế thu nhập cá nhân',
    legalBasis: 'Luật Đất đai 2024 Điều 155',
    document: 'Thông báo thuế 123/TB-CT',
  };

  async function waiting(): Promise<string> {
    const { dossierId, officer } = await atWork();
    await here.as(officer).suspendForObligation({ dossierId, ...OBLIGATION });
    await here.as('ld.phong').decideProposal({ dossierId, approve: true });
    return dossierId;
  }

  test('the clock runs on where no sector law says otherwise', async () => {
    const dossierId = await waiting();
    const view = await here.as('cd.lan').getDossier({ dossierId });
    expect(view).toMatchObject({ state: 'AWAITING_FINANCIAL_OBLIGATION', nationalCode: 6 });
    expect(view.due.dueAt).toBe('2026-12-10T17:00:00+07:00');
  });

  test('and stands where it does, until the payment is proved', async () => {
    await setParameter(here, 'obligation.clockPolicy', 'PAUSE_RESUME');
    const dossierId = await waiting();
    expect((await here.as('cd.lan').getDossier({ dossierId })).due.dueAt).toBeNull();
    here.clock.set('2026-12-09T08:00:00+07:00');
    await refused(here.as('cd.lan').resumeDossier({ dossierId, document: 'Biên lai 1' }), 'FORBIDDEN');
    const { dueAt, state } = await here
      .as('qu.minh')
      .resumeDossier({ dossierId, document: 'Giấy nộp tiền 456' });
    expect({ dueAt, state }).toEqual({ dueAt: '2026-12-14T17:00:00+07:00', state: 'IN_PROCESS' });
    const { slips } = await here.as('cd.lan').getDossier({ dossierId });
    expect(slips.map((slip) => slip.kind)).toContain('DUE_NOTICE');
    await setParameter(here, 'obligation.clockPolicy', 'CONTINUE');
  });
});
