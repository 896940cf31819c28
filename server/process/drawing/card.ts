import type { ProcessNode, ProcessStep } from '@motcua/rules/process';
import type { Lang } from '@motcua/rules/text';
import { procedureWords } from '@motcua/ui/words/procedure';
import { linesOf, widthOfText } from './lines.ts';
import type { MapMarks } from './map-svg.ts';
import { mapWords } from './words.ts';

export type Tone = 'PLAIN' | 'DONE' | 'NOW' | 'WAITING' | 'SLOW' | 'LATE';

export interface CardLine {
  text: string;
  size: number;
  weight: 400 | 600 | 700;
  role: 'NAME' | 'WHO' | 'MARK';
}

/** What a step's box says, line by line, and how it is told apart. */
export interface Card {
  lines: readonly CardLine[];
  tone: Tone;
  /** Cells of the heat bar that are filled, of five. */
  cells: number | undefined;
  width: number;
  height: number;
}

const SIZES = { NAME: 14, WHO: 12.5, MARK: 12.5 } as const;
const WEIGHTS = { NAME: 600, WHO: 400, MARK: 700 } as const;
const PADDING = 10;
export const LEADING = 1.3;
export const BAR = 12;

export function cardOf(step: ProcessStep, marks: MapMarks, lang: Lang, width: number): Card {
  const heat = heatOf(marks.heat?.get(step.key));
  const tone = toneOf(step.key, marks, heat);
  const texts: [CardLine['role'], string][] = [
    ['NAME', nameOf(step, lang)],
    ['WHO', marks.who?.(step) ?? procedureWords[lang][`role${step.role}`]],
    ['MARK', markOf(tone, heat, lang)],
  ];
  const lines = texts.flatMap(([role, text]) =>
    linesOf(text, SIZES[role], width - 2 * PADDING).map((line) => ({
      text: line,
      size: SIZES[role],
      weight: WEIGHTS[role],
      role,
    })),
  );
  const widest = Math.max(...lines.map(({ text, size }) => widthOfText(text, size))) + 2 * PADDING;
  const height =
    lines.reduce((sum, { size }) => sum + size * LEADING, 0) + 2 * PADDING + (heat === undefined ? 0 : BAR);
  return {
    lines,
    tone,
    cells: heat === undefined ? undefined : heat + 1,
    width: Math.max(width, widest),
    height,
  };
}

export const nameOf = (step: ProcessStep, lang: Lang): string =>
  lang === 'en' && step.nameEn !== '' ? step.nameEn : step.name;

/** What one who listens hears of a step. */
export function spokenStep(step: ProcessStep, marks: MapMarks, lang: Lang): string {
  const heat = heatOf(marks.heat?.get(step.key));
  const mark = markOf(toneOf(step.key, marks, heat), heat, lang);
  const who = marks.who?.(step) ?? procedureWords[lang][`role${step.role}`];
  return `${nameOf(step, lang)} (${who})${mark === '' ? '' : `: ${mark}`}`;
}

/** Words of a gateway: its name where it asks something. */
export const questionOf = (node: ProcessNode): string =>
  node.type === 'GATEWAY' ? node.gateway.name.trim() : '';

/** 0 to 4 for a heat of 0 to 1. */
const heatOf = (heat: number | undefined): number | undefined =>
  heat === undefined ? undefined : Math.min(4, Math.max(0, Math.floor(heat * 5)));

function toneOf(key: string, { now, done, waiting }: MapMarks, heat: number | undefined): Tone {
  if (waiting?.includes(key) === true) return 'WAITING';
  if (now?.includes(key) === true) return 'NOW';
  if (done?.includes(key) === true) return 'DONE';
  return heat === undefined || heat < 2 ? 'PLAIN' : heat < 4 ? 'SLOW' : 'LATE';
}

/** Words of where a dossier stands; how slow a step is has words of its own. */
const SAID: Partial<Record<Tone, 'now' | 'done' | 'waiting'>> = {
  NOW: 'now',
  DONE: 'done',
  WAITING: 'waiting',
};

function markOf(tone: Tone, heat: number | undefined, lang: Lang): string {
  const t = mapWords[lang];
  const marks = [
    SAID[tone] === undefined ? '' : t[SAID[tone]],
    heat === undefined ? '' : t[`heat${heat as 0 | 1 | 2 | 3 | 4}`],
  ];
  return marks.filter((mark) => mark !== '').join(', ');
}
