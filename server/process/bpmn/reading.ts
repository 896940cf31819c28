import { ProcessDefinition as Shape } from '@motcua/contract/process-definition';
import {
  reachableFrom,
  graphOf,
  START,
  type ProcessDefinition,
  type ProcessStep,
} from '@motcua/rules/process';
import { Value } from 'typebox/value';
import { assembled } from './assembly.ts';
import { idOf, many, nameOf, one, ownExtension, text, type Element } from './element.ts';
import { newKeys } from './keys.ts';
import type { Opened } from './opening.ts';
import { problem, type BpmnProblem } from './problem.ts';
import { lanesOf, roleByLane, unitOfRole } from './roles.ts';
import { readScope, type FlowNode, type Scope } from './scope.ts';
import { readStep } from './step-data.ts';
import { limitOfTimer } from './waiting.ts';
import { roleWords } from './words.ts';

/** A map as it was read, and the element each of its places stands for; some stand for none. */
export interface Reading {
  definition: ProcessDefinition;
  elements: ReadonlyMap<string, Element>;
  problems: BpmnProblem[];
}

/** Reads the process of an opened text; the definition is of use where no problem is REFUSED. */
export function readProcess(
  { root, process, alike, problems: known }: Opened,
  key: string,
): Reading | undefined {
  if (root === undefined || process === undefined) return undefined;
  const problems = [...known];
  const scope = readScope(process, { keys: newKeys(process), problems });
  for (const other of alike) readScope(other, { keys: newKeys(other), problems });
  const lanes = lanesOf(process);
  problems.push(...lanes.map((lane) => problem(lane, 'LANE')));
  const count = scope.nodes.filter(({ is }) => is === 'STEP').length;
  const title = titleOf(root, process, key);
  const definition = assembled(title, scope, (node) => stepOf(node, count, lanes, problems));
  if (!problems.some(({ severity }) => severity === 'REFUSED'))
    problems.push(...ofWhole(definition, scope, process));
  return { definition, elements: elementsOf(scope), problems };
}

const elementsOf = ({ nodes, edges }: Scope): Map<string, Element> =>
  new Map(
    [...nodes, ...edges].flatMap(({ key, element }) => (element === undefined ? [] : [[key, element]])),
  );

function titleOf(
  root: Element,
  process: Element,
  key: string,
): Pick<ProcessDefinition, 'key' | 'name' | 'nameEn'> {
  const participant = many(root, 'rootElements')
    .flatMap((element) => (element.$instanceOf('bpmn:Collaboration') ? many(element, 'participants') : []))
    .find((candidate) => one(candidate, 'processRef') === process);
  const name =
    nameOf(process) || (participant === undefined ? '' : nameOf(participant)) || nameOf(root) || key;
  const nameEn = text(process, 'motcua:nameEn');
  return { key, name: name.slice(0, 300), ...(nameEn === '' ? {} : { nameEn }) };
}

function stepOf(
  { key, element }: FlowNode,
  count: number,
  lanes: readonly Element[],
  problems: BpmnProblem[],
): ProcessStep {
  // a step always stands for an element
  const node = element as Element;
  const own = ownExtension(node, 'motcua:Step');
  const timer = node.$type === 'bpmn:IntermediateCatchEvent';
  const limit = timer ? limitOfTimer(node) : undefined;
  const byLane = roleByLane(lanes, node);
  const role = byLane ?? 'SPECIALIST';
  if (own === undefined) problems.push(problem(node, 'NOT_STATED', roleWords(role, byLane !== undefined)));
  if (own === undefined && timer)
    problems.push(problem(node, limit === undefined ? 'TIMER' : 'WORKING_TIME'));
  return readStep(node, {
    key,
    name: (nameOf(node) || idOf(node) || key).slice(0, 200),
    nameEn: text(node, 'motcua:nameEn'),
    role,
    unit: unitOfRole(role),
    kind: timer ? 'TIMER' : 'WORK',
    share: Math.floor(100 / count) / 100,
    ...(limit === undefined ? {} : { limit }),
  });
}

/** What only shows when all parts are known to be such as can be carried out. */
function ofWhole(definition: ProcessDefinition, scope: Scope, process: Element): BpmnProblem[] {
  const elements = elementsOf(scope);
  if (scope.entries.length === 0) return [problem(process, 'NO_START')];
  if (scope.entries.length > 1) {
    const starts = scope.entries.map((key) => elements.get(key));
    const drawn = starts.filter((candidate) => candidate?.$type === 'bpmn:StartEvent');
    if (drawn.length > 1) return drawn.map((start) => problem(start, 'SEVERAL_STARTS'));
  }
  const reached = reachableFrom(graphOf(definition), START);
  const unreached = [...definition.steps, ...(definition.gateways ?? [])].filter(
    ({ key }) => !reached.has(key),
  );
  const invalid = Value.Errors(Shape, definition).map(({ instancePath, message }) => ({
    instancePath,
    message,
  }));
  return [
    ...unreached.map(({ key }) => problem(elements.get(key), 'UNREACHED')),
    ...invalid.map(({ instancePath, message }) => {
      const place = placeAt(definition, instancePath);
      const said = `${instancePath.split('/').at(-1) ?? ''} (${message})`;
      return problem(place === undefined ? process : elements.get(place), 'INVALID', { vi: said, en: said });
    }),
  ];
}

/** The key of what a path such as `/steps/3/role` lies in. */
function placeAt(definition: ProcessDefinition, path: string): string | undefined {
  const [, list, index] = path.split('/');
  if (list !== 'steps' && list !== 'gateways' && list !== 'flows') return undefined;
  return definition[list]?.[Number(index)]?.key;
}
