import { sentencesOf, syllablesIn, wordsFound, type EverydayWord, type Lang } from '../text/index.ts';
import { WRITING_WORDS } from './writing-words.ts';

/**
 * The five rules a published procedure is written by, one a kind of finding: everyday words, the big picture first, a
 * diagram, short sentences, and nothing before what it needs.
 */
export const WRITING_RULES = ['JARGON', 'TOO_MUCH', 'NO_DIAGRAM', 'LONG_SENTENCE', 'ORDER'] as const;
export type WritingRule = (typeof WRITING_RULES)[number];

/** Parts of a procedure's page that people read. */
export const WRITTEN_PARTS = ['SUMMARY', 'PAPERS', 'STEPS', 'REQUIREMENTS', 'SCRIPT', 'DIAGRAM'] as const;
export type WrittenPart = (typeof WRITTEN_PARTS)[number];

/** What is published of a procedure, as its page shows it. */
export interface WrittenProcedure {
  summary: string;
  components: readonly { name: string }[];
  steps: readonly string[];
  requirements?: string;
  /** What the counter says to the applicant, question by question. */
  script?: readonly string[];
  /** Steps of the map the page draws. */
  drawn: number;
}

export interface WritingLimits {
  /** Syllables of a sentence at most (parameter `writing.sentenceSyllables`). */
  sentence: number;
  /** Syllables of the summary at most (`writing.summarySyllables`). */
  summary: number;
  words: readonly EverydayWord[];
}

/** One thing to better: advice to the author, never a bar. */
export interface WritingFinding {
  rule: WritingRule;
  part: WrittenPart;
  /** Which line of the part, from 1; 0: the part as a whole. */
  line: number;
  /** The words it is about; '' where there are none. */
  quote: string;
  /** Where it is and how to better it. */
  advice: Record<Lang, string>;
}

/** A map of one step says nothing a sentence does not. */
const LEAST_DRAWN = 2;

/** Everything that could be written better, in the order of the page; none for a page that keeps the five rules. */
export function writingFindings(written: WrittenProcedure, limits: WritingLimits): WritingFinding[] {
  const { summary, components, steps, requirements = '', script = [] } = written;
  const lines: [WrittenPart, readonly string[]][] = [
    ['SUMMARY', [summary]],
    ['PAPERS', components.map(({ name }) => name)],
    ['STEPS', steps],
    ['REQUIREMENTS', requirements.split(/\n+/)],
    ['SCRIPT', script],
  ];
  return [
    ...tooMuch(summary, limits),
    ...lines.flatMap(([part, texts]) =>
      texts.flatMap((text, at) => lineFindings(part, at + 1, text, limits)),
    ),
    ...outOfOrder(steps),
    ...(written.drawn < LEAST_DRAWN ? [finding('NO_DIAGRAM', 'DIAGRAM', 0, '', (say) => say.draw)] : []),
  ];
}

function lineFindings(
  part: WrittenPart,
  line: number,
  text: string,
  { sentence: most, words }: WritingLimits,
): WritingFinding[] {
  const long = sentencesOf(text)
    .map((sentence) => ({ sentence, count: syllablesIn(sentence) }))
    .filter(({ count }) => count > most);
  return [
    ...long.map(({ sentence, count }) =>
      finding('LONG_SENTENCE', part, line, sentence, (say) => say.long(count, most)),
    ),
    ...wordsFound(text, words).map(({ word, everyday }) =>
      finding('JARGON', part, line, word, (say) => say.jargon(word, everyday)),
    ),
  ];
}

function tooMuch(summary: string, { summary: most }: WritingLimits): WritingFinding[] {
  const count = syllablesIn(summary);
  return count > most ? [finding('TOO_MUCH', 'SUMMARY', 0, '', (say) => say.tooMuch(count, most))] : [];
}

/** What an applicant lives through, in its order. Paying has no place of its own: some procedures ask first, some last. */
const STAGES: readonly RegExp[] = [
  /chuẩn bị/i,
  /nộp (?:hồ sơ|đơn|tờ khai|giấy tờ)|gửi hồ sơ/i,
  /kiểm tra (?:giấy tờ|hồ sơ)|cán bộ kiểm tra|cấp giấy tiếp nhận/i,
  /thẩm định|thẩm tra|xem xét|giải quyết|lãnh đạo ký|phê duyệt/i,
  /nhận kết quả|trả kết quả/i,
];

/** Which stage a step is about: the one it names first; undefined for anything else. */
function stageOf(step: string): number | undefined {
  const named = STAGES.map((words, stage) => ({ stage, at: step.normalize('NFC').search(words) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return named[0]?.stage;
}

function outOfOrder(steps: readonly string[]): WritingFinding[] {
  const stages = steps.map(stageOf);
  return steps.flatMap((step, at) => {
    const stage = stages[at];
    if (stage === undefined) return [];
    const later = stages.slice(0, at).findIndex((before) => before !== undefined && before > stage);
    return later === -1
      ? []
      : [finding('ORDER', 'STEPS', at + 1, step, (say) => say.order(at + 1, later + 1))];
  });
}

function finding(
  rule: WritingRule,
  part: WrittenPart,
  line: number,
  quote: string,
  advice: (words: (typeof WRITING_WORDS)[Lang]) => string,
): WritingFinding {
  return {
    ...{ rule, part, line, quote },
    advice: { vi: advice(WRITING_WORDS.vi), en: advice(WRITING_WORDS.en) },
  };
}
