import { graphOf, layoutOf, type Box, type ProcessDefinition, type ProcessNode } from '@motcua/rules/process';
import { fill, idOf, many, moddle, nameOf, one, put, type Element } from './element.ts';

/** Sizes in which bpmn-js draws. */
const SIZE = {
  START: { width: 36, height: 36 },
  END: { width: 36, height: 36 },
  STEP: { width: 140, height: 80 },
  GATEWAY: { width: 50, height: 50 },
} as const satisfies Record<ProcessNode['type'], { width: number; height: number }>;
const GAP = { along: 50, across: 50 };
const MARGIN = 60;
/** Height of a line of a label, and room for one beside a line. */
const LABEL = { width: 100, height: 20 };

export interface Drawing {
  /** The plane the process is drawn on. */
  plane: Element;
  freshId: (wish: string) => string;
}

/** Draws a map anew on its plane, at a corner; what others wrote on the shapes that are there stays. */
export function drawMap(
  drawing: Drawing,
  definition: ProcessDefinition,
  elements: ReadonlyMap<string, Element>,
  corner = { x: MARGIN, y: MARGIN },
): { width: number; height: number } {
  const { plane } = drawing;
  const graph = graphOf(definition);
  const layout = layoutOf(graph, {
    direction: 'RIGHT',
    sizeOf: ({ type }) => SIZE[type],
    labelOf: ({ name }) => (name === undefined ? undefined : LABEL),
    gap: GAP,
  });
  const known = new Map(many(plane, 'planeElement').map((shape) => [one(shape, 'bpmnElement'), shape]));
  const shapeOf = (type: 'bpmndi:BPMNShape' | 'bpmndi:BPMNEdge', element: Element): Element =>
    known.get(element) ??
    moddle.create(type, { id: drawing.freshId(`${idOf(element)}_di`), bpmnElement: element });
  const drawn: Element[] = [];
  for (const [key, box] of layout.boxes) {
    const element = elements.get(key);
    if (element === undefined) continue;
    const shape = shapeOf('bpmndi:BPMNShape', element);
    const at = { ...box, x: box.x + corner.x, y: box.y + corner.y };
    put(shape, 'bounds', moddle.create('dc:Bounds', { ...at }));
    if (element.$type === 'bpmn:ExclusiveGateway') shape.set('isMarkerVisible', true);
    const above = { x: at.x + at.width / 2 - LABEL.width / 2, y: at.y - LABEL.height - 4, ...LABEL };
    label(shape, element.$instanceOf('bpmn:Activity') ? undefined : above, element);
    drawn.push(shape);
  }
  for (const { flow, points, label: at } of layout.flows) {
    const element = elements.get(flow.key);
    if (element === undefined) continue;
    const edge = shapeOf('bpmndi:BPMNEdge', element);
    const waypoints = points.map(({ x, y }) =>
      moddle.create('dc:Point', { x: x + corner.x, y: y + corner.y }),
    );
    fill(edge, 'waypoint', waypoints);
    const beside = {
      x: at.x + corner.x - LABEL.width / 2,
      y: at.y + corner.y - LABEL.height,
      ...LABEL,
    };
    label(edge, beside, element);
    drawn.push(edge);
  }
  const others = many(plane, 'planeElement').filter((shape) => !drawn.includes(shape));
  fill(plane, 'planeElement', [...others, ...drawn]);
  return { width: layout.width, height: layout.height };
}

/** Puts the label where it goes now; one that goes nowhere keeps what others wrote on it. */
function label(shape: Element, at: Box | undefined, element: Element): void {
  const found = one(shape, 'label');
  if (at === undefined || nameOf(element) === '') {
    found?.set('bounds', undefined);
    return;
  }
  const kept = found ?? moddle.create('bpmndi:BPMNLabel');
  put(kept, 'bounds', moddle.create('dc:Bounds', { ...at }));
  put(shape, 'label', kept);
}
