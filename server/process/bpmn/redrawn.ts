import type { ProcessDefinition } from '@motcua/rules/process';
import { drawMap } from './diagram.ts';
import { fill, idOf, many, moddle, numeric, one, put, type Element } from './element.ts';
import { within } from './keys.ts';
import { lanesOf } from './roles.ts';
import { idsBeside, writeMap } from './written-map.ts';

/** Space between the edge of a pool and the map in it; its name stands at the left. */
const POOL = { left: 60, around: 40 };

/** Makes a tree say a map of other steps and ways: what is left of it loses nothing, and it is laid out anew. */
export function redrawn(
  { root, process }: { root: Element; process: Element },
  known: ReadonlyMap<string, Element>,
  definition: ProcessDefinition,
): void {
  const freshId = idsBeside(idsIn(root));
  const before = within(process);
  const made = writeMap({ known, freshId }, process, definition);
  const left = new Set(made.values());
  const gone = new Set(before.filter((element) => !left.has(element)));
  for (const lane of lanesOf(process))
    lane.set(
      'flowNodeRef',
      many(lane, 'flowNodeRef').filter((node) => !gone.has(node)),
    );
  const lost = loseGone(root, gone);
  const planes = many(root, 'diagrams').flatMap((diagram) => one(diagram, 'plane') ?? []);
  for (const plane of planes)
    fill(
      plane,
      'planeElement',
      many(plane, 'planeElement').filter((shape) => {
        const drawn = one(shape, 'bpmnElement');
        return drawn === undefined || !(gone.has(drawn) || lost.has(drawn) || drawn.$type === 'bpmn:Lane');
      }),
    );
  const shows = (plane: Element): boolean =>
    many(plane, 'planeElement').some((shape) => left.has(one(shape, 'bpmnElement') as Element));
  const plane = planes.find(shows) ?? planes[0] ?? newPlane();
  const pool = many(plane, 'planeElement').find(
    (shape) => one(one(shape, 'bpmnElement') ?? shape, 'processRef') === process,
  );
  const bounds = pool === undefined ? undefined : one(pool, 'bounds');
  const at =
    bounds === undefined
      ? undefined
      : { x: (numeric(bounds, 'x') ?? 0) + POOL.left, y: (numeric(bounds, 'y') ?? 0) + POOL.around };
  const { width, height } = drawMap({ plane, freshId }, definition, made, at);
  bounds?.set('width', width + POOL.left + POOL.around);
  bounds?.set('height', height + 2 * POOL.around);

  function newPlane(): Element {
    const diagram = moddle.create('bpmndi:BPMNDiagram', { id: freshId('diagram') });
    const created = moddle.create('bpmndi:BPMNPlane', { id: freshId('plane'), bpmnElement: process });
    put(diagram, 'plane', created);
    fill(root, 'diagrams', [diagram]);
    return created;
  }
}

/** Takes away what connects to elements that are gone: associations and message flows. */
function loseGone(root: Element, gone: ReadonlySet<Element>): Set<Element> {
  const lost = new Set<Element>();
  const touches = (element: Element): boolean => {
    const ends = [one(element, 'sourceRef'), one(element, 'targetRef')];
    return ends.some((end) => end !== undefined && gone.has(end));
  };
  for (const element of many(root, 'rootElements'))
    for (const list of ['artifacts', 'messageFlows']) {
      const all = many(element, list);
      const loose = all.filter(touches);
      if (loose.length === 0) continue;
      for (const candidate of loose) lost.add(candidate);
      fill(
        element,
        list,
        all.filter((candidate) => !lost.has(candidate)),
      );
    }
  return lost;
}

function idsIn(root: Element): Set<string> {
  const ids = new Set<string>();
  const seen = new Set<Element>();
  const walk = (element: Element): void => {
    if (seen.has(element)) return;
    seen.add(element);
    ids.add(idOf(element));
    for (const value of Object.values(element).flat())
      if (typeof value === 'object' && value !== null && '$type' in value) walk(value as Element);
  };
  walk(root);
  return ids;
}
