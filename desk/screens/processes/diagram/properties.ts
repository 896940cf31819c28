import type { StepKind, StepRole, UnitRule } from '@motcua/rules/process';
import type Modeler from 'bpmn-js/lib/Modeler';
import { listOf, timeOf, timeText } from '../rows.ts';
import type { Drawn, Moddle } from './modeler.ts';

interface Services {
  moddle: { create: (type: string, of?: object) => Moddle };
  modeling: { updateProperties: (element: Drawn, properties: object) => void };
}

const service = <Name extends keyof Services>(modeler: Modeler, name: Name): Services[Name] =>
  modeler.get<Services[Name]>(name);

/** What the panel shows and sets of a step; empty where the drawing leaves it open. */
export interface StepFields {
  kind: StepKind | '';
  role: StepRole | '';
  unit: UnitRule | '';
  time: string;
  needs: string;
  makes: string;
}

/** What the panel shows and sets of a way out of a choice. */
export interface WayFields {
  fact: string;
  values: string;
}

const isModdle = (value: unknown): value is Moddle =>
  typeof value === 'object' && value !== null && '$type' in value;

function extension({ businessObject }: Drawn, type: string): Moddle | undefined {
  const all = businessObject.get('extensionElements');
  const values = isModdle(all) ? all.get('values') : undefined;
  return Array.isArray(values) ? values.find((one) => isModdle(one) && one.$type === type) : undefined;
}

const textOf = (own: Moddle | undefined, property: string): string => {
  const value = own?.get(property);
  return typeof value === 'string' ? value : '';
};
const listed = (own: Moddle | undefined, property: string): string => {
  const value = own?.get(property);
  return Array.isArray(value) ? value.join(', ') : '';
};

export function stepFields(element: Drawn): StepFields {
  const own = extension(element, 'motcua:Step');
  const [limit, share] = [own?.get('limit'), own?.get('share')];
  const days = textOf(own, 'limitUnit') === 'WORKING_DAY';
  const time =
    typeof limit === 'number'
      ? timeText(days ? { days: limit } : { hours: limit })
      : typeof share === 'number'
        ? timeText({ share })
        : '';
  return {
    kind: textOf(own, 'kind') as StepFields['kind'],
    role: textOf(own, 'role') as StepFields['role'],
    unit: textOf(own, 'unit') as StepFields['unit'],
    time,
    needs: listed(own, 'needs'),
    makes: listed(own, 'makes'),
  };
}

/** Sets what is given of a step, and leaves the rest of what is written on it, by us or by others. */
export function setStep(modeler: Modeler, element: Drawn, fields: Partial<StepFields>): void {
  setOwn(modeler, element, 'motcua:Step', (own) => {
    for (const name of ['kind', 'role', 'unit'] as const)
      if (fields[name] !== undefined) own.set(name, fields[name] === '' ? undefined : fields[name]);
    for (const name of ['needs', 'makes'] as const)
      if (fields[name] !== undefined) own.set(name, listOf(fields[name]));
    const time = fields.time === undefined ? undefined : timeOf(fields.time);
    if (time === undefined) return;
    if (time.share !== undefined) own.set('share', time.share);
    own.set('limit', 'days' in time ? time.days : 'hours' in time ? time.hours : undefined);
    own.set('limitUnit', 'days' in time ? 'WORKING_DAY' : 'hours' in time ? 'WORKING_HOUR' : undefined);
  });
}

export function wayFields(element: Drawn): WayFields {
  const own = extension(element, 'motcua:When');
  return { fact: textOf(own, 'fact'), values: listed(own, 'value') };
}

export function setWay(modeler: Modeler, element: Drawn, { fact, values }: WayFields): void {
  setOwn(modeler, element, 'motcua:When', (own) => {
    own.set('fact', fact.trim());
    own.set('value', listOf(values));
  });
}

/** Writes our own element among the extension elements, as one step that can be undone. */
function setOwn(modeler: Modeler, element: Drawn, type: string, fill: (own: Moddle) => void): void {
  const moddle = service(modeler, 'moddle');
  const before = element.businessObject.get('extensionElements');
  const values = isModdle(before) ? before.get('values') : [];
  const others = Array.isArray(values) ? values.filter((one) => !isModdle(one) || one.$type !== type) : [];
  const old = extension(element, type);
  const own = moddle.create(type, old === undefined ? {} : copied(old));
  fill(own);
  const extensionElements = moddle.create('bpmn:ExtensionElements', { values: [own, ...others] });
  extensionElements.$parent = element.businessObject;
  own.$parent = extensionElements;
  service(modeler, 'modeling').updateProperties(element, { extensionElements });
}

/** What an element says, without what its library keeps beside. */
const copied = (own: Moddle): object =>
  Object.fromEntries(Object.entries(own).filter(([name]) => !name.startsWith('$')));

export const nameOf = ({ businessObject }: Drawn): string => textOf(businessObject, 'name');

export const setName = (modeler: Modeler, element: Drawn, name: string): void =>
  service(modeler, 'modeling').updateProperties(element, { name });
