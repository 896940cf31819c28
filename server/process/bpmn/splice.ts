import { END, START } from '@motcua/rules/process';
import type { FlowEdge, FlowNode, Scope } from './scope.ts';

/** The whole way from START to END, without nodes that are passed at once. */
export function spliced({ nodes, edges, entries, exits }: Scope): Pick<Scope, 'nodes' | 'edges'> {
  const all = [
    ...entries.map((to) => ({ key: '', from: START, to, name: '' })),
    ...edges,
    ...exits.map((from) => ({ key: '', from, to: END, name: '' })),
  ];
  let flow: Flow = { nodes: nodes.map(asGateway(all)), edges: all };
  for (const { key, is } of nodes) if (is === 'PASS') flow = without(flow, key);
  const keys = new Set([...flow.nodes, ...flow.edges].map(({ key }) => key));
  const named = (edge: FlowEdge): FlowEdge => {
    if (edge.key !== '') return edge;
    let key = (edge.from === START ? `start-${edge.to}` : `${edge.from}-end`).slice(0, 70);
    while (keys.has(key)) key = `${key}~`;
    keys.add(key);
    return { ...edge, key };
  };
  return { nodes: flow.nodes, edges: flow.edges.map(named) };
}

type Flow = Pick<Scope, 'nodes' | 'edges'>;

/** A node that is passed at once and left by several ways sets them off side by side. */
const asGateway =
  (edges: readonly FlowEdge[]) =>
  (node: FlowNode): FlowNode => {
    if (node.is !== 'PASS') return node;
    const [into, out] = [
      edges.filter(({ to }) => to === node.key),
      edges.filter(({ from }) => from === node.key),
    ];
    if (out.length < 2 || into.every(({ from }) => from === START)) return node;
    return { ...node, is: 'PARALLEL' };
  };

function without({ nodes, edges }: Flow, key: string): Flow {
  const node = nodes.find((one) => one.key === key);
  if (node?.is !== 'PASS') return { nodes, edges };
  const [into, out] = [edges.filter(({ to }) => to === key), edges.filter(({ from }) => from === key)];
  const waits = nodes.some((one) => one.is === 'PARALLEL' && out.some(({ to }) => to === one.key));
  // ways that come together before a node that waits for all must count as one
  if (into.length > 1 && waits)
    return { nodes: nodes.map((one) => (one === node ? { ...one, is: 'EXCLUSIVE' } : one)), edges };
  const joined = into.flatMap((before) =>
    out.map((after) => through(before, after, into.length, out.length)),
  );
  const first = edges.findIndex(({ to, from }) => to === key || from === key);
  const others = edges.filter(({ to, from }) => to !== key && from !== key);
  const at = edges.slice(0, first).length;
  return { nodes: nodes.filter((one) => one !== node), edges: others.toSpliced(at, 0, ...joined) };
}

/** One way for two, known by the key that is its own alone, and by one the drawing has before others. */
function through(before: FlowEdge, after: FlowEdge, comes: number, goes: number): FlowEdge {
  const keeps = goes > 1 ? after : comes > 1 || before.element !== undefined ? before : after;
  const { when } = before;
  return {
    key: keeps.key,
    from: before.from,
    to: after.to,
    name: before.name || after.name,
    ...(when === undefined ? {} : { when }),
    ...(keeps.element === undefined ? {} : { element: keeps.element }),
  };
}
