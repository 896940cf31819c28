import { END, START, type ProcessFlow, type ProcessGateway } from './definition.ts';

/** What people are told of a map: steps in a row, and ways that run at the same time or of which one is taken. */
export type Stage =
  { is: 'STEP'; key: string } | { is: 'BESIDE' | 'CHOICE'; name: string; ways: readonly StageWay[] };

/** One way; `names` say when it is taken, where the map says it. */
export interface StageWay {
  names: readonly string[];
  stages: readonly Stage[];
}

/** As much of a map as is made public. */
export interface DrawnMap {
  steps: readonly { key: string }[];
  gateways: readonly Pick<ProcessGateway, 'key' | 'kind' | 'name'>[];
  flows: readonly Pick<ProcessFlow, 'from' | 'to' | 'name'>[];
}

/**
 * A map as a nested list for reading, every step once. Ways that lead back are left out; where ways cross so that no nesting
 * tells them, the steps follow in the order they are written in.
 *
 * @param hidden keys of steps nobody is there for: the ways pass them
 */
export function stagesOf(map: DrawnMap, hidden: ReadonlySet<string> = new Set()): readonly Stage[] {
  const shown = map.steps.filter(({ key }) => !hidden.has(key));
  const inLine = shown.map(({ key }): Stage => ({ is: 'STEP', key }));
  const reader = readerOf(map, hidden);
  if (reader.out(START).length === 0) return inLine;
  const stages = reader.read(START, END);
  const told = stages.flatMap(stepsIn);
  return told.length === shown.length && new Set(told).size === shown.length ? stages : inLine;
}

/** Keys of the steps of a stage, in the order of reading. */
export const stepsIn = (stage: Stage): readonly string[] =>
  stage.is === 'STEP' ? [stage.key] : stage.ways.flatMap(({ stages }) => stages.flatMap(stepsIn));

type Flow = DrawnMap['flows'][number];

interface Reader {
  out: (key: string) => readonly Flow[];
  /** What lies from a node up to another, the first one included, the last one not. */
  read: (from: string, until: string) => readonly Stage[];
}

function readerOf({ steps, gateways, flows }: DrawnMap, hidden: ReadonlySet<string>): Reader {
  const { onward, order } = walked(flows);
  const out = (key: string): readonly Flow[] => onward.get(key) ?? [];
  const meets = meetingPoints(order, out);
  const gatewayOf = new Map(gateways.map((gateway) => [gateway.key, gateway]));
  const isShown = new Set(steps.map(({ key }) => key).filter((key) => !hidden.has(key)));

  const read = (from: string, until: string): Stage[] => {
    const stages: Stage[] = [];
    for (let key = from; key !== until && key !== END;) {
      if (isShown.has(key)) stages.push({ is: 'STEP', key });
      const ways = Map.groupBy(out(key), ({ to }) => to);
      const stop = ways.size > 1 ? (meets.get(key) ?? END) : (out(key)[0]?.to ?? END);
      if (ways.size > 1) {
        const { kind = 'PARALLEL', name = '' } = gatewayOf.get(key) ?? {};
        stages.push(
          ...parted(
            kind,
            name,
            [...ways].map(([to, by]) => ({ names: namesOf(by), stages: read(to, stop) })),
          ),
        );
      }
      key = stop;
    }
    return stages;
  };
  return { out, read };
}

const namesOf = (flows: readonly Flow[]): string[] =>
  flows.flatMap(({ name = '' }) => (name === '' ? [] : [name]));

/** A way on which nothing is done is not told; what is left of ways side by side, if it is one, is a part of the row. */
function parted(kind: ProcessGateway['kind'], name: string, all: readonly StageWay[]): readonly Stage[] {
  const ways = all.filter(({ stages }) => stages.length > 0);
  const [only] = ways;
  if (only === undefined) return [];
  if (kind === 'EXCLUSIVE') return [{ is: 'CHOICE', name, ways }];
  return ways.length === 1 ? only.stages : [{ is: 'BESIDE', name, ways }];
}

/** The flows that do not lead back, by their beginning, and every node before those it leads to. */
function walked(flows: readonly Flow[]): { onward: ReadonlyMap<string, readonly Flow[]>; order: string[] } {
  const all = Map.groupBy(flows, ({ from }) => from);
  const onward = new Map<string, Flow[]>();
  const under = new Set<string>();
  const done: string[] = [];
  const walk = (key: string): void => {
    under.add(key);
    const ways = (all.get(key) ?? []).filter(({ to }) => !under.has(to));
    onward.set(key, ways);
    for (const { to } of ways) if (!onward.has(to)) walk(to);
    under.delete(key);
    done.push(key);
  };
  walk(START);
  return { onward, order: done.toReversed() };
}

/** For every node the first one that all ways from it come to; a way that only leads back comes to nothing. */
function meetingPoints(
  order: readonly string[],
  out: (key: string) => readonly Flow[],
): ReadonlyMap<string, string> {
  const rank = new Map(order.map((key, at) => [key, at]));
  const sure = new Map<string, ReadonlySet<string>>([[END, new Set([END])]]);
  const first = new Map<string, string>();
  for (const key of order.toReversed()) {
    const [one, ...others] = out(key).flatMap(({ to }) => sure.get(to) ?? []);
    if (one === undefined) continue;
    const common = [...one].filter((node) => others.every((other) => other.has(node)));
    const [nearest] = common.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    if (nearest !== undefined) first.set(key, nearest);
    sure.set(key, new Set([key, ...common]));
  }
  return first;
}
