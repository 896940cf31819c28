import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CODE_WORDS } from './codeWords.ts';
import type { SlipKind, SlipRegime } from './slipData.ts';
import type { Sheet } from './sheet.ts';
import { COMMON_FIELDS, SLIP_FIELDS } from './slipFields.ts';
import type { FieldTree } from './slipFields.ts';
import { PaperTemplateError, parseWording } from './wording.ts';
import type { Piece } from './wording.ts';

/** Where an administrator finds and edits the papers: `words/` for what they say, `layout/` for how they look. */
export const PAPERS_FOLDER = new URL('../../data/papers/', import.meta.url);

/** A phrase that is the same under every regime, or one per regime. */
export type Phrase = string | Partial<Record<SlipRegime, string>>;

/** When a part is printed: under one regime, with a field filled, without it. */
export interface Condition {
  only?: SlipRegime;
  when?: string;
  unless?: string;
}

export interface FormColumn {
  heading: string;
  groups: readonly string[];
  /** Number under the heading, for example `(3)`. */
  mark?: string;
  share: number;
  align: 'left' | 'center';
  cell: Piece[][];
  /** The column is printed only when some row has this field. */
  when?: string;
}

export type FormBlock = Condition &
  (
    | { block: 'line'; wording: Piece[]; keep: boolean; italic: boolean }
    | { block: 'heading'; wording: Piece[] }
    | { block: 'columns'; wordings: Piece[][] }
    | { block: 'list'; of: string; item: Piece[] }
    | { block: 'table'; of: string; columns: FormColumn[]; strong?: string }
    | { block: 'each'; of: string; body: FormBlock[] }
  );

/** A words file, read and checked. */
export interface Form {
  form?: Phrase;
  paper: Sheet['paper'];
  manner: Sheet['manner'];
  title: Record<SlipRegime, Piece[][]>;
  numbered: boolean;
  copies?: Partial<Record<SlipRegime, string[]>>;
  under: Piece[][];
  words: Record<string, string>;
  body: FormBlock[];
  /** `below` stands under the name. */
  signatures: (Condition & { title: Piece[][]; note: Phrase; name: Piece[]; below: Piece[] })[];
  /** What the QR code is for, when not to look up a dossier. */
  qr?: string;
  recipients?: { label: string; items: Piece[][] };
  foot: Piece[][];
}

interface WrittenCondition {
  only?: number;
  when?: string;
  unless?: string;
}

/** A column as the file writes it. */
interface WrittenColumn extends Pick<FormColumn, 'heading' | 'mark' | 'share' | 'when'> {
  align?: FormColumn['align'];
  group?: string | string[];
  cell: string | string[];
}

/** A block as the file writes it, before its sentences are parsed. */
interface WrittenBlock extends WrittenCondition {
  line?: string;
  heading?: string;
  columns?: string[] | WrittenColumn[];
  list?: string;
  item?: string;
  table?: string;
  /** Rows with this field are bold. */
  strong?: string;
  each?: string;
  body?: WrittenBlock[];
  keep?: boolean;
  italic?: boolean;
}

interface WrittenForm extends Pick<Form, 'form' | 'paper' | 'copies' | 'qr'> {
  manner?: Form['manner'];
  numbered?: boolean;
  title: string[] | Record<SlipRegime, string[]>;
  under?: string[];
  words?: Record<string, string>;
  body: WrittenBlock[];
  signatures?: (WrittenCondition & {
    title: string | string[];
    note?: Phrase;
    name: string;
    below?: string;
  })[];
  recipients?: { label: string; items: string[] };
  foot?: string[];
}

const FILES = {
  INTAKE_RECEIPT: 'intake-receipt',
  SUPPLEMENT_REQUEST: 'supplement-request',
  REFUSAL: 'refusal',
  CONTROL_SLIP: 'control-slip',
  RESULT_RECEIPT: 'result-receipt',
  RESULT_DOCUMENT: 'result-document',
  ANSWERS_COPY: 'answers-copy',
  READ_BACK: 'read-back',
  JOINT_DECLARATION: 'joint-declaration',
  APOLOGY: 'apology',
  STOP_NOTICE: 'stop-notice',
  REGISTER: 'register',
  GUIDANCE: 'guidance',
  CONSULTATION: 'consultation',
  MEETING_MINUTES: 'meeting-minutes',
  DUE_NOTICE: 'due-notice',
  DOSSIER_HANDOVER: 'dossier-handover',
  RESULT_HANDOVER: 'result-handover',
  PROCESS_HISTORY: 'process-history',
  REPORT: 'report',
  CERTIFICATION: 'certification',
  CERTIFICATION_BOOK: 'certification-book',
  FEE_RECEIPT: 'fee-receipt',
  POST_LIST: 'post-list',
} as const satisfies Record<SlipKind, string>;

const forms = new Map<SlipKind, Form>();

/** The form of a kind of slip, read once. Throws {@link PaperTemplateError} when the file names what does not exist. */
export function getForm(kind: SlipKind): Form {
  const known = forms.get(kind);
  if (known !== undefined) return known;
  try {
    const form = parseForm(readWords(FILES[kind]), { ...SLIP_FIELDS[kind], ...COMMON_FIELDS });
    forms.set(kind, form);
    return form;
  } catch (fault) {
    throw new PaperTemplateError(`words/${FILES[kind]}.yaml: ${(fault as Error).message}`, { cause: fault });
  }
}

