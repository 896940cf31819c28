import {
  graphOf,
  layoutOf,
  widthOf,
  type ProcessDefinition,
  type ProcessFlow,
  type ProcessNode,
  type ProcessStep,
} from '@motcua/rules/process';
import type { Lang } from '@motcua/rules/text';
import { cardOf, questionOf, spokenStep } from './card.ts';
import { escapeXml, type Ink } from './ink.ts';
import { linesOf, SMALL, widthOfText } from './lines.ts';
import { drawBox, drawFlow, drawLabel } from './shapes.ts';
import { mapWords } from './words.ts';

/** What a map shows beyond itself. */
export interface MapMarks {
  /** Keys of the steps a dossier is in, of those among them that wait for others, and of those it has behind it. */
  now?: readonly string[];
  waiting?: readonly string[];
  done?: readonly string[];
  /** How much a step slows dossiers down, 0 (not at all) to 1 (most), by its key. */
  heat?: ReadonlyMap<string, number>;
  /** Who carries a step out, in words; absent: its role. */
  who?: (step: ProcessStep) => string;
}

/** Width of the steps' boxes by how many stand side by side, so that two fit on a telephone of 360 px. */
const WIDTHS = [236, 236, 148, 110];
const MANY = 120;
const MARGIN = 6;
/** Wider drawings keep their size and want a frame that scrolls. */
const SHRINKS_TO = 400;

/** The map from above to below as an SVG that needs nothing else: its text can be read out, selected, printed in black. */
export function mapSvg(
  definition: ProcessDefinition,
  marks: MapMarks = {},
  lang: Lang = 'vi',
  ink: Ink = 'THEME',
): string {
  const graph = graphOf(definition);
  const width = WIDTHS[widthOf(graph)] ?? MANY;
  const layout = layoutOf(graph, {
    direction: 'DOWN',
    sizeOf: (node) => sizeOf(node, marks, lang, width),
    labelOf: (flow) => labelOf(flow, width),
    gap: { along: 26, across: 12 },
  });
  const [wide, high] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN];
  const boxes = [...layout.boxes].map(([key, box]) => {
    const node = graph.nodes.get(key) as ProcessNode;
    const card = node.type === 'STEP' ? cardOf(node.step, marks, lang, width) : undefined;
    return drawBox(node, box, card, { lang, ink });
  });
  const title = mapWords[lang].title(
    lang === 'en' ? (definition.nameEn ?? definition.name) : definition.name,
  );
  const spoken = definition.steps.map((step, at) => `${at + 1}. ${spokenStep(step, marks, lang)}`).join('; ');
  const id = `map-${definition.key.replace(/[^\w-]/gu, '-')}`;
  const shrinks = wide <= SHRINKS_TO ? ' style="max-width:100%;height:auto"' : '';
  const font = ink === 'PAPER' ? 'Tinos, serif' : 'inherit';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text" lang="${lang}" width="${wide}" height="${high}" viewBox="${-MARGIN} ${-MARGIN} ${wide} ${high}" font-family="${font}"${shrinks}>`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<desc id="${id}-text">${escapeXml(spoken)}</desc>`,
    ...layout.flows.map(({ points }) => drawFlow(points, ink)),
    ...boxes,
    ...layout.flows.map(({ flow, label }) =>
      drawLabel(label, linesOfLabel(flow, width), labelOf(flow, width)?.width ?? 0, ink),
    ),
    '</svg>',
  ].join('\n');
}

function sizeOf(
  node: ProcessNode,
  marks: MapMarks,
  lang: Lang,
  width: number,
): { width: number; height: number } {
  if (node.type === 'STEP') return cardOf(node.step, marks, lang, width);
  const question = questionOf(node);
  if (node.type === 'GATEWAY' && question === '') return { width: 30, height: 30 };
  const words = node.type === 'GATEWAY' ? question : mapWords[lang][node.type === 'START' ? 'start' : 'end'];
  const lines = linesOf(words, SMALL, width - 40);
  return {
    width: Math.max(...lines.map((line) => widthOfText(line, SMALL))) + 36,
    height: lines.length * SMALL * 1.3 + 14,
  };
}

const linesOfLabel = (flow: ProcessFlow, width: number): string[] =>
  linesOf(flow.name ?? '', SMALL, Math.min(width, 130) - 8);

function labelOf(flow: ProcessFlow, width: number): { width: number; height: number } | undefined {
  const lines = linesOfLabel(flow, width);
  if (lines.length === 0) return undefined;
  return {
    width: Math.max(...lines.map((line) => widthOfText(line, SMALL))) + 8,
    height: lines.length * SMALL * 1.25 + 2,
  };
}
