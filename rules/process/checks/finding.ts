import { formatDecimal, type Lang } from '../../text/index.ts';
import type { Said } from '../words.ts';
import type { ProcessFlow } from '../definition.ts';
import { type ProcessNode } from '../graph.ts';
import { CHECKS } from './words.ts';

export type CheckCode = keyof typeof CHECKS;
export const CHECK_CODES = Object.keys(CHECKS) as CheckCode[];

/** What a check finds: where, what is wrong, and what mends it. */
export interface ProcessFinding {
  code: CheckCode;
  /** An ERROR keeps the map from being published; a WARNING asks for a note. */
  severity: 'ERROR' | 'WARNING';
  /** Key of the step, gateway or flow it is about; null: the map as a whole. */
  at: string | null;
  vi: string;
  en: string;
  cureVi: string;
  cureEn: string;
}

type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;
type Sentence = 'vi' | 'en' | 'cureVi' | 'cureEn';
type BlanksOf<Code extends CheckCode> = Blanks<(typeof CHECKS)[Code][Sentence]>;

/** A finding with its sentences; the compiler knows what each of them leaves to be filled in. */
export function found<Code extends CheckCode>(
  code: Code,
  at: string | null,
  filled: Record<BlanksOf<Code>, string | Said>,
): ProcessFinding {
  const { severity, vi, en, cureVi, cureEn } = CHECKS[code];
  const fill = (text: string, lang: Lang): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, name: keyof typeof filled) => {
      const one = filled[name];
      return typeof one === 'string' ? one : one[lang];
    });
  return {
    code,
    severity,
    at,
    vi: fill(vi, 'vi'),
    en: fill(en, 'en'),
    cureVi: fill(cureVi, 'vi'),
    cureEn: fill(cureEn, 'en'),
  };
}

/** The name of a part of the map, its key where it has none. */
export function nameOf(node: ProcessNode): Said {
  switch (node.type) {
    case 'STEP':
      return { vi: node.step.name || node.key, en: node.step.nameEn || node.step.name || node.key };
    case 'GATEWAY':
      return { vi: node.gateway.name || node.key, en: node.gateway.name || node.key };
    case 'START':
      return { vi: 'Bắt đầu', en: 'Start' };
    case 'END':
      return { vi: 'Kết thúc', en: 'End' };
  }
}

export const flowName = ({ key, name }: ProcessFlow): string => name ?? key;

export const figure = (value: number): Said => ({
  vi: formatDecimal(value, 1, 'vi'),
  en: formatDecimal(value, 1, 'en'),
});
