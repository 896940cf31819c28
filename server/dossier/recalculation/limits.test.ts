import type { ProcessDefinition } from '@motcua/rules/process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, doStep, GUARDIAN } from '../../testing/dossier.ts';
import { beforeTheHoliday, CULTURE_DAY, decide, propose } from '../../testing/holiday.ts';
import { DECIDED, INTAKE, putInForce, step } from '../../testing/map.ts';
import type { Province } from '../../testing/province.ts';

const ONE_DAY = { value: 1, unit: 'WORKING_DAY' } as const;

/** The police are asked for their opinion and the tax office for its part, side by side, both until Tuesday 14:00. */
const MAP: ProcessDefinition = {
  key: GUARDIAN,
  name: 'Giám hộ, hỏi hai nơi',
  steps: [
    INTAKE,
    step('examine', 'WORK'),
    step('police', 'CONSULT', { unit: '@CA-T-2025', limit: ONE_DAY }),
    step('tax', 'EXTERNAL', { unit: '@THUE-2025', system: 'TAX', limit: ONE_DAY }),
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
    ['split', 'police'],
    ['split', 'tax'],
    ['police', 'join'],
    ['tax', 'join'],
    ['join', 'draft'],
    ['draft', 'sign'],
    ['sign', 'issue'],
    ['issue', 'return'],
    ['return', 'END'],
  ].map(([from = '', to = ''], at) => ({ key: `f${at}`, from, to })),
};

let here: Province;
beforeAll(async () => {
  here = await beforeTheHoliday('2026-11-23T14:00:00+07:00');
  await putInForce(here, MAP, '2026-11-01');
});
afterAll(() => here.close());

test('the day of an answer becomes a day off: an opinion has another moment and is reminded of it; a system outside was asked for no opinion', async () => {
  const { dossierId } = await accepted(here);
  await doStep(here, dossierId);
  const { id: changeId } = await propose(here, [CULTURE_DAY]);
  const { limits } = await here.as('ks.ha').previewCalendarChange({ changeId });
  expect(limits.map(({ kind, after }) => [kind, after])).toEqual([
    ['CONSULTATION', '2026-11-25T07:30:00+07:00'],
  ]);
  await decide(here, changeId);
  const steps = await here.database.db
    .selectFrom('task')
    .select(['id', 'step_key', 'due_at'])
    .where('dossier_id', '=', dossierId)
    .where('done_at', 'is', null)
    .execute();
  expect(Object.fromEntries(steps.map(({ step_key, due_at }) => [step_key, due_at]))).toEqual({
    police: new Date('2026-11-25T07:30:00+07:00'),
    tax: new Date('2026-11-24T14:00:00+07:00'),
  });
  const { rows } = await timersOf(steps.find(({ step_key }) => step_key === 'police')?.id ?? '');
  expect(rows).toEqual([
    ['ANSWER_SOON', '2026-11-24T14:00:00+07:00'],
    ['ANSWER_SOON', '2026-11-25T07:30:00+07:00'],
    ['T7', '2026-11-24T14:00:00+07:00'],
    ['T7', '2026-11-25T07:30:00+07:00'],
  ]);
});

async function timersOf(taskId: string) {
  const letters = await here.database.db
    .selectFrom('outbox')
    .select('payload')
    .where('topic', '=', 'timer')
    .execute();
  return {
    rows: letters
      .filter(({ payload }) => payload['taskId'] === taskId)
      .map(({ payload }) => [payload['timer'], payload['due']])
      .toSorted(),
  };
}
