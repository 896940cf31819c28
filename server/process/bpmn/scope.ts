import type { Condition } from '@motcua/rules/process';
import { many, nameOf, one, ownExtension, text, type Element } from './element.ts';
import type { Keys } from './keys.ts';
import { problem, type BpmnProblem } from './problem.ts';
import { refusalsOf, triggersOf } from './refusal.ts';
import { readCondition } from './step-data.ts';
import { joinsWell, runsSideBySide } from './side-by-side.ts';

/** A node of the control flow; one that is passed at once has no place in the map. */
export interface FlowNode {
  key: string;
  is: 'STEP' | 'EXCLUSIVE' | 'PARALLEL' | 'PASS';
  element?: Element;
}

export interface FlowEdge {
  key: string;
  from: string;
  to: string;
  name: string;
  when?: Condition;
  element?: Element;
}

/** Control flow of a process or sub-process. */
export interface Scope {
  nodes: FlowNode[];
  edges: FlowEdge[];
  /** Nodes that begin, side by side, and nodes after which nothing comes. */
  entries: string[];
  exits: string[];
}

export interface Reader {
  keys: Keys;
  problems: BpmnProblem[];
}

/** Reads what a process or sub-process holds, and what it holds in turn; what cannot be carried out is named. */
export function readScope(container: Element, reader: Reader): Scope {
  const { problems } = reader;
  const elements = many(container, 'flowElements');
  const scope: Scope = { nodes: [], edges: [], entries: [], exits: [] };
  const doors = new Map<Element, { in: string; out: string }>();
  for (const element of elements) {
    if (/^bpmn:(DataObject|DataStore)Reference$/u.test(element.$type))
      problems.push(problem(element, 'DATA'));
    if (!element.$instanceOf('bpmn:FlowNode')) continue;
    const refusals = refusalsOf(element);
    problems.push(...refusals.map((code) => problem(element, code)));
    doors.set(
      element,
      element.$instanceOf('bpmn:SubProcess') && ownExtension(element, 'motcua:Step') === undefined
        ? readSubProcess(element, reader, scope, refusals.length > 0)
        : readNode(element, reader, scope),
    );
  }
  for (const element of elements)
    if (element.$type === 'bpmn:SequenceFlow') readFlow(element, reader, scope, doors);
  undecided(scope, problems);
  bounds(scope, doors, reader);
  return scope;
}

function readNode(element: Element, { keys, problems }: Reader, scope: Scope): { in: string; out: string } {
  const key = keys.of(element);
  const timed = triggersOf(element).includes('bpmn:TimerEventDefinition');
  const step =
    ownExtension(element, 'motcua:Step') !== undefined ||
    element.$instanceOf('bpmn:Task') ||
    (element.$type === 'bpmn:IntermediateCatchEvent' && timed);
  const gateway =
    element.$type === 'bpmn:ExclusiveGateway'
      ? 'EXCLUSIVE'
      : element.$type === 'bpmn:ParallelGateway'
        ? 'PARALLEL'
        : 'PASS';
  scope.nodes.push({ key, is: step ? 'STEP' : gateway, element });
  if (element.$type === 'bpmn:StartEvent' && triggersOf(element).join() === 'bpmn:MessageEventDefinition')
    problems.push(problem(element, 'MESSAGE_START'));
  if (element.$type.startsWith('bpmn:Intermediate') && !step && triggersOf(element).length === 0)
    problems.push(problem(element, 'PASSED'));
  return { in: key, out: key };
}

