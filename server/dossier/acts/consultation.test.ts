import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accepted, holderOf, openTasks, walkTo } from '../../testing/dossier.ts';
import { province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));
const CONTENT = 'Đề nghị cho ý kiến về nơi cư trú của người giám hộ.';
const KINH_BAC = { unit: 'X-09187-2025', dueAt: '2026-12-08T17:00:00+07:00' };
const JUSTICE = { unit: 'STP-2025', dueAt: '2026-12-09T17:00:00+07:00' };

async function atWork() {
  const { dossierId } = await accepted(here);
  const task = await walkTo(here, dossierId, 'WORK');
  return { dossierId, taskId: task.id, officer: await holderOf(here, task) };
}

async function asked(purpose: 'OPINION' | 'PART' = 'OPINION') {
  const { dossierId, officer } = await atWork();
  await here
    .as(officer)
    .requestConsultation({ dossierId, purpose, content: CONTENT, agencies: [KINH_BAC, JUSTICE] });
  const questions = (await openTasks(here, dossierId)).filter((task) => task.kind === 'CONSULT');
  return { dossierId, officer, questions };
}

describe('a consultation', () => {
  test('asks all at once, each with its own deadline and paper; the time limit runs on', async () => {
    const { dossierId, questions } = await asked();
    expect(questions.map((task) => [task.unit.key, task.dueAt]).toSorted()).toEqual(
      [
        [KINH_BAC.unit, KINH_BAC.dueAt],
        [JUSTICE.unit, JUSTICE.dueAt],
      ].toSorted(),
    );
    const view = await here.as('ks.ha').getDossier({ dossierId });
    expect(view).toMatchObject({ state: 'CONSULTING', due: { dueAt: '2026-12-10T17:00:00+07:00' } });
    expect(view.slips.filter((slip) => slip.kind === 'CONSULTATION')).toHaveLength(2);
    const own = await here.as('cd.lan').getDossier({ dossierId });
    expect(own.slips.map((slip) => slip.kind)).not.toContain('CONSULTATION');
  });

  test('comes back to whoever asked when the last has answered; two at the same moment lose nothing', async () => {
    const { dossierId, questions } = await asked('PART');
    await Promise.all(
      questions.map(async (task) =>
        here
          .as(await holderOf(here, task))
          .answerConsultation({ taskId: task.id, opinion: 'AGREE', text: 'Đúng nơi cư trú' }),
      ),
    );
    const view = await here.as('ks.ha').getDossier({ dossierId });
    expect(view.state).toBe('IN_PROCESS');
    expect(view.tasks.flatMap((task) => task.consultation?.opinion ?? [])).toEqual(['Nhất trí', 'Nhất trí']);
    expect((await openTasks(here, dossierId)).map((task) => task.kind)).toEqual(['WORK']);
  });

  test('(e)8 silence is not consent: past its deadline a head decides to go on, with a reason', async () => {
    const { dossierId, questions, officer } = await asked();
    const [first, second] = questions.toSorted((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
    await refused(
      here.as('ld.phong').endConsultation({ taskId: first?.id ?? '', reason: 'Không trả lời' }),
      'TOO_EARLY',
    );
    here.clock.set('2026-12-10T08:00:00+07:00');
    expect((await here.as('ks.ha').getDossier({ dossierId })).state).toBe('CONSULTING');
    await refused(
      here.as(officer).endConsultation({ taskId: first?.id ?? '', reason: 'Không trả lời' }),
      'FORBIDDEN',
    );
    for (const task of [first, second])
      await here
        .as('ld.phong')
        .endConsultation({ taskId: task?.id ?? '', reason: 'Quá hạn không trả lời, đã có hồ sơ gốc' });
    const view = await here.as('ks.ha').getDossier({ dossierId });
    expect(view.state).toBe('IN_PROCESS');
    expect(view.tasks.filter((task) => task.status === 'CANCELLED')).toHaveLength(2);
  });

  test('an agency that was asked reads and answers, and decides nothing of the host', async () => {
    const { dossierId, questions, officer } = await asked();
    const read = await here.as('kb.chutich').getDossier({ dossierId });
    // his own unit's question he may give to another of his officers
    expect(read.allowed).toEqual(['assignTask']);
    const draft = {
      cause: 'COMPLEX',
      reason: 'Xin thêm thời gian',
      newDueAt: '2026-12-14T17:00:00+07:00',
    } as const;
    await refused(here.as('kb.chutich').draftApology({ dossierId, ...draft }), 'FORBIDDEN');
    await refused(here.as('kb.chutich').rescheduleDossier({ dossierId }), 'FORBIDDEN');
    const work = (await openTasks(here, dossierId)).find((task) => task.kind === 'WORK');
    await refused(
      here.as(officer).answerConsultation({ taskId: work?.id ?? '', opinion: 'AGREE', text: 'Tự trả lời' }),
      'WRONG_STATE',
    );
    expect(questions).toHaveLength(2);
  });

  test('an agency that answers late says why; a stranger does not answer', async () => {
    const { questions } = await asked();
    const task = questions.find((one) => one.unit.key === KINH_BAC.unit);
    const answer = { taskId: task?.id ?? '', opinion: 'DISAGREE', text: 'Không đúng nơi cư trú' } as const;
    await refused(here.as('cd.son').answerConsultation(answer), 'FORBIDDEN');
    await refused(here.as('cm.kd').answerConsultation(answer), 'FORBIDDEN');
    here.clock.set('2026-12-09T08:00:00+07:00');
    const holder = await holderOf(here, task ?? (questions[0] as never));
    await refused(here.as(holder).answerConsultation(answer), 'DELAY_CAUSE_MISSING');
    await here.as(holder).answerConsultation({ ...answer, delayCause: 'WORKLOAD' });
  });

  test('the agencies are others, in force, each once, with time to answer', async () => {
    const { dossierId, officer } = await atWork();
    const ask = (agencies: { unit: string; dueAt: string }[]) =>
      here.as(officer).requestConsultation({ dossierId, purpose: 'OPINION', content: CONTENT, agencies });
    await refused(ask([{ unit: 'X-09286-2025', dueAt: KINH_BAC.dueAt }]), 'INVALID_INPUT');
    await refused(ask([KINH_BAC, KINH_BAC]), 'INVALID_INPUT');
    await refused(ask([{ unit: 'KHONG-CO', dueAt: KINH_BAC.dueAt }]), 'INVALID_INPUT');
    await refused(ask([{ ...KINH_BAC, dueAt: '2026-12-06T17:00:00+07:00' }]), 'INVALID_INPUT');
    await refused(ask([{ ...KINH_BAC, dueAt: '2027-03-06T17:00:00+07:00' }]), 'INVALID_INPUT');
  });
});

test('a verification is recorded: when, where, with whom, and what it found', async () => {
  const { dossierId, officer } = await atWork();
  const planned = {
    at: '2026-12-08T09:00:00+07:00',
    place: 'Nhà văn hóa khu phố 3',
    participants: 'Công chức hộ tịch, tổ trưởng tổ dân phố',
    applicantPresent: true,
  };
  expect((await here.as(officer).beginVerification({ dossierId, ...planned })).state).toBe('VERIFYING');
  expect((await here.as('cd.lan').getDossier({ dossierId })).verification).toMatchObject({
    ...planned,
    findings: null,
  });
  await refused(here.as('qu.minh').endVerification({ dossierId, findings: 'Đúng với thực tế' }), 'FORBIDDEN');
  const { state } = await here
    .as(officer)
    .endVerification({ dossierId, findings: 'Người giám hộ cư trú đúng nơi khai.' });
  expect(state).toBe('IN_PROCESS');
  expect((await here.as('cd.lan').getDossier({ dossierId })).verification?.findings).toBeNull();
});
