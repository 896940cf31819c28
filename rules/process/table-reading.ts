import { foldVietnamese } from '../text/index.ts';
import { lineOf, type Block, type Way } from './blocks.ts';
import { END, START, type ProcessDefinition, type ProcessStep } from './definition.ts';
import { draw } from './draw.ts';
import { limitHours as ownHours, wholeShare, wholeWay } from './shares.ts';
import type { ProcessRow } from './table.ts';

/** What is wrong with a row, and what mends it. */
export interface TableProblem {
  /** Counted from 1. */
  row: number;
  vi: string;
  en: string;
}

const PROBLEMS = {
  NO_NAME: {
    vi: 'Chưa ghi tên bước. Ghi việc phải làm, ví dụ “Thẩm định hồ sơ”.',
    en: 'The step has no name. Write what is done, such as “Appraise the dossier”.',
  },
  ORDER: {
    vi: 'Không đọc được số thứ tự. Ghi 1, 2, 3; các bước làm cùng lúc ghi cùng số, hoặc 3a, 3b; nhiều bước trong một nhánh ghi 3a.1, 3a.2.',
    en: 'The number cannot be read. Write 1, 2, 3; the same number for steps done together, or 3a, 3b; 3a.1, 3a.2 for several steps of one branch.',
  },
  MIXED: {
    vi: 'Cùng một số mà dòng có chữ, dòng không. Ghi chữ cho mọi dòng của nhóm: 3a, 3b.',
    en: 'Of one number some rows have a letter and some have none. Give all of them a letter: 3a, 3b.',
  },
  KEY_TWICE: {
    vi: 'Mã bước trùng với một dòng ở trên. Đổi mã, hoặc để trống để tự đặt.',
    en: 'The key of the step is that of a row above. Change it, or leave it empty.',
  },
  TIME: {
    vi: 'Thời gian không hợp lệ. Ghi số giờ hoặc số ngày làm việc lớn hơn 0, hoặc phần thời hạn từ 0 đến 100 %.',
    en: 'The time makes no sense. Write working hours or days above 0, or a share of the limit from 0 to 100 %.',
  },
  TWO_DEFAULTS: {
    vi: 'Nhóm lựa chọn đã có một lối không ghi điều kiện. Ghi điều kiện cho lối này.',
    en: 'The choice already has a way without a condition. Write a condition for this one.',
  },
  NOT_FIRST: {
    vi: 'Điều kiện, tên lối và tên nhóm chỉ ghi ở dòng đầu của một lối. Chuyển lên dòng đầu.',
    en: 'Condition, name of a way and name of a group belong in the first row of a way. Move them there.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

/**
 * The map a table says. It can always be drawn; what is wrong with a row is said beside it.
 *
 * @param limitHours legal time limit in working hours: of a step with an own limit it gives the share; else its part of the whole
 */
export function definitionOfTable(
  key: string,
  name: string,
  rows: readonly ProcessRow[],
  limitHours: number | null = null,
): { definition: ProcessDefinition; problems: TableProblem[] } {
  const reading = new Reading(rows, limitHours);
  const definition = planned(draw({ key, name }, reading.block()), reading.unplanned);
  return { definition, problems: reading.problems.toSorted((a, b) => a.row - b.row) };
}

/** Steps with an own limit and nothing to reckon it against share what is left of the whole. */
function planned(definition: ProcessDefinition, unplanned: ReadonlySet<string>): ProcessDefinition {
  if (unplanned.size === 0) return definition;
  const hoursOf = (step: ProcessStep): number => (unplanned.has(step.key) ? (ownHours(step) ?? 0) : 0);
  const hours = wholeWay(definition, hoursOf);
  const left = Math.max(0, 1 - wholeShare(definition));
  const steps = definition.steps.map((step) =>
    unplanned.has(step.key) ? { ...step, share: hours > 0 ? (left * hoursOf(step)) / hours : 0 } : step,
  );
  return { ...definition, steps };
}

interface Read {
  /** Counted from 1. */
  number: number;
  row: ProcessRow;
  step: ProcessStep;
  /** `3a.1` as 3, a, 1. */
  path: readonly string[];
}

class Reading {
  readonly problems: TableProblem[] = [];
  /** Keys of steps whose share is still to be reckoned. */
  readonly unplanned = new Set<string>();
  readonly #rows: readonly Read[];
  readonly #limitHours: number | null;
  readonly #keys = new Set<string>([START, END]);
  readonly #given: ReadonlySet<string | undefined>;
  readonly #heard = new Set<Read>();

  constructor(rows: readonly ProcessRow[], limitHours: number | null) {
    this.#limitHours = limitHours;
    this.#given = new Set(rows.map(({ key }) => key));
    this.#rows = rows.map((row, at) => {
      const number = at + 1;
      return { number, row, step: this.#step(row, number), path: this.#path(row, number) };
    });
  }

  block(): Block {
    const whole = this.#line(this.#rows, 0, false);
    for (const read of this.#rows)
      if (speaks(read) && !this.#heard.has(read)) this.#problem('NOT_FIRST', read.number);
    return whole;
  }

  #problem(code: keyof typeof PROBLEMS, row: number): void {
    this.problems.push({ row, ...PROBLEMS[code] });
  }

  #path({ order }: ProcessRow, number: number): string[] {
    const written = String(order).trim().toLowerCase().replace(/\.$/u, '');
    if (/^\d+(?:[a-z]+\.\d+)*[a-z]*$/u.test(written)) return written.match(/\d+|[a-z]+/gu) ?? [];
    this.#problem('ORDER', number);
    return [String(10 ** 6 + number)];
  }

  #step(
    { order: _, key, nameEn = '', time, when: _when, way: _way, group: _group, ...rest }: ProcessRow,
    number: number,
  ) {
    if (rest.name.trim() === '') this.#problem('NO_NAME', number);
    const step: ProcessStep = {
      key: this.#key(key, rest.name, number),
      nameEn,
      ...rest,
      ...this.#time(time, number),
    };
    if (time.share === undefined) {
      if (this.#limitHours === null) this.unplanned.add(step.key);
      else step.share = (ownHours(step) ?? 0) / this.#limitHours;
    }
    return step;
  }

  #time(time: ProcessRow['time'], number: number): Pick<ProcessStep, 'share' | 'limit'> {
    const share = time.share ?? 0;
    const value = 'days' in time ? time.days : 'hours' in time ? time.hours : undefined;
    const isSense =
      share >= 0 && share <= 1 && (value === undefined || (value > 0 && Number.isFinite(value)));
    if (!isSense) this.#problem('TIME', number);
    if (value === undefined) return { share };
    return { share, limit: { value, unit: 'days' in time ? 'WORKING_DAY' : 'WORKING_HOUR' } };
  }

  #key(given: string | undefined, name: string, number: number): string {
    if (given !== undefined && this.#keys.has(given)) this.#problem('KEY_TWICE', number);
    const wish = given ?? keyOf(name, number);
    const isFree = (one: string): boolean => !this.#keys.has(one) && (one === given || !this.#given.has(one));
    let key = wish;
    for (let next = 2; !isFree(key); next++) key = `${wish}-${next}`;
    this.#keys.add(key);
    return key;
  }

  /** @param opensWay the first row begins a way, so that what it says is said of that way */
  #line(rows: readonly Read[], depth: number, opensWay: boolean): Block {
    const parts = [...Map.groupBy(rows, ({ path }) => Number(path[depth]))].toSorted(([a], [b]) => a - b);
    return lineOf(parts.map(([, part], at) => this.#part(part, depth, opensWay && at === 0)));
  }

  #part(rows: readonly Read[], depth: number, opensWay: boolean): Block {
    const [first] = rows;
    const plain = rows.filter(({ path }) => path.length === depth + 1);
    if (first !== undefined && rows.length === 1 && plain.length === 1 && (opensWay || !isConditional(first)))
      return { is: 'STEP', step: first.step };
    if (plain.length < rows.length) for (const { number } of plain) this.#problem('MIXED', number);
    const lettered = Map.groupBy(
      rows.filter((read) => !plain.includes(read)),
      ({ path }) => path[depth + 1] ?? '',
    );
    const byLetter = [...lettered].toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
    return this.#ways([
      ...plain.map((read) => ({ first: read, block: { is: 'STEP', step: read.step } as const })),
      ...byLetter.map(([, way]) => this.#way(way, depth + 2)),
    ]);
  }

  #way(rows: readonly Read[], depth: number): { first: Read | undefined; block: Block } {
    const whole = rows.filter(({ path }) => path.length === depth);
    const within = rows.filter(({ path }) => path.length > depth);
    if (within.length > 0) for (const { number } of whole) this.#problem('MIXED', number);
    const line = this.#line(within, depth, whole.length === 0);
    const inner = within.toSorted((a, b) => Number(a.path[depth]) - Number(b.path[depth]));
    const begin = whole[0] ?? inner[0];
    const isAlone =
      begin !== undefined && inner.filter(({ path }) => path[depth] === begin.path[depth]).length <= 1;
    return {
      first: begin !== undefined && begin.path.length <= depth + 1 && isAlone ? begin : undefined,
      block: lineOf([...whole.map(({ step }): Block => ({ is: 'STEP', step })), line]),
    };
  }

  #ways(read: readonly { first: Read | undefined; block: Block }[]): Block {
    const [only] = read;
    if (only !== undefined && read.length === 1 && only.first?.row.when === undefined) return only.block;
    for (const { first } of read) if (first !== undefined) this.#heard.add(first);
    const group = read[0]?.first?.row.group;
    const named = group === undefined ? {} : { name: group };
    if (!read.some(({ first }) => first?.row.when !== undefined))
      return { is: 'BESIDE', ...named, ways: read.map(({ block }) => block) };
    const open = read.filter(({ first }) => first?.row.when === undefined);
    for (const { first } of open.slice(1))
      if (first !== undefined) this.#problem('TWO_DEFAULTS', first.number);
    const ways = read.map(({ first, block }): Way => {
      const { when, way } = first?.row ?? {};
      return { block, ...(when === undefined ? {} : { when }), ...(way === undefined ? {} : { name: way }) };
    });
    return { is: 'CHOICE', ...named, ways: open.length > 0 ? ways : [...ways, { block: lineOf([]) }] };
  }
}

const isConditional = ({ row }: Read): boolean => row.when !== undefined;
const speaks = ({ row }: Read): boolean =>
  row.when !== undefined || row.way !== undefined || row.group !== undefined;

/** “Thẩm định hồ sơ” → `tham-dinh-ho-so`. */
function keyOf(name: string, number: number): string {
  const key = foldVietnamese(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
  return key === '' ? `buoc-${number}` : key;
}
