import type { TaskView } from '@motcua/contract/dossier-view';
import type { ProcessDefinition } from '@motcua/rules/process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../testing/letters.ts';
import { accepted, GUARDIAN, holderOf, openTasks, supplied, WISH } from '../testing/dossier.ts';
import { extendLimit } from './index.ts';
import { setParameter } from '../testing/parameter.ts';
import { DECIDED, INTAKE, putInForce, step } from '../testing/map.ts';
import { province, TODAY, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';

/** intake → examine → (posting for two days | two works beside each other | the police, whose silence is consent) → draft … */
const MAP: ProcessDefinition = {
  key: GUARDIAN,
  name: 'Giám hộ, chạy song song',
  steps: [
    INTAKE,
    step('examine', 'WORK'),
    step('posting', 'TIMER', { limit: { value: 2, unit: 'WORKING_DAY' } }),
    step('visit', 'WORK', { limit: { value: 10, unit: 'WORKING_HOUR' } }),
    step('read', 'WORK'),
    step('police', 'CONSULT', {
      unit: '@CA-T-2025',
      limit: { value: 3, unit: 'WORKING_DAY' },
      silence: { legalBasis: 'Luật Cư trú Điều 99' },
    }),
    step('draft', 'WORK'),
    ...DECIDED,
  ],
  gateways: [
    { key: 'split', kind: 'PARALLEL', name: '' },
    { key: 'join', kind: 'PARALLEL', name: '' },
  ],
  flows: [
    ['START', 'intake'],
    ['intake', 'examine'],
    ['examine', 'split'],
    ...['posting', 'visit', 'read', 'police'].flatMap((one) => [
      ['split', one],
      [one, 'join'],
    ]),
    ['join', 'draft'],
    ['draft', 'sign'],
    ['sign', 'issue'],
    ['issue', 'return'],
    ['return', 'END'],
  ].map(([from = '', to = ''], at) => ({ key: `f${at}`, from, to })),
};

let here: Province;
beforeAll(async () => {
  here = await province();
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
  await putInForce(here, MAP);
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

const view = (dossierId: string) => here.as('ks.ha').getDossier({ dossierId });
const open = async (dossierId: string): Promise<Record<string, TaskView>> =>
  Object.fromEntries((await openTasks(here, dossierId)).map((task) => [task.name, task]));

async function named(dossierId: string, name: string): Promise<{ task: TaskView; officer: string }> {
  const task = (await open(dossierId))[name];
  if (task === undefined) throw new Error(`${name} is not open`);
  return { task, officer: await holderOf(here, task) };
}

async function done(dossierId: string, name: string, more: object = {}): Promise<void> {
  const { task, officer } = await named(dossierId, name);
  await here.as(officer).completeTask({ taskId: task.id, note: 'Xong', ...more });
}

/** All four branches are open from Monday 08:00. */
async function branched(): Promise<string> {
  const { dossierId } = await accepted(here);
  await done(dossierId, 'examine');
  return dossierId;
}

describe('steps on their own clocks', () => {
  test('each limit counts from its own beginning and moves nothing else; a share stays within the due date', async () => {
    const { dossierId, dueAt } = await accepted(here);
    await done(dossierId, 'examine');
    const { posting, visit, read, police } = await open(dossierId);
    expect([posting, visit, police].map((task) => task?.dueAt)).toEqual([
      '2026-12-09T08:00:00+07:00',
      '2026-12-08T10:00:00+07:00',
      '2026-12-10T08:00:00+07:00',
    ]);
    expect((read?.dueAt ?? '9') < (dueAt ?? '')).toBe(true);
    expect((await view(dossierId)).due.dueAt).toBe(dueAt);
  });

  test('a step that only waits ends with its time and by nobody', async () => {
    const dossierId = await branched();
    const { task, officer } = await named(dossierId, 'posting');
    await refused(here.as(officer).completeTask({ taskId: task.id }), 'WRONG_STATE');
    await until(here, '2026-12-09T07:59:00+07:00');
    expect(Object.keys(await open(dossierId))).toContain('posting');
    await until(here, '2026-12-09T08:00:00+07:00');
    expect(Object.keys(await open(dossierId))).not.toContain('posting');
    const { events } = await view(dossierId);
    expect(events.filter(({ kind }) => kind === 'TIME_PASSED').map(({ at, text }) => [at, text])).toEqual([
      ['2026-12-09T08:00:00+07:00', 'Đã hết thời gian của bước posting'],
    ]);
  });

  test('a question of the map is answered, not completed', async () => {
    const dossierId = await branched();
    const { task, officer } = await named(dossierId, 'police');
    await refused(here.as(officer).completeTask({ taskId: task.id }), 'WRONG_STATE');
  });
});

test('two works finished at the same moment, beside an answer: nothing is lost, the join opens once', async () => {
  const dossierId = await branched();
  await until(here, '2026-12-09T08:00:00+07:00');
  const late = { delayCause: 'WORKLOAD' } as const;
  const police = await named(dossierId, 'police');
  await Promise.all([
    done(dossierId, 'visit', late),
    done(dossierId, 'read', late),
    here
      .as(police.officer)
      .answerConsultation({ taskId: police.task.id, opinion: 'AGREE', text: 'Đúng nơi cư trú' }),
  ]);
  expect(Object.keys(await open(dossierId))).toEqual(['draft']);
  const { map, events, state } = await view(dossierId);
  expect([map.tokens, state]).toEqual([['draft'], 'IN_PROCESS']);
  expect(events.filter(({ text }) => text === 'Chuyển bước: draft')).toHaveLength(1);
});

describe('the applicant is waited for with branches open', () => {
  /** Papers asked for on Monday at noon; a head agrees at once. */
  async function waiting(policy = 'PAUSE_RESUME'): Promise<string> {
    await setParameter(here, 'supplement.clockPolicy', policy);
    const dossierId = await branched();
    here.clock.set('2026-12-07T11:30:00+07:00');
    const { officer } = await named(dossierId, 'visit');
    await here.as(officer).requestSupplement({ dossierId, ...WISH });
    await here.as('ld.phong').decideProposal({ dossierId, approve: true });
    return dossierId;
  }

  test('work stands still, who was asked and what only needs time does not; afterwards each goes on with what it had left', async () => {
    const dossierId = await waiting();
    const standing = await open(dossierId);
    expect(Object.fromEntries(Object.entries(standing).map(([name, { status }]) => [name, status]))).toEqual({
      posting: 'OPEN',
      visit: 'WAITING',
      read: 'WAITING',
      police: 'OPEN',
    });
    const { task, officer } = await named(dossierId, 'visit');
    await refused(here.as(officer).completeTask({ taskId: task.id }), 'WRONG_STATE');
    await until(here, '2026-12-10T08:00:00+07:00');
    const meanwhile = await view(dossierId);
    expect(meanwhile.state).toBe('SUPPLEMENT_IN_PROCESS');
    expect(meanwhile.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['TIME_PASSED', 'CONSENT_DEEMED']),
    );
    expect(Object.keys(await open(dossierId)).toSorted()).toEqual(['read', 'visit']);
    here.clock.set('2026-12-10T08:00:00+07:00');
    expect((await supplied(here, dossierId)).state).toBe('IN_PROCESS');
    // of ten hours three and a half had gone; noon lies between
    expect((await open(dossierId))['visit']).toMatchObject({
      status: 'OPEN',
      dueAt: '2026-12-10T16:00:00+07:00',
    });
    await done(dossierId, 'visit');
    await done(dossierId, 'read');
    expect(Object.keys(await open(dossierId))).toEqual(['draft']);
  });

  test('it has to be verified afterwards: the due date is later, a limit of its own keeps what is left of it', async () => {
    const dossierId = await waiting();
    here.clock.set('2026-12-08T08:00:00+07:00');
    await supplied(here, dossierId);
    const { visit, read } = await open(dossierId);
    await setParameter(here, 'limit.verificationDays', 9);
    await here.as((await named(dossierId, 'visit')).officer).beginVerification({
      dossierId,
      at: '2026-12-09T08:00:00+07:00',
      place: 'Nơi cư trú',
      participants: 'Công chức hộ tịch',
      applicantPresent: false,
    });
    await until(here, '2026-12-08T08:01:00+07:00', { verification: extendLimit });
    await setParameter(here, 'limit.verificationDays', 0);
    const after = await open(dossierId);
    expect(after['visit']?.dueAt).toBe(visit?.dueAt);
    expect((after['read']?.dueAt ?? '') > (read?.dueAt ?? '9')).toBe(true);
  });

  test('all branches but the waiting one come to their end: the join waits for it, and loses none of them', async () => {
    const dossierId = await branched();
    await done(dossierId, 'read');
    here.clock.set('2026-12-07T11:30:00+07:00');
    const { officer } = await named(dossierId, 'visit');
    await here.as(officer).requestSupplement({ dossierId, ...WISH });
    await here.as('ld.phong').decideProposal({ dossierId, approve: true });
    await until(here, '2026-12-10T08:00:00+07:00');
    expect(Object.keys(await open(dossierId))).toEqual(['visit']);
    await supplied(here, dossierId);
    await done(dossierId, 'visit');
    expect((await view(dossierId)).map.tokens).toEqual(['draft']);
  });

  test('a financial obligation: an agency answers meanwhile, the work goes on when it is met', async () => {
    const dossierId = await branched();
    const { officer } = await named(dossierId, 'visit');
    await here.as(officer).suspendForObligation({
      dossierId,
      reason: 'Chờ nộp lệ phí',
      legalBasis: 'Luật Phí và lệ phí 2015 Điều 12',
      document: 'Thông báo 12/TB',
    });
    await here.as('ld.phong').decideProposal({ dossierId, approve: true });
    const police = await named(dossierId, 'police');
    const receipt = await here
      .as(police.officer)
      .answerConsultation({ taskId: police.task.id, opinion: 'AGREE', text: 'Đúng nơi cư trú' });
    expect(receipt.state).toBe('AWAITING_FINANCIAL_OBLIGATION');
    here.clock.set('2026-12-07T14:00:00+07:00');
    expect((await here.as(officer).resumeDossier({ dossierId, document: 'Biên lai 7' })).state).toBe(
      'IN_PROCESS',
    );
    expect(Object.keys(await open(dossierId)).toSorted()).toEqual(['posting', 'read', 'visit']);
  });
});
