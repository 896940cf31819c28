import type { ProcessFlow } from './definition.ts';
import type { Laid } from './layout.ts';
import type { Place, Route } from './layers.ts';
import { LINE, spotsBack, waysBack, type Spot, type WayBack } from './ways-back.ts';

export interface Drawn {
  length: number;
  /** Least and greatest place across. */
  from: number;
  to: number;
  boxes: readonly { key: string; along: number; across: number; length: number; breadth: number }[];
  flows: readonly { flow: ProcessFlow; points: readonly Spot[]; label: Spot }[];
}

/** A change of place across that a flow makes in the gap after a layer; those of one group share their line. */
interface Turn {
  flow: ProcessFlow;
  group: string;
  start: number;
  end: number;
}

interface Leg extends Turn {
  route: Route;
  at: number;
  from: Place;
  to: Place;
}

/** Draws boxes and flows: straight where both ends allow it, else with a turn in the gap between the layers. */
export function routesOf(laid: Laid, gap: { along: number; across: number }): Drawn {
  const { layering, centre, across, along, label } = laid;
  const at = (place: Place) => centre.get(place.id) ?? 0;
  const legs = layering.routes.flatMap((route) => legsOf(route, layering.routes, at, across));
  const back = waysBack(laid);
  const tracks = layering.layers.map((_, layer) =>
    tracksOf([...legs.filter(({ from }) => from.layer === layer), ...turnsBack(back, layer, at)]),
  );
  const gaps = layering.layers.map((_, layer) => {
    const first = layering.routes.filter(({ places }) => places[0]?.layer === layer);
    const turning = (Math.max(-1, ...(tracks[layer]?.values() ?? [])) + 2) * LINE;
    const labels = Math.max(0, ...first.map(({ flow }) => label(flow).along));
    return { turning, labels, whole: Math.max(gap.along, turning + labels + (labels > 0 ? LINE : 0)) };
  });
  const lengths = layering.layers.map((layer) => Math.max(...layer.map(along)));
  const starts = lengths.map((_, layer) =>
    lengths.slice(0, layer).reduce((sum, length, before) => sum + length + (gaps[before]?.whole ?? 0), 0),
  );
  const endOf = (layer: number) => (starts[layer] ?? 0) + (lengths[layer] ?? 0);
  const middle = (place: Place): Spot => ({
    along: (starts[place.layer] ?? 0) + (lengths[place.layer] ?? 0) / 2,
    across: at(place),
  });
  const half = (place: Place) => ({ along: along(place) / 2, across: across(place) / 2 });
  const turnAt = (layer: number, group: string) => {
    const { whole = 0, labels = 0 } = gaps[layer] ?? {};
    const room = whole - labels - (labels > 0 ? LINE : 0);
    const count = Math.max(0, ...(tracks[layer]?.values() ?? [])) + 1;
    return endOf(layer) + (room * ((tracks[layer]?.get(group) ?? 0) + 1)) / (count + 1);
  };
  const labelAlong = (layer: number) => {
    const { whole = 0, labels = 0 } = gaps[layer] ?? {};
    return endOf(layer) + whole - LINE - labels / 2;
  };
  const forward = layering.routes.map((route) => {
    const own = legs.filter((leg) => leg.route === route);
    const points = own.flatMap((leg) => [
      { along: middle(leg.from).along + half(leg.from).along, across: leg.start },
      { along: turnAt(leg.from.layer, leg.group), across: leg.start },
      { along: turnAt(leg.from.layer, leg.group), across: leg.end },
      { along: middle(leg.to).along - half(leg.to).along, across: leg.end },
    ]);
    const [first] = own as [Leg];
    return {
      flow: route.flow,
      points: corners(points),
      label: { along: labelAlong(first.from.layer), across: first.end },
    };
  });
  const backward = back.map((way) => {
    const turn = {
      leaving: turnAt(way.from.layer, leavingGroup(way)),
      entering: turnAt(way.to.layer - 1, enteringGroup(way)),
    };
    return {
      flow: way.flow,
      points: corners(spotsBack(way, middle, half, turn)),
      label: labelBack(way, middle, half, label(way.flow), gap.along),
    };
  });
  const flows = [...forward, ...backward];
  const edges = [
    ...layering.layers
      .flat()
      .flatMap((place) => [at(place) - half(place).across, at(place) + half(place).across]),
    ...flows.flatMap(({ flow, label: spot, points }) => [
      ...points.map((point) => point.across),
      spot.across - label(flow).across / 2,
      spot.across + label(flow).across / 2,
    ]),
  ];
  return {
    length: endOf(lengths.length - 1),
    from: Math.min(...edges),
    to: Math.max(...edges),
    boxes: layering.layers.flat().flatMap((place) =>
      place.node === undefined
        ? []
        : [
            {
              key: place.id,
              along: middle(place).along - half(place).along,
              across: at(place) - half(place).across,
              length: along(place),
              breadth: across(place),
            },
          ],
    ),
    flows,
  };
}

