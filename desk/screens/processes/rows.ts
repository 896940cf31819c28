import {
  definitionOfTable,
  tableOf,
  type ProcessDefinition,
  type ProcessRow,
  type StepKind,
  type StepRole,
  type TableProblem,
  type UnitRule,
} from '@motcua/rules/process';

/** A step as it is being typed. */
export interface DraftRow {
  id: string;
  kind: StepKind;
  name: string;
  role: StepRole;
  unit: UnitRule;
  /** `20` is 20 % of the time limit; `2 ngày`, `4 giờ`. */
  time: string;
  /** Names of data, separated by commas. */
  needs: string;
  makes: string;
  /** `3`; the same number for steps done together, `3a.1` for a step of a branch. */
  order: string;
  /** Everything a table cell does not show. */
  kept: Partial<ProcessRow>;
}

/** Who usually does a kind of step, and where (NĐ 61/2018 Đ.19); the cells are filled with it. */
const USUAL = {
  INTAKE: ['COUNTER_OFFICER', 'INTAKE'],
  ASSIGN: ['DIVISION_HEAD', 'AUTHORITY'],
  WORK: ['SPECIALIST', 'AUTHORITY'],
  CONSULT: ['SPECIALIST', 'CONSULTED'],
  MEETING: ['SPECIALIST', 'AUTHORITY'],
  EXTERNAL: ['SPECIALIST', 'AUTHORITY'],
  PART: ['SPECIALIST', 'AUTHORITY'],
  TIMER: ['SPECIALIST', 'AUTHORITY'],
  REVIEW: ['DIVISION_HEAD', 'AUTHORITY'],
  APPROVE: ['LEADER', 'AUTHORITY'],
  ISSUE: ['RECORDS_OFFICER', 'AUTHORITY'],
  RETURN: ['COUNTER_OFFICER', 'RECEIVING'],
} as const satisfies Record<StepKind, readonly [StepRole, UnitRule]>;

/** What usually follows, so that the next row is nearly right before anything is typed. */
const NEXT = {
  INTAKE: 'WORK',
  ASSIGN: 'WORK',
  WORK: 'APPROVE',
  CONSULT: 'WORK',
  MEETING: 'WORK',
  EXTERNAL: 'WORK',
  PART: 'WORK',
  TIMER: 'WORK',
  REVIEW: 'APPROVE',
  APPROVE: 'ISSUE',
  ISSUE: 'RETURN',
  RETURN: 'RETURN',
} as const satisfies Record<StepKind, StepKind>;

type KindName = (kind: StepKind) => string;

/** The row that is added below another one; inside a group it belongs to the group. */
export function withRowAfter(rows: readonly DraftRow[], at: number, nameOf: KindName): DraftRow[] {
  const [before, after] = [rows[at], rows[at + 1]];
  const kind = before === undefined ? 'INTAKE' : NEXT[before.kind];
  const [role, unit] = USUAL[kind];
  const inside = before !== undefined && after !== undefined && numberOf(before) === numberOf(after);
  const row: DraftRow = {
    id: crypto.randomUUID(),
    kind,
    name: nameOf(kind),
    role,
    unit,
    time: '',
    needs: '',
    makes: '',
    order: inside ? before.order : NEW,
    kept: {},
  };
  return renumbered(rows.toSpliced(at + 1, 0, row));
}

/** Of no row. */
const NEW = '0';

const numberOf = ({ order }: DraftRow): string => /^\d+/u.exec(order)?.[0] ?? order;

/** Numbers from 1 in the order of the rows; rows of one number that stand together keep one number, and their letters. */
export function renumbered(rows: readonly DraftRow[]): DraftRow[] {
  let number = 0;
  let last: string | undefined;
  return rows.map((row) => {
    const before = numberOf(row);
    if (before !== last) number += 1;
    last = before;
    return { ...row, order: `${number}${row.order.slice(before.length)}` };
  });
}

const PLAIN = /^\d+$/u;

/** Whether a row runs together with the one above; undefined where letters say it more exactly. */
export function isBeside(rows: readonly DraftRow[], at: number): boolean | undefined {
  const [above, row] = [rows[at - 1], rows[at]];
  if (above === undefined || row === undefined || !PLAIN.test(above.order) || !PLAIN.test(row.order))
    return undefined;
  return above.order === row.order;
}

/** Lets a row run together with the one above, or after it, and so do the rows of its number below it. */
export function withBeside(rows: readonly DraftRow[], at: number, beside: boolean): DraftRow[] {
  const above = rows[at - 1];
  const row = rows[at];
  if (above === undefined || row === undefined) return [...rows];
  const order = beside ? above.order : NEW;
  return renumbered(
    rows.map((one, place) => (place >= at && one.order === row.order ? { ...one, order } : one)),
  );
}

/** Another kind brings its usual post, and its name where none of its own was typed. */
export function withKind(row: DraftRow, kind: StepKind, nameOf: KindName): DraftRow {
  const [role, unit] = USUAL[kind];
  return { ...row, kind, role, unit, name: row.name === nameOf(row.kind) ? nameOf(kind) : row.name };
}

