import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  BIRTH,
  counterDraft,
  doStep,
  GUARDIAN,
  holderOf,
  LAN,
  openTask,
  openTasks,
} from '../testing/dossier.ts';
import { province, type Province } from '../testing/province.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
const CENTRE = 'TTPVHCC-2025';

/** Accepted at the counter in one visit. */
async function begun(procedure: string, unit?: string, officer = 'qu.minh'): Promise<string> {
  const { dossierId } = await counterDraft(here, {
    procedure,
    officer,
    ...(unit === undefined ? {} : { unit }),
  });
  await here.as(officer).acceptDossier({ dossierId });
  return dossierId;
}

/** What holds after every step: one owner per open branch (G1), one state in row and log (G2), a log without holes. */
async function assertSound(dossierId: string): Promise<void> {
  const { db } = here.database;
  const [dossier, events, open] = await Promise.all([
    db.selectFrom('dossier').selectAll().where('id', '=', dossierId).executeTakeFirstOrThrow(),
    db.selectFrom('dossier_event').selectAll().where('dossier_id', '=', dossierId).orderBy('seq').execute(),
    openTasks(here, dossierId),
  ]);
  expect(open.every((task) => task.owner !== null)).toBe(true);
  expect(new Set(open.map((task) => task.unit.key)).size).toBe(open.length);
  expect(new Set(open.map((task) => task.stepIndex)).size).toBeLessThanOrEqual(1);
  expect(events.at(-1)?.to_state).toBe(dossier.state);
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  expect(dossier.last_seq).toBe(events.length);
  for (const [index, event] of events.entries()) {
    expect(event.from_state).toBe(events[index - 1]?.to_state ?? null);
    expect(event.at.getTime()).toBeGreaterThanOrEqual(events[index - 1]?.at.getTime() ?? 0);
  }
}

/** Does every step to the end; answers state and step after each. */
async function walk(dossierId: string, counter: string): Promise<string[]> {
  const seen: string[] = [];
  for (;;) {
    await assertSound(dossierId);
    const { state } = await here.as('ks.ha').getDossier({ dossierId });
    const task = await openTask(here, dossierId);
    seen.push(`${task.kind}@${task.unit.key.replace('-2025', '')} ${state}`);
    if (task.kind === 'RETURN') break;
    here.clock.advance(60_000);
    await doStep(here, dossierId);
  }
  await here.as(counter).deliverResult({ dossierId, method: 'COUNTER', receiverName: LAN.fullName });
  await assertSound(dossierId);
  expect(await openTasks(here, dossierId)).toEqual([]);
  return seen;
}

test('P1, settled on the spot: a birth is registered, signed, sealed and handed over in one visit', async () => {
  const dossierId = await begun(BIRTH);
  const { due } = await here.as('qu.minh').getDossier({ dossierId });
  expect(due.dueAt).toBe('2026-12-07T17:00:00+07:00');
  expect(await walk(dossierId, 'qu.minh')).toEqual([
    'WORK@X-09286 IN_PROCESS',
    'APPROVE@X-09286 PENDING_APPROVAL',
    'ISSUE@MC-09286 ISSUING',
    'RETURN@MC-09286 RESULT_READY',
  ]);
});

test('P2, short time at one authority', async () => {
  expect(await walk(await begun(GUARDIAN), 'ns.tiepnhan')).toEqual([
    'ASSIGN@X-09286 ACCEPTED',
    'WORK@X-09286 IN_PROCESS',
    'APPROVE@X-09286 PENDING_APPROVAL',
    'ISSUE@X-09286 ISSUING',
    'RETURN@MC-09286 RESULT_READY',
  ]);
});

test('P3, the head of division reviews before the leader signs', async () => {
  expect(await walk(await begun('1.011606'), 'qu.minh')).toEqual([
    'ASSIGN@X-09286 ACCEPTED',
    'WORK@X-09286 IN_PROCESS',
    'REVIEW@X-09286 IN_PROCESS',
    'APPROVE@X-09286 PENDING_APPROVAL',
    'ISSUE@X-09286 ISSUING',
    'RETURN@MC-09286 RESULT_READY',
  ]);
});

