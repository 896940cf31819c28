import type { ProcessDefinition, ProcessStep } from '@motcua/rules/process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accepted, doStep, GUARDIAN, openTask, openTasks } from '../testing/dossier.ts';
import { setParameter } from '../testing/parameter.ts';
import { DECIDED, INTAKE, putInForce, step } from '../testing/map.ts';
import { province, type Province } from '../testing/province.ts';
import { answersTogether } from './index.ts';

const LAST = [step('draft', 'WORK'), ...DECIDED];
/** The tax office, or several agencies, while the time limit stands. */
const tax = (unit: ProcessStep['unit']): ProcessStep =>
  step('tax', 'EXTERNAL', { system: 'TAX', unit, stands: { legalBasis: 'Luật Đất đai 2024 Điều 133' } });

let here: Province;
beforeEach(async () => {
  here = await province();
  await setParameter(here, 'due.mode', 'HOURS_ROLLING');
});
afterEach(() => here.close());

async function follows(map: Omit<ProcessDefinition, 'key' | 'name'>): Promise<void> {
  await putInForce(here, { key: GUARDIAN, name: 'Giám hộ, hỏi bên ngoài', ...map });
}

const view = (dossierId: string) => here.as('ks.ha').getDossier({ dossierId });
const pausesOf = async (dossierId: string) => {
  const { intervals } = await here.as('ks.ha').explainDue({ dossierId });
  return intervals.map(({ from, to }) => [from, to]);
};

async function reply(dossierId: string, unit: string, outcome: 'DONE' | 'REJECTED'): Promise<void> {
  const task = (await openTasks(here, dossierId)).find((one) => one.unit.key === unit);
  if (task === undefined) throw new Error(`${unit} is not asked`);
  await here.as('cm.ht').recordExternalReply({ taskId: task.id, outcome, text: 'Đã xem', number: '7/TB' });
}

test('a map whose first step after intake lets the clock stand: it is accepted, and its clock stands from that moment', async () => {
  await follows({ steps: [INTAKE, tax('@THUE-2025'), ...LAST] });
  const { dossierId, code } = await accepted(here);
  const { state, due } = await view(dossierId);
  expect({ state, due: due.dueAt, first: due.originalDueAt }).toEqual({
    state: 'INTERAGENCY',
    due: null,
    first: '2026-12-10T08:00:00+07:00',
  });
  expect(code).not.toBeNull();
  expect(await pausesOf(dossierId)).toEqual([['2026-12-07T08:00:00+07:00', null]]);
  here.clock.set('2026-12-08T08:00:00+07:00');
  await reply(dossierId, 'THUE-2025', 'DONE');
  expect((await view(dossierId)).due.dueAt).toBe('2026-12-11T08:00:00+07:00');
  expect((await openTask(here, dossierId)).name).toBe('draft');
});

test('several agencies outside are waited for: the clock stands until the last has answered, and the date is told once', async () => {
  await follows({ steps: [INTAKE, step('examine', 'WORK'), tax('@SXD-2025|THUE-2025'), ...LAST] });
  const { dossierId } = await accepted(here);
  await doStep(here, dossierId);
  const from = '2026-12-07T08:00:00+07:00';
  expect(await pausesOf(dossierId)).toEqual([
    [from, null],
    [from, null],
  ]);
  here.clock.set('2026-12-08T08:00:00+07:00');
  await reply(dossierId, 'THUE-2025', 'DONE');
  expect((await view(dossierId)).due.dueAt).toBeNull();
  expect((await pausesOf(dossierId)).filter(([, to]) => to === null)).toHaveLength(1);
  here.clock.set('2026-12-09T08:00:00+07:00');
  await reply(dossierId, 'SXD-2025', 'DONE');
  const { due, events } = await view(dossierId);
  expect(due.dueAt).toBe('2026-12-14T08:00:00+07:00');
  expect(events.filter(({ kind }) => kind === 'DUE_SET').map(({ text }) => text)).toEqual([
    expect.stringMatching(/14\/12\/2026.*trước đó .*10\/12\/2026/),
  ]);
});

test.each([
  ['THUE-2025', 'SXD-2025'],
  ['SXD-2025', 'THUE-2025'],
])(
  'one of two refuses, %s first: the step has come out refused, whoever answers last',
  async (first, last) => {
    await follows({
      steps: [INTAKE, tax('@SXD-2025|THUE-2025'), step('again', 'WORK'), ...LAST],
      gateways: [{ key: 'answer', kind: 'EXCLUSIVE', name: '' }],
      flows: [
        ['START', 'intake'],
        ['intake', 'tax'],
        ['tax', 'answer'],
        ['answer', 'again'],
        ['again', 'draft'],
        ['draft', 'sign'],
        ['sign', 'issue'],
        ['issue', 'return'],
        ['return', 'END'],
        ['answer', 'draft', 'DONE'],
      ].map(([a = '', b = '', reply_], at) => ({
        key: `f${at}`,
        from: a,
        to: b,
        ...(reply_ === undefined ? {} : { when: { fact: 'reply.tax', in: [reply_] } }),
      })),
    });
    const { dossierId } = await accepted(here);
    await reply(dossierId, first, 'REJECTED');
    await reply(dossierId, last, 'DONE');
    expect((await openTask(here, dossierId)).name).toBe('again');
  },
);

test('what several agencies outside do is the result: with one refusal there is none', async () => {
  await follows({ steps: [INTAKE, tax('@SXD-2025|THUE-2025'), ...LAST.slice(-1)] });
  for (const [first, last, state] of [
    ['REJECTED', 'DONE', 'REFUSED_AFTER_APPRAISAL'],
    ['DONE', 'DONE', 'RESULT_READY'],
  ] as const) {
    const { dossierId } = await accepted(here);
    await reply(dossierId, 'SXD-2025', first);
    await reply(dossierId, 'THUE-2025', last);
    expect((await view(dossierId)).state).toBe(state);
  }
});

test('of the answers of one step a refusal weighs more than what was done', () => {
  expect(answersTogether(['REJECTED', 'DONE'])).toBe('REJECTED');
  expect(answersTogether(['DONE', 'REJECTED'])).toBe('REJECTED');
  expect(answersTogether(['DONE', 'DONE'])).toBe('DONE');
  expect(answersTogether(['AGREE', 'DISAGREE', null])).toBe('DISAGREE');
});
