import { CHANNELS, type Channel } from '../dossier/index.ts';
import { formatDecimal, type Lang } from '../text/index.ts';
import { WORDS, type Words } from './words.ts';

type LimitUnit = keyof Words['units'];

interface Paper {
  code: string;
  name: string;
  originals: number;
  certified: number;
  copies: number;
  presentOnly: boolean;
  required: boolean;
}

/** What of a version of a procedure (phiên bản thủ tục) matters to those who apply. */
export interface ComparedProcedure {
  name: string;
  summary: string;
  channels: readonly {
    channel: Channel;
    limit: { value: number; unit: LimitUnit };
    fees: readonly { amount: number }[];
  }[];
  components: readonly Paper[];
  steps: readonly string[];
  requirements?: string;
  results: readonly { name: string }[];
  legalBasis: readonly string[];
  form: string;
}

/** A summary for a list, such as “bỏ 1 giấy tờ, giảm 2 ngày (40 %)”, and a sentence for each thing that differs. */
export interface ProcedureDifference {
  summary: string;
  sentences: string[];
}

/** What a new version of a procedure changes against the one before it; nothing: an empty summary and no sentence. */
export function procedureDifference(
  before: ComparedProcedure,
  after: ComparedProcedure,
  lang: Lang,
): ProcedureDifference {
  const parts = [papers, limits, fees, others].map((part) => part(before, after, WORDS[lang], lang));
  return {
    summary: parts.flatMap(({ summary }) => summary).join(', '),
    sentences: parts.flatMap(({ sentences }) => sentences),
  };
}

interface Part {
  summary: string[];
  sentences: string[];
}

function papers(before: ComparedProcedure, after: ComparedProcedure, words: Words): Part {
  const find = (all: readonly Paper[], { code }: Paper) => all.find((one) => one.code === code);
  const removed = before.components.filter((one) => find(after.components, one) === undefined);
  const added = after.components.filter((one) => find(before.components, one) === undefined);
  const altered = after.components.filter((one) => {
    const was = find(before.components, one);
    return was !== undefined && !sameDemand(was, one);
  });
  return {
    summary: [
      ...(removed.length > 0 ? [words.fewerPapers(removed.length)] : []),
      ...(added.length > 0 ? [words.morePapers(added.length)] : []),
    ],
    sentences: [
      ...removed.map(({ name }) => words.removed(name)),
      ...added.map(({ name }) => words.added(name)),
      ...altered.map(({ name }) => words.altered(name)),
    ],
  };
}

const DEMAND = [
  'name',
  'originals',
  'certified',
  'copies',
  'presentOnly',
  'required',
] as const satisfies readonly (keyof Paper)[];
const sameDemand = (one: Paper, other: Paper): boolean => DEMAND.every((key) => one[key] === other[key]);

function limits(before: ComparedProcedure, after: ComparedProcedure, words: Words, lang: Lang): Part {
  const changes = inBoth(before, after).filter(
    ([was, is]) => was.limit.value !== is.limit.value || was.limit.unit !== is.limit.unit,
  );
  const phrases = new Set(changes.map(([was, is]) => limitPhrase(was.limit, is.limit, words, lang)));
  const [only] = phrases;
  return {
    summary: only === undefined ? [] : [phrases.size === 1 ? only : words.otherTimes],
    sentences: together(
      changes.map(([was, is]) => ({
        channel: is.channel,
        was: limitText(was.limit, words, lang),
        is: limitText(is.limit, words, lang),
      })),
      words,
      words.time,
    ),
  };
}

interface Moved {
  channel: Channel;
  was: string;
  is: string;
}

/** One sentence for all channels of which the same is to be said. */
function together(
  changes: readonly Moved[],
  words: Words,
  sentence: (channels: string, was: string, is: string) => string,
): string[] {
  const alike = Map.groupBy(changes, ({ was, is }) => `${was}>${is}`);
  return [...alike.values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [
          sentence(
            [first, ...more].map(({ channel }) => words.channels[channel]).join(', '),
            first.was,
            first.is,
          ),
        ],
  );
}

type Limit = ComparedProcedure['channels'][number]['limit'];

function limitPhrase(was: Limit, is: Limit, words: Words, lang: Lang): string {
  if (was.unit !== is.unit || was.value === 0) return words.otherTimes;
  const amount = `${formatDecimal(Math.abs(is.value - was.value), 1, lang)} ${words.spans[was.unit]}`;
  const percent = formatDecimal((Math.abs(is.value - was.value) / was.value) * 100, 0, lang);
  return is.value < was.value ? words.shorter(amount, percent) : words.longer(amount, percent);
}

const limitText = ({ value, unit }: Limit, words: Words, lang: Lang): string =>
  value === 0 ? words.sameDay : `${formatDecimal(value, 1, lang)} ${words.units[unit]}`;

function fees(before: ComparedProcedure, after: ComparedProcedure, words: Words, lang: Lang): Part {
  const changes = inBoth(before, after).flatMap(([was, is]) => {
    const [old, now] = [total(was), total(is)];
    return old === now ? [] : [{ channel: is.channel, old, now }];
  });
  const fewer = changes.every(({ old, now }) => now < old);
  const more = changes.every(({ old, now }) => now > old);
  return {
    summary:
      changes.length === 0 ? [] : [fewer ? words.lowerFees : more ? words.higherFees : words.otherFees],
    sentences: together(
      changes.map(({ channel, old, now }) => ({
        channel,
        was: formatDecimal(old, 0, lang),
        is: formatDecimal(now, 0, lang),
      })),
      words,
      words.fee,
    ),
  };
}

type OnChannel = ComparedProcedure['channels'][number];
const total = ({ fees: lines }: OnChannel): number => lines.reduce((sum, { amount }) => sum + amount, 0);

/** Channels of both versions, in the order of the law. */
const inBoth = (before: ComparedProcedure, after: ComparedProcedure): [OnChannel, OnChannel][] =>
  CHANNELS.flatMap((channel) => {
    const was = before.channels.find((one) => one.channel === channel);
    const is = after.channels.find((one) => one.channel === channel);
    return was === undefined || is === undefined ? [] : [[was, is]];
  });

function others(before: ComparedProcedure, after: ComparedProcedure, words: Words): Part {
  const has = ({ channels }: ComparedProcedure, channel: Channel) =>
    channels.some((one) => one.channel === channel);
  const opened = CHANNELS.filter((one) => has(after, one) && !has(before, one));
  const closed = CHANNELS.filter((one) => has(before, one) && !has(after, one));
  const differs = (part: (of: ComparedProcedure) => unknown): boolean =>
    JSON.stringify(part(before)) !== JSON.stringify(part(after));
  const newForm = differs(({ form }) => form);
  return {
    summary: newForm ? [words.newForm] : [],
    sentences: [
      ...(differs(({ name }) => name) ? [words.renamed(before.name, after.name)] : []),
      ...(differs(({ summary }) => summary) ? [words.retold] : []),
      ...opened.map((channel) => words.opened(words.channels[channel])),
      ...closed.map((channel) => words.closed(words.channels[channel])),
      ...(newForm ? [words.formSentence] : []),
      ...(differs(({ steps }) => steps) ? [words.otherSteps] : []),
      ...(differs(({ requirements }) => requirements ?? '') ? [words.otherRequirements] : []),
      ...(differs(({ results }) => results.map(({ name }) => name)) ? [words.otherResults] : []),
      ...(differs(({ legalBasis }) => legalBasis) ? [words.otherBasis] : []),
    ],
  };
}