test('P4, a department advises and the provincial committee decides: two are consulted at once', async () => {
  const dossierId = await begun('1.010727', CENTRE, 'tt.tiepnhan1');
  await doStep(here, dossierId);
  const asked = await openTasks(here, dossierId);
  expect(asked.map((task) => task.unit.key).toSorted()).toEqual(['SCT-2025', 'SXD-2025']);
  expect(asked.every((task) => task.owner !== null && task.kind === 'CONSULT')).toBe(true);
  expect(await walk(dossierId, 'tt.tiepnhan1')).toEqual([
    expect.stringMatching(/^CONSULT@(SCT|SXD) CONSULTING$/),
    expect.stringMatching(/^CONSULT@(SCT|SXD) CONSULTING$/),
    'REVIEW@SNNMT IN_PROCESS',
    'REVIEW@UBND-T IN_PROCESS',
    'APPROVE@UBND-T PENDING_APPROVAL',
    'ISSUE@UBND-T ISSUING',
    'RETURN@TTPVHCC RESULT_READY',
  ]);
  const { result } = await here.as('ks.ha').getDossier({ dossierId });
  expect(result?.number).toMatch(/^\d+\/KQ-UBND$/);
});

test('P4: the branches join only when all are done, whoever is first', async () => {
  const dossierId = await begun('1.010727', CENTRE, 'tt.tiepnhan1');
  await doStep(here, dossierId);
  const [first, second] = await openTasks(here, dossierId);
  if (first === undefined || second === undefined) throw new Error('two units are asked');
  await here
    .as(await holderOf(here, second))
    .answerConsultation({ taskId: second.id, opinion: 'AGREE', text: 'Nhất trí' });
  expect((await openTasks(here, dossierId)).map((task) => task.id)).toEqual([first.id]);
  expect((await here.as('ks.ha').getDossier({ dossierId })).state).toBe('CONSULTING');
  await here
    .as(await holderOf(here, first))
    .answerConsultation({ taskId: first.id, opinion: 'AGREE', text: 'Nhất trí' });
  expect((await openTask(here, dossierId)).kind).toBe('REVIEW');
});

test('P4: two consulted units answer at the same moment: no answer is lost, the step is joined once', async () => {
  const dossierId = await begun('1.010727', CENTRE, 'tt.tiepnhan1');
  await doStep(here, dossierId);
  const branches = await openTasks(here, dossierId);
  const answer = async (task: (typeof branches)[number]) =>
    here
      .as(await holderOf(here, task))
      .answerConsultation({ taskId: task.id, opinion: 'AGREE', text: 'Nhất trí' });
  await Promise.all(branches.map(answer));
  const open = await openTasks(here, dossierId);
  expect(open.map((task) => task.kind)).toEqual(['REVIEW']);
  await assertSound(dossierId);
});

test('P4: sent back for rework, the consultation is asked for again', async () => {
  const dossierId = await begun('1.010727', CENTRE, 'tt.tiepnhan1');
  const specialist = await holderOf(here, await doStep(here, dossierId));
  await doStep(here, dossierId);
  await doStep(here, dossierId);
  const review = await openTask(here, dossierId);
  await here
    .as(await holderOf(here, review))
    .returnForRework({ taskId: review.id, comment: 'Bổ sung ý kiến' });
  const again = await openTask(here, dossierId);
  expect(again.kind).toBe('WORK');
  expect(await holderOf(here, again)).toBe(specialist);
  await assertSound(dossierId);
  await doStep(here, dossierId);
  expect(await openTasks(here, dossierId)).toHaveLength(2);
});

test('P5, with a vertical agency: two coordinate, the commune decides and issues', async () => {
  expect(await walk(await begun('1.003003'), 'qu.minh')).toEqual([
    'WORK@X-09286 IN_PROCESS',
    expect.stringMatching(/^CONSULT@(VPDKDD|THUE) CONSULTING$/),
    expect.stringMatching(/^CONSULT@(VPDKDD|THUE) CONSULTING$/),
    'APPROVE@X-09286 PENDING_APPROVAL',
    'ISSUE@X-09286 ISSUING',
    'RETURN@MC-09286 RESULT_READY',
  ]);
});

test('P5 without anybody to consult passes the consultation over', async () => {
  const dossierId = await begun('1.010803', CENTRE, 'tt.tiepnhan1');
  expect((await walk(dossierId, 'tt.tiepnhan1')).map((step) => step.split('@')[0])).toEqual([
    'WORK',
    'APPROVE',
    'ISSUE',
    'RETURN',
  ]);
});

test('a step is due within its part of the time that is left when it opens, never after the dossier', async () => {
  const dossierId = await begun('1.010727', CENTRE, 'tt.tiepnhan1');
  await walk(dossierId, 'tt.tiepnhan1');
  const { tasks, due } = await here.as('ks.ha').getDossier({ dossierId });
  for (const { dueAt, openedAt } of tasks) {
    expect((dueAt ?? '') > openedAt).toBe(true);
    expect((dueAt ?? '9') <= (due.dueAt ?? '')).toBe(true);
  }
  expect(tasks.at(-1)?.dueAt).toBe(due.dueAt);
});