/** The units a step is done at where they are named; none while only that they are to be named is said. */
export const namedUnits = (unit: UnitRule | ''): string[] =>
  unit.startsWith('@')
    ? unit
        .slice(1)
        .split('|')
        .filter((key) => key !== '')
    : [];

/** A step done at the units named. */
export const unitsNamed = (keys: readonly string[]): UnitRule => `@${keys.join('|')}`;

const UNITS: readonly (readonly [RegExp, 'share' | 'days' | 'hours'])[] = [
  [/^(%|)$/u, 'share'],
  [/^(ngay|n|d|days?)$/u, 'days'],
  [/^(gio|g|h|hours?)$/u, 'hours'],
];

/** What was typed as time; undefined where it is none. */
export function timeOf(typed: string): ProcessRow['time'] | undefined {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const [, number, word] = /^\s*(\d+(?:[.,]\d+)?)\s*([a-z%]*)\s*$/u.exec(plain) ?? [];
  const unit = UNITS.find(([like]) => word !== undefined && like.test(word))?.[1];
  if (number === undefined || unit === undefined) return undefined;
  const value = Number(number.replace(',', '.'));
  if (unit === 'share') return { share: Math.round(value * 100) / 10_000 };
  return unit === 'days' ? { days: value } : { hours: value };
}

const comma = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

/** A time as it is typed. */
export const timeText = (time: ProcessRow['time']): string =>
  'days' in time
    ? `${comma(time.days)} ngày`
    : 'hours' in time
      ? `${comma(time.hours)} giờ`
      : comma(time.share * 100);

/** Names of data out of a cell. */
export const listOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((one) => one.trim().normalize('NFC'))
    .filter((one) => one !== '');

/** A map as rows; null where it has ways a table cannot say. */
export function rowsFrom(definition: ProcessDefinition): DraftRow[] | null {
  const rows = tableOf(definition)?.map(
    ({ kind, name, role, unit, time, needs = [], makes = [], order, ...kept }): DraftRow => ({
      id: kept.key ?? crypto.randomUUID(),
      kind,
      name,
      role,
      unit,
      time: timeText(time),
      needs: needs.join(', '),
      makes: makes.join(', '),
      order: String(order),
      kept,
    }),
  );
  return rows?.map((row) => (isSimple(rows, row) ? { ...row, order: numberOf(row) } : row)) ?? null;
}

/** Ways of one step each, all of them gone: the number alone says so. */
const isSimple = (rows: readonly DraftRow[], row: DraftRow): boolean =>
  rows
    .filter((one) => numberOf(one) === numberOf(row))
    .every(
      ({ order, kept }, at, group) =>
        /^\d+[a-z]*$/u.test(order) &&
        kept.when === undefined &&
        kept.way === undefined &&
        group.findIndex((one) => one.order === order) === at,
    );

export interface Written {
  definition: ProcessDefinition;
  problems: TableProblem[];
  /** The server can read it, whatever else is wrong. */
  sendable: boolean;
}

const NO_TIME = {
  vi: 'Ghi thời gian: 20 là 20 % thời hạn, hoặc 2 ngày, 4 giờ.',
  en: 'Give the time: 20 is 20 % of the limit, or 2 ngày (days), 4 giờ (hours).',
};
const NO_UNIT = { vi: 'Chọn đơn vị.', en: 'Choose the unit.' };

/** The map that the rows say. */
export function definitionFrom(
  key: string,
  name: string,
  rows: readonly DraftRow[],
  limitHours: number | null,
): Written {
  const { definition, problems } = definitionOfTable(key, name.trim(), rows.map(saidOf), limitHours);
  const missing = rows.flatMap((row, at): TableProblem[] => [
    ...(row.unit === '@' ? [{ row: at + 1, ...NO_UNIT }] : []),
    ...(timeOf(row.time) === undefined ? [{ row: at + 1, ...NO_TIME }] : []),
  ]);
  const sendable =
    name.trim() !== '' && rows.length > 0 && rows.every((row) => row.name.trim() !== '' && row.unit !== '@');
  return { definition, problems: [...missing, ...problems], sendable };
}

function saidOf(row: DraftRow): ProcessRow {
  const { kept, kind, role, unit, order } = row;
  const [needs, makes] = [listOf(row.needs), listOf(row.makes)];
  return {
    ...kept,
    order,
    kind,
    role,
    unit,
    name: row.name.trim().normalize('NFC'),
    time: timeOf(row.time) ?? { share: 0 },
    ...(needs.length === 0 ? {} : { needs }),
    ...(makes.length === 0 ? {} : { makes }),
  };
}

/** The rows with one moved up or down; at an end nothing moves. Its number stays with the place, so a group keeps its size. */
export function moved(rows: readonly DraftRow[], at: number, by: -1 | 1): DraftRow[] {
  const [row, other] = [rows[at], rows[at + by]];
  if (row === undefined || other === undefined) return [...rows];
  return rows.with(at, { ...other, order: row.order }).with(at + by, { ...row, order: other.order });
}