/** What a sub-process holds takes its place, between two nodes that are passed at once. */
function readSubProcess(
  element: Element,
  reader: Reader,
  scope: Scope,
  refused: boolean,
): { in: string; out: string } {
  const { keys, problems } = reader;
  const before = problems.length;
  const inner = readScope(element, reader);
  if (refused) {
    const key = keys.of(element);
    scope.nodes.push({ key, is: 'PASS', element });
    return { in: key, out: key };
  }
  const door = { in: keys.fresh(`${keys.of(element)}-in`), out: keys.fresh(`${keys.of(element)}-out`) };
  const starts = many(element, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent');
  const clear = !problems.slice(before).some(({ severity }) => severity === 'REFUSED');
  if (clear && (starts.length > 1 || !joinsWell(inner))) problems.push(problem(element, 'SUB_PROCESS_ENDS'));
  scope.nodes.push({ key: door.in, is: 'PASS' }, ...inner.nodes, { key: door.out, is: 'PASS' });
  scope.edges.push(
    ...inner.entries.map((to) => ({ key: keys.fresh(`${to}-in`), from: door.in, to, name: '' })),
    ...inner.edges,
    ...inner.exits.map((from) => ({ key: keys.fresh(`${from}-out`), from, to: door.out, name: '' })),
  );
  return door;
}

function readFlow(
  element: Element,
  { keys, problems }: Reader,
  scope: Scope,
  doors: ReadonlyMap<Element, { in: string; out: string }>,
): void {
  const [source, target] = [one(element, 'sourceRef'), one(element, 'targetRef')];
  const from = source === undefined ? undefined : doors.get(source)?.out;
  const to = target === undefined ? undefined : doors.get(target)?.in;
  if (
    source === undefined ||
    from === undefined ||
    to === undefined ||
    source.$type === 'bpmn:EndEvent' ||
    target?.$type === 'bpmn:StartEvent'
  ) {
    problems.push(problem(element, 'DANGLING'));
    return;
  }
  const when = readCondition(element);
  const foreign = when === undefined && isConditional(element) && one(source, 'default') !== element;
  if (source.$type === 'bpmn:ExclusiveGateway') {
    if (foreign) problems.push(problem(element, 'FOREIGN_CONDITION', quoted(element)));
  } else if (when !== undefined || foreign) problems.push(problem(element, 'CONDITION_WITHOUT_CHOICE'));
  scope.edges.push({
    key: keys.of(element),
    from,
    to,
    name: nameOf(element),
    ...(when === undefined ? {} : { when }),
    element,
  });
}

const expressionOf = (flow: Element): string => {
  const expression = one(flow, 'conditionExpression');
  return expression === undefined ? '' : text(expression, 'body').replace(/\s+/gu, ' ').trim();
};

const isConditional = (flow: Element): boolean => expressionOf(flow) !== '';

const quoted = (flow: Element): { vi: string; en: string } => {
  const expression = expressionOf(flow).slice(0, 120);
  return { vi: expression, en: expression };
};

/** A choice with several ways that nothing chooses between; of conditions in another language each flow says it. */
function undecided({ nodes, edges }: Scope, problems: BpmnProblem[]): void {
  for (const { key, is, element } of nodes) {
    if (is !== 'EXCLUSIVE' || element === undefined) continue;
    const bare = edges.filter(
      ({ from, when, element: flow }) =>
        from === key && when === undefined && (flow === undefined || !isConditional(flow)),
    );
    if (
      bare.length > 1 &&
      !problems.some((known) => known.element === text(element, 'id') && known.type === 'exclusiveGateway')
    )
      problems.push(problem(element, 'NO_CONDITION'));
  }
}

function bounds(
  scope: Scope,
  doors: ReadonlyMap<Element, { in: string; out: string }>,
  { problems }: Reader,
): void {
  const into = new Set(scope.edges.map(({ to }) => to));
  const from = new Set(scope.edges.map((edge) => edge.from));
  const nodes = [...doors].filter(([element]) => !standsAside(element));
  const starts = nodes.filter(([element]) => element.$type === 'bpmn:StartEvent');
  scope.entries = (starts.length > 0 ? starts : nodes.filter(([, door]) => !into.has(door.in))).map(
    ([, door]) => door.in,
  );
  scope.exits = nodes.filter(([, door]) => !from.has(door.out)).map(([, door]) => door.out);
  for (const [element] of nodes)
    if (triggersOf(element).includes('bpmn:TerminateEventDefinition') && runsSideBySide(scope))
      problems.push(problem(element, 'TERMINATE'));
}

/** Begun by something else than the flow, and refused for it. */
const standsAside = (element: Element): boolean =>
  element.$type === 'bpmn:BoundaryEvent' ||
  element.get('triggeredByEvent') === true ||
  element.get('isForCompensation') === true;
