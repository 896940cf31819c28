import { END, flowsOf, START, type ProcessDefinition, type ProcessStep } from '@motcua/rules/process';
import { fill, idOf, many, moddle, nameOf, put, type Element } from './element.ts';
import { writeCondition, writeStep } from './step-data.ts';

/** What programs that read BPMN take for an id. */
const ID = /^[A-Za-z_][\w.-]*$/u;

/** What a map is written with: the elements there are, by key, and a giver of ids nothing else has. */
export interface Writer {
  known: ReadonlyMap<string, Element>;
  freshId: (wish: string) => string;
}

/** Ids for new elements of a tree that has these. */
export function idsBeside(taken: Set<string>): Writer['freshId'] {
  return (wish) => {
    for (let number = 0; ; number++) {
      const id = number === 0 && ID.test(wish) ? wish : `_${number}-${wish.replace(/[^\w.-]/gu, '-')}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}

/**
 * Makes the flow of a process that of a map. Elements of its places are kept with all that others wrote on them, other
 * nodes and flows leave the process.
 *
 * @returns the elements by key, of START and END too
 */
export function writeMap(
  writer: Writer,
  process: Element,
  definition: ProcessDefinition,
): Map<string, Element> {
  const before = many(process, 'flowElements');
  const made = new Map<string, Element>();
  const flows = flowsOf(definition);
  const places = [...definition.steps, ...(definition.gateways ?? []), ...flows].map(({ key }) => key);
  const event = (key: string, type: string): void => {
    let wish = key.toLowerCase();
    while (places.includes(wish)) wish = `_${wish}`;
    const found = before.find(({ $type }) => $type === type);
    made.set(key, found ?? moddle.create(type, { id: writer.freshId(wish) }));
  };
  event(START, 'bpmn:StartEvent');
  for (const step of definition.steps) {
    const found = writer.known.get(step.key);
    const element = found !== undefined && maybeStep(found) ? found : newStep(writer, step);
    made.set(step.key, element);
    nameIt(element, step.name);
    writeStep(element, step);
  }
  for (const { key, kind, name } of definition.gateways ?? []) {
    const type = kind === 'PARALLEL' ? 'bpmn:ParallelGateway' : 'bpmn:ExclusiveGateway';
    const found = writer.known.get(key);
    const element = found?.$type === type ? found : newElement(writer, type, key);
    made.set(key, element);
    nameIt(element, name);
  }
  event(END, 'bpmn:EndEvent');
  const nodes = [...made.values()];
  for (const flow of flows) {
    const found = writer.known.get(flow.key);
    const element =
      found?.$type === 'bpmn:SequenceFlow' ? found : newElement(writer, 'bpmn:SequenceFlow', flow.key);
    made.set(flow.key, element);
    nameIt(element, flow.name ?? '');
    element.set('sourceRef', made.get(flow.from));
    element.set('targetRef', made.get(flow.to));
    writeCondition(element, flow.when);
  }
  for (const [key, node] of made) {
    if (!nodes.includes(node)) continue;
    const [into, out] = [flows.filter(({ to }) => to === key), flows.filter(({ from }) => from === key)];
    node.set(
      'incoming',
      into.map((flow) => made.get(flow.key)),
    );
    node.set(
      'outgoing',
      out.map((flow) => made.get(flow.key)),
    );
    if (node.$type !== 'bpmn:ExclusiveGateway') continue;
    const bare = out.find(({ when }) => when === undefined);
    node.set('default', out.length > 1 && bare !== undefined ? made.get(bare.key) : undefined);
  }
  const others = before.filter(
    (element) => !element.$instanceOf('bpmn:FlowNode') && element.$type !== 'bpmn:SequenceFlow',
  );
  fill(process, 'flowElements', [...made.values(), ...others]);
  return made;
}

const maybeStep = (element: Element): boolean =>
  element.$instanceOf('bpmn:Activity') || element.$type === 'bpmn:IntermediateCatchEvent';

/** A name is written where it says something else than before. */
export function nameIt(element: Element, name: string): void {
  if (nameOf(element) !== name) element.set('name', name === '' ? undefined : name);
}

function newElement({ freshId }: Writer, type: string, key: string): Element {
  const id = freshId(key);
  return moddle.create(type, { id, ...(id === key ? {} : { 'motcua:key': key }) });
}

function newStep(writer: Writer, step: ProcessStep): Element {
  const element = newElement(writer, TYPE_OF[step.kind] ?? 'bpmn:UserTask', step.key);
  if (step.kind !== 'TIMER') return element;
  const timer = moddle.create('bpmn:TimerEventDefinition', { id: writer.freshId(`${idOf(element)}-timer`) });
  if (step.limit !== undefined) {
    const { value, unit } = step.limit;
    const body = unit === 'WORKING_HOUR' ? `PT${value}H` : `P${value}D`;
    put(timer, 'timeDuration', moddle.create('bpmn:FormalExpression', { body }));
  }
  fill(element, 'eventDefinitions', [timer]);
  return element;
}

const TYPE_OF: Partial<Record<ProcessStep['kind'], string>> = {
  EXTERNAL: 'bpmn:ServiceTask',
  PART: 'bpmn:CallActivity',
  TIMER: 'bpmn:IntermediateCatchEvent',
};