/** Reads every words file, so that a wrong edit stops the server's start and not a slip at the counter. */
export function checkForms(): void {
  for (const kind of Object.keys(FILES) as SlipKind[]) getForm(kind);
}

/** The text of a words file. */
export function readWords(name: string): string {
  return readFileSync(new URL(`words/${name}.yaml`, PAPERS_FOLDER), 'utf8').normalize('NFC');
}

/** Reads a words file's text; every field it names must be in `fields`. */
export function parseForm(text: string, fields: FieldTree): Form {
  const written = parse(text) as WrittenForm;
  const { title, under = [], words = {}, body, signatures = [], recipients, foot = [], ...rest } = written;
  const checked = (wordings: readonly string[]): Piece[][] =>
    wordings.map((wording) => checkedWording(wording, fields));
  return {
    manner: 'form',
    numbered: false,
    ...rest,
    words: { ...CODE_WORDS, ...words },
    title: Array.isArray(title)
      ? { 2018: checked(title), 2025: checked(title) }
      : { 2018: checked(title[2018]), 2025: checked(title[2025]) },
    under: checked(under),
    body: body.map((block) => parseBlock(block, fields)),
    signatures: signatures.map((one) => ({
      ...parseCondition(one, fields),
      title: checked([one.title].flat()),
      note: one.note ?? '',
      name: checkedWording(one.name, fields),
      below: checkedWording(one.below ?? '', fields),
    })),
    ...(recipients !== undefined && { recipients: { ...recipients, items: checked(recipients.items) } }),
    foot: checked(foot),
  };
}

function parseBlock(written: WrittenBlock, fields: FieldTree): FormBlock {
  const { line, heading, columns, list, item, table, strong, each, body } = written;
  const { keep = false, italic = false } = written;
  const condition = parseCondition(written, fields);
  if (line !== undefined) {
    return { ...condition, block: 'line', wording: checkedWording(line, fields), keep, italic };
  }
  if (heading !== undefined) {
    return { ...condition, block: 'heading', wording: checkedWording(heading, fields) };
  }
  if (list !== undefined && item !== undefined) {
    return { ...condition, block: 'list', of: list, item: checkedWording(item, inside(list, fields)) };
  }
  if (each !== undefined && body !== undefined) {
    const own = inside(each, fields);
    return { ...condition, block: 'each', of: each, body: body.map((one) => parseBlock(one, own)) };
  }
  if (table !== undefined && columns !== undefined) {
    const own = { ...inside(table, fields), no: true as const };
    if (strong !== undefined) knownField([strong], own);
    return {
      ...condition,
      block: 'table',
      of: table,
      columns: columns.map((one) => parseColumn(one, own)),
      ...(strong !== undefined && { strong }),
    };
  }
  if (columns !== undefined) {
    const wordings = columns.map((one) => checkedWording(one as string, fields));
    return { ...condition, block: 'columns', wordings };
  }
  throw new PaperTemplateError(`No block has these keys: ${Object.keys(written).join(', ')}.`);
}

function parseColumn(written: NonNullable<WrittenBlock['columns']>[number], fields: FieldTree): FormColumn {
  if (typeof written === 'string') throw new PaperTemplateError(`"${written}": a table column needs a cell.`);
  const { group = [], align = 'left', when, ...column } = written;
  if (when !== undefined) knownField([when], fields);
  const cell = [written.cell].flat().map((wording) => checkedWording(wording, fields));
  return { ...column, align, cell, groups: [group].flat(), ...(when !== undefined && { when }) };
}

function parseCondition({ only, when, unless }: WrittenCondition, fields: FieldTree): Condition {
  for (const field of [when, unless]) if (field !== undefined) knownField([field], fields);
  return {
    ...(only !== undefined && { only: onlyRegime(only) }),
    ...(when !== undefined && { when }),
    ...(unless !== undefined && { unless }),
  };
}

function onlyRegime(only: number): SlipRegime {
  if (only === 2018) return '2018';
  if (only === 2025) return '2025';
  throw new PaperTemplateError(`only: ${only} is no regime; allowed are 2018 and 2025.`);
}

/** Parses a sentence and makes sure that each field it names exists. */
export function checkedWording(sentence: string, fields: FieldTree): Piece[] {
  const pieces = parseWording(sentence);
  const check = (piece: Piece): void => {
    if ('optional' in piece) piece.optional.forEach(check);
    if ('field' in piece) knownField(piece.field, fields);
  };
  pieces.forEach(check);
  return pieces;
}

function inside(list: string, fields: FieldTree): FieldTree {
  const own = knownField([list], fields);
  if (own === true) throw new PaperTemplateError(`"${list}" is not a list.`);
  return own;
}

function knownField(path: readonly string[], fields: FieldTree): true | FieldTree {
  let here: true | FieldTree = fields;
  for (const name of path) {
    const next: true | FieldTree | undefined = here === true ? undefined : here[name];
    if (next === undefined) {
      const allowed = here === true ? [] : Object.keys(here);
      throw new PaperTemplateError(`No field "${path.join('.')}"; allowed are ${allowed.join(', ')}.`);
    }
    here = next;
  }
  return here;
}
