import type { ProcessFlow } from './definition.ts';
import type { Laid } from './layout.ts';
import type { Place } from './layers.ts';

/** A point along and across the process. */
export interface Spot {
  along: number;
  across: number;
}

/** Space between two lines that run side by side. */
export const LINE = 14;

/** A flow that leads back: from its node to the outer edge, along it, and in to the node before. */
export interface WayBack {
  flow: ProcessFlow;
  from: Place;
  to: Place;
  /** Where across the outer line runs. */
  outer: number;
  /** Leaves or enters at the outer side of the node; else through the gap after or before its layer. */
  leavesAside: boolean;
  entersAside: boolean;
}

/** Short ways inside, long ones around them. */
export function waysBack({ layering, centre, across, label }: Laid): WayBack[] {
  const places = new Map(layering.layers.flat().map((place) => [place.id, place]));
  const edge = (place: Place) => (centre.get(place.id) ?? 0) + across(place) / 2;
  const edges = layering.layers.map((layer) => Math.max(...layer.map(edge)));
  const isOutermost = (place: Place) => layering.layers[place.layer]?.at(-1) === place;
  return layering.back
    .map((flow) => ({ flow, from: places.get(flow.from) as Place, to: places.get(flow.to) as Place }))
    .toSorted((a, b) => a.from.layer - a.to.layer - (b.from.layer - b.to.layer))
    .map((way) => {
      const leavesAside = isOutermost(way.from);
      const room = label(way.flow).across;
      const beside = leavesAside && room > 0 ? edge(way.from) + room + LINE : 0;
      const passed = edges.slice(way.to.layer, way.from.layer + 1);
      const outer = Math.max(...passed.map((one) => one + LINE), beside);
      edges.fill(outer, way.to.layer, way.from.layer + 1);
      return { ...way, outer, leavesAside, entersAside: isOutermost(way.to) && way.to !== way.from };
    });
}

/** The points of a way back; `turn` is where along the process it turns in the gap after a layer. */
export function spotsBack(
  way: WayBack,
  middle: (place: Place) => Spot,
  half: (place: Place) => { along: number; across: number },
  turn: { leaving: number; entering: number },
): Spot[] {
  const [from, to] = [middle(way.from), middle(way.to)];
  const leaving = way.leavesAside
    ? [
        { along: from.along, across: from.across + half(way.from).across },
        { along: from.along, across: way.outer },
      ]
    : [
        { along: from.along + half(way.from).along, across: from.across },
        { along: turn.leaving, across: from.across },
        { along: turn.leaving, across: way.outer },
      ];
  const entering = way.entersAside
    ? [
        { along: to.along, across: way.outer },
        { along: to.along, across: to.across + half(way.to).across },
      ]
    : [
        { along: turn.entering, across: way.outer },
        { along: turn.entering, across: to.across },
        { along: to.along - half(way.to).along, across: to.across },
      ];
  return [...leaving, ...entering];
}
