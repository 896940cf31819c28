import type { ProcessFlow } from './definition.ts';
import type { ProcessGraph, ProcessNode } from './graph.ts';
import { layersOf, neighbours, type Layering, type Place } from './layers.ts';
import { routesOf } from './routes.ts';

export interface Point {
  x: number;
  y: number;
}

/** A rectangle by its upper left corner. */
export interface Box extends Point {
  width: number;
  height: number;
}

export interface LaidFlow {
  flow: ProcessFlow;
  points: readonly Point[];
  /** Middle of the flow's label: beside its first node for a way out of a choice. */
  label: Point;
}

/** Where everything of a map is drawn; lengths in the unit of the sizes. */
export interface ProcessLayout {
  width: number;
  height: number;
  boxes: ReadonlyMap<string, Box>;
  flows: readonly LaidFlow[];
}

export interface LayoutStyle {
  /** Where the process goes: RIGHT on wide screens and in BPMN files, DOWN on a telephone and on paper. */
  direction: 'RIGHT' | 'DOWN';
  sizeOf: (node: ProcessNode) => { width: number; height: number };
  /** Size of a flow's label, where it has one. */
  labelOf: (flow: ProcessFlow) => { width: number; height: number } | undefined;
  /** Space between layers, and between neighbours in a layer. */
  gap: { along: number; across: number };
}

/** Sizes and places along the process and across it, whichever way it goes. */
export interface Laid {
  layering: Layering;
  /** Size of a place across and along. */
  across: (place: Place) => number;
  along: (place: Place) => number;
  /** Middle of a place across the process. */
  centre: ReadonlyMap<string, number>;
  /** Size of a flow's label along and across; nothing where it has none. */
  label: (flow: ProcessFlow) => { along: number; across: number };
}

/** Greatest number of nodes side by side. */
export const widthOf = (graph: ProcessGraph): number =>
  Math.max(...layersOf(graph).layers.map((layer) => layer.filter(({ node }) => node !== undefined).length));

/** Lays a map out in layers, its ways side by side, those that lead back along the outer edge. */
export function layoutOf(graph: ProcessGraph, style: LayoutStyle): ProcessLayout {
  const layering = layersOf(graph);
  const right = style.direction === 'RIGHT';
  const side = (size: { width: number; height: number } | undefined, lengthwise: boolean): number =>
    size === undefined ? 0 : lengthwise === right ? size.width : size.height;
  const labels = new Map<string, number>();
  for (const { flow, places } of layering.routes) {
    const next = places[1] as Place;
    labels.set(next.id, Math.max(labels.get(next.id) ?? 0, side(style.labelOf(flow), false)));
  }
  const size = (place: Place) => (place.node === undefined ? undefined : style.sizeOf(place.node));
  const across = (place: Place) => Math.max(side(size(place), false), labels.get(place.id) ?? 0);
  const along = (place: Place) => side(size(place), true);
  const centre = centresOf(layering, across, style.gap.across);
  const label = (flow: ProcessFlow) => {
    const found = style.labelOf(flow);
    return { along: side(found, true), across: side(found, false) };
  };
  const laid: Laid = { layering, across: (place) => side(size(place), false), along, centre, label };
  return turned(routesOf(laid, style.gap), right);
}

const ROUNDS = 60;

/** Middles across: each place moves to the mean of its neighbours as far as its own neighbours in the layer let it. */
function centresOf(
  { layers, routes }: Layering,
  across: (place: Place) => number,
  gap: number,
): Map<string, number> {
  const { before, after } = neighbours(routes);
  const centre = new Map<string, number>();
  for (const layer of layers) spread(layer, () => ({ wish: 0, weight: 1 }), across, gap, centre);
  for (let round = 0; round < ROUNDS; round++) {
    const both = round >= ROUNDS - 2;
    const forward = round % 2 === 0;
    for (let step = 0; step < layers.length; step++) {
      const layer = layers[forward ? step : layers.length - 1 - step] ?? [];
      const wish = (place: Place) => {
        const found = [
          ...(forward || both ? (before.get(place.id) ?? []) : []),
          ...(!forward || both ? (after.get(place.id) ?? []) : []),
        ].map((other) => ({ at: centre.get(other.id) ?? 0, weight: pull(place, other) }));
        const weight = found.reduce((sum, one) => sum + one.weight, 0);
        if (weight === 0) return { wish: centre.get(place.id) ?? 0, weight: 0.1 };
        return { wish: found.reduce((sum, one) => sum + one.at * one.weight, 0) / weight, weight };
      };
      spread(layer, wish, across, gap, centre);
    }
  }
  for (const { places } of routes) straighten(places, layers, across, gap, centre);
  return centre;
}