function legsOf(
  route: Route,
  routes: readonly Route[],
  at: (place: Place) => number,
  across: (place: Place) => number,
): Leg[] {
  return route.places.slice(1).map((to, index) => {
    const from = route.places[index] as Place;
    const [start, end] = straightened(reach(from, at, across), reach(to, at, across));
    const splits = routes.filter(({ places }) => places[0] === from).length > 1;
    return {
      flow: route.flow,
      route,
      at: index,
      from,
      to,
      start,
      end,
      group: splits ? `> ${from.id}` : `< ${to.id}`,
    };
  });
}

/** Where across a line may touch a place: anywhere on the middle half of a step's side, only at the tip of other shapes. */
function reach(
  place: Place,
  at: (place: Place) => number,
  across: (place: Place) => number,
): { middle: number; give: number } {
  return { middle: at(place), give: place.node?.type === 'STEP' ? across(place) / 4 : 0 };
}

function straightened(
  from: { middle: number; give: number },
  to: { middle: number; give: number },
): [number, number] {
  const low = Math.max(from.middle - from.give, to.middle - to.give);
  const high = Math.min(from.middle + from.give, to.middle + to.give);
  if (low > high) return [from.middle, to.middle];
  const wish = to.give === 0 ? to.middle : from.middle;
  const line = Math.min(high, Math.max(low, wish));
  return [line, line];
}

const leavingGroup = (way: WayBack): string => `> ${way.from.id}`;
const enteringGroup = (way: WayBack): string => `< ${way.to.id}`;

function turnsBack(back: readonly WayBack[], layer: number, at: (place: Place) => number): Turn[] {
  return back.flatMap((way) => [
    ...(way.from.layer === layer && !way.leavesAside
      ? [{ flow: way.flow, group: leavingGroup(way), start: at(way.from), end: way.outer }]
      : []),
    ...(way.to.layer - 1 === layer && !way.entersAside
      ? [{ flow: way.flow, group: enteringGroup(way), start: way.outer, end: at(way.to) }]
      : []),
  ]);
}

/** The line each group turns on: the first on which it touches no other. */
function tracksOf(turns: readonly Turn[]): Map<string, number> {
  const spans = [
    ...Map.groupBy(
      turns.filter(({ start, end }) => start !== end),
      ({ group }) => group,
    ),
  ].map(([group, found]) => ({
    group,
    low: Math.min(...found.flatMap(({ start, end }) => [start, end])),
    high: Math.max(...found.flatMap(({ start, end }) => [start, end])),
  }));
  const lines: { low: number; high: number }[][] = [];
  const tracks = new Map<string, number>();
  for (const span of spans.toSorted((a, b) => a.low - b.low)) {
    const free = lines.findIndex((line) => line.every(({ low, high }) => high < span.low || span.high < low));
    const track = free === -1 ? lines.length : free;
    lines[track] = [...(lines[track] ?? []), span];
    tracks.set(span.group, track);
  }
  return tracks;
}

/** Beside the first piece of the way, or outside the long one. */
function labelBack(
  way: WayBack,
  middle: (place: Place) => Spot,
  half: (place: Place) => { across: number },
  label: { along: number; across: number },
  gap: number,
): Spot {
  const [from, to] = [middle(way.from), middle(way.to)];
  if (!way.leavesAside)
    return { along: (from.along + to.along) / 2, across: way.outer + label.across / 2 + 4 };
  const edge = from.across + half(way.from).across;
  // a long label would reach over the layer before
  const aside = (label.along / 2 + 3) * (label.along >= 2 * gap ? 1 : -1);
  return { along: from.along + aside, across: (edge + way.outer) / 2 };
}

/** Without points on the way between their neighbours. */
function corners(points: readonly Spot[]): Spot[] {
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (before === undefined || after === undefined) return true;
    const inLine = (side: 'along' | 'across') =>
      Math.abs(before[side] - point[side]) < 0.5 && Math.abs(point[side] - after[side]) < 0.5;
    return !inLine('along') && !inLine('across');
  });
}
