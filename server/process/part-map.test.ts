import { afterAll, beforeAll, expect, test } from 'vitest';
import { province, type Province } from '../testing/province.ts';
import { refused } from '../testing/refused.ts';
import { decided, LEADER, proposed } from './testing/maps.ts';

const BIRTH = '2.000986_1.001193';
const PARTS = [BIRTH, '2.000986_1.004222', '2.000986_1.001939'];
let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const shownOf = async (key: string) => {
  const view = await here.as('qt.vu').getProcess({ key });
  if (view.shown === null) throw new Error(`nothing is in force for ${key}`);
  return { ...view, definition: view.shown.definition };
};

test('the map of a part stands for the procedure of the part, with form, papers and place of its case', async () => {
  const { own, procedures, shown } = await shownOf(BIRTH);
  expect([own?.code, procedures.map(({ code }) => code)]).toEqual(['1.001193', ['1.001193']]);
  expect(shown?.limitHours).toBe(8);
  // two working days by the map of the case
  expect((await shownOf('2.000986_1.004222')).shown?.limitHours).toBe(16);
});

test('the map of a part is changed like any other', async () => {
  for (const key of PARTS) {
    const { definition } = await shownOf(key);
    const change = await proposed(here, key, { ...definition, name: 'Tên mới' });
    expect([key, change.state]).toEqual([key, 'PROPOSED']);
    const { id: changeId } = change;
    await here.as(LEADER).decideProcess({ changeId, approve: false, comment: 'Chưa rõ' });
  }
  const { definition } = await shownOf(BIRTH);
  expect((await decided(here, BIRTH, { ...definition, name: 'Khai sinh, tên mới' })).state).toBe('SCHEDULED');
});

test('what the form of the case does not ask is still missing; there is no part of what is no procedure', async () => {
  const { definition } = await shownOf(BIRTH);
  const steps = definition.steps.map((step) =>
    step.kind === 'WORK' ? { ...step, needs: ['shoeSize'] } : step,
  );
  const admin = here.as('qt.vu');
  const { findings } = await admin.checkProcessDraft({ key: BIRTH, definition: { ...definition, steps } });
  expect(findings.map(({ code, at }) => `${code} ${at}`)).toEqual(['NEED_NOT_MADE kiem-tra']);
  for (const key of ['2.000986_9.999999', '9.999999_1.001193'])
    await refused(admin.saveProcessDraft({ key, definition: { ...definition, key } }), 'NOT_FOUND');
});

test('the map of a part is approved by the committee of the province, not by the head of the agency of the part', async () => {
  const { id: changeId } = await proposed(
    here,
    '2.000986_1.004222',
    (await shownOf('2.000986_1.004222')).definition,
  );
  const word = { changeId, approve: false, comment: 'Chưa rõ' };
  for (const head of ['ca.lanhdao', 'ld.ct']) await refused(here.as(head).decideProcess(word), 'FORBIDDEN');
});