/** Draws a flow that passes several layers as one line where all its spots have room for it. */
function straighten(
  places: readonly Place[],
  layers: Layering['layers'],
  across: (place: Place) => number,
  gap: number,
  centre: Map<string, number>,
): void {
  const spots = places.filter(({ node }) => node === undefined);
  const at = (place: Place) => centre.get(place.id) ?? 0;
  const room = (one: Place, other: Place) => (across(one) + across(other)) / 2 + gap;
  const bounds = spots.map((spot) => {
    const layer = layers[spot.layer] ?? [];
    const index = layer.indexOf(spot);
    const [before, after] = [layer[index - 1], layer[index + 1]];
    return {
      low: before === undefined ? -Infinity : at(before) + room(before, spot),
      high: after === undefined ? Infinity : at(after) - room(spot, after),
    };
  });
  const low = Math.max(...bounds.map((bound) => bound.low));
  const high = Math.min(...bounds.map((bound) => bound.high));
  if (spots.length < 2 || low > high) return;
  const mean = spots.reduce((sum, spot) => sum + at(spot), 0) / spots.length;
  for (const { id } of spots) centre.set(id, Math.min(high, Math.max(low, mean)));
}

/** A flow that passes several layers is kept straight before others. */
const pull = (one: Place, other: Place): number =>
  one.node === undefined && other.node === undefined
    ? 8
    : one.node === undefined || other.node === undefined
      ? 2
      : 1;

/** Puts the places of a layer as near to their wishes as their order and sizes allow (isotonic regression). */
function spread(
  layer: readonly Place[],
  wishOf: (place: Place) => { wish: number; weight: number },
  across: (place: Place) => number,
  gap: number,
  centre: Map<string, number>,
): void {
  let offset = 0;
  const blocks: { sum: number; weight: number; places: { id: string; offset: number }[] }[] = [];
  layer.forEach((place, at) => {
    const previous = layer[at - 1];
    if (previous !== undefined) offset += (across(previous) + across(place)) / 2 + gap;
    const { wish, weight } = wishOf(place);
    let block = { sum: (wish - offset) * weight, weight, places: [{ id: place.id, offset }] };
    for (
      let last = blocks.at(-1);
      last !== undefined && last.sum / last.weight > block.sum / block.weight;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        places: [...last.places, ...block.places],
      };
    }
    blocks.push(block);
  });
  for (const { sum, weight, places } of blocks)
    for (const { id, offset: from } of places) centre.set(id, sum / weight + from);
}

/** From "along and across" to x and y, the upper left corner at 0, whole units. */
function turned(drawn: ReturnType<typeof routesOf>, right: boolean): ProcessLayout {
  const point = (along: number, across: number): Point => {
    const [a, c] = [Math.round(along), Math.round(across - drawn.from)];
    return right ? { x: a, y: c } : { x: c, y: a };
  };
  const [length, breadth] = [Math.round(drawn.length), Math.round(drawn.to - drawn.from)];
  return {
    width: right ? length : breadth,
    height: right ? breadth : length,
    boxes: new Map(
      drawn.boxes.map(({ key, along, across, length: long, breadth: broad }) => [
        key,
        { ...point(along, across), width: right ? long : broad, height: right ? broad : long },
      ]),
    ),
    flows: drawn.flows.map(({ flow, points, label }) => ({
      flow,
      points: points.map((one) => point(one.along, one.across)),
      label: point(label.along, label.across),
    })),
  };
}
