import { blocksOf, stepsOf, type Block, type Way } from './blocks.ts';
import type { Condition, ProcessDefinition, ProcessStep } from './definition.ts';

/** Own limit in working hours or days, or a part of the legal time, 0..1; a share beside a limit plans the end of the step. */
export type RowTime =
  { share: number } | { hours: number; share?: number } | { days: number; share?: number };

/** A step as the decisions of the province list them: number, who, where, how long, what comes of it. */
export interface ProcessRow extends Omit<ProcessStep, 'key' | 'nameEn' | 'share' | 'limit'> {
  /**
   * Rows of one number run side by side. `3a`, `3b` are such ways written out; rows of the same `3a` follow one another, and
   * so do `3a.1`, `3a.2`; `3a.1b` is a way within a way.
   */
  order: number | string;
  /** Absent: made of the name. */
  key?: string;
  nameEn?: string;
  time: RowTime;
  /** At the first row of a way: it is gone only so, and the way without a condition in all other cases. */
  when?: Condition;
  /** At the first row of a way: its name. */
  way?: string;
  /** At the first row of ways: what is asked there, or the name of the split. */
  group?: string;
}

/** What the first row of a way says of the way. */
export type Head = Pick<ProcessRow, 'when' | 'way' | 'group'>;

/** The rows of a map; null where it leads round again, where ways cross, or where a row would have to say two things of its ways. */
export function tableOf(definition: ProcessDefinition): ProcessRow[] | null {
  const block = blocksOf(definition);
  if (block === null) return null;
  const rows = lineRows(partsOf(block), '', {});
  return rows?.length === definition.steps.length ? rows : null;
}

type Part = Exclude<Block, { is: 'LINE' }>;
const partsOf = (block: Block): Part[] => (block.is === 'LINE' ? block.parts.flatMap(partsOf) : [block]);

/** @param head what the first row has to say of the way it begins */
function lineRows(parts: readonly Part[], prefix: string, head: Head): ProcessRow[] | null {
  const rows: ProcessRow[] = [];
  for (const [at, part] of parts.entries()) {
    const begins = at === 0 && prefix !== '';
    const own = partRows(part, `${prefix}${at + 1}`, at === 0 ? head : {}, begins);
    if (own === null) return null;
    rows.push(...own);
  }
  return rows;
}

function partRows(part: Part, label: string, head: Head, begins: boolean): ProcessRow[] | null {
  if (part.is === 'STEP') return [rowOf(part.step, label, head)];
  if (Object.keys(head).length > 0) return null;
  const ways = part.is === 'CHOICE' ? part.ways : part.ways.map((block): Way => ({ block }));
  const said = ways.filter(({ block }) => stepsOf(block).length > 0);
  const unsaid = ways.filter((way) => !said.includes(way));
  if (said.length === 0 || unsaid.some(({ when, name }) => when !== undefined || name !== undefined))
    return null;
  if (part.is === 'BESIDE' && said.length === 1) return null;
  const isPlain = said.length === 1 && said[0]?.block.is === 'STEP' && !begins;
  const rows = said.map((way, at) =>
    wayRows(way, isPlain ? label : label + letters(at), at === 0 ? part.name : undefined),
  );
  return rows.some((one) => one === null) ? null : rows.flatMap((one) => one ?? []);
}

function wayRows({ block, when, name }: Way, label: string, group: string | undefined): ProcessRow[] | null {
  const head: Head = {
    ...(when === undefined ? {} : { when }),
    ...(name === undefined ? {} : { way: name }),
    ...(group === undefined ? {} : { group }),
  };
  return block.is === 'STEP' ? [rowOf(block.step, label, head)] : lineRows(partsOf(block), `${label}.`, head);
}

function rowOf({ key, nameEn, share, limit, ...rest }: ProcessStep, label: string, head: Head): ProcessRow {
  return {
    order: /^\d+$/u.test(label) ? Number(label) : label,
    key,
    ...(nameEn === '' ? {} : { nameEn }),
    ...rest,
    time: timeOf(share, limit),
    ...head,
  };
}

function timeOf(share: number, limit: ProcessStep['limit']): RowTime {
  if (limit === undefined) return { share };
  return limit.unit === 'WORKING_DAY' ? { days: limit.value, share } : { hours: limit.value, share };
}

/** a, b … z, aa, ab … */
function letters(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
