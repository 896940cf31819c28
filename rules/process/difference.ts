import { ROLE_NAMES } from '../authority/index.ts';
import type { Lang } from '../text/index.ts';
import { besideOf, stepName } from './checks/beside.ts';
import { checkKeys } from './checks/shape.ts';
import type { ProcessDefinition, ProcessStep } from './definition.ts';
import { sequencesOf } from './dependencies.ts';
import { changesOf } from './difference-of-steps.ts';
import { graphOf } from './graph.ts';
import { plays } from './markings.ts';
import { groupsOf } from './parallel.ts';
import { hoursWithin, wholeWay } from './shares.ts';
import { aheadOf } from './standing.ts';
import { conditionSaid, durationSaid, KIND_NAMES, unitName, type Said } from './words.ts';

export interface ProcessDifference {
  /** “Bỏ 1 bước, giảm 2 ngày làm việc”. */
  summary: string;
  /** One for every step, way and condition that differs. */
  sentences: string[];
}

/** Shortest limits of the procedures, in working hours; null where they have none. */
export interface LimitHours {
  before: number | null;
  after: number | null;
}

/** What a change of the map is, as a leader reads it before he approves. */
export function differenceInWords(
  before: ProcessDefinition,
  after: ProcessDefinition,
  language: Lang,
  limitHours: LimitHours = { before: null, after: null },
): ProcessDifference {
  const { removed, added, kept } = stepsOfBoth(before, after);
  const changed = kept.flatMap(([was, is]) => changesOf(was, is));
  const course = isReadable(before) && isReadable(after) ? courseOf(before, after, kept) : [];
  const counts = [
    ...counted(removed.length, { vi: 'bỏ # bước', en: '# step* removed' }),
    ...counted(added.length, { vi: 'thêm # bước', en: '# step* added' }),
    ...counted(changed.length, { vi: 'sửa # bước', en: '# step* changed' }),
    ...(course.length > 0 ? [{ vi: 'đổi thứ tự, đường đi', en: 'another course' }] : []),
    ...timeOf(before, after, limitHours),
  ];
  const summary = counts.map((one) => one[language]).join(', ');
  const sentences = [...removed.map(removal), ...added.map(addition), ...changed, ...course];
  return {
    summary: summary === '' ? NOTHING[language] : capital(summary),
    sentences: sentences.map((one) => one[language]),
  };
}

const NOTHING = { vi: 'Không có gì thay đổi', en: 'Nothing has changed' };
const capital = (text: string): string => text.replace(/^./u, (first) => first.toUpperCase());
const isReadable = (definition: ProcessDefinition): boolean => checkKeys(definition).length === 0;

/** Steps are the same by their key, else by their name. */
function stepsOfBoth(before: ProcessDefinition, after: ProcessDefinition) {
  const left = [...before.steps];
  const found = new Map<ProcessStep, ProcessStep>();
  const match = (isSame: (was: ProcessStep, is: ProcessStep) => boolean): void => {
    for (const is of after.steps) {
      const at = found.has(is) ? -1 : left.findIndex((was) => isSame(was, is));
      const [was] = at === -1 ? [] : left.splice(at, 1);
      if (was !== undefined) found.set(is, was);
    }
  };
  match((was, is) => was.key === is.key);
  match((was, is) => was.name === is.name);
  return {
    removed: left,
    added: after.steps.filter((step) => !found.has(step)),
    kept: after.steps.flatMap((is): [ProcessStep, ProcessStep][] => {
      const was = found.get(is);
      return was === undefined ? [] : [[was, is]];
    }),
  };
}

const counted = (count: number, { vi, en }: Said): Said[] =>
  count === 0
    ? []
    : [
        {
          vi: vi.replace('#', String(count)),
          en: en.replace('#', String(count)).replace('*', count === 1 ? '' : 's'),
        },
      ];

function timeOf(before: ProcessDefinition, after: ProcessDefinition, limits: LimitHours): Said[] {
  if (!isReadable(before) || !isReadable(after)) return [];
  const hours = (map: ProcessDefinition, limit: number | null): number =>
    wholeWay(map, hoursWithin(limit ?? 0));
  const more = hours(after, limits.after ?? limits.before) - hours(before, limits.before ?? limits.after);
  if (Math.abs(more) < 0.05) return [];
  const { vi, en } = durationSaid(Math.abs(more));
  return [more < 0 ? { vi: `giảm ${vi}`, en: `${en} shorter` } : { vi: `tăng ${vi}`, en: `${en} longer` }];
}

function removal(step: ProcessStep): Said {
  const { vi, en } = stepName(step);
  return { vi: `Bỏ bước “${vi}”.`, en: `Step “${en}” is removed.` };
}

