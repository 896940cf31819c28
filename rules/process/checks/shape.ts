import { END, START, type ProcessDefinition } from '../definition.ts';
import { flowsOf, reachableFrom, type ProcessGraph } from '../graph.ts';
import { mayBePassedOver } from '../markings.ts';
import { flowName, found, nameOf, type ProcessFinding } from './finding.ts';

/** Whether it can be read as a graph at all: keys that differ, flows that join what exists. */
export function checkKeys(definition: ProcessDefinition): ProcessFinding[] {
  const { steps, gateways = [] } = definition;
  const flows = flowsOf(definition);
  if (steps.length === 0) return [found('NO_STEPS', null, {})];
  const nodes = new Set([START, END, ...[...steps, ...gateways].map(({ key }) => key)]);
  const keys = [START, END, ...[...steps, ...gateways, ...flows].map(({ key }) => key)];
  const twice = new Set(keys.filter((key, at) => keys.indexOf(key) < at));
  const astray = flows.filter(
    ({ from, to }) => !nodes.has(from) || !nodes.has(to) || from === END || to === START,
  );
  return [
    ...[...twice].map((key) => found('KEY_TWICE', key, { key })),
    ...astray.map((flow) => found('FLOW_ASTRAY', flow.key, { flow: flowName(flow) })),
  ];
}

/** Every part is come to, and from each a way leads to the end. */
export function checkWays(graph: ProcessGraph): ProcessFinding[] {
  const come = reachableFrom(graph, START);
  return [...graph.nodes.values()].flatMap((node) => {
    if (node.key === END) return [];
    const name = nameOf(node);
    if (node.key !== START && !come.has(node.key)) return [found('UNREACHABLE', node.key, { node: name })];
    if ((graph.out.get(node.key) ?? []).length === 0) return [found('DEAD_END', node.key, { node: name })];
    if (!reachableFrom(graph, node.key).has(END)) return [found('NO_END', node.key, { node: name })];
    return roundWithoutStep(graph, node.key) ? [found('ROUND_WITHOUT_STEP', node.key, { node: name })] : [];
  });
}

/** Whether a way leads round to this gateway past no step that is done for certain. */
function roundWithoutStep(graph: ProcessGraph, key: string): boolean {
  if (graph.nodes.get(key)?.type !== 'GATEWAY') return false;
  const halts = [...graph.nodes.values()].filter(
    (node) => node.type === 'STEP' && !mayBePassedOver(node.step),
  );
  return reachableFrom(graph, key, ...halts.map((node) => node.key)).has(key);
}
