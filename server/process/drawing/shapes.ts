import type { Box, Point, ProcessNode } from '@motcua/rules/process';
import type { Lang } from '@motcua/rules/text';
import type { ColourToken } from '@motcua/ui/tokens';
import { BAR, LEADING, questionOf, type Card, type Tone } from './card.ts';
import { colour, escapeXml, type Ink } from './ink.ts';
import { linesOf, SMALL } from './lines.ts';
import { mapWords } from './words.ts';

interface Look {
  lang: Lang;
  ink: Ink;
}

const LOOKS = {
  PLAIN: { fill: 'surface', edge: 'line-strong', width: 1.25, text: 'ink', mark: 'ink-soft' },
  DONE: { fill: 'ok-tint', edge: 'ok', width: 1.25, text: 'ink', mark: 'ok' },
  NOW: { fill: 'primary-tint', edge: 'primary', width: 3, text: 'ink', mark: 'primary-strong' },
  WAITING: { fill: 'wait-tint', edge: 'wait', width: 3, text: 'ink', mark: 'wait' },
  SLOW: { fill: 'wait-tint', edge: 'wait', width: 1.5, text: 'ink', mark: 'wait' },
  LATE: { fill: 'late-tint', edge: 'late', width: 2.5, text: 'ink', mark: 'late' },
} as const satisfies Record<
  Tone,
  { fill: ColourToken; edge: ColourToken; width: number; text: ColourToken; mark: ColourToken }
>;

export function drawBox(node: ProcessNode, box: Box, card: Card | undefined, look: Look): string {
  if (card !== undefined) return drawCard(card, box, look);
  if (node.type === 'GATEWAY') return drawGateway(node, box, look);
  const end = node.type === 'END';
  const words = mapWords[look.lang][end ? 'end' : 'start'];
  return [
    shape(
      `rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="${box.height / 2}"`,
      'surface-band',
      'ink',
      end ? 2.5 : 1.25,
      look.ink,
    ),
    text([words], middleOf(box), SMALL, 600, 'ink', look.ink),
  ].join('');
}

function drawCard(card: Card, box: Box, { ink }: Look): string {
  const { fill, edge, width, text: textColour, mark } = LOOKS[card.tone];
  const parts = [
    shape(
      `rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="6"`,
      fill,
      edge,
      width,
      ink,
    ),
  ];
  const x = box.x + box.width / 2;
  let y = box.y + 10;
  for (const line of card.lines) {
    const token = line.role === 'NAME' ? textColour : line.role === 'WHO' ? 'ink-soft' : mark;
    parts.push(textLine(line.text, x, y + line.size, line.size, line.weight, token, ink));
    y += line.size * LEADING;
  }
  if (card.cells !== undefined) parts.push(heatBar(card.cells, x, y + BAR / 2 - 2, mark, ink));
  if (card.tone === 'DONE') parts.push(badge(box, 'M-4 0 L-1 3 L4 -3', 'ok', ink));
  if (card.tone === 'WAITING') parts.push(badge(box, 'M-2.5 -4 V4 M2.5 -4 V4', 'wait', ink));
  if (card.tone === 'NOW') parts.push(badge(box, 'M-3 -4 L4 0 L-3 4 Z', 'primary', ink));
  return parts.join('');
}

/** A tick, two bars or an arrow at the corner: the mark is also a shape. */
function badge({ x, y }: Box, path: string, token: ColourToken, ink: Ink): string {
  const at = `translate(${x + 4} ${y + 4})`;
  return `<g transform="${at}"><circle r="8" fill="${colour(token, ink)}"/><path d="${path}" fill="none" stroke="${colour('surface', ink)}" stroke-width="2"/></g>`;
}

function heatBar(cells: number, x: number, y: number, token: ColourToken, ink: Ink): string {
  return Array.from(
    { length: 5 },
    (_, at) =>
      `<rect x="${x - 42 + at * 17}" y="${y}" width="14" height="6" fill="${at < cells ? colour(token, ink) : 'none'}" stroke="${colour(token, ink)}"/>`,
  ).join('');
}