function addition(step: ProcessStep): Said {
  const { vi, en } = stepName(step);
  const [kind, role, unit] = [KIND_NAMES[step.kind], ROLE_NAMES[step.role], unitName(step.unit)];
  return {
    vi: `Thêm bước “${vi}” (${kind.vi}): ${role.vi}, ${unit.vi}.`,
    en: `Step “${en}” (${kind.en}) is added: ${role.en}, ${unit.en}.`,
  };
}

type Kept = readonly (readonly [ProcessStep, ProcessStep])[];

function courseOf(before: ProcessDefinition, after: ProcessDefinition, kept: Kept): Said[] {
  return [...orderOf(before, after, kept), ...conditionsOf(before, after), ...gatewaysOf(before, after)];
}

/** Of the steps both maps have: which no longer wait for each other, which now follow another. */
function orderOf(before: ProcessDefinition, after: ProcessDefinition, kept: Kept): Said[] {
  const [was, is] = [graphOf(before), graphOf(after)];
  const keyBefore = new Map(kept.map(([one, two]) => [two.key, one.key]));
  const follows = (a: string, b: string): boolean =>
    aheadOf(was, keyBefore.get(a) ?? '').has(keyBefore.get(b) ?? '');
  const ahead = new Map(kept.map(([, { key }]) => [key, aheadOf(is, key)]));
  const played = plays(is);
  // of a map with too many ways to stand it is only said that steps no longer follow one another
  const beside = besideOf(is, played.every(({ complete }) => complete) ? played : []);
  const apart = kept.flatMap(([, { key: a }]) =>
    kept.flatMap(([, { key: b }]): [string, string][] =>
      follows(a, b) && !ahead.get(a)?.has(b) && !ahead.get(b)?.has(a) ? [[a, b]] : [],
    ),
  );
  const isTogether = ([a, b]: [string, string]): boolean => beside.get(a)?.has(b) === true;
  const names = (keys: readonly string[], lang: Lang): string =>
    keys.map((key) => `“${stepName(stepOf(after, key))[lang]}”`).join(', ');
  const later = sequencesOf(after)
    .map(({ from, to }): [string, string] => [from.key, to.key])
    .filter(([a, b]) => keyBefore.has(a) && keyBefore.has(b) && !follows(a, b) && !ahead.get(b)?.has(a));
  return [
    ...groupsOf(apart.filter(isTogether)).map((keys) => ({
      vi: `Làm cùng lúc, không lần lượt nữa: ${names(keys, 'vi')}.`,
      en: `Done together, no longer one after the other: ${names(keys, 'en')}.`,
    })),
    ...groupsOf(apart.filter((pair) => !isTogether(pair))).map((keys) => ({
      vi: `Không còn nối tiếp nhau: ${names(keys, 'vi')}.`,
      en: `No longer on one way: ${names(keys, 'en')}.`,
    })),
    ...later.map(([a, b]) => ({
      vi: `${names([b], 'vi')} nay làm sau ${names([a], 'vi')}.`,
      en: `${names([b], 'en')} now comes after ${names([a], 'en')}.`,
    })),
  ];
}

const stepOf = ({ steps }: ProcessDefinition, key: string): ProcessStep =>
  steps.find((step) => step.key === key) as ProcessStep;

function conditionsOf(before: ProcessDefinition, after: ProcessDefinition): Said[] {
  const said = ({ flows = [] }: ProcessDefinition): Said[] =>
    flows.flatMap(({ when }) => (when === undefined ? [] : [conditionSaid(when)]));
  const missing = (all: readonly Said[], there: readonly Said[]): Said[] => {
    const left = there.map(({ vi }) => vi);
    return all.filter(({ vi }) => {
      const at = left.indexOf(vi);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    });
  };
  const [was, is] = [said(before), said(after)];
  return [
    ...missing(was, is).map(({ vi, en }) => ({
      vi: `Bỏ điều kiện ${vi}.`,
      en: `The condition ${en} is removed.`,
    })),
    ...missing(is, was).map(({ vi, en }) => ({
      vi: `Thêm điều kiện ${vi}.`,
      en: `The condition ${en} is added.`,
    })),
  ];
}

function gatewaysOf(
  { gateways: was = [] }: ProcessDefinition,
  { gateways: is = [] }: ProcessDefinition,
): Said[] {
  return is.flatMap(({ key, kind, name }) => {
    const old = was.find((one) => one.key === key);
    if (old === undefined || old.kind === kind) return [];
    const called = name || key;
    return kind === 'PARALLEL'
      ? [{ vi: `“${called}” nay đi mọi nhánh cùng lúc.`, en: `“${called}” now goes all ways at once.` }]
      : [{ vi: `“${called}” nay chỉ chọn một lối.`, en: `“${called}” now chooses one way.` }];
  });
}
