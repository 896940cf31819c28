import { END, START, type ProcessFlow } from './definition.ts';
import type { ProcessGraph, ProcessNode } from './graph.ts';

/** A place in a layer of the drawing: a node, or a spot where a long flow passes by. */
export interface Place {
  id: string;
  layer: number;
  node?: ProcessNode;
}

/** A flow that leads onward, with the places it touches, from its first node to its last. */
export interface Route {
  flow: ProcessFlow;
  places: readonly Place[];
}

/** A map cut into layers: every flow leads from one layer to a later one, save those that lead back. */
export interface Layering {
  layers: readonly (readonly Place[])[];
  routes: readonly Route[];
  back: readonly ProcessFlow[];
}

/** Cuts a map into layers; a draft with nodes nothing leads to, or flows to nowhere, is cut all the same. */
export function layersOf(graph: ProcessGraph): Layering {
  const { order, back, onward } = sorted(graph);
  const layerOf = new Map<string, number>();
  for (const key of order) {
    const here = layerOf.get(key) ?? (key === START ? 0 : 1);
    layerOf.set(key, here);
    const ways = onward.get(key) ?? [];
    for (const { to } of ways) {
      const twice = ways.filter((other) => other.to === to).length > 1;
      layerOf.set(to, Math.max(layerOf.get(to) ?? 0, here + (twice ? 2 : 1)));
    }
  }
  const last = Math.max(...order.map((key) => (layerOf.get(key) ?? 0) + (key === END ? 0 : 1)));
  const places = new Map<string, Place>();
  for (const key of order) {
    const layer = key === END ? last : (layerOf.get(key) ?? 0);
    places.set(key, { id: key, layer, node: graph.nodes.get(key) as ProcessNode });
  }
  const routes = order.flatMap((key) =>
    (onward.get(key) ?? []).map((flow) => ({ flow, places: wayOf(flow, places) })),
  );
  const all = new Set([...places.values(), ...routes.flatMap((route) => route.places)]);
  const layers = Array.from({ length: last + 1 }, (_, at) => [...all].filter(({ layer }) => layer === at));
  return { layers: fewCrossings(layers, routes), routes, back };
}

function wayOf(flow: ProcessFlow, places: ReadonlyMap<string, Place>): Place[] {
  const [from, to] = [places.get(flow.from), places.get(flow.to)] as [Place, Place];
  const passes = Array.from({ length: to.layer - from.layer - 1 }, (_, at) => ({
    id: `${flow.key} ${from.layer + at + 1}`,
    layer: from.layer + at + 1,
  }));
  return [from, ...passes, to];
}

interface Sorted {
  /** Every node after all that lead to it. */
  order: readonly string[];
  onward: ReadonlyMap<string, readonly ProcessFlow[]>;
  back: readonly ProcessFlow[];
}

/** Depth first from the start, the last way first so that the first comes out first; a flow to a node still being walked leads back. */
function sorted(graph: ProcessGraph): Sorted {
  const done: string[] = [];
  const state = new Map<string, 'OPEN' | 'DONE'>();
  const back: ProcessFlow[] = [];
  const onward = new Map<string, ProcessFlow[]>();
  const walk = (key: string): void => {
    state.set(key, 'OPEN');
    for (const flow of (graph.out.get(key) ?? []).toReversed()) {
      if (!graph.nodes.has(flow.to)) continue;
      if (state.get(flow.to) === 'OPEN') {
        back.push(flow);
        continue;
      }
      onward.set(key, [flow, ...(onward.get(key) ?? [])]);
      if (!state.has(flow.to)) walk(flow.to);
    }
    state.set(key, 'DONE');
    done.push(key);
  };
  const begins = [...graph.nodes.keys()].filter((key) => !graph.into.has(key) && key !== END);
  for (const key of [START, ...begins, ...graph.nodes.keys()]) if (!state.has(key)) walk(key);
  return { order: done.toReversed(), onward, back };
}

const SWEEPS = 12;

/** Orders each layer by where its neighbours stand, back and forth, and keeps the order with the fewest crossings. */
function fewCrossings(layers: Place[][], routes: readonly Route[]): Place[][] {
  const { before, after } = neighbours(routes);
  let current = layers;
  let best = { layers, crossings: crossingsOf(layers, after) };
  for (let sweep = 0; sweep < SWEEPS && best.crossings > 0; sweep++) {
    const forward = sweep % 2 === 0;
    const beside = forward ? before : after;
    const ranks = new Map(current.flatMap((layer) => layer.map(({ id }, at) => [id, at] as const)));
    const next = [...current];
    for (let step = 0; step < current.length; step++) {
      const at = forward ? step : current.length - 1 - step;
      next[at] = byNeighbours(current[at] ?? [], beside, ranks);
      next[at].forEach(({ id }, rank) => ranks.set(id, rank));
    }
    current = next;
    const crossings = crossingsOf(current, after);
    if (crossings < best.crossings) best = { layers: current, crossings };
  }
  return best.layers;
}

function byNeighbours(
  layer: readonly Place[],
  beside: ReadonlyMap<string, readonly Place[]>,
  ranks: ReadonlyMap<string, number>,
): Place[] {
  const wish = layer.map((place, at) => {
    const found = (beside.get(place.id) ?? []).map(({ id }) => ranks.get(id) ?? 0);
    return { place, rank: found.length === 0 ? at : found.reduce((sum, one) => sum + one, 0) / found.length };
  });
  return wish.toSorted((a, b) => a.rank - b.rank).map(({ place }) => place);
}

/** Places in the layer before and after, by place. */
export function neighbours(routes: readonly Route[]): {
  before: ReadonlyMap<string, Place[]>;
  after: ReadonlyMap<string, Place[]>;
} {
  const pairs = routes.flatMap(({ places }) =>
    places.slice(1).map((to, at) => ({ from: places[at] as Place, to })),
  );
  const grouped = (by: 'from' | 'to', give: 'from' | 'to') =>
    new Map(
      [...Map.groupBy(pairs, (pair) => pair[by].id)].map(([id, found]) => [
        id,
        found.map((pair) => pair[give]),
      ]),
    );
  return { before: grouped('to', 'from'), after: grouped('from', 'to') };
}

function crossingsOf(
  layers: readonly (readonly Place[])[],
  after: ReadonlyMap<string, readonly Place[]>,
): number {
  return layers.reduce((sum, layer, at) => {
    const ranks = new Map((layers[at + 1] ?? []).map(({ id }, rank) => [id, rank]));
    const ends = layer.flatMap((place, from) =>
      (after.get(place.id) ?? []).map(({ id }) => ({ from, to: ranks.get(id) ?? 0 })),
    );
    return (
      sum +
      ends.reduce(
        (count, one, index) => count + ends.slice(index + 1).filter((two) => crosses(one, two)).length,
        0,
      )
    );
  }, 0);
}

const crosses = (one: { from: number; to: number }, two: { from: number; to: number }): boolean =>
  (one.from - two.from) * (one.to - two.to) < 0;