/** A question in a six-sided box; without words a diamond: a cross for a choice, a plus for ways side by side. */
function drawGateway(node: ProcessNode & { type: 'GATEWAY' }, box: Box, { ink }: Look): string {
  const { x, y } = middleOf(box);
  const [half, high] = [box.width / 2, box.height / 2];
  const question = questionOf(node);
  if (question !== '') {
    const tip = Math.min(12, high);
    const edges = `M${x - half} ${y} L${x - half + tip} ${y - high} H${x + half - tip} L${x + half} ${y} L${x + half - tip} ${y + high} H${x - half + tip} Z`;
    const lines = linesOf(question, SMALL, box.width - 28);
    return (
      shape(`path d="${edges}"`, 'surface-muted', 'ink', 1.25, ink) +
      text(lines, { x, y }, SMALL, 600, 'ink', ink)
    );
  }
  const sign =
    node.gateway.kind === 'PARALLEL'
      ? `M${x - 6} ${y} H${x + 6} M${x} ${y - 6} V${y + 6}`
      : `M${x - 5} ${y - 5} L${x + 5} ${y + 5} M${x - 5} ${y + 5} L${x + 5} ${y - 5}`;
  return (
    shape(
      `path d="M${x} ${y - high} L${x + half} ${y} L${x} ${y + high} L${x - half} ${y} Z"`,
      'surface-muted',
      'ink',
      1.25,
      ink,
    ) + `<path d="${sign}" fill="none" stroke="${colour('ink', ink)}" stroke-width="2"/>`
  );
}

const ROUND = 6;

/** A line with rounded corners and an arrow at its end. */
export function drawFlow(points: readonly Point[], ink: Ink): string {
  const [first, ...rest] = points as [Point, ...Point[]];
  const turns = rest.map((point, at) => {
    const next = rest[at + 1];
    const before = points[at] as Point;
    if (next === undefined) return `L${point.x} ${point.y}`;
    const near = Math.min(ROUND, distance(before, point) / 2, distance(point, next) / 2);
    const [a, b] = [towards(point, before, near), towards(point, next, near)];
    return `L${a.x} ${a.y} Q${point.x} ${point.y} ${b.x} ${b.y}`;
  });
  const tip = points.at(-1) as Point;
  const tail = towards(tip, points.at(-2) as Point, 8);
  const [dx, dy] = [(tail.y - tip.y) / 2, (tip.x - tail.x) / 2];
  const line = colour('line-strong', ink);
  return (
    `<path d="M${first.x} ${first.y} ${turns.join(' ')}" fill="none" stroke="${line}" stroke-width="1.5"/>` +
    `<path d="M${tip.x} ${tip.y} L${tail.x + dx} ${tail.y + dy} L${tail.x - dx} ${tail.y - dy} Z" fill="${line}"/>`
  );
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The point so far from one towards the other. */
function towards(from: Point, to: Point, far: number): Point {
  const part = far / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** The words on a flow, on a ground of their own so that the line does not run through them. */
export function drawLabel(at: Point, lines: readonly string[], width: number, ink: Ink): string {
  if (lines.length === 0) return '';
  const height = lines.length * SMALL * 1.25;
  return (
    `<rect x="${at.x - width / 2}" y="${at.y - height / 2}" width="${width}" height="${height}" fill="${colour('surface', ink)}"/>` +
    text(lines, at, SMALL, 400, 'ink-soft', ink)
  );
}

function text(
  lines: readonly string[],
  middle: Point,
  size: number,
  weight: number,
  token: ColourToken,
  ink: Ink,
): string {
  const leading = size * 1.25;
  const first = middle.y - (lines.length * leading) / 2 + size * 0.95;
  return lines
    .map((line, at) => textLine(line, middle.x, first + at * leading, size, weight, token, ink))
    .join('');
}

const textLine = (
  line: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  token: ColourToken,
  ink: Ink,
): string =>
  `<text x="${x}" y="${Math.round(y * 10) / 10}" text-anchor="middle" font-size="${size}" font-weight="${weight}" fill="${colour(token, ink)}">${escapeXml(line)}</text>`;

const middleOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

const shape = (what: string, fill: ColourToken, edge: ColourToken, width: number, ink: Ink): string =>
  `<${what} fill="${colour(fill, ink)}" stroke="${colour(edge, ink)}" stroke-width="${width}"/>`;
