import type Modeler from 'bpmn-js/lib/Modeler';
import { expect, test } from 'vitest';
import type { Drawn, Moddle } from './modeler.ts';
import { nameOf, setName, setStep, setWay, stepFields, wayFields } from './properties.ts';

/** What an element says, as moddle keeps it: its properties by name, and how they are read and set beside. */
function moddle(type: string, said: object = {}): Moddle {
  const own: Moddle & Record<string, unknown> = Object.create({
    $type: type,
    get: (name: string) => own[name],
    set: (name: string, value: unknown) => {
      own[name] = value;
    },
  });
  return Object.assign(own, said);
}

/** The two services of the editor that are asked; a change of properties is written on the element at once. */
const modeler = {
  get: (service: string) =>
    service === 'moddle'
      ? { create: moddle }
      : {
          updateProperties: ({ businessObject }: Drawn, properties: object) =>
            Object.assign(businessObject, properties),
        },
} as unknown as Modeler;

const element = (...values: Moddle[]): Drawn => ({
  id: 'x',
  type: 'bpmn:UserTask',
  businessObject: moddle('bpmn:UserTask', {
    extensionElements: moddle('bpmn:ExtensionElements', { values }),
  }),
});
const step = (said: object): Moddle => moddle('motcua:Step', said);
const ownOf = (of: Drawn): unknown =>
  (of.businessObject.get('extensionElements') as Moddle).get('values') as unknown;

test('an element of which nothing is said has open fields', () => {
  expect(stepFields(element())).toEqual({ kind: '', role: '', unit: '', time: '', needs: '', makes: '' });
});

test.each([
  ['a share', { share: 0.2 }, '20'],
  [
    'working days, whatever share they stand for',
    { share: 0.2, limit: 3, limitUnit: 'WORKING_DAY' },
    '3 ngày',
  ],
  ['working hours', { limit: 4, limitUnit: 'WORKING_HOUR' }, '4 giờ'],
])('%s as it is typed', (_, said, typed) => {
  expect(stepFields(element(step(said))).time).toBe(typed);
});

test('a time that is typed is read back, and a share takes away the days before', () => {
  const drawn = element(step({ share: 0.1 }));
  setStep(modeler, drawn, { time: '2 ngày' });
  expect(stepFields(drawn).time).toBe('2 ngày');
  setStep(modeler, drawn, { time: '30' });
  expect(stepFields(drawn).time).toBe('30');
});

test('a time that cannot be read changes nothing', () => {
  const drawn = element(step({ limit: 3, limitUnit: 'WORKING_DAY' }));
  setStep(modeler, drawn, { time: '3 tuần' });
  expect(stepFields(drawn).time).toBe('3 ngày');
});

test('what is set leaves the rest of the step, and what others have written on it', () => {
  const foreign = moddle('other:Note');
  const drawn = element(foreign, step({ role: 'LEADER', paper: 'TO_TRINH', needs: ['a'] }));
  setStep(modeler, drawn, { unit: '@so-y-te|so-xay-dung', needs: 'b, c' });
  expect(stepFields(drawn)).toMatchObject({ role: 'LEADER', unit: '@so-y-te|so-xay-dung', needs: 'b, c' });
  expect(ownOf(drawn)).toEqual([expect.objectContaining({ paper: 'TO_TRINH' }), foreign]);
});

test('a field left open is open in the drawing', () => {
  const drawn = element(step({ kind: 'WORK', role: 'LEADER' }));
  setStep(modeler, drawn, { role: '' });
  expect(stepFields(drawn)).toMatchObject({ kind: 'WORK', role: '' });
});

test('a way out of a choice says its fact and its values', () => {
  const drawn = element();
  setWay(modeler, drawn, { fact: ' outcome ', values: 'REFUSED,  STOPPED' });
  expect(wayFields(drawn)).toEqual({ fact: 'outcome', values: 'REFUSED, STOPPED' });
});

test('a name is that of the element', () => {
  const drawn = element();
  setName(modeler, drawn, 'Ký duyệt');
  expect(nameOf(drawn)).toBe('Ký duyệt');
});
